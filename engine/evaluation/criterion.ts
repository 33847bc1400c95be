import { addDuration, formatDay } from '../primitives/calendar.ts';
import { subtractDecimals } from '../primitives/decimal.ts';
import type { Ask, AskedBar, AskedGroup } from '../program/ladder.ts';
import type { Exemption } from '../measures/observations.ts';
import type { Reading } from '../measures/reading.ts';
import type { CriterionResult, MemberResult } from '../results.ts';
import { codeOfParts, shortParts } from './part-floor.ts';
import { meanProgress, progressOfBar, progressOfGroup } from './progress.ts';
import { codeOfCount, EXEMPT, MET, nameOfStatus, NOT_APPLICABLE, UNKNOWN, UNMET, type StatusCode } from './status.ts';

/** The exemptions in force on the day in question, by id of criterion; null: none, as is most often so. */
export type ExemptionsInForce = ReadonlyMap<string, Exemption> | null;

/** Whether it stands in nobody's way: most criteria are plain, and that is asked of them more than anything else. */
export function isAskPassed(ask: Ask, readings: readonly Reading[], exempt: ExemptionsInForce): boolean {
  return ask.isPlain && exempt === null ? isReached(ask, readings[ask.metric]!) : codeOf(ask, readings, exempt) >= MET;
}

function isReached({ isAtMost, target }: AskedBar, { low, high }: Reading): boolean {
  return isAtMost ? high <= target! : low >= target!;
}

/** The status alone, without building a result. */
export function codeOf(ask: Ask, readings: readonly Reading[], exempt: ExemptionsInForce): StatusCode {
  if (ask.when !== null) return codeOfConditional(ask, ask.when, readings, exempt);
  return codeOfAsked(ask, readings, exempt);
}

/** Of one that is asked. */
function codeOfAsked(ask: Ask, readings: readonly Reading[], exempt: ExemptionsInForce): StatusCode {
  if (exempt !== null && exempt.has(ask.id)) return EXEMPT;
  if (ask.kind === 'group') return codeOfGroup(ask, readings, exempt);
  const { low, high } = readings[ask.metric]!;
  const code = codeOfBar(ask, low, high);
  return ask.parts === null ? code : (Math.min(code, codeOfParts(ask.parts, readings)) as 0 | 1 | 2);
}

/** Not known whether it is asked: what would pass it passes. */
function codeOfConditional(
  ask: Ask,
  when: readonly AskedBar[],
  readings: readonly Reading[],
  exempt: ExemptionsInForce,
): StatusCode {
  const isAsked = codeOfMember(when, readings, null);
  if (isAsked === UNMET) return NOT_APPLICABLE;
  const code = codeOfAsked(ask, readings, exempt);
  return isAsked === UNKNOWN && code === UNMET ? UNKNOWN : code;
}

/** NaN, the mark of a lapsed value, compares false: it passes neither test and so is unmet in both directions. */
export function codeOfBar({ isAtMost, target }: AskedBar, low: number, high: number): 0 | 1 | 2 {
  if (target === null) return UNKNOWN;
  // Only a bar to keep can be 0. It lets the criterion go, so nothing about the value can fail it.
  if (target === 0 && !isAtMost) return MET;
  return isAtMost ? codeAtMost(target, low, high) : codeAtLeast(target, low, high);
}

/** Met when even the lowest that the value can be reaches the target, unmet when not even the highest does. */
export function codeAtLeast(target: number, low: number, high: number): 0 | 1 | 2 {
  return low >= target ? MET : high >= target ? UNKNOWN : UNMET;
}

export function codeAtMost(target: number, low: number, high: number): 0 | 1 | 2 {
  return high <= target ? MET : low <= target ? UNKNOWN : UNMET;
}

/** One criterion in full. */
export function judgeAsk(ask: Ask, readings: readonly Reading[], exempt: ExemptionsInForce): CriterionResult {
  if (ask.isPlain && exempt === null) {
    const reading = readings[ask.metric]!;
    return isReached(ask, reading)
      ? metResult(ask, reading)
      : failedResult(ask, codeOfBar(ask, reading.low, reading.high), reading);
  }
  const code = codeOf(ask, readings, exempt);
  return ask.kind === 'group' ? groupResult(ask, code, readings, exempt) : barResult(ask, code, readings, exempt);
}

