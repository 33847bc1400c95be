import { divideDecimals, subtractDecimals } from '../primitives/decimal.ts';
import { MOST_WHEN_NOT_MET, STEPS_OF_PROGRESS } from '../evaluation/progress.ts';
import { isPassed } from '../evaluation/status.ts';
import type { Ask } from '../program/ladder.ts';
import type { CriterionResult, Way } from '../results.ts';

/**
 * How far a value has come from the bar to stay to the bar to enter, or from 0 where a tier is kept with what it is entered with. Null where
 * that says nothing: of groups, flags and values that are not known, and of what may be at most so much without a bar of its own to stay.
 */
export function wayOf(keep: Ask | undefined, { status, value, target, direction, metric }: CriterionResult): Way | null {
  if (keep?.kind !== 'bar' || keep.isFlag || metric === null || target === null || value === null) return null;
  if (status === 'unknown' || status === 'lapsed' || status === 'not-applicable') return null;
  const hasOwn = keep.target !== null && keep.target !== target;
  if (!hasOwn && direction === 'atMost') return null;
  const from = hasOwn ? keep.target! : 0;
  if (isPassed(status)) return { from, share: 1 };
  const whole = subtractDecimals(target, from);
  const share = whole === 0 ? 0 : divideDecimals(subtractDecimals(value, from), whole);
  const rounded = Math.round(share * STEPS_OF_PROGRESS) / STEPS_OF_PROGRESS;
  return { from, share: Math.max(0, Math.min(rounded, MOST_WHEN_NOT_MET)) };
}
