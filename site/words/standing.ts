import type { Direction } from '../../engine/program/program.ts';
import type { CriterionResult, KeepProjection, Status, Way } from '../../engine/results.ts';
import type { PublicBecause, PublicDecision, PublicPartner, PublicStanding } from '../../engine/wire.ts';
import type { Words } from './languages.ts';
import { capitalize } from './values.ts';

export interface StandingContext {
  partner: PublicPartner;
  standing: PublicStanding;
  /** In the language that it is told in. */
  words: Words;
}

/** One bar beside the figure that is measured against it. */
export interface ResultWords {
  label: string;
  status: Status;
  /** Null: never observed, or a group. */
  value: string | null;
  /** `at least 500`; null for groups and for thresholds that are not published. */
  bar: string | null;
  observed: string | null;
  /** What else is to be said of it: since when it has lapsed, or why it is exempt and until when. */
  note: string | null;
  guide: string | null;
  /** When it is likely to fall short, of what is needed to stay. */
  risk: string | null;
  progress: number;
  members: ResultWords[][];
}

const UNKNOWN_MEASURE = { label: null, unit: 'count', outOf: null, guide: null } as const;

export function describeResult(result: CriterionResult, context: StandingContext, risk: string | null = null): ResultWords {
  const { partner, words } = context;
  const members = (result.members ?? []).map(({ criteria }) => criteria.map((one) => describeResult(one, context)));
  const measure = result.metric === null ? UNKNOWN_MEASURE : (partner.metrics[result.metric] ?? UNKNOWN_MEASURE);
  return {
    label: result.metric === null ? words.standing.needs(result.needs ?? 1) : (measure.label ?? result.metric),
    status: result.status,
    value: describeValue(result, measure, context),
    bar: describeBar(result.direction, result.target, measure, context),
    observed: result.observed && words.values.day(result.observed),
    note: describeNote(result, context) ?? describeShort(result, context),
    guide: result.status === 'lapsed' ? measure.guide : null,
    risk,
    progress: shareOf(result),
    members,
  };
}

/** What a bar is drawn to: the way from staying to entering, where there is one. */
function shareOf({ progress, way }: CriterionResult & { way?: Way | null }): number {
  return way?.share ?? progress;
}

/** What happened on a day, in a sentence, and when it is due where something is; to whom, if to a partner of another name. */
export function describeDecision(decision: PublicDecision, words: Words): string {
  return toWhom(decision, describeKind(decision, words));
}

/** Reviews in a row that all left the tier as it was: `Reviewed eight times: Silver stays.` */
export function describeReviews(run: readonly [PublicDecision, ...PublicDecision[]], { standing }: Words): string {
  const [{ toName, fromName }] = run;
  return toWhom(run[0], standing.decision.retainedOften(run.length, toName || fromName || ''));
}

function toWhom({ partnerName }: PublicDecision, sentence: string): string {
  return partnerName === undefined ? sentence : `${partnerName}: ${sentence}`;
}

function describeKind(decision: PublicDecision, { standing: { decision: words } }: Words): string {
  const from = decision.fromName ?? '';
  const to = decision.toName ?? '';
  switch (decision.kind) {
    case 'enrolled':
      return words.joined(decision.to && to);
    case 'promoted':
      return words.promoted(decision.from && from, to);
    case 'demoted':
      return words.demoted(from, decision.to && to);
    case 'warned':
      return words.warned(to || from, decision.deadline);
    case 'recovered':
      return words.recovered(to || from);
    case 'retained':
      return words.retained(to || from);
    case 'deferred':
      return words.deferred(decision.deadline);
    case 'renamed':
      return words.renamed(from, to);
    case 'left':
      return words.left(decision.from && from);
    case 'succeeded':
      return describeSuccession(decision, words);
  }
}

function describeSuccession(
  { formerly, formerlyName, from, fromName, to, toName, deadline }: PublicDecision,
  words: Words['standing']['decision'],
): string {
  const former = formerlyName ?? formerly ?? '';
  if (from === to) return words.tookOver(former, to && (toName ?? to));
  return words.tookOverTier(former, toName ?? '', from && (fromName ?? from), deadline);
}

