import { setImmediate, setTimeout } from 'node:timers/promises';
import { standingOn } from '../../engine/standing/standing.ts';
import type { PublicDirectory, PublicEntry } from '../../engine/wire.ts';
import { addRisks } from '../publish.ts';
import type { Sql } from '../store/database.ts';
import type { LiveProgram } from './program.ts';

type Risky = Pick<PublicEntry, 'partner' | 'track'>;

const CHUNK = 20;
/** So long a first answer waits for all of it: a program of some hundred partners is done by then. */
const PATIENCE_MS = 500;
const watched = new WeakMap<LiveProgram, RiskWatch>();

/**
 * The directory as an operator may see it. Everyone is projected for it once, and again only when something came in of them, or a day has gone by.
 * Who is not looked at yet is counted as `pending`: asking again a little later tells of more.
 */
export async function directoryOfOperator(sql: Sql, program: LiveProgram, patienceMs = PATIENCE_MS): Promise<PublicDirectory> {
  const watch = watched.get(program) ?? new RiskWatch(program);
  watched.set(program, watch);
  await watch.look(sql, patienceMs);
  const { risky, pending } = watch.tell();
  return addRisks(await program.publishDirectory(sql), risky, pending);
}

/** Who may lose a tier, of one program: what is known of each partner holds until its stamp is another. */
class RiskWatch {
  readonly #program: LiveProgram;
  readonly #known = new Map<string, { stamp: string; tracks: (string | null)[] }>();
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

  tell(): { risky: Risky[]; pending: number } {
    const risky: Risky[] = [];
    let pending = 0;
    for (const id of this.#enrolled()) {
      const found = this.#known.get(id);
      if (found?.stamp !== this.#program.stampOf(id)) pending++;
      else for (const track of found.tracks) risky.push({ partner: id, track });
    }
    return { risky, pending };
  }

  async #lookAtAll(sql: Sql): Promise<void> {
    let seen = 0;
    for (const id of [...this.#enrolled()]) {
      const stamp = this.#program.stampOf(id);
      if (this.#known.get(id)?.stamp === stamp) continue;
      const { editions, asOf } = this.#program.dated;
      const { subjects = [] } = (await this.#program.read(sql, id)) ?? {};
      const tracks = subjects
        .filter((subject) => standingOn(editions, subject, asOf)?.state === 'at-risk')
        .map(({ track }) => track);
      this.#known.set(id, { stamp, tracks });
      // Who asks meanwhile is answered.
      if (++seen % CHUNK === 0) await setImmediate();
    }
  }

  *#enrolled(): Iterable<string> {
    for (const { id, holds } of this.#program.roster.values()) if (holds.length > 0) yield id;
  }
}
