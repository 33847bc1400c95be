import type { Day } from '../primitives/calendar.ts';
import { resolveLadder, type ResolvedLadder } from './ladder.ts';
import type { Program } from './program.ts';

/** The days on which one edition is in force, and one track's ladder in it. */
export interface Term {
  program: Program;
  /** Null: the edition does not have the track. */
  ladder: ResolvedLadder | null;
  /** −∞ for an edition that names no first day. */
  first: Day;
  /** The first day of the next edition; ∞ for the last one. */
  end: Day;
  /** By id of a tier of the edition before: the tier that takes over its holders. */
  heirs: ReadonlyMap<string, string>;
}

type TrackInEdition = Pick<Term, 'ladder' | 'heirs'>;

// A program never changes, so what is worked out of it serves every partner: without this, replaying many spends its time here.
const known = new WeakMap<Program, Map<string | null, TrackInEdition>>();

/** One term an edition, in order. `editions` are sorted by their first day. */
export function termsOf(editions: readonly Program[], track: string | null): Term[] {
  return editions.map((program, i) => {
    const { ladder, heirs } = trackIn(program, track);
    return { program, ladder, heirs, first: program.effective ?? -Infinity, end: editions[i + 1]?.effective ?? Infinity };
  });
}

/** The term that a day lies in; undefined before the first. */
export function termOn(terms: readonly Term[], day: Day): Term | undefined {
  for (let i = terms.length - 1; i >= 0; i--) if (terms[i]!.first <= day) return terms[i];
  return undefined;
}

function trackIn(program: Program, track: string | null): TrackInEdition {
  let tracks = known.get(program);
  if (!tracks) known.set(program, (tracks = new Map()));
  let found = tracks.get(track);
  if (!found) {
    const ladder = resolveLadder(program, track) ?? null;
    const heirs = new Map(ladder?.tiers.flatMap(({ id, tier }) => tier.replaces.map((replaced) => [replaced, id] as const)));
    tracks.set(track, (found = { ladder, heirs }));
  }
  return found;
}