/** `Rating by shopkeepers: 4.1/5, needed: at least 4.3/5`. */
export function describeBecause(because: PublicBecause, context: StandingContext): string {
  const { id, value, target, direction, needs, lapsedOn } = because;
  const { values, standing: words } = context.words;
  if (needs !== null) return words.needs(needs);
  const measure = measureOf(id, context);
  const label = measure.label ?? metricOfBar(id);
  if (lapsedOn) return words.because.lapsed(label, lapsedOn);
  if (because.status === 'not-applicable') return words.because.notAsked(label);
  const bar = describeBar(direction, target, measure, context);
  const shown = value === null ? null : values.valueBeside(value, { target, direction }, measure, context.partner.currency);
  return words.because.measured(label, shown, bar);
}

/** What a bar measures, by the bar's id: `tier/metric`, a group's `tier/any-1`. */
export function nameBar(id: string, context: StandingContext): string {
  const { keeps, criteria } = context.standing;
  const group = [...keeps, ...criteria].find((one) => one.id === id)?.needs;
  return group === undefined ? (measureOf(id, context).label ?? metricOfBar(id)) : context.words.standing.needs(group);
}

/** What is known of what a bar measures, by the bar's id. */
export function measureOf(id: string, { partner }: StandingContext): PublicPartner['metrics'][string] | typeof UNKNOWN_MEASURE {
  return partner.metrics[metricOfBar(id)] ?? UNKNOWN_MEASURE;
}

function metricOfBar(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** When something that is needed to stay is likely to fall short; null: there is no sign of it. */
export function describeRisk(projection: KeepProjection | undefined, { standing: words }: Words): string | null {
  if (projection?.status !== 'at-risk') return null;
  const { date, earliest, latest, reason } = projection;
  if (reason?.code === 'runs-out') return words.runsOut(reason.day);
  if (reason?.code === 'exemption-ends') return words.exemptionEnds(reason.day);
  return words.mayFallShort(date!, words.range(earliest!, latest));
}

/** An exemption may name a tier of an earlier edition, which has no name in today's answer; its id has to do. */
export function tierName(id: string | null, { standing }: StandingContext): string {
  if (id === null) return '';
  return standing.tiers.find((tier) => tier.id === id)?.name ?? capitalize(id.replaceAll('-', ' '));
}

/** Of a flag that has lapsed or is exempt, the value is not what counts. */
function describeValue(
  { value, status, target, direction }: CriterionResult,
  measure: Pick<PublicPartner['metrics'][string], 'unit' | 'outOf'>,
  { partner, words }: StandingContext,
): string | null {
  if (value === null || (measure.unit === 'flag' && (status === 'lapsed' || status === 'exempt' || status === 'not-applicable')))
    return null;
  return words.values.valueBeside(value, { target, direction }, measure, partner.currency);
}

function describeNote(
  { lapsedOn, exemption, isThin }: CriterionResult,
  { words: { standing: words } }: StandingContext,
): string | null {
  if (isThin) return words.tooFew;
  if (lapsedOn) return words.lapsed(lapsedOn);
  if (!exemption) return null;
  return words.exempt(exemption.reason, exemption.until);
}

/** `Too few points from App rating: more than 20 are needed of each part` */
function describeShort({ short }: CriterionResult, { partner, words }: StandingContext): string | null {
  if (!short) return null;
  const names = short.parts.map((part) => partner.metrics[part]?.label ?? part);
  return words.standing.short(names, short.above);
}

function describeBar(
  direction: Direction | null,
  target: number | null,
  measure: Pick<PublicPartner['metrics'][string], 'unit' | 'outOf'>,
  { partner, words }: StandingContext,
): string | null {
  if (target === null || measure.unit === 'flag') return null;
  const shown = words.values.metricValue(target, measure, partner.currency);
  return direction === 'atMost' ? words.standing.atMost(shown) : words.standing.atLeast(shown);
}
