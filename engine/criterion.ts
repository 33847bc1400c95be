import { formatDay } from './calendar.ts';
import type { Ask, AskedBar, AskedGroup } from './ladder.ts';
import type { Program } from './program.ts';
import type { Reading } from './reading.ts';
import type { CriterionResult, MemberResult, Status } from './results.ts';

/** Criterion ids that are exempt on the day in question; null: none, as is most often so. */
export type ExemptIds = ReadonlySet<string> | null;

/** Progress below 100 % is never shown as 100 %. */
const MOST_WHEN_NOT_MET = 0.99;

export function isPassed(status: Status): boolean {
  return status === 'met' || status === 'exempt';
}

/** The status alone, without building a result. */
export function statusOf(ask: Ask, readings: readonly Reading[], exempt: ExemptIds): Status {
  if (exempt?.has(ask.id)) return 'exempt';
  return ask.kind === 'bar' ? statusOfBar(ask, readings[ask.metric]!) : statusOfGroup(ask, readings, exempt);
}

/** One criterion in full. */
export function judgeAsk(program: Program, ask: Ask, readings: readonly Reading[], exempt: ExemptIds): CriterionResult {
  return ask.kind === 'bar' ? judgeBar(program, ask, readings, exempt) : judgeGroup(program, ask, readings, exempt);
}

/** Mean of the criteria's progress; 1 for none. */
export function meanProgress(criteria: readonly { progress: number }[]): number {
  if (criteria.length === 0) return 1;
  let sum = 0;
  for (const { progress } of criteria) sum += progress;
  return sum / criteria.length;
}

/** NaN, the mark of a lapsed value, compares false: it is met by neither test and so unmet in both directions. */
function statusOfBar({ direction, target }: AskedBar, { low, high }: Reading): Status {
  if (target === null) return 'unknown';
  if (direction === 'atLeast') return low >= target ? 'met' : high >= target ? 'unknown' : 'unmet';
  return high <= target ? 'met' : low <= target ? 'unknown' : 'unmet';
}

function statusOfGroup({ needs, members }: AskedGroup, readings: readonly Reading[], exempt: ExemptIds): Status {
  let met = 0;
  let unknown = 0;
  for (const member of members) {
    const status = combine(member, (bar) => statusOf(bar, readings, exempt));
    if (status === 'met') met++;
    else if (status === 'unknown') unknown++;
  }
  return statusOfCount(needs, met, unknown);
}

function statusOfCount(needs: number, met: number, unknown: number): 'met' | 'unmet' | 'unknown' {
  return met >= needs ? 'met' : met + unknown < needs ? 'unmet' : 'unknown';
}

/** Three-valued and: met when all are, unmet when one is unmet, else unknown. */
function combine<T>(items: readonly T[], statusOfItem: (item: T) => Status): 'met' | 'unmet' | 'unknown' {
  let result: 'met' | 'unknown' = 'met';
  for (const item of items) {
    const status = statusOfItem(item);
    if (status === 'unmet') return 'unmet';
    if (status === 'unknown') result = 'unknown';
  }
  return result;
}

function judgeBar(program: Program, ask: AskedBar, readings: readonly Reading[], exempt: ExemptIds): CriterionResult {
  const reading = readings[ask.metric]!;
  const status = statusOf(ask, readings, exempt);
  return {
    id: ask.id,
    metric: program.metrics[ask.metric]!.id,
    tier: ask.tier,
    status,
    value: reading.value,
    target: ask.target,
    progress: isPassed(status) ? 1 : progressOfBar(ask, reading),
    remaining: remainingOf(ask, reading.value, status),
    observed: reading.observed === null ? null : formatDay(reading.observed),
  };
}

function progressOfBar({ direction, target, isFlag }: AskedBar, { value }: Reading): number {
  if (value === null || target === null || isFlag) return 0;
  const ratio = direction === 'atLeast' ? share(value, target) : share(target, value);
  return Math.min(ratio, MOST_WHEN_NOT_MET);
}

/** part/whole in 0…1, also where the whole is 0 or something is negative. */
function share(part: number, whole: number): number {
  if (part >= whole) return 1;
  return part <= 0 || whole <= 0 ? 0 : part / whole;
}

function remainingOf({ direction, target, isFlag }: AskedBar, value: number | null, status: Status): number | null {
  if (isFlag) return null;
  if (isPassed(status)) return 0;
  if (target === null || value === null) return null;
  return Math.max(0, direction === 'atLeast' ? target - value : value - target);
}

function judgeGroup(program: Program, ask: AskedGroup, readings: readonly Reading[], exempt: ExemptIds): CriterionResult {
  const members = ask.members.map((bars): MemberResult => {
    const criteria = bars.map((bar) => judgeBar(program, bar, readings, exempt));
    return { status: combine(criteria, ({ status }) => status), progress: meanProgress(criteria), criteria };
  });
  const status = statusOf(ask, readings, exempt);
  const best = members.map(({ progress }) => progress).sort((a, b) => b - a);
  const progress = meanProgress(best.slice(0, ask.needs).map((progress) => ({ progress })));
  return {
    id: ask.id,
    metric: null,
    tier: ask.tier,
    status,
    value: null,
    target: null,
    progress: isPassed(status) ? 1 : Math.min(progress, MOST_WHEN_NOT_MET),
    remaining: isPassed(status) ? 0 : null,
    observed: latest(members.flatMap(({ criteria }) => criteria.map(({ observed }) => observed))),
    needs: ask.needs,
    members,
  };
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
