/** Writes the observations, enrolments, exemptions and stories of Canopy's partners; their names and words are kept by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { formatDay, parseDay, type Day } from '../../engine/primitives/calendar.ts';
import { usualApp } from './app-plan.ts';
import { EXEMPTIONS } from './exemptions.ts';
import { LARGEST } from './largest.ts';
import { appLevelOf, studioLevelOf } from './members.ts';
import { isInMonth, observeApp, observeStudio, type Measured } from './observe.ts';
import { createRandom, type Random } from './random.ts';
import { REVIEWED_TALES } from './reviewed-stories.ts';
import { STORIES, TALES, type Tale } from './stories.ts';
import { usualStudio } from './studio-plan.ts';

export const CANOPY_FOLDER = new URL('../sample/canopy/', import.meta.url);

interface Listing {
  partner: string;
  category: string;
  price: string;
}

const PROGRAM_BEGAN = parseDay('2024-12-01')!;
/** Before the newest partners joined. */
const LAST_USUAL_DAY = parseDay('2026-07-20')!;
const STUDIOS_CATEGORY = 'Studios';
/** No order goes through what is listed in these. */
const BACK_OFFICE_CATEGORIES = ['Books & taxes', 'People & shifts'];

/** Text of each file by its name. The same each time. */
export function generateSample(): Map<string, string> {
  const partners = readCsv<{ partner: string }>('partners.csv').map(({ partner }) => partner);
  const listings = readCsv<Listing>('listings.csv');
  const tales = new Map([...TALES, ...REVIEWED_TALES].map((tale) => [tale.partner, tale]));
  const observations: string[][] = [];
  const enrolments: string[][] = [];
  const studioOnly = new Set<string>();
  for (const partner of partners) {
    const own = listings.filter((listing) => listing.partner === partner);
    const made = livePartner(partner, own, tales.get(partner));
    observations.push(...made.observations);
    enrolments.push(...made.tracks.map(({ track, kind }) => [partner, track, formatDay(made.since), kind]));
    if (!made.tracks.some(({ track }) => track === 'apps')) studioOnly.add(partner);
  }
  const stories = STORIES.flatMap((story) => {
    const told = [...tales.values()].filter((tale) => tale.story === story);
    return told.map(({ partner, studio }) => [story, partner, studio || studioOnly.has(partner) ? 'studios' : 'apps']);
  });
  return new Map([
    ['observations.csv', writeCsv(['partner', 'metric', 'day', 'value', 'received'], observations)],
    ['enrolments.csv', writeCsv(['partner', 'track', 'day', 'kind'], enrolments)],
    ['exemptions.csv', writeCsv(['partner', 'criterion', 'reason', 'by', 'from', 'until'], EXEMPTIONS)],
    ['stories.csv', writeCsv(['story', 'partner', 'track'], stories)],
  ]);
}

function livePartner(partner: string, listings: readonly Listing[], tale: Tale | undefined) {
  const random = createRandom(partner);
  const dayOfMonth = random.wholeBetween(1, 8);
  const appListing = listings.find(({ category }) => category !== STUDIOS_CATEGORY);
  const studioListing = listings.find(({ category }) => category === STUDIOS_CATEGORY);
  const since = tale?.since ? parseDay(tale.since)! : chooseEnrolment(partner, tale, dayOfMonth, random);
  const measured: Measured = new Map();
  if (appListing) {
    const month = formatDay(since).slice(0, 7);
    const plan = usualApp(appLevelOf(partner), priceOfApp(appListing.price), month, random);
    observeApp(measured, { ...plan, ...LARGEST[partner]?.app, ...tale?.app }, since, dayOfMonth, random);
  }
  if (studioListing) {
    const plan = usualStudio(studioLevelOf(partner), priceOfStudio(studioListing.price), random);
    observeStudio(measured, { ...plan, ...LARGEST[partner]?.studio, ...tale?.studio }, since, dayOfMonth, random);
  }
  const tracks = [
    ...(appListing ? [{ track: 'apps', kind: kindOf(appListing) }] : []),
    ...(studioListing ? [{ track: 'studios', kind: '' }] : []),
  ];
  return { since, tracks, observations: listRows(partner, measured, tale?.wrong) };
}

function kindOf({ category }: Listing): string {
  return BACK_OFFICE_CATEGORIES.includes(category) ? 'back-office' : 'orders';
}

/** Who has a story or a high tier has been there from the first month; the others came over time. */
function chooseEnrolment(partner: string, tale: Tale | undefined, dayOfMonth: number, random: Random): Day {
  const level = `${appLevelOf(partner)} ${studioLevelOf(partner)}`;
  const share = /heartwood|arborist|evergreen/.test(level) ? 0.95 : /gardener|sapling/.test(level) ? 0.6 : 0.3;
  const isEarly = random.chance(share);
  const later = random.wholeBetween(PROGRAM_BEGAN + 40, LAST_USUAL_DAY);
  return tale || isEarly || LARGEST[partner] ? PROGRAM_BEGAN + dayOfMonth - 1 : later;
}

/** By metric, then day. A wrong value is followed by the right one, with the time at which that came. */
function listRows(partner: string, measured: Measured, wrong: Tale['wrong']): string[][] {
  const rows: string[][] = [];
  for (const metric of [...measured.keys()].sort()) {
    for (const [day, value] of [...measured.get(metric)!].sort(([a], [b]) => a - b)) {
      if (wrong?.metric === metric && wrong.months.some((month) => isInMonth(day, month))) {
        rows.push([partner, metric, formatDay(day), String(Math.round(value * wrong.factor)), '']);
        rows.push([partner, metric, formatDay(day), String(value), wrong.corrected]);
      } else {
        rows.push([partner, metric, formatDay(day), String(value), '']);
      }
    }
  }
  return rows;
}

/** Euros a month and shop: as the listing says, or a guess where it is priced by use. */
function priceOfApp(price: string): number {
  const perMonth = /€(\d+(?:\.\d+)?) a month/.exec(price);
  return price === 'Free' ? 0 : perMonth ? Number(perMonth[1]) : 5;
}

/** Euros for opening one shop. */
function priceOfStudio(price: string): number {
  const from = /From €([\d,]+)/.exec(price);
  return from ? Number(from[1]!.replace(',', '')) : 500;
}

function readCsv<T>(name: string): T[] {
  return parse(readFileSync(new URL(name, CANOPY_FOLDER)), { columns: true });
}

function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [header, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('');
}

if (import.meta.main) {
  for (const [name, text] of generateSample()) writeFileSync(new URL(name, CANOPY_FOLDER), text);
}
