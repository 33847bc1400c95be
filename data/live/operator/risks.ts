import { setImmediate, setTimeout } from 'node:timers/promises';
import type { IsoDay } from '../../../engine/primitives/calendar.ts';
import type { Standing } from '../../../engine/results.ts';
import { listRisks } from '../../../engine/standing/risks.ts';
import { standingOn } from '../../../engine/standing/standing.ts';
import type { PublicDirectory } from '../../../engine/wire.ts';
import { addRisks } from '../../publish.ts';
import type { Sql } from '../../store/database.ts';
import type { LiveProgram } from '../program.ts';

/** A standing that may be lost, as an operator may know it: by private figures, too. */
export interface Trouble {
  partner: string;
  track: string | null;
  state: 'warned' | 'at-risk';
  /** What falls short, or is likely to, the first first; `metric`: null for a group. */
  bars: { id: string; metric: string | null }[];
  /** Of a warning the deadline, of a risk the review that would warn of it; null: no review is to come. */
  day: IsoDay | null;
  /** The tier that would follow; null: none. */
  fallsTo: string | null;
}

const CHUNK = 20;
/** So long a first answer waits for all of it: a program of some hundred partners is done by then. */
const PATIENCE_MS = 500;
const watched = new WeakMap<LiveProgram, RiskWatch>();

/**
 * The directory as an operator may see it. Everyone is projected for it once, and again only when something came in of them, or a day has gone by.
 * Who is not looked at yet is counted as `pending`: asking again a little later tells of more.
 */
export async function directoryOfOperator(sql: Sql, program: LiveProgram, patienceMs = PATIENCE_MS): Promise<PublicDirectory> {
  const { troubles, pending } = await listTroubles(sql, program, patienceMs);
  const risky = troubles.filter(({ state }) => state === 'at-risk');
  return addRisks(await program.publishDirectory(sql), risky, pending);
}

/** Everyone who is warned or at risk, by partner; for an operator. `pending` counts those who are not looked at yet. */
export async function listTroubles(
  sql: Sql,
  program: LiveProgram,
  patienceMs = PATIENCE_MS,
): Promise<{ troubles: Trouble[]; pending: number }> {
  const watch = watched.get(program) ?? new RiskWatch(program);
  watched.set(program, watch);
  await watch.look(sql, patienceMs);
  return watch.tell();
}

/** Who may lose a tier, of one program: what is known of each partner holds until its stamp is another. */
class RiskWatch {
  readonly #program: LiveProgram;
  readonly #known = new Map<string, { stamp: string; troubles: Trouble[] }>();
  #work: Promise<void> | null = null;

  constructor(program: LiveProgram) {
    this.#program = program;
  }

  /** Looks at those of whom nothing is known as they are now; goes on with it after `patienceMs`, when the answer has been given. */
  async look(sql: Sql, patienceMs: number): Promise<void> {
    if (this.tell().pending === 0) return;
    this.#work ??= this.#lookAtAll(sql).finally(() => (this.#work = null));
    // What goes wrong after the answer is found by the next who asks.
    this.#work.catch(() => undefined);
    const rest = new AbortController();
    await Promise.race([
      this.#work,
      setTimeout(patienceMs, undefined, { ref: false, signal: rest.signal }).catch(() => undefined),
    ]).finally(() => rest.abort());
  }

  tell(): { troubles: Trouble[]; pending: number } {
    const troubles: Trouble[] = [];
    let pending = 0;
    for (const id of this.#enrolled()) {
      const found = this.#known.get(id);
      if (found?.stamp !== this.#program.stampOf(id)) pending++;
      else troubles.push(...found.troubles);
    }
    return { troubles, pending };
  }

  async #lookAtAll(sql: Sql): Promise<void> {
    let seen = 0;
    for (const id of [...this.#enrolled()]) {
      const stamp = this.#program.stampOf(id);
      if (this.#known.get(id)?.stamp === stamp) continue;
      const { editions, asOf } = this.#program.dated;
      const { subjects = [] } = (await this.#program.read(sql, id)) ?? {};
      const troubles = subjects.flatMap((subject) => troubleOf(standingOn(editions, subject, asOf)) ?? []);
      this.#known.set(id, { stamp, troubles });
      // Who asks meanwhile is answered.
      if (++seen % CHUNK === 0) await setImmediate();
    }
  }

  *#enrolled(): Iterable<string> {
    for (const { id, holds } of this.#program.roster.values()) if (holds.length > 0) yield id;
  }
}

function troubleOf(standing: Standing | null): Trouble | null {
  if (!standing || standing.state === 'good') return null;
  const { partner, track, warning, keeps, asOf, fallsTo } = standing;
  const nameBar = (id: string): Trouble['bars'][number] => ({ id, metric: keeps.find((bar) => bar.id === id)?.metric ?? null });
  if (warning) return { partner, track, state: 'warned', bars: warning.failing.map(nameBar), day: warning.deadline, fallsTo };
  const risks = listRisks(keeps, asOf);
  return { partner, track, state: 'at-risk', bars: risks.map(({ bar }) => nameBar(bar)), day: risks[0]?.review ?? null, fallsTo };
}
