import { createHash } from 'node:crypto';
import type { Day } from '../../engine/primitives/calendar.ts';
import type { Editions } from '../../engine/program/editions.ts';
import type { DecisionKind } from '../../engine/results.ts';
import { nextCheckedDay } from '../../engine/reviews/next-day.ts';
import { replayReviews } from '../../engine/reviews/review.ts';
import { holdOf, type CatalogPartner, type DatedProgram, type Hold, type RosterEntry } from '../catalog.ts';
import type { DerivedRow } from '../store/derived.ts';

/** A decision in brief, as it is kept to tell what is new. */
export type Decided = [track: string | null, day: string, kind: DecisionKind, from: string | null, to: string | null];

/** What follows for one partner, by a replay from the beginning. */
export interface Derived {
  entry: RosterEntry;
  decided: Decided[];
  /** ∞: nothing is due. */
  due: Day;
}

/** To be raised when the same data come to other results, or are kept in another form. */
const WAY = 1;

/** Of all that derived rows depend on beside the data. */
export function fingerprintOf(editions: Editions): string {
  return createHash('sha256')
    .update(JSON.stringify([WAY, editions]))
    .digest('base64url');
}

export function derivePartner(program: DatedProgram, { id, name, subjects }: CatalogPartner): Derived {
  const holds: Hold[] = [];
  const decided: Decided[] = [];
  let due = Infinity;
  for (const subject of subjects) {
    const replay = replayReviews(program.editions, subject, program.asOf);
    const hold = holdOf(program, subject, replay);
    if (hold) holds.push(hold);
    decided.push(...replay.decisions.map(({ track, day, kind, from, to }): Decided => [track, day, kind, from, to]));
    due = Math.min(due, nextCheckedDay(program.editions, subject, replay.state));
  }
  return { entry: { id, name, holds }, decided, due };
}

type StoredEntry = [name: string, ...holds: [Hold['track'], Hold['enrolled'], Hold['held'], Hold['since'], 0 | 1][]];

export function rowOf(id: number, { entry, decided, due }: Derived): DerivedRow {
  const stored: StoredEntry = [
    entry.name,
    ...entry.holds.map(({ track, enrolled, held, since, isWarned }): StoredEntry[1] => [
      track,
      enrolled,
      held,
      since,
      isWarned ? 1 : 0,
    ]),
  ];
  return { id, entry: JSON.stringify(stored), decided: JSON.stringify(decided), due: Number.isFinite(due) ? due : null };
}

export function entryOf(id: string, entry: string): RosterEntry {
  const [name, ...holds] = JSON.parse(entry) as StoredEntry;
  return {
    id,
    name,
    holds: holds.map(([track, enrolled, held, since, warned]) => ({ track, enrolled, held, since, isWarned: warned === 1 })),
  };
}

export function decidedOf({ decided }: Pick<DerivedRow, 'decided'>): Decided[] {
  return JSON.parse(decided) as Decided[];
}
