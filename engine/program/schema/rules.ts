import type { Fault, Path } from '../faults.ts';
import type { RankingRules, ReviewRules } from '../program.ts';
import { readFields } from './fields.ts';
import { count, day, duration, number, orElse, orNull, part, text, wholeNumber, within, words } from './values.ts';

export const REVIEW = {
  every: duration,
  from: day,
  warning: duration,
  promote: orElse(words(['immediately', 'at-review']), 'immediately'),
  demote: orElse(words(['earned', 'one-step']), 'earned'),
  staleAfter: orNull(duration),
  open: orNull(text),
};
export const RANKING = { cap: orElse(within(number, { min: 1 }), 1.5), featuredSlots: orElse(count, 0), newcomers: part };
export const NEWCOMERS = { every: within(wholeNumber, { min: 2 }), days: within(wholeNumber, { min: 1 }) };
export const DEFAULT_RANKING: RankingRules = { cap: 1.5, featuredSlots: 0, newcomers: null };

/** Complete only when no fault was found. */
export function readReview(input: unknown, path: Path, faults: Fault[]): ReviewRules | null {
  return input === undefined ? null : complete(readFields(REVIEW, input, path, faults));
}

/** Complete only when no fault was found. */
export function readRanking(input: unknown, path: Path, faults: Fault[]): RankingRules {
  const fields = input === undefined ? null : readFields(RANKING, input, path, faults);
  if (!fields) return DEFAULT_RANKING;
  const at = [...path, 'newcomers'];
  const newcomers = fields.newcomers === undefined ? null : complete(readFields(NEWCOMERS, fields.newcomers, at, faults));
  return complete({ ...fields, newcomers });
}

// A field is undefined only where it was at fault, and then no program is made.
function complete<F extends Record<string, unknown> | null>(fields: F) {
  return fields as F extends null ? null : { [K in keyof F]: Exclude<F[K], undefined> };
}
