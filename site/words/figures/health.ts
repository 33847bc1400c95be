import { isFailed } from '../../../engine/evaluation/status.ts';
import type { Status } from '../../../engine/results.ts';
import type { TierInvestment } from '../../../engine/planning/investment.ts';
import type { ValueCurve } from '../../../engine/planning/value-curve.ts';
import type { PublicProgram } from '../../../engine/wire.ts';
import type { Course, Watched } from '../../../data/publish.ts';
import type { Words } from '../languages.ts';
import type { CourseWords } from './courses.ts';

export interface HealthContext {
  program: PublicProgram;
  /** Those that whoever looks may see. */
  metrics: Watched['metrics'];
  words: Words;
}

type State = 'warned' | 'at-risk' | 'silent';

interface TierFacts {
  holders: number;
  states: Record<State | 'good', number>;
  needs: readonly Need[];
  watched: readonly { course: Course; trend: 'rising' | 'falling' | 'steady' | null }[];
  canBeLost: boolean;
}

/** `members`: the metrics of a group. */
interface Need {
  metric: string | null;
  needs: number | null;
  members: readonly string[];
  statuses: readonly Status[];
}

interface Verdict {
  kind: 'good' | 'mixed' | 'poor' | 'none';
  safe: number;
  losable: number;
  up: number;
  down: number;
  since: string;
}

interface Place {
  ladder: number;
  rank: number;
}

type ToDecide =
  | { kind: State; partners: number }
  | { kind: 'spending'; of: 'time' | 'budget'; tier: Place; share: number; plan: number }
  | { kind: 'criterion'; tier: Place; need: Need; short: number; seen: number }
  | { kind: 'plan'; tier: Place; share: number; plan: number };

export interface HeatRow {
  label: string;
  statuses: readonly Status[];
  sentence: string;
}

const DAYS_A_MONTH = 30.44;
const MONTHS_A_YEAR = 12;

/** Head, then what it rests on. */
export function describeVerdict({ kind, safe, losable, up, down, since }: Verdict, { verdict }: Words['healthPage']) {
  return {
    head: verdict.heads[kind],
    text: `${kind === 'none' ? verdict.nothing : verdict.safe(safe, losable)} ${verdict.moves(up, down, since)}`,
  };
}

export function describeToDecide(one: ToDecide, context: HealthContext): string {
  const { decide } = context.words.healthPage;
  if ('partners' in one) return decide[one.kind](one.partners);
  const tier = nameTier(one.tier, context);
  if (one.kind === 'criterion') return decide.criterion(tier, nameNeed(one.need, context), one.short, one.seen);
  return (one.kind === 'plan' ? decide.plan : decide[one.of])(tier, one.share, one.plan);
}

/** With its track where there are several. */
export function nameTier({ ladder, rank }: Place, context: HealthContext): string {
  const { name } = context.program.ladders[ladder]!.tiers[rank]!;
  return context.words.healthPage.tierOf(name, nameTrack(ladder, context));
}

/** Null: it is the only one. */
export function nameTrack(ladder: number, { program: { ladders } }: Pick<HealthContext, 'program'>): string | null {
  const { name, track } = ladders[ladder]!;
  return ladders.length > 1 ? (name ?? track) : null;
}

/** What is furthest from its plan. `tiers`: by track, then tier. */
export function describePlan(tiers: readonly TierInvestment[], context: HealthContext): string {
  const { plan } = context.words.healthPage;
  const all = listTiers(context);
  const off = tiers.flatMap(({ partners }, index) =>
    partners.verdict === 'over' || partners.verdict === 'under' ? [{ ...partners, name: nameTier(all[index]!, context) }] : [],
  );
  const [worst] = off.sort((a, b) => Math.abs(b.difference!) - Math.abs(a.difference!));
  return worst ? plan.off(worst.name, worst.share!, worst.plan!) : plan.near;
}

/** In the order of the program. */
function listTiers({ program: { ladders } }: HealthContext): Place[] {
  return ladders.flatMap(({ tiers }, ladder) => tiers.map((_, rank) => ({ ladder, rank })));
}

/** Which tier brings most, and what it gets; then how it is spread. */
export function describeValue(
  { metric, curve }: { metric: string; curve: ValueCurve | null },
  time: { shares: readonly (number | null)[]; isSpent: boolean },
  ladder: number,
  context: HealthContext,
): { finding: string; spread: string; label: string } {
  const { value } = context.words.healthPage;
  const label = nameMetric(metric, context);
  if (!curve) return { finding: value.few(label), spread: '', label };
  const lead = curve.tiers
    .map((tier, rank) => ({ ...tier, rank }))
    .reduce((best, tier) => (tier.value > best.value ? tier : best));
  const got = time.shares[lead.rank] ?? null;
  const best = [0.05, 0.2, 0.5].map((partners) => ({ partners, value: valueAt(curve, partners) }));
  const { name } = context.program.ladders[ladder]!.tiers[lead.rank]!;
  return {
    finding: [value.finding(name, lead.partners, lead.value, label), ...(got === null ? [] : [(time.isSpent ? value.got : value.gets)(got, nameTrack(ladder, context))])].join(' '), // prettier-ignore
    spread: value.best(best, label),
    label,
  };
}