function codeOfGroup({ needs, members }: AskedGroup, readings: readonly Reading[], exempt: ExemptionsInForce): StatusCode {
  let met = 0;
  let unknown = 0;
  for (const member of members) {
    const code = codeOfMember(member, readings, exempt);
    if (code === MET) met++;
    else if (code === UNKNOWN) unknown++;
  }
  return codeOfCount(needs, met, unknown);
}

function codeOfMember(bars: readonly AskedBar[], readings: readonly Reading[], exempt: ExemptionsInForce): 0 | 1 | 2 {
  let least: 0 | 1 | 2 = MET;
  for (const bar of bars) {
    const code = codeOf(bar, readings, exempt);
    if (code < least) least = code as 0 | 1;
  }
  return least;
}

function barResult(ask: AskedBar, code: StatusCode, readings: readonly Reading[], exempt: ExemptionsInForce): CriterionResult {
  const reading = readings[ask.metric]!;
  if (code === EXEMPT) {
    return { ...metResult(ask, reading), status: 'exempt', exemption: describeExemption(exempt!.get(ask.id)!) };
  }
  if (code === NOT_APPLICABLE) return { ...metResult(ask, reading), status: 'not-applicable', remaining: null };
  if (code === MET) return metResult(ask, reading);
  const result = failedResult(ask, code, reading);
  const short = ask.parts !== null ? shortParts(ask, readings) : undefined;
  return short ? { ...result, short } : result;
}

// Results are written out by outcome: put together from tables and calls, an evaluation takes a tenth longer.

function metResult(ask: AskedBar, { value, observed: day }: Reading): CriterionResult {
  const { id, metricId: metric, tier, direction, target } = ask;
  const [remaining, observed] = [ask.isFlag ? null : 0, day === null ? null : formatDay(day)];
  return { id, metric, tier, status: 'met', value, direction, target, progress: 1, remaining, observed };
}

/** Of one that is not passed. */
function failedResult(ask: AskedBar, code: StatusCode, reading: Reading): CriterionResult {
  const { id, metricId: metric, tier, direction, target } = ask;
  const { value, observed: day } = reading;
  const observed = day === null ? null : formatDay(day);
  const isMeasured = !ask.isFlag && value !== null && target !== null;
  const progress = isMeasured ? progressOfBar(ask, value) : 0;
  const remaining = isMeasured ? missingTo(ask, target, value) : null;
  if (code === UNMET && Number.isNaN(reading.low)) {
    const lapsedOn = formatDay(addDuration(day!, ask.validFor!) + 1);
    return { id, metric, tier, status: 'lapsed', value, direction, target, progress, remaining, observed, lapsedOn };
  }
  if (code === UNKNOWN && reading.isThin)
    return { id, metric, tier, status: 'unknown', value, direction, target, progress, remaining, observed, isThin: true };
  const status = code === UNMET ? 'unmet' : 'unknown';
  return { id, metric, tier, status, value, direction, target, progress, remaining, observed };
}

function describeExemption({ reason, until }: Exemption): CriterionResult['exemption'] {
  return { reason, until: until === null ? null : formatDay(until) };
}

/** Never below 0: a value that lapsed or went stale may lie beyond the bar. */
function missingTo({ isAtMost }: AskedBar, target: number, value: number): number {
  return Math.max(0, isAtMost ? subtractDecimals(value, target) : subtractDecimals(target, value));
}

function groupResult(
  ask: AskedGroup,
  code: StatusCode,
  readings: readonly Reading[],
  exempt: ExemptionsInForce,
): CriterionResult {
  const members = ask.members.map((bars): MemberResult => {
    const criteria = bars.map((bar) => judgeAsk(bar, readings, exempt));
    const status = nameOfStatus(codeOfMember(bars, readings, exempt)) as MemberResult['status'];
    return { status, progress: meanProgress(criteria), criteria };
  });
  const progresses = members.map(({ progress }) => progress);
  return {
    id: ask.id,
    metric: null,
    tier: ask.tier,
    status: nameOfStatus(code),
    value: null,
    direction: null,
    target: null,
    progress: code >= MET ? 1 : progressOfGroup(ask.needs, progresses),
    remaining: null,
    observed: latest(members.flatMap(({ criteria }) => criteria.map(({ observed }) => observed))),
    ...(code === EXEMPT ? { exemption: describeExemption(exempt!.get(ask.id)!) } : {}),
    needs: ask.needs,
    members,
  };
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
