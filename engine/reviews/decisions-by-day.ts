import type { Day } from '../primitives/calendar.ts';
import type { Program } from '../program/program.ts';
import { termsOf } from '../program/timeline.ts';
import type { Decision } from '../results.ts';
import { enrolmentsOf } from './enrolment.ts';
import type { ReplayState, ReviewSubject } from './replay-state.ts';
import { replayReviews } from './review.ts';

/** The decisions of a stretch of days, by day, then in order of the subjects, then as they were taken. */
export interface DecidedDays {
  first: Day;
  through: Day;
  decisions: Decision[];
}

/** Decisions that a stretch is made to have, or one a subject, where these are more. */
const WANTED = 20_000;
/** A stretch that comes to so many times as many is given up, and taken again with fewer days. */
const MOST = 4;
const SHORTENED = 8;

/**
 * What `replayReviews` decides for all of them from `from` up to `until`, stretch by stretch, so that it never has to be held whole:
 * all are replayed to the end of a stretch before the next begins. Stretches grow and shrink with what is decided in them.
 */
export function* decideByDay(
  editions: readonly Program[],
  subjects: readonly ReviewSubject[],
  from: Day,
  until: Day,
  wanted = Math.max(WANTED, subjects.length),
): Iterable<DecidedDays> {
  const begin = Math.max(from, findFirstDay(editions, subjects));
  if (begin > until) return;
  let states: readonly (ReplayState | null)[] = subjects.map((subject) => replayReviews(editions, subject, begin - 1).state);
  let days = 1;
  for (let first = begin; first <= until;) {
    const through = Math.min(first + days - 1, until);
    const limit = through === first ? Infinity : wanted * MOST;
    const stretch = decideThrough(editions, subjects, states, through, limit);
    if (stretch) {
      states = stretch.states;
      // The sort is stable, and ISO days sort as text.
      const decisions = stretch.decisions.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      yield { first, through, decisions };
      first = through + 1;
      days = fitDays(days, decisions.length, wanted);
    } else days = Math.ceil(days / SHORTENED);
  }
}

/** Null when there are more decisions than the limit; then nothing has come of it. */
function decideThrough(
  editions: readonly Program[],
  subjects: readonly ReviewSubject[],
  states: readonly (ReplayState | null)[],
  through: Day,
  limit: number,
): { decisions: Decision[]; states: ReplayState[] } | null {
  const decisions: Decision[] = [];
  const reached: ReplayState[] = [];
  for (let i = 0; i < subjects.length; i++) {
    const replay = replayReviews(editions, subjects[i]!, through, states[i]);
    for (const decision of replay.decisions) decisions.push(decision);
    if (decisions.length > limit) return null;
    reached.push(replay.state);
  }
  return { decisions, states: reached };
}

/** At most twice as many as before: what was decided so far tells little of a day on which everyone is reviewed. */
function fitDays(days: number, decided: number, wanted: number): number {
  return Math.max(1, Math.min(days * 2, Math.floor((days * wanted) / Math.max(1, decided))));
}

/** ∞ when nobody is ever enrolled. */
function findFirstDay(editions: readonly Program[], subjects: readonly ReviewSubject[]): Day {
  let first = Infinity;
  for (const subject of subjects) {
    for (const { from } of enrolmentsOf(termsOf(editions, subject.track), subject)) if (from < first) first = from;
  }
  return first;
}
