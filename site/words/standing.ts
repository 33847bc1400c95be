import type { Direction } from '../../engine/program/program.ts';
import type { CriterionResult, KeepProjection, Status, Way } from '../../engine/results.ts';
import type { PublicBecause, PublicDecision, PublicPartner, PublicProgram, PublicStanding } from '../../engine/wire.ts';
import { capitalize, counted, day, list, metricValue, NUMBERS, valueBeside } from './values.ts';

export interface StandingContext {
  program: PublicProgram;
  partner: PublicPartner;
  standing: PublicStanding;
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

export const STATUS_WORDS: Record<Status, string> = {
  met: 'Met',
  unmet: 'Not met',
  lapsed: 'Lapsed',
  unknown: 'Not known',
  exempt: 'Exempt',
  'not-applicable': 'Not asked here',
};

const UNKNOWN_MEASURE = { label: null, unit: 'count', outOf: null, guide: null } as const;

export function describeResult(result: CriterionResult, context: StandingContext, risk: string | null = null): ResultWords {
  const { partner } = context;
  const members = (result.members ?? []).map(({ criteria }) => criteria.map((one) => describeResult(one, context)));
  const measure = result.metric === null ? UNKNOWN_MEASURE : (partner.metrics[result.metric] ?? UNKNOWN_MEASURE);
  return {
    label: result.metric === null ? describeNeeds(result.needs ?? 1) : (measure.label ?? result.metric),
    status: result.status,
    value: describeValue(result, measure, partner.currency),
    bar: describeBar(result.direction, result.target, measure, context),
    observed: result.observed && day(result.observed),
    note: describeNote(result) ?? describeShort(result, context),
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
export function describeDecision(decision: PublicDecision): string {
  return toWhom(decision, describeKind(decision));
}

/** Reviews in a row that all left the tier as it was: `Reviewed eight times: Silver stays.` */
export function describeReviews(run: readonly [PublicDecision, ...PublicDecision[]]): string {
  const [{ toName, fromName }] = run;
  return toWhom(run[0], `Reviewed ${counted(run.length, 'time')}: ${toName || fromName} stays.`);
}

function toWhom({ partnerName }: PublicDecision, sentence: string): string {
  return partnerName === undefined ? sentence : `${partnerName}: ${sentence}`;
}

function describeKind(decision: PublicDecision): string {
  const from = decision.fromName ?? '';
  const to = decision.toName ?? '';
  switch (decision.kind) {
    case 'enrolled':
      return decision.to ? `Joined, on ${to}.` : 'Joined, on no tier yet.';
    case 'promoted':
      return decision.from ? `Promoted from ${from} to ${to}.` : `Promoted to ${to}.`;
    case 'demoted':
      return decision.to
        ? `Down from ${from} to ${to}: on the deadline, something named in the warning still fell short.`
        : `Lost ${from}.`;
    case 'warned':
      return `Warned on ${to || from}${decision.deadline ? `, with time until ${day(decision.deadline)}` : ''}.`;
    case 'recovered':
      return `All that the warning named is met again: ${to || from} stays.`;
    case 'retained':
      return `Reviewed: ${to || from} stays.`;
    case 'deferred':
      return `Review postponed: data are missing${decision.deadline ? `. The next look is on ${day(decision.deadline)}` : ''}.`;
    case 'renamed':
      return `${from} is called ${to} from this edition on.`;
    case 'left':
      return decision.from ? `Left, holding ${from}.` : 'Left.';
    case 'succeeded':
      return describeSuccession(decision);
  }
}

function describeSuccession({ formerly, formerlyName, from, fromName, to, toName, deadline }: PublicDecision): string {
  const former = formerlyName ?? formerly;
  const warning = deadline ? ` The open warning goes on, with time until ${day(deadline)}.` : '';
  if (from === to) return `Took over from ${former}${to ? `: ${toName} stays` : ''}.`;
  return `Took over from ${former} and its tier, ${toName}${from ? `, in place of ${fromName}` : ''}.${warning}`;
}

/** `Rating by shopkeepers: 4.1/5, needed: at least 4.3/5`. */
export function describeBecause(because: PublicBecause, context: StandingContext): string {
  const { id, value, target, direction, needs, lapsedOn } = because;
  if (needs !== null) return describeNeeds(needs);
  const measure = measureOf(id, context);
  const label = measure.label ?? metricOfBar(id);
  if (lapsedOn) return `${label}: lapsed on ${day(lapsedOn)}`;
  if (because.status === 'not-applicable') return `${label}: not asked of this partner`;
  const bar = describeBar(direction, target, measure, context);
  const shown = value === null ? 'never measured' : valueBeside(value, { target, direction }, measure, context.partner.currency);
  return `${label}: ${shown}${bar ? `, needed: ${bar}` : ''}`;
}

/** What a bar measures, by the bar's id: `tier/metric`, a group's `tier/any-1`. */
export function nameBar(id: string, context: StandingContext): string {
  const { keeps, criteria } = context.standing;
  const group = [...keeps, ...criteria].find((one) => one.id === id)?.needs;
  return group === undefined ? (measureOf(id, context).label ?? metricOfBar(id)) : describeNeeds(group);
}

/** What is known of what a bar measures, by the bar's id. */
export function measureOf(id: string, { partner }: StandingContext): PublicPartner['metrics'][string] | typeof UNKNOWN_MEASURE {
  return partner.metrics[metricOfBar(id)] ?? UNKNOWN_MEASURE;
}

function metricOfBar(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** When something that is needed to stay is likely to fall short; null: there is no sign of it. */
export function describeRisk(projection: KeepProjection | undefined): string | null {
  if (projection?.status !== 'at-risk') return null;
  const { date, earliest, latest, reason } = projection;
  if (reason?.code === 'runs-out') return `Runs out after ${day(reason.day)}.`;
  if (reason?.code === 'exemption-ends') return `The exemption ends with ${day(reason.day)}.`;
  const range = latest ? `between ${day(earliest!)} and ${day(latest)}` : `not before ${day(earliest!)}`;
  return `Likely to fall short around ${day(date!)} (${range}).`;
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
  currency: string | null,
): string | null {
  if (value === null || (measure.unit === 'flag' && (status === 'lapsed' || status === 'exempt' || status === 'not-applicable')))
    return null;
  return valueBeside(value, { target, direction }, measure, currency);
}

function describeNote({ lapsedOn, exemption, isThin }: CriterionResult): string | null {
  if (isThin) return 'Too few yet to tell';
  if (lapsedOn) return `Lapsed on ${day(lapsedOn)}`;
  if (!exemption) return null;
  return `${exemption.reason} (${exemption.until ? `until ${day(exemption.until)}` : 'until withdrawn'})`;
}

/** `Too few points from App rating: more than 20 are needed of each part` */
function describeShort({ short }: CriterionResult, { partner }: StandingContext): string | null {
  if (!short) return null;
  const names = short.parts.map((part) => partner.metrics[part]?.label ?? part);
  return `Too few points from ${list(names)}: more than ${short.above} are needed of each part`;
}

function describeBar(
  direction: Direction | null,
  target: number | null,
  measure: Pick<PublicPartner['metrics'][string], 'unit' | 'outOf'>,
  { partner }: StandingContext,
): string | null {
  if (target === null || measure.unit === 'flag') return null;
  return `${direction === 'atMost' ? 'at most' : 'at least'} ${metricValue(target, measure, partner.currency)}`;
}

function describeNeeds(needs: number): string {
  return `${capitalize(NUMBERS[needs] ?? String(needs))} of these`;
}
