import type { AskedBar } from '../program/ladder.ts';
import type { CriterionResult, Status, Tally } from '../results.ts';
import { isPassed } from './status.ts';

/** Progress below 100 % is never shown as 100 %. */
export const MOST_WHEN_NOT_MET = 0.99;
/** Progress is given to twelve places, so that 0.848 is not followed by what rounding leaves behind. */
export const STEPS_OF_PROGRESS = 1e12;

/** Of a bar that is not passed; `value` NaN: never observed. */
export function progressOfBar({ isAtMost, target, isFlag }: AskedBar, value: number): number {
  if (target === null || isFlag || Number.isNaN(value)) return 0;
  const part = isAtMost ? target : value;
  const whole = isAtMost ? value : target;
  if (part >= whole) return MOST_WHEN_NOT_MET;
  return part <= 0 ? 0 : Math.min(roundProgress(part / whole), MOST_WHEN_NOT_MET);
}

/** Of a group that is not passed: the mean of its best members, as many as it needs. */
export function progressOfGroup(needs: number, members: readonly number[]): number {
  const best = members.toSorted((a, b) => b - a).slice(0, needs);
  return Math.min(roundProgress(best.reduce((sum, progress) => sum + progress, 0) / needs), MOST_WHEN_NOT_MET);
}

/** Mean of the progress of the criteria that apply; 1 for none. */
export function meanProgress(criteria: readonly { progress: number; status?: Status }[]): number {
  let sum = 0;
  let of = 0;
  for (let i = 0; i < criteria.length; i++) {
    const { progress, status } = criteria[i]!;
    if (status === 'not-applicable') continue;
    sum += progress;
    of++;
  }
  return of === 0 ? 1 : roundProgress(sum / of);
}

export function tallyOf(criteria: readonly Pick<CriterionResult, 'status'>[]): Tally {
  let [of, met, unknown] = [0, 0, 0];
  for (let i = 0; i < criteria.length; i++) {
    const { status } = criteria[i]!;
    if (status === 'not-applicable') continue;
    of++;
    if (isPassed(status)) met++;
    else if (status === 'unknown') unknown++;
  }
  return { of, met, unknown };
}

function roundProgress(progress: number): number {
  return Math.round(progress * STEPS_OF_PROGRESS) / STEPS_OF_PROGRESS;
}
