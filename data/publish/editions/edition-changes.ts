import type { Program } from '../../../engine/program/program.ts';
import type {
  PublicCriterion,
  PublicEditionChanges,
  PublicMetric,
  PublicLadder,
  PublicTier,
  PublicTierChange,
} from '../../../engine/wire.ts';
import type { DatedProgram } from '../../catalog.ts';
import { formatLength, formatOptional, publishLadders, publishMetrics, publishReview } from '../definition.ts';
import { discloseMetrics } from '../visibility.ts';
import { compareBenefits } from './benefit-changes.ts';

type IsShown = (criterion: PublicCriterion) => boolean;

/**
 * What each edition that is known on the day changed of the one before it, the latest first. What rests on a metric that any of them keeps
 * for the operator is left out.
 */
export function publishEditionChanges({ editions: [first, ...later], asOf }: DatedProgram): PublicEditionChanges[] {
  const known = [first, ...later.filter(({ announced, effective }) => (announced ?? effective)! <= asOf)] as const;
  const visibilities = discloseMetrics(known);
  const isNamed = (metric: string): boolean => visibilities.get(metric) !== 'operator';
  const isShown: IsShown = ({ metric, members }) => members?.flat().every(isShown) ?? isNamed(metric!);
  const inForce = known.filter(({ effective }) => effective === null || effective <= asOf).at(-1) ?? first;
  return known
    .slice(1)
    .map((edition, index): PublicEditionChanges => {
      const before = known[index]!;
      const measures = [before, edition].flatMap(publishMetrics).filter(({ id }) => isNamed(id));
      return {
        announced: formatOptional(edition.announced),
        effective: formatOptional(edition.effective)!,
        inForce: edition === inForce,
        daysToGo: Math.max(0, edition.effective! - asOf),
        tiers: compareTiers(before, edition, isShown),
        measures: compareMeasures(before, edition, isNamed),
        review: compareReviews(before, edition, asOf),
        notice: differ(formatLength(before.notice), formatLength(edition.notice)),
        ranking: differ(before.ranking, edition.ranking),
        currency: edition.currency,
        metrics: Object.fromEntries(measures.map(({ id, label, unit, outOf }) => [id, { label, unit, outOf }])),
      };
    })
    .reverse();
}

/** Only tiers of which something changed. */
function compareTiers(before: Program, after: Program, isShown: IsShown): PublicTierChange[] {
  const former = publishLadders(before);
  return publishLadders(after).flatMap((ladder, at) => {
    const old = former.find(({ track }) => track === ladder.track);
    return ladder.tiers
      .map((tier, rank) => compareTier(ladder, tier, old, after.ladders[at]!.tiers[rank]!.replaces, isShown))
      .filter(({ isNew, formerly, criteria, benefits, ...one }) =>
        [
          isNew,
          ...[formerly, criteria, benefits].map(({ length }) => length > 0),
          ...[one.boost, one.featured, one.published].map(isTold),
        ].some(Boolean),
      );
  });
}

function compareTier(
  { track, name: trackName }: PublicLadder,
  tier: PublicTier,
  old: PublicLadder | undefined,
  replaces: readonly string[],
  isShown: IsShown,
): PublicTierChange {
  const taken = old?.tiers.filter(({ id }) => replaces.includes(id)) ?? [];
  const before = old?.tiers.find(({ id }) => id === tier.id) ?? taken.at(-1);
  const renamed = before && before.name !== tier.name ? [before] : [];
  return {
    track,
    trackName,
    tier: tier.id,
    name: tier.name,
    isNew: before === undefined,
    formerly: [...new Set([...taken, ...renamed].map(({ name }) => name))],
    criteria: compareCriteria(before, tier, isShown),
    boost: differ(before?.boost ?? 1, tier.boost),
    featured: (before?.featured ?? false) === tier.featured ? null : tier.featured,
    published: (before?.published ?? true) === tier.published ? null : tier.published,
    benefits: compareBenefits(before?.benefits ?? [], tier.benefits),
  };
}

/** Of what the tiers state themselves: what they take over from below is told there. */
function compareCriteria(before: PublicTier | undefined, after: PublicTier, isShown: IsShown): PublicTierChange['criteria'] {
  const ownOf = (tier: PublicTier | undefined): Map<string, PublicCriterion> =>
    new Map(tier?.criteria.filter((one) => one.tier === tier.id && isShown(one)).map((one) => [keyOf(one), one]));
  const [former, own] = [ownOf(before), ownOf(after)];
  const changed = [...own].flatMap(([key, criterion]) => {
    const was = former.get(key) ?? null;
    return was && measureText(was) === measureText(criterion) ? [] : [{ before: was, after: criterion }];
  });
  const gone = [...former].flatMap(([key, criterion]) => (own.has(key) ? [] : [criterion]));
  return pairGroups(changed, gone);
}

/** A group that asks for the same metrics as one that is gone is that one with other figures. */
function pairGroups(changed: PublicTierChange['criteria'], gone: readonly PublicCriterion[]): PublicTierChange['criteria'] {
  const left = [...gone];
  const paired = changed.map(({ before, after }) => {
    if (before || !after?.members) return { before, after };
    const at = left.findIndex((one) => one.members && namesOf(one) === namesOf(after));
    return { before: at < 0 ? null : left.splice(at, 1)[0]!, after };
  });
  return [...paired, ...left.map((criterion) => ({ before: criterion, after: null }))];
}

function namesOf({ needs, members }: PublicCriterion): string {
  return JSON.stringify([needs, members!.map((bars) => bars.map(({ metric, direction }) => [metric, direction]))]);
}

/** A group is the same as one before when it has the same members, whatever else it is next to. */
function keyOf(criterion: PublicCriterion): string {
  return criterion.metric ?? measureText(criterion);
}

function measureText({ members, ...criterion }: PublicCriterion): string {
  const { metric, direction, target, keep, eachAbove, when, needs } = criterion;
  return JSON.stringify([
    metric,
    direction,
    target,
    keep,
    eachAbove,
    when,
    needs,
    members?.map((member) => member.map(measureText)),
  ]);
}

/** What is asked under one name and measured in another way. */
function compareMeasures(
  before: Program,
  after: Program,
  isNamed: (metric: string) => boolean,
): PublicEditionChanges['measures'] {
  const former = publishMetrics(before);
  const wayOf = ({ guide: _, summary: _summary, open: _open, visibility: _visibility, ...way }: PublicMetric): string =>
    JSON.stringify(way);
  return publishMetrics(after).flatMap((metric) => {
    const was = former.find(({ id }) => id === metric.id);
    return was && isNamed(metric.id) && wayOf(was) !== wayOf(metric) ? [{ before: was, after: metric }] : [];
  });
}

/** Null: they are the same. */
function differ<T>(before: T, after: T): { before: T; after: T } | null {
  return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
}

function isTold(change: unknown): boolean {
  return change !== null;
}

/** The day from which reviews are counted makes no difference by itself. */
function compareReviews(before: Program, after: Program, asOf: number): PublicEditionChanges['review'] {
  const [was, is] = [before, after].map(({ review }) => publishReview(review, asOf));
  const rulesOf = (review: typeof was): string => JSON.stringify(review && { ...review, from: null, next: null, open: null });
  return rulesOf(was) === rulesOf(is) ? null : { before: was!, after: is! };
}
