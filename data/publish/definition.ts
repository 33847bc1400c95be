import { describeRanking, type RankingDisclosure } from '../../engine/ranking/ranking-disclosure.ts';
import {
  formatDay,
  formatDuration,
  nextOccurrence,
  type Day,
  type Duration,
  type IsoDay,
} from '../../engine/primitives/calendar.ts';
import {
  resolveLadders,
  type Ask,
  type AskedBar,
  type AskedGroup,
  type ResolvedLadder,
  type ResolvedTier,
} from '../../engine/program/ladder.ts';
import type { Benefit, Metric, Program, ReviewRules } from '../../engine/program/program.ts';
import type {
  PublicAttribute,
  PublicBenefit,
  PublicCondition,
  PublicCriterion,
  PublicLadder,
  PublicMetric,
  PublicReview,
  PublicTier,
} from '../../engine/wire.ts';
import { askVisibility, metricVisibility } from './visibility.ts';

/** What everyone may know of how an edition measures: every metric that is not the operator's alone. */
export function publishMetrics(program: Program): PublicMetric[] {
  return program.metrics.flatMap((metric) => {
    const visibility = metricVisibility(program, metric);
    return visibility === 'operator' ? [] : [publishMetric(metric, visibility)];
  });
}

/** What everyone may know of what is told of enrolments; absent: nothing is. */
export function publishAttributes({ attributes }: Program): { attributes?: PublicAttribute[] } {
  const shown = attributes.flatMap(({ visibility, ...attribute }): PublicAttribute[] =>
    visibility === 'operator' ? [] : [{ ...attribute, visibility }],
  );
  return shown.length > 0 ? { attributes: shown } : {};
}

export function publishLadders(program: Program): PublicLadder[] {
  const shown = new Set(publishMetrics(program).map(({ id }) => id));
  return resolveLadders(program).map((ladder, index) => ({
    track: ladder.track,
    name: program.ladders[index]!.name,
    tiers: ladder.tiers.map((tier) => publishTier(ladder, tier, shown)),
  }));
}

/** `asOf` decides which review day is the next. */
export function publishReview(review: ReviewRules | null, asOf: Day): PublicReview | null {
  return (
    review && {
      every: formatDuration(review.every),
      from: formatDay(review.from),
      next: formatDay(nextOccurrence(review.from, review.every, asOf)),
      warning: formatDuration(review.warning),
      promote: review.promote,
      demote: review.demote,
      staleAfter: formatLength(review.staleAfter),
      open: review.open,
    }
  );
}

export function formatOptional(day: Day | null): IsoDay | null {
  return day === null ? null : formatDay(day);
}

export function formatLength(duration: Duration | null): string | null {
  return duration && formatDuration(duration);
}

function publishMetric(metric: Metric, visibility: 'public' | 'partner'): PublicMetric {
  return {
    id: metric.id,
    label: metric.label,
    unit: metric.unit,
    outOf: metric.outOf,
    aggregate: metric.aggregate,
    window: formatLength(metric.window),
    period: metric.period,
    counts: metric.counts,
    validFor: formatLength(metric.validFor),
    staleAfter: formatLength(metric.staleAfter),
    guide: metric.guide,
    summary: metric.summary,
    open: metric.open,
    visibility,
    score: metric.score?.map(({ metric: part, per, points, max }) => ({ metric: part, per, points, max })) ?? null,
    ratio: metric.ratio,
  };
}

function publishTier({ program }: ResolvedLadder, { tier, asks, keeps }: ResolvedTier, shown: ReadonlySet<string>): PublicTier {
  const criteria = asks.flatMap((ask, index) =>
    askVisibility(program, ask) === 'operator' ? [] : [publishAsk(program, ask, keeps[index]!)],
  );
  return {
    id: tier.id,
    name: tier.name,
    summary: tier.summary,
    published: tier.published,
    open: tier.open,
    criteria,
    undisclosed: asks.length - criteria.length,
    benefits: tier.benefits.map(publishBenefit),
    investment: tier.investment,
    boost: tier.boost,
    featured: tier.featured,
    health: tier.health.filter((metric) => shown.has(metric)),
  };
}

/** `keep` is the same ask with the bars to stay: the engine gives both in one order. */
function publishAsk(program: Program, ask: Ask, keep: Ask): PublicCriterion {
  return ask.kind === 'bar' ? publishBar(program, ask, keep as AskedBar) : publishGroup(program, ask, keep as AskedGroup);
}

function publishBar(program: Program, bar: AskedBar, keep: AskedBar): PublicCriterion {
  return {
    id: bar.id,
    tier: bar.tier,
    metric: program.metrics[bar.metric]!.id,
    direction: bar.direction,
    target: bar.target,
    keep: keep.target === bar.target ? null : keep.target,
    why: bar.why,
    open: bar.open,
    ...(bar.parts?.[0] && { eachAbove: bar.parts[0].above }),
    ...publishCondition(program, bar),
  };
}

function publishGroup(program: Program, group: AskedGroup, keep: AskedGroup): PublicCriterion {
  return {
    id: group.id,
    tier: group.tier,
    metric: null,
    direction: null,
    target: null,
    keep: null,
    why: group.why,
    open: null,
    ...publishCondition(program, group),
    needs: group.needs,
    members: group.members.map((member, i) => member.map((bar, j) => publishBar(program, bar, keep.members[i]![j]!))),
  };
}

/** Whoever may see a criterion may see whom it is asked of: it is as public as that. */
function publishCondition(program: Program, { when }: Ask): Pick<PublicCriterion, 'when'> | null {
  return (
    when && {
      when: when.map(({ metricId, direction, target, among }) =>
        among ? nameCondition(program, metricId, among) : { metric: metricId, direction, target },
      ),
    }
  );
}

function nameCondition({ attributes }: Program, id: string, among: readonly string[]): PublicCondition {
  const { label, values } = attributes.find((one) => one.id === id)!;
  return { attribute: id, label, values: among.map((word) => values.find((value) => value.id === word)!) };
}

function publishBenefit(benefit: Benefit): PublicBenefit {
  return benefit.kind === 'mdf' || benefit.kind === 'owed' ? { ...benefit, every: formatDuration(benefit.every) } : benefit;
}

/** What drives the order of listings, as far as the criteria behind it are shown. */
export function publishRanking(program: Program): RankingDisclosure {
  return describeRanking(program, (ask) => askVisibility(program, ask) !== 'operator');
}
