import type { AskedBar } from '../program/ladder.ts';
import type { Status, Tally } from '../results.ts';

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

/** Of the criteria that apply: the mean of their progress (1 for none), and how many are met. */
export function sumUp(criteria: readonly Judged[]): { progress: number; tally: Tally } {
  let sum = 0;
  let of = 0;
  let met = 0;
  let unknown = 0;
  for (let i = 0; i < criteria.length; i++) {
    const { progress, status } = criteria[i]!;
    if (status === 'not-applicable') continue;
    sum += progress;
    of++;
    if (status === 'met' || status === 'exempt') met++;
    else if (status === 'unknown') unknown++;
  }
  return { progress: of === 0 ? 1 : roundProgress(sum / of), tally: { of, met, unknown } };
}

export function meanProgress(criteria: readonly Judged[]): number {
  return sumUp(criteria).progress;
}

export function tallyOf(criteria: readonly Required<Judged>[]): Tally {
  return sumUp(criteria).tally;
}

/** Without a status: one that applies. */
interface Judged {
  progress: number;
  status?: Status;
}

function roundProgress(progress: number): number {
  return Math.round(progress * STEPS_OF_PROGRESS) / STEPS_OF_PROGRESS;
}
