import { seriesOfAttributes, type AttributePeriod } from '../measures/attributes.ts';
import type { Exemption, PartnerSeries } from '../measures/observations.ts';
import { parseDay } from '../primitives/calendar.ts';
import { attributesOfAsk, metricsOfAsk, resolveLadder } from '../program/ladder.ts';
import type { CriterionResult, Standing } from '../results.ts';
import type { EnrolmentPeriod, ReviewSubject } from '../reviews/replay-state.ts';
import { standingOn } from '../standing/standing.ts';
import type { PublicPartner, PublicRules, PublicStanding } from '../wire.ts';

/** One criterion as it is published, beside what the public rows come to. */
export interface Compared {
  published: CriterionResult;
  /** Null: the public rules do not have it. */
  own: CriterionResult | null;
  isSame: boolean;
}

export interface WorkedOutAgain {
  published: PublicStanding;
  /** `open`: it rests on what is not public, so that the public rows cannot tell. */
  held: 'same' | 'differs' | 'open';
  /** The tier that the public rows come to, by a replay of every day; null: none. */
  ownTier: string | null;
  keeps: Compared[];
  criteria: Compared[];
  /** What the held and the next tier need and nobody outside can check: the metrics of each. */
  hidden: { id: string; metrics: string[] }[];
}

/** A partner's standings again, by the engine alone, from what everyone may have: rules, rows, exemptions and the days of enrolment. */
export function workOutAgain(rules: PublicRules, partner: PublicPartner, series: PartnerSeries): WorkedOutAgain[] {
  const exemptions = exemptionsOf(partner);
  return partner.standings.map((published) => {
    const { track, held, since } = published;
    const known = new Map([...series, ...seriesOfAttributes(toldOf(published))]);
    const subject = { partner: partner.partner, track, series: known, exemptions, enrolled: enrolmentOf(published) };
    const day = parseDay(published.asOf)!;
    const own = standingOn(rules.editions, subject, day);
    const isSame = own !== null && own.held === held && own.since === since;
    const ofSome = askedOfSome(rules, track);
    const isCheckable = ({ id }: { id: string }): boolean => !ofSome.has(id);
    const isWhole = rules.isWhole && ofSome.size === 0 && !needsPrivate(rules, track) && !hasFormers(published);
    // Where public rows alone come to another tier, the criteria of the published one are judged all the same.
    const judged = isSame ? own : holding(held, rules, subject, day);
    return {
      published,
      held: isSame ? 'same' : isWhole ? 'differs' : 'open',
      ownTier: own?.held ?? null,
      keeps: compare(published.keeps.filter(isCheckable), judged?.keeps ?? []),
      criteria: compare(published.criteria.filter(isCheckable), judged?.criteria ?? []),
      hidden: hiddenOf(rules, published, isCheckable),
    };
  });
}

function holding(held: string | null, { editions }: PublicRules, subject: ReviewSubject, day: number): Standing | null {
  return standingOn(editions, subject, day, { through: day, enrolled: day, held, since: day, warning: null });
}

function compare(published: readonly CriterionResult[], own: readonly CriterionResult[]): Compared[] {
  return published.map((one) => {
    const found = own.find(({ id }) => id === one.id) ?? null;
    return { published: one, own: found, isSame: found !== null && isSame(one, found) };
  });
}

function isSame(a: CriterionResult, b: CriterionResult): boolean {
  return a.status === b.status && a.value === b.value && a.target === b.target && a.observed === b.observed;
}

function exemptionsOf({ partner, exemptions }: PublicPartner): Exemption[] {
  return exemptions.map(({ criterion, reason, by, from, until }) => ({
    ...{ partner, criterion, reason, by },
    from: parseDay(from)!,
    until: until === null ? null : parseDay(until),
  }));
}

/** As it was decided. Null: it is not told, so the first row decides. */
function enrolmentOf({ decisions }: PublicStanding): EnrolmentPeriod[] | null {
  const periods: EnrolmentPeriod[] = [];
  for (const { kind, day } of decisions.toReversed()) {
    if (kind === 'enrolled') periods.push({ from: parseDay(day)!, until: null });
    if (kind === 'left' && periods.length > 0) periods.at(-1)!.until = parseDay(day);
  }
  return periods.length > 0 ? periods : null;
}

function toldOf({ attributes = [] }: PublicStanding): AttributePeriod[] {
  return attributes.map(({ attribute, value, from, until }) => ({
    from: parseDay(from)!,
    until: until === null ? null : parseDay(until),
    attributes: { [attribute]: value },
  }));
}

/** What was decided of others whom the partner took over from is not worked out here. */
function hasFormers({ partner, decisions }: PublicStanding): boolean {
  return decisions.some((decision) => decision.partner !== partner || decision.formerly !== undefined);
}

/** Whether a tier of the track ever needed what only partners may see. */
function needsPrivate({ editions }: PublicRules, track: string | null): boolean {
  const isPrivate = (id: string): boolean =>
    editions.some(({ metrics }) => metrics.some((metric) => metric.id === id && metric.visibility !== 'public'));
  return editions.some((edition) =>
    (resolveLadder(edition, track)?.asks ?? []).some((ask) =>
      metricsOfAsk(edition, ask).some((metric) => isPrivate(edition.metrics[metric]!.id)),
    ),
  );
}

/** What is asked by attributes that not everyone may see. */
function askedOfSome({ editions }: PublicRules, track: string | null): Set<string> {
  const isPrivate = (id: string): boolean =>
    editions.some(({ attributes }) => attributes.some((one) => one.id === id && one.visibility !== 'public'));
  const asks = editions.flatMap((edition) => resolveLadder(edition, track)?.asks ?? []);
  return new Set(asks.filter((ask) => attributesOfAsk(ask).some(isPrivate)).map(({ id }) => id));
}

function hiddenOf(
  { editions }: PublicRules,
  { track, held, next, keeps, criteria }: PublicStanding,
  isCheckable: (criterion: { id: string }) => boolean,
): WorkedOutAgain['hidden'] {
  const edition = editions.at(-1)!;
  const asks = (resolveLadder(edition, track)?.tiers ?? [])
    .filter(({ id }) => id === held || id === next)
    .flatMap((tier) => tier.asks);
  const shown = new Set([...keeps, ...criteria].filter(isCheckable).map(({ id }) => id));
  const hidden = new Map(asks.filter(({ id }) => !shown.has(id)).map((ask) => [ask.id, ask]));
  return [...hidden.values()].map((ask) => ({
    id: ask.id,
    metrics: metricsOfAsk(edition, ask).map((metric) => edition.metrics[metric]!.id),
  }));
}
