import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../engine/primitives/calendar.ts';
import type { Editions } from '../../engine/program/editions.ts';
import type { Exemption } from '../../engine/measures/observations.ts';
import type { Listing } from '../../engine/ranking/ranking.ts';
import type { CatalogFiles, CatalogListing, CatalogPartner, CatalogProgram } from './catalog.ts';
import {
  createDayReader,
  enrolEveryone,
  importEnrolments,
  importExemptions,
  importListings,
  importObservations,
  metricsOf,
  openSource,
  type Enrolment,
  type Imported,
  type ImportFault,
  type SeriesByPartner,
  type Source,
} from '../import.ts';
import { importListingTexts, importPartnerTexts, type ListingTexts, type PartnerTexts } from '../import/tables/profiles.ts';

export type ProgramData = Pick<CatalogProgram, 'partners' | 'listings'> & {
  /** Null: nothing was. */
  lastObserved: Day | null;
  files: Omit<CatalogFiles, 'programs'>;
};

/** What a folder knows of a program; all of it, or every fault in it. A file that is not there, or no folder at all, says nothing. */
export async function loadProgramData(editions: Editions, folder: string): Promise<Imported<ProgramData>> {
  const days = createDayReader(editions.at(-1)!.timezone);
  const faults: ImportFault[] = [];
  let total = 0;
  const read = async <T>(name: string, importFile: (source: Source) => Promise<Imported<T>>, absent: T): Promise<T> => {
    const path = findTable(folder, name);
    if (path === null) return absent;
    const imported = await importFile(openSource(path));
    if (imported.ok) return imported.value;
    faults.push(...imported.faults);
    total += imported.total;
    return absent;
  };

  const observed = await read('observations', (source) => importSeries(source, editions, days), NOTHING_OBSERVED);
  const everyone = enrolEveryone(observed.series.keys(), editions);
  const enrolments = await read('enrolments', (source) => importEnrolments(source, editions, days), everyone);
  const exemptions = await read('exemptions', (source) => importExemptions(source, editions, days), new Map());
  const partnerTexts = await read('partners', importPartnerTexts, new Map());
  const listings = await read('listings', importListings, []);
  const listingTexts = await read('listings', importListingTexts, new Map());

  for (const partner of new Set(enrolments.map(({ partner }) => partner).filter((partner) => !isAddressable(partner)))) {
    faults.push({ code: 'unaddressable-partner', partner, file: folder, line: null });
    total++;
  }
  if (total > 0) return { ok: false, faults, total };
  const partners = assemblePartners(editions, enrolments, observed.series, exemptions, partnerTexts);
  const files = {
    observations: findTable(folder, 'observations'),
    enrolments: findTable(folder, 'enrolments'),
    exemptions: findTable(folder, 'exemptions'),
  };
  return {
    ok: true,
    value: { lastObserved: observed.last, partners, listings: describeListings(listings, listingTexts), files },
  };
}

/** Null: there is none. */
function findTable(folder: string, name: string): string | null {
  const path = join(folder, `${name}.csv`);
  return existsSync(path) ? path : null;
}

interface Observed {
  series: SeriesByPartner;
  last: Day | null;
}

const NOTHING_OBSERVED: Observed = { series: new Map(), last: null };

async function importSeries(
  source: Source,
  editions: Editions,
  days: ReturnType<typeof createDayReader>,
): Promise<Imported<Observed>> {
  const imported = await importObservations(source, { metrics: metricsOf(editions), days, mapping: null });
  if (!imported.ok) return imported;
  const { columns, series } = imported.value;
  const last = columns.day.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
  return { ok: true, value: { series, last } };
}

function assemblePartners(
  editions: Editions,
  enrolments: readonly Enrolment[],
  series: SeriesByPartner,
  exemptions: ReadonlyMap<string, Exemption[]>,
  texts: ReadonlyMap<string, PartnerTexts>,
): CatalogPartner[] {
  const tracks = editions.at(-1)!.ladders.map(({ track }) => track);
  const byPartner = Map.groupBy(enrolments, ({ partner }) => partner);
  return [...byPartner]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, ofPartner]) => {
      const known = texts.get(id);
      const own = exemptions.get(id) ?? [];
      const inOrder = ofPartner.toSorted((a, b) => tracks.indexOf(a.track) - tracks.indexOf(b.track));
      return {
        id,
        name: known?.name ?? id,
        summary: known?.summary ?? null,
        url: known?.url ?? null,
        icon: known?.icon ?? null,
        exemptions: own,
        subjects: inOrder.map(({ track, day }) => ({
          partner: id,
          track,
          series: series.get(id) ?? new Map(),
          exemptions: own,
          enrolled: day,
        })),
      };
    });
}

function describeListings(listings: readonly Listing[], texts: ReadonlyMap<string, ListingTexts>): CatalogListing[] {
  return listings.map(({ listing, partner, relevance }) => {
    const known = texts.get(listing);
    return {
      id: listing,
      partner,
      relevance,
      name: known?.name ?? listing,
      summary: known?.summary ?? null,
      category: known?.category ?? null,
      icon: known?.icon ?? null,
      price: known?.price ?? null,
    };
  });
}

/** Whether an id can be a part of an address: `.` and `..` mean another place there, and `index.html` the place itself. */
function isAddressable(id: string): boolean {
  return !/[/\p{Cc}]/u.test(id) && !/^(?:\.{1,2}|index\.html)$/.test(id);
}
