import { readdirSync, readFileSync } from 'node:fs';
import type { Sql } from '../../../data/store/database.ts';

/** Of Linux, a hundredth of a second. */
const TICK_SECONDS = 0.01;

interface ProcessStat {
  parent: number;
  /** Seconds of the processor: its own, and of those of its children that have ended. */
  seconds: number;
}

/** Seconds of the processor that a process, its children and theirs have used until now; NaN where the machine does not tell. */
export function processorSeconds(root: number): number {
  const all = readAll();
  if (!all.has(root)) return NaN;
  const isOfRoot = (id: number): boolean => id === root || (all.has(id) && isOfRoot(all.get(id)!.parent));
  return [...all].reduce((sum, [id, { seconds }]) => (isOfRoot(id) ? sum + seconds : sum), 0);
}

/** The number of the process that holds all of PostgreSQL's. */
export async function findPostgres(sql: Sql): Promise<number> {
  const [own] = await sql.all<{ id: number }>('SELECT pg_backend_pid() AS id');
  return readAll().get(own!.id)?.parent ?? NaN;
}

/** Seconds that all processors together were at work, for anybody, and that there were. */
export function machineSeconds(): { busy: number; all: number } {
  try {
    const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.split(/\s+/);
    const [all, idle] = [ticks.slice(0, 8).reduce((sum, one) => sum + Number(one), 0), Number(ticks[3]) + Number(ticks[4])];
    return { busy: (all - idle) * TICK_SECONDS, all: all * TICK_SECONDS };
  } catch {
    return { busy: NaN, all: NaN };
  }
}

function readAll(): Map<number, ProcessStat> {
  const all = new Map<number, ProcessStat>();
  let names: string[] = [];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    // Another machine than Linux.
  }
  for (const name of names) {
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'utf8');
      // After the name of the command, which may have anything in it: state, parent, … and the times from the twelfth on.
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
      const ticks = fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0);
      all.set(Number(name), { parent: Number(fields[1]), seconds: ticks * TICK_SECONDS });
    } catch {
      // It has ended meanwhile.
    }
  }
  return all;
}
