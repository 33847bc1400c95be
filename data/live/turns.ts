import type { Exemption } from '../../engine/measures/observations.ts';
import type { Turn } from '../publish.ts';
import { listExemptions } from '../records/partner.ts';
import type { Sql } from '../store/database.ts';
import { eachDecided } from '../store/derived.ts';
import { readRecords } from '../store/rows.ts';
import type { Decided } from './derive.ts';

/** What happened last to each partner, and who is exempt: read when it is first asked for, then only what is new. */
export class Turns {
  #revision = 0;
  #batch = -1;
  readonly #turns = new Map<string, Turn[]>();
  #exemptions: Exemption[] = [];

  get turns(): ReadonlyMap<string, readonly Turn[]> {
    return this.#turns;
  }

  get exemptions(): readonly Exemption[] {
    return this.#exemptions;
  }

  async bring(sql: Sql, program: string, { revision, batch }: { revision: number; batch: number }): Promise<void> {
    if (revision !== this.#revision) {
      for await (const { partner, decided } of eachDecided(sql, program, this.#revision))
        this.#turns.set(partner, lastTurns(JSON.parse(decided) as Decided[]));
      this.#revision = revision;
    }
    if (batch !== this.#batch) {
      this.#exemptions = listExemptions(await readRecords(sql, program, 'exemption'));
      this.#batch = batch;
    }
  }
}

/** One a track. `decided`: by day. */
function lastTurns(decided: readonly Decided[]): Turn[] {
  const turns = new Map<string | null, Turn>();
  for (const [track, day, kind] of decided) {
    const isMove = kind === 'promoted' || kind === 'demoted';
    turns.set(track, { track, last: kind, moved: isMove ? { kind, day } : (turns.get(track)?.moved ?? null) });
  }
  return [...turns.values()];
}
