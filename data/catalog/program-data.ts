import type { Day } from '../../engine/primitives/calendar.ts';
import type { Editions } from '../../engine/program/editions.ts';
import type { Listing } from '../../engine/ranking/ranking.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import type { CatalogFiles, CatalogListing, CatalogPartner, CatalogProgram } from './catalog.ts';
import { findMapping, findTable } from './data-files.ts';
import {
  assembleSubjects,
  createDayReader,
  findObservedDays,
  findSuccessor,
  findUnknownIn,
  importListings,
  importPartners,
  joinFaults,
  limitsOn,
  listFirstDays,
  listNotices,
  loadMapping,
  mappedProgramOf,
  metricsOf,
  openSource,
  type DayLimits,
  type FirstDays,
  type Imported,
  type ImportNotice,
  type Mapping,
  type ObservedDays,
  type SameDay,
  type Source,
} from '../import.ts';
import { importListingTexts, importPartnerTexts, type ListingTexts, type PartnerTexts } from '../import/tables/profiles.ts';

export type ProgramData = Pick<CatalogProgram, 'asOf' | 'partners' | 'listings'> & {
  observed: ObservedDays;
  begins: FirstDays;
  notices: readonly ImportNotice[];
  files: Omit<CatalogFiles, 'programs'>;
};

export interface ReadingRules {
  /** In the program's time zone. */
  today: Day;
  /** The day that everything is worked out for; null: the last observed one, but none after today. */
  asOf: Day | null;
  /** What several values of a day are, of a metric that is rolled up; null: refused, where nothing tells. */
  sameDay: SameDay | null;
  /** Days long past and far ahead are taken. */
  anyDay: boolean;
}

/** What a folder knows of a program; all of it, or every fault in it. A file that is not there, or no folder at all, says nothing. */
export async function loadProgramData(editions: Editions, folder: string, rules: ReadingRules): Promise<Imported<ProgramData>> {
  const { timezone } = editions.at(-1)!;
  const days = createDayReader(timezone, rules.anyDay ? undefined : limitsOn(rules.today));
  const paths = openTables(folder);
  const mapping = loadObservationsMapping(folder, editions, days.limits);
  const mappingPath = findMapping(folder);
  if (!paths.ok || !mapping.ok || !mappingPath.ok) return joinFaults([paths, mapping]);
  const fileOf = (name: Table): string | null => paths.value[name][0] ?? null;
  const open = (name: Table): Source[] => paths.value[name].map((path) => openSource(path));

  const enrolments = open('enrolments');
  const partners = await importPartners(
    {
      observations: open('observations'),
      enrolments: enrolments.length > 0 ? enrolments : null,
      exemptions: open('exemptions'),
      successions: open('successions'),
    },
    editions,
    { metrics: metricsOf(editions), days, mapping: mapping.value, sameDay: rules.sameDay },
  );
  const partnerTexts = await importPartnerTexts(open('partners'));
  const listings = await importListings(open('listings'));
  const listingTexts = await importListingTexts(open('listings'));
  const all = [partners, partnerTexts, listings, listingTexts];
  if (!partners.ok || !partnerTexts.ok || !listings.ok || !listingTexts.ok) return joinFaults(all);

  const data = partners.value;
  const observed = findObservedDays(data.columns, rules.today);
  const asOf = rules.asOf ?? observed.last ?? rules.today;
  const findCurrent = findSuccessor(data.successions, asOf);
  const notices = [
    ...listNotices([partners, partnerTexts, listings]),
    ...findUnknownIn(data.named, 'described', partnerTexts.partners ?? new Map()),
    ...findUnknownIn(data.named, 'listed', listings.partners ?? new Map()),
  ];
  return {
    ok: true,
    value: {
      asOf,
      observed,
      begins: listFirstDays(data),
      notices,
      partners: assemblePartners(editions, assembleSubjects(data, editions), partnerTexts.value),
      listings: describeListings(listings.value, findCurrent, listingTexts.value),
      files: {
        observations: fileOf('observations'),
        mapping: mappingPath.value,
        enrolments: fileOf('enrolments'),
        exemptions: fileOf('exemptions'),
        successions: fileOf('successions'),
      },
    },
  };
}

const TABLES = ['observations', 'enrolments', 'exemptions', 'successions', 'partners', 'listings'] as const;
type Table = (typeof TABLES)[number];

/** The file of each table, or none. */
function openTables(folder: string): Imported<Record<Table, string[]>> {
  const found = TABLES.map((name) => ({ name, file: findTable(folder, name) }));
  if (found.some(({ file }) => !file.ok)) return joinFaults(found.map(({ file }) => file));
  const paths = found.map(({ name, file }) => [name, file.ok && file.value !== null ? [file.value] : []]);
  return { ok: true, value: Object.fromEntries(paths) as Record<Table, string[]> };
}

/** Null: there is none. */
function loadObservationsMapping(folder: string, editions: Editions, limits: DayLimits | undefined): Imported<Mapping | null> {
  const path = findMapping(folder);
  if (!path.ok || path.value === null) return path as Imported<null>;
  return loadMapping(path.value, mappedProgramOf(editions, limits));
}

function assemblePartners(
  editions: Editions,
  subjects: readonly ReviewSubject[],
  texts: ReadonlyMap<string, PartnerTexts>,
): CatalogPartner[] {
  const tracks = editions.at(-1)!.ladders.map(({ track }) => track);
  return [...Map.groupBy(subjects, ({ partner }) => partner)].map(([id, own]) => {
    const known = texts.get(id);
    return {
      id,
      name: known?.name ?? id,
      summary: known?.summary ?? null,
      url: known?.url ?? null,
      icon: known?.icon ?? null,
      exemptions: own[0]!.exemptions,
      subjects: own.toSorted((a, b) => tracks.indexOf(a.track) - tracks.indexOf(b.track)),
    };
  });
}

function describeListings(
  listings: readonly Listing[],
  findCurrent: (partner: string) => string,
  texts: ReadonlyMap<string, ListingTexts>,
): CatalogListing[] {
  return listings.map(({ listing, partner, relevance }) => {
    const known = texts.get(listing);
    return {
      id: listing,
      partner: findCurrent(partner),
      relevance,
      name: known?.name ?? listing,
      summary: known?.summary ?? null,
      category: known?.category ?? null,
      icon: known?.icon ?? null,
      price: known?.price ?? null,
    };
  });
}
