import type { Fault } from '../faults.ts';
import { nearestWord } from '../../primitives/nearest.ts';
import type { Bar, Condition, Requirement } from '../program.ts';
import { boundOf, type MetricDraft } from './metrics.ts';
import type { BarDraft, ConditionDraft, GroupDraft } from './requires.ts';
import type { LadderDraft } from './tiers.ts';

type Metrics = Map<string, MetricDraft>;

/** Every bar and every watched metric names a metric that exists, with a limit that this metric can have. */
export function checkCriteria(ladders: LadderDraft[], metrics: Metrics, faults: Fault[]): void {
  const tracks = ladders.flatMap(({ track }) => (track === null ? [] : [track]));
  for (const tier of ladders.flatMap((ladder) => ladder.tiers)) {
    for (const bar of barsOf(tier.requires ?? [])) checkBar(bar, metrics, true, faults);
    for (const { when } of tier.requires ?? []) checkCondition(when, tracks, metrics, faults);
    for (const bar of tier.keeps) checkBar(bar, metrics, false, faults);
    for (const { id, path } of tier.health) checkMetric(id, path, metrics, faults);
  }
}

/** The bars of a tier, those in groups too. */
export function barsOf(requires: (BarDraft | GroupDraft)[]): BarDraft[] {
  return requires.flatMap((requirement) => (requirement.kind === 'bar' ? [requirement] : requirement.members.flat()));
}

function checkBar(
  { metric: id, path, direction, limit, limitPath, eachAbove }: BarDraft,
  metrics: Metrics,
  isEntry: boolean,
  faults: Fault[],
) {
  const metric = checkMetric(id, path, metrics, faults);
  if (metric && eachAbove !== null) checkParts(metric, eachAbove, direction, [...path, 'eachAbove'], faults);
  if (!metric?.unit || limit === undefined || limit === 'unpublished') return;
  const { unit } = metric;
  const isFlagLimit = limit === true;
  if ((unit === 'flag') !== isFlagLimit || (isFlagLimit && direction === 'atMost')) {
    faults.push({ code: 'unit-mismatch', path: limitPath, metric: id, unit, expected: unit === 'flag' ? 'true' : 'number' });
    return;
  }
  if (isFlagLimit) return;
  const max = boundOf(metric);
  // To ask for at least 0 asks for nothing, and leaves progress without a measure; as a bar to stay it lets a criterion go.
  const minExcluded = isEntry && direction === 'atLeast';
  if (limit < 0 || (minExcluded && limit === 0) || (max !== null && limit > max)) {
    faults.push({ code: 'out-of-range', path: limitPath, min: 0, minExcluded, max, found: limit });
  }
}

/** Only of a score that has to reach something; and every part can give more. */
function checkParts(
  { id, score }: MetricDraft,
  found: number,
  direction: BarDraft['direction'],
  path: Fault['path'],
  faults: Fault[],
): void {
  if (!score || direction === 'atMost') return void faults.push({ code: 'each-above-of-no-score', path, metric: id });
  const tooSmall = score.find(({ max }) => max && max <= found);
  if (tooSmall) faults.push({ code: 'each-above-part', path, part: tooSmall.metric, max: tooSmall.max!, found });
}

function checkCondition(when: ConditionDraft | null, known: string[], metrics: Metrics, faults: Fault[]): void {
  for (const bar of when?.bars ?? []) checkBar(bar, metrics, true, faults);
  for (const { id: found, path } of when?.tracks ?? [])
    if (!known.includes(found)) faults.push({ code: 'unknown-track', path, found, known, nearest: nearestWord(found, known) });
}

function checkMetric(id: string, path: Fault['path'], metrics: Metrics, faults: Fault[]): MetricDraft | undefined {
  const metric = metrics.get(id);
  if (metric) return metric;
  const known = [...metrics.keys()];
  faults.push({ code: 'unknown-metric', path, found: id, known, nearest: nearestWord(id, known) });
  return undefined;
}

/** Only for drafts in which nothing was at fault. */
export function finishRequirement(draft: BarDraft | GroupDraft): Requirement {
  if (draft.kind === 'bar') return finishBar(draft);
  return {
    kind: 'group',
    needs: draft.needs!,
    members: draft.members.map((bars) => bars.map(finishBar)),
    why: draft.why,
    when: finishCondition(draft.when),
  };
}

export function finishBar({ metric, direction, limit, eachAbove, why, open, when }: BarDraft): Bar {
  const target = limit === true ? 1 : limit === 'unpublished' ? null : limit!;
  return { kind: 'bar', metric, direction: direction!, target, eachAbove, why, open, when: finishCondition(when) };
}

function finishCondition(when: ConditionDraft | null): Condition | null {
  return when && { bars: when.bars.map(finishBar), tracks: when.tracks && when.tracks.map(({ id }) => id) };
}
