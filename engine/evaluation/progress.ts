import type { AskedBar } from '../program/ladder.ts';
import type { CriterionResult, Tally } from '../results.ts';
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

/** Mean of the criteria's progress; 1 for none. */
export function meanProgress(criteria: readonly { progress: number }[]): number {
  if (criteria.length === 0) return 1;
  let sum = 0;
  for (let i = 0; i < criteria.length; i++) sum += criteria[i]!.progress;
  return roundProgress(sum / criteria.length);
}

export function tallyOf(criteria: readonly Pick<CriterionResult, 'status'>[]): Tally {
  let [met, unknown] = [0, 0];
  for (let i = 0; i < criteria.length; i++) {
    const { status } = criteria[i]!;
    if (isPassed(status)) met++;
    else if (status === 'unknown') unknown++;
  }
  return { of: criteria.length, met, unknown };
}

function roundProgress(progress: number): number {
  return Math.round(progress * STEPS_OF_PROGRESS) / STEPS_OF_PROGRESS;
}
