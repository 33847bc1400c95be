import { formatDay } from '../engine/primitives/calendar.ts';
import type { PublicBadge, PublicPartner, PublicProgram, PublicProgramList, PublicStandings } from '../engine/wire.ts';
import type { CatalogPartner, DatedProgram, Roster, RosterEntry } from './catalog.ts';
import { drawPartnerBadge, findPartnerBadge, type Badge, type BadgeScheme } from './publish/badge-svg.ts';
import {
  formatLength,
  formatOptional,
  publishLadders,
  publishAttributes,
  publishMetrics,
  publishRanking,
  publishReview,
} from './publish/definition.ts';
import { publishCourses } from './publish/courses.ts';
import { layGroundwork } from './publish/groundwork.ts';
import { publishExemptions, publishSubject } from './publish/partner.ts';
import { discloseMetrics, editionsUpTo, isShownTo, type Audience } from './publish/visibility.ts';

export type { Badge, BadgeScheme } from './publish/badge-svg.ts';
export { publishAdvice } from './publish/advice.ts';
export { publishCourses, type Course } from './publish/courses.ts';
export { addRisks, publishDirectory, type Turn } from './publish/everyone/directory.ts';
export { publishEditionChanges } from './publish/editions/edition-changes.ts';
export { publishNews } from './publish/news.ts';
export { publishFigures } from './publish/everyone/figures.ts';
export { publishMovement } from './publish/everyone/movement.ts';
export { publishWatched, type Watched } from './publish/everyone/watched.ts';
export { publishAllRules, publishEdition, publishRules } from './publish/rules.ts';
export type { Audience } from './publish/visibility.ts';
export { listObservations, type ShownObservation } from './publish/observations.ts';

// The one place that decides what is public: pages, files and answers show what these functions return, and nothing else of what a
// catalog knows was observed. The rules, and why: docs/decisions/0002-what-is-public.md.

export function publishProgramList(programs: readonly { program: DatedProgram; roster: Roster }[]): PublicProgramList {
  return {
    programs: programs.map(({ program, roster }) => {
      const { id, name, summary, source, ladders } = layGroundwork(program).edition;
      return {
        id,
        name,
        summary,
        source,
        partners: listPublishedPartners(roster).length,
        ladders: ladders.map((ladder) => ({
          track: ladder.track,
          name: ladder.name,
          tiers: ladder.tiers.map((tier) => ({ id: tier.id, name: tier.name })),
        })),
      };
    }),
  };
}

/** The edition in force on the catalog's day; the first one, when none is yet. */
export function publishProgram(program: DatedProgram): PublicProgram {
  const { edition } = layGroundwork(program);
  const { asOf, editions } = program;
  return {
    id: edition.id,
    name: edition.name,
    summary: edition.summary,
    source: edition.source,
    open: edition.open,
    asOf: formatDay(asOf),
    announced: formatOptional(edition.announced),
    effective: formatOptional(edition.effective),
    currency: edition.currency,
    timezone: edition.timezone,
    yearBegins: edition.yearBegins,
    notice: formatLength(edition.notice),
    review: publishReview(edition.review, asOf),
    ranking: publishRanking(edition),
    metrics: publishMetrics(edition),
    ...publishAttributes(edition),
    ladders: publishLadders(edition),
    ...(edition.brand && { brand: edition.brand }),
    editions: editions.map((one) => ({
      announced: formatOptional(one.announced),
      effective: formatOptional(one.effective),
      inForce: one === edition && (one.effective === null || one.effective <= asOf),
    })),
  };
}

/** `partners`: only these, those who are not enrolled left out; without it, all. One partner stands here once a track. */
export function publishStandings(program: DatedProgram, roster: Roster, partners?: Iterable<string>): PublicStandings {
  const { edition } = layGroundwork(program);
  const asked = partners ? [...new Set(partners)].flatMap((id) => roster.get(id) ?? []) : [...roster.values()];
  return {
    program: edition.id,
    name: edition.name,
    asOf: formatDay(program.asOf),
    ladders: edition.ladders.map((ladder) => ({
      track: ladder.track,
      name: ladder.name,
      tiers: ladder.tiers.map(({ id, name, boost, featured }) => ({ id, name, boost, featured })),
    })),
    cap: edition.ranking.cap,
    featuredSlots: edition.ranking.featuredSlots,
    newcomers: edition.ranking.newcomers,
    partners: asked.flatMap((entry) => publishHolds(program, entry)),
  };
}

/** The ids of those who are enrolled, in order. */
export function listPublishedPartners(roster: Roster): string[] {
  return [...roster.values()].flatMap(({ id, holds }) => (holds.length > 0 ? [id] : []));
}

/** A partner's badge as an SVG document; null when nobody of that id is enrolled. */
export function publishBadge(program: DatedProgram, roster: Roster, partner: string, scheme: BadgeScheme = null): string | null {
  return drawPartnerBadge(publishStandings(program, roster, [partner]), partner, scheme);
}

/** What that badge says; null when nobody of that id is enrolled. */
export function publishBadgeFacts(program: DatedProgram, roster: Roster, partner: string): Badge | null {
  return findPartnerBadge(publishStandings(program, roster, [partner]), partner);
}

/**
 * Null when not enrolled on the day. `roster`: for the names of others. `audience`: everyone, or the partner itself, or the operator, who see
 * more.
 */
export function publishPartner(
  program: DatedProgram,
  roster: Roster,
  partner: CatalogPartner,
  audience: Audience = 'public',
): PublicPartner | null {
  const { edition, metrics, allMetrics } = layGroundwork(program);
  const nameOf = (id: string): string => roster.get(id)?.name ?? id;
  const standings = partner.subjects.flatMap((subject) => publishSubject(program, subject, nameOf, audience) ?? []);
  if (standings.length === 0) return null;
  return {
    program: edition.id,
    programName: edition.name,
    partner: partner.id,
    name: partner.name,
    summary: partner.summary,
    asOf: formatDay(program.asOf),
    currency: edition.currency,
    metrics: audience === 'operator' ? allMetrics : metrics,
    review: publishReview(edition.review, program.asOf),
    standings,
    courses: publishYear(program, partner, audience),
    exemptions: publishExemptions(program, partner.exemptions, audience),
  };
}

/** Without days, which are a month apart; nothing is drawn of what is passed or not. */
function publishYear(program: DatedProgram, partner: CatalogPartner, audience: Audience): PublicPartner['courses'] {
  const measures = layGroundwork(program).edition.metrics.filter(({ unit }) => unit !== 'flag');
  const drawn = new Set(measures.map(({ id }) => id));
  const courses = publishCourses(program, partner, { months: 12, audience }).filter(({ metric }) => drawn.has(metric));
  return Object.fromEntries(courses.map(({ metric, points }) => [metric, points.map(({ value }) => value)]));
}

function publishHolds(program: DatedProgram, { id, name, holds }: RosterEntry): PublicBadge[] {
  const { newcomers } = layGroundwork(program).edition.ranking;
  return holds.map(({ track, enrolled, held, since }) => {
    const newcomer = newcomers !== null && program.asOf - enrolled < newcomers.days;
    return { partner: id, name, track, tier: held, since: formatOptional(since), newcomer };
  });
}

/** The metrics whose values everyone may see. */
export function listPublicMetrics({ editions, asOf }: DatedProgram): Set<string> {
  const visibilities = discloseMetrics(editionsUpTo(editions, asOf));
  return new Set([...visibilities].flatMap(([id, visibility]) => (isShownTo('public', visibility) ? [id] : [])));
}