/** What a partner of a tier brings, in the middle of all of them. */
export function tellTypical(typical: number | null, metric: string, { program, metrics, words }: HealthContext): string {
  const measure = metrics.find(({ id }) => id === metric);
  return typical === null || !measure ? '–' : words.values.metricValue(typical, measure, program.currency);
}

/** What share of the value so large a share of the best brings. */
function valueAt({ points }: ValueCurve, share: number): number {
  const index = points.findIndex(({ partners }) => partners >= share);
  const [before, after] = [points[index - 1]!, points[index]!];
  return before.value + ((share - before.partners) / (after.partners - before.partners)) * (after.value - before.value);
}

/** `held`: the highest tier that somebody holds. */
export function describeTime(held: Place & { middle: number }, context: HealthContext): string {
  return context.words.healthPage.time.finding(nameTier(held, context), lengthOf(held.middle, context.words));
}

export function lengthOf(days: number, { healthPage }: Words): string {
  return healthPage.length(days, Math.round(days / DAYS_A_MONTH));
}

/** How many may lose a tier, and on which most of them are. */
export function describeTrouble(ladders: readonly { tiers: readonly TierFacts[] }[], context: HealthContext): string {
  const { trouble } = context.words.healthPage;
  const all = ladders.flatMap(({ tiers }, ladder) =>
    tiers.flatMap(({ canBeLost, holders, states }, rank) =>
      canBeLost ? [{ ladder, rank, holders, inTrouble: holders - states.good }] : [],
    ),
  );
  const [many, losable] = [sum(all.map(({ inTrouble }) => inTrouble)), sum(all.map(({ holders }) => holders))];
  if (many === 0) return trouble.none;
  const most = all.reduce((one, other) => (other.inTrouble > one.inTrouble ? other : one));
  return trouble.finding(many, losable, nameTier(most, context));
}

export function describeStates({ states, holders }: Pick<TierFacts, 'states' | 'holders'>, { healthPage }: Words): string {
  const { needs, trouble } = healthPage;
  if (holders === 0) return needs.nobody;
  const named = (['warned', 'at-risk', 'silent'] as const).filter((state) => states[state] > 0);
  return needs.states(named.map((state) => needs.state(states[state], trouble.states[state])), holders); // prettier-ignore
}

/** What a tier’s partners fall short of most. */
export function describeNeeds({ needs, canBeLost }: Pick<TierFacts, 'needs' | 'canBeLost'>, context: HealthContext): string {
  const { needs: say } = context.words.healthPage;
  const [worst] = needs;
  if (!worst) return canBeLost ? say.all : say.open;
  const short = worst.statuses.filter(isFailed).length;
  return short === 0 ? say.all : say.most(nameNeed(worst, context), short, worst.statuses.length);
}

export function describeHeat({ needs }: Pick<TierFacts, 'needs'>, context: HealthContext): HeatRow[] {
  return needs.map((need) => ({
    label: nameNeed(need, context),
    statuses: need.statuses,
    sentence: context.words.healthPage.needs.has(
      need.statuses.filter((status) => status === 'met').length,
      need.statuses.length,
      need.statuses.filter((status) => status === 'unknown').length,
    ),
  }));
}

/** What a tier watches now and a year ago, and where it is sure to go on. */
export function describeTrends({ watched }: Pick<TierFacts, 'watched'>, context: HealthContext): string {
  const { program, metrics, words } = context;
  const { was, trends } = words.healthPage.watched;
  const told = watched.flatMap(({ course: { metric, points }, trend }) => {
    const measure = metrics.find(({ id }) => id === metric);
    const [now, then] = [points.at(-1)?.value ?? null, points.at(-1 - MONTHS_A_YEAR)?.value ?? null];
    if (!measure || now === null) return [];
    const value = (of: number): string => words.values.metricValue(of, measure, program.currency);
    return [was(measure.label, value(now), then === null ? null : value(then)) + (trend ? trends[trend] : '')];
  });
  return told.length > 0 ? `${told.join('; ')}.` : '';
}

/** What a tier watches: the middle of its holders. */
export function describeWatched({ watched }: Pick<TierFacts, 'watched'>, context: HealthContext): CourseWords[] {
  const { words, program, metrics } = context;
  return watched.flatMap(({ course }) => {
    const metric = metrics.find(({ id }) => id === course.metric);
    const known = course.points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
    if (!metric || metric.unit === 'flag' || known.length === 0) return [];
    const [first, last] = [known[0]!, known.at(-1)!];
    const value = (of: number): string => words.values.metricValue(of, metric, program.currency);
    const sentence = words.healthPage.watched.course(metric.label, value(last.value), last.day, value(first.value), first.day);
    const rows = known.map((point) => ({ day: words.values.day(point.day, 'short'), value: value(point.value) }));
    return [{ label: metric.label, now: value(last.value), course, needed: [], sentence, rows }];
  });
}

export function nameMetric(metric: string, { metrics }: Pick<HealthContext, 'metrics'>): string {
  return metrics.find(({ id }) => id === metric)?.label ?? metric;
}

/** A group is named by what it is a choice of. */
export function nameNeed({ metric, needs, members }: Need, context: HealthContext): string {
  if (metric !== null) return nameMetric(metric, context);
  return context.words.healthPage.needs.group(needs ?? 1, members.map((member) => nameMetric(member, context))); // prettier-ignore
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
