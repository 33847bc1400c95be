import type { Day } from '../../engine/primitives/calendar.ts';
import type { Editions } from '../../engine/program/editions.ts';
import type { Listing } from '../../engine/ranking/ranking.ts';
import {
  createDayReader,
  findObservedDays,
  findUnknownIn,
  importDeliveries,
  importListings,
  importPartners,
  importSpending,
  joinFaults,
  limitsOn,
  listFirstDays,
  listNotices,
  metricsOf,
  type FirstDays,
  type Imported,
  type ImportNotice,
  type Mapping,
  type ObservedDays,
  type PartnerData,
  type PartnerDelivery,
  type SameDay,
  type Source,
  type Spending,
  type StoredPartners,
} from '../import.ts';
import { importListingTexts, importPartnerTexts, type ListingTexts, type PartnerTexts } from '../import/tables/profiles.ts';

/** All that can be told of a program's partners, a table each. */
export const TABLES = [
  'observations',
  'enrolments',
  'exemptions',
  'successions',
  'partners',
  'listings',
  'deliveries',
  'spending',
] as const;
export type Table = (typeof TABLES)[number];
/** A stream can be read once: of those that are read twice there have to be two. */
export type OpenTable = (table: Table) => Source[];

/** All tables of a program, as they stood in the files. */
export interface ProgramTables {
  data: PartnerData;
  partnerTexts: ReadonlyMap<string, PartnerTexts>;
  /** In order of the file. */
  listings: readonly Listing[];
  listingTexts: ReadonlyMap<string, ListingTexts>;
  deliveries: readonly PartnerDelivery[];
  spending: readonly Spending[];
  sameDay: SameDay | null;
  observed: ObservedDays;
  begins: FirstDays;
  notices: readonly ImportNotice[];
}

export interface ReadingRules {
  /** In the program's time zone. */
  today: Day;
  /** What several values of a day are, of a metric that is rolled up; null: refused, where nothing tells. */
  sameDay: SameDay | null;
  /** Days long past and far ahead are taken. */
  anyDay: boolean;
  /** Whom the store knows that the tables go into; without it they stand alone. */
  stored?: StoredPartners;
}

/** All of the tables, or every fault in any of them. `mapping`: how the observations are written; null: as every file is without one. */
export async function importTables(
  open: OpenTable,
  editions: Editions,
  { today, sameDay, anyDay, stored }: ReadingRules,
  mapping: Mapping | null,
): Promise<Imported<ProgramTables>> {
  const newest = editions.at(-1)!;
  const days = createDayReader(newest.timezone, anyDay ? undefined : limitsOn(today));
  const enrolments = open('enrolments');
  const partners = await importPartners(
    {
      observations: open('observations'),
      enrolments: enrolments.length > 0 ? enrolments : null,
      exemptions: open('exemptions'),
      successions: open('successions'),
    },
    editions,
    { metrics: metricsOf(editions), days, mapping, sameDay },
    stored,
  );
  const partnerTexts = await importPartnerTexts(open('partners'));
  const listings = await importListings(open('listings'));
  const listingTexts = await importListingTexts(open('listings'));
  const deliveries = await importDeliveries(open('deliveries'), editions, days, sameDay);
  const spending = await importSpending(open('spending'), newest);
  const all = [partners, partnerTexts, listings, listingTexts, deliveries, spending];
  if (!partners.ok || !partnerTexts.ok || !listings.ok || !listingTexts.ok || !deliveries.ok || !spending.ok) {
    return joinFaults(all);
  }
  const data = partners.value;
  return {
    ok: true,
    value: {
      data,
      partnerTexts: partnerTexts.value,
      listings: listings.value,
      listingTexts: listingTexts.value,
      deliveries: deliveries.value,
      spending: spending.value,
      sameDay,
      observed: findObservedDays(data.columns, today),
      begins: listFirstDays(data),
      notices: [
        ...listNotices([partners, partnerTexts, listings, deliveries, spending]),
        ...findUnknownIn(data.named, 'described', partnerTexts.partners ?? new Map()),
        ...findUnknownIn(data.named, 'listed', listings.partners ?? new Map()),
        ...findUnknownIn(data.named, 'delivered', deliveries.partners ?? new Map()),
      ],
    },
  };
}
