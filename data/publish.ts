import { formatDay } from '../engine/primitives/calendar.ts';
import type { PublicPartner, PublicProgram, PublicProgramList, PublicStandings } from '../engine/wire.ts';
import type { Catalog, CatalogProgram } from './catalog.ts';
import { drawPartnerBadge } from './publish/badge-svg.ts';
import {
  formatLength,
  formatOptional,
  publishLadders,
  publishMetrics,
  publishRanking,
  publishReview,
} from './publish/definition.ts';
import { layGroundwork, listBadges } from './publish/groundwork.ts';
import { publishExemptions, publishSubject } from './publish/partner.ts';

// The one place that decides what is public: pages, files and answers show what these functions return, and nothing else of what a
// catalog knows was observed. The rules, and why: docs/decisions/0002-what-is-public.md.

export function publishProgramList({ programs }: Pick<Catalog, 'programs'>): PublicProgramList {
  return {
    programs: programs.map((program) => {
      const { id, name, summary, source, ladders } = layGroundwork(program).edition;
      return {
        id,
        name,
        summary,
        source,
        partners: listBadges(program).size,
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
export function publishProgram(program: CatalogProgram): PublicProgram {
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
    notice: formatLength(edition.notice),
    review: publishReview(edition.review, asOf),
    ranking: publishRanking(edition),
    metrics: publishMetrics(edition),
    ladders: publishLadders(edition),
    editions: editions.map((one) => ({
      announced: formatOptional(one.announced),
      effective: formatOptional(one.effective),
      inForce: one === edition && (one.effective === null || one.effective <= asOf),
    })),
  };
}

/** `partners`: only these, those who are not enrolled left out; without it, all. One partner stands here once a track. */
export function publishStandings(program: CatalogProgram, partners?: Iterable<string>): PublicStandings {
  const { edition } = layGroundwork(program);
  const badges = listBadges(program);
  const asked = partners ? [...new Set(partners)] : [...badges.keys()];
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
    partners: asked.flatMap((partner) => badges.get(partner) ?? []),
  };
}

/** The ids of those who are enrolled on the catalog's day, in order. */
export function listPublishedPartners(program: CatalogProgram): string[] {
  return [...listBadges(program).keys()];
}

/** A partner's badge as an SVG document; null when nobody of that id is enrolled on the catalog's day. */
export function publishBadge(program: CatalogProgram, partner: string): string | null {
  return drawPartnerBadge(publishStandings(program, [partner]), partner);
}

/** Null when nobody of that id is enrolled on the catalog's day. */
export function publishPartner(program: CatalogProgram, partner: string): PublicPartner | null {
  const { edition, metrics, partners } = layGroundwork(program);
  const found = partners.get(partner);
  const standings = found?.subjects.flatMap((subject) => publishSubject(program, subject) ?? []) ?? [];
  if (!found || standings.length === 0) return null;
  return {
    program: edition.id,
    programName: edition.name,
    partner: found.id,
    name: found.name,
    summary: found.summary,
    asOf: formatDay(program.asOf),
    currency: edition.currency,
    metrics,
    review: publishReview(edition.review, program.asOf),
    standings,
    exemptions: publishExemptions(program, found.exemptions),
  };
}
