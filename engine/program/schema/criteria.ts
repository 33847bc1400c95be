import type { Fault } from '../faults.ts';
import { nearestWord } from '../../primitives/nearest.ts';
import type { Bar, Condition, Requirement } from '../program.ts';
import type { AttributeDraft } from './attributes.ts';
import { refuseType } from './fields.ts';
import { isInRange, limitRange } from './limits.ts';
import type { MetricDraft } from './metrics.ts';
import { readIds, type AttributeConditionDraft, type BarDraft, type ConditionDraft, type GroupDraft } from './requires.ts';
import type { LadderDraft } from './tiers.ts';

interface Known {
  metrics: ReadonlyMap<string, MetricDraft>;
  attributes: ReadonlyMap<string, AttributeDraft>;
}

/** Every bar and every watched metric names a metric that exists, with a limit that this metric can have; every condition by words an attribute that has them. */
export function checkCriteria(ladders: LadderDraft[], known: Known, faults: Fault[]): void {
  const tracks = ladders.flatMap(({ track }) => (track === null ? [] : [track]));
  for (const tier of ladders.flatMap((ladder) => ladder.tiers)) {
    for (const bar of barsOf(tier.requires ?? [])) checkBar(bar, known, true, faults);
    for (const { when } of tier.requires ?? []) if (when) checkCondition(when, tracks, known, faults);
    for (const bar of tier.keeps) checkBar(bar, known, false, faults);
    for (const { id, path } of tier.health) checkMetric(id, path, known, faults);
  }
}

/** The bars of a tier, those in groups too. */
export function barsOf(requires: (BarDraft | GroupDraft)[]): BarDraft[] {
  return requires.flatMap((requirement) => (requirement.kind === 'bar' ? [requirement] : requirement.members.flat()));
}

function checkBar(
  { metric: id, path, direction, limit, limitPath, eachAbove }: BarDraft,
  known: Known,
  isEntry: boolean,
  faults: Fault[],
) {
  const metric = checkMetric(id, path, known, faults);
  if (metric && eachAbove !== null) checkParts(metric, eachAbove, direction, [...path, 'eachAbove'], faults);
  if (!metric?.unit || limit === undefined || limit === 'unpublished') return;
  const { unit } = metric;
  const isFlagLimit = limit === true;
  if ((unit === 'flag') !== isFlagLimit || (isFlagLimit && direction === 'atMost')) {
    faults.push({ code: 'unit-mismatch', path: limitPath, metric: id, unit, expected: unit === 'flag' ? 'true' : 'number' });
    return;
  }
  if (isFlagLimit) return;
  const range = limitRange(metric, direction, isEntry);
  if (!isInRange(limit, range)) faults.push({ code: 'out-of-range', path: limitPath, ...range, found: limit });
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

function checkCondition(when: ConditionDraft, tracks: string[], known: Known, faults: Fault[]): void {
  for (const bar of when.bars) {
    const isAttribute = known.attributes.has(bar.metric) && !known.metrics.has(bar.metric);
    if (isAttribute) faults.push({ code: 'attribute-without-words', path: bar.path, attribute: bar.metric });
    else checkBar(bar, known, true, faults);
  }
  for (const condition of when.attributes) checkWords(condition, known, faults);
  for (const { id: found, path } of when.tracks ?? [])
    if (!tracks.includes(found))
      faults.push({ code: 'unknown-track', path, found, known: tracks, nearest: nearestWord(found, tracks) });
}

/** Words are values of an attribute. */
function checkWords({ attribute: id, words, path }: AttributeConditionDraft, known: Known, faults: Fault[]): void {
  if (known.metrics.has(id)) return void refuseType('threshold', words, path, faults);
  const attribute = known.attributes.get(id);
  if (!attribute) {
    const ids = [...known.attributes.keys(), ...known.metrics.keys()];
    return void faults.push({ code: 'unknown-attribute', path, found: id, known: ids, nearest: nearestWord(id, ids) });
  }
  const values = attribute.values?.map((value) => value.id) ?? [];
  for (const { id: found, path: at } of readIds(words, path, faults))
    // Without any, that is the fault.
    if (values.length > 0 && !values.includes(found))
      faults.push({ code: 'unknown-word', path: at, found, known: values, nearest: nearestWord(found, values) });
}

function checkMetric(id: string, path: Fault['path'], { metrics, attributes }: Known, faults: Fault[]): MetricDraft | undefined {
  const metric = metrics.get(id);
  if (metric) return metric;
  const known = [...metrics.keys()];
  if (attributes.has(id)) faults.push({ code: 'attribute-required', path, attribute: id });
  else faults.push({ code: 'unknown-metric', path, found: id, known, nearest: nearestWord(id, known) });
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
  if (!when) return null;
  const { bars, attributes, tracks } = when;
  const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
  return {
    bars: bars.map(finishBar),
    attributes: attributes.map(({ attribute, words, path }) => ({ attribute, values: idsOf(readIds(words, path, [])) })),
    tracks: tracks && idsOf(tracks),
  };
}
