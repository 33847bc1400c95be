import { join } from 'node:path';
import { parseDay, type Day } from '../engine/calendar.ts';
import type { Editions } from '../engine/editions.ts';
import type { Exemption } from '../engine/observations.ts';
import type { ReviewSubject } from '../engine/replay-state.ts';
import { loadProgramData } from './catalog/program-data.ts';
import { describeFault } from './fault-words.ts';
import { describeImportFault, todayIn, type ImportFault } from './import.ts';
import { loadPrograms } from './programs.ts';

/** All that is known, private values included: what of it may be shown, `publish.ts` decides. */
export interface Catalog {
  /** By id. */
  programs: CatalogProgram[];
}

export interface CatalogProgram {
  id: string;
  editions: Editions;
  /** The day that everything is worked out for. */
  asOf: Day;
  /** Every partner that has an enrolment, by id. */
  partners: CatalogPartner[];
  /** In order of the file. */
  listings: CatalogListing[];
}

export interface CatalogPartner {
  id: string;
  name: string;
  summary: string | null;
  /** Begins with https:// or http://. */
  url: string | null;
  /** The name of a picture; where those are kept, a page knows. */
  icon: string | null;
  exemptions: readonly Exemption[];
  /** One a track, in order of the program's ladders. */
  subjects: ReviewSubject[];
}

export interface CatalogListing {
  id: string;
  partner: string;
  relevance: number;
  name: string;
  summary: string | null;
  category: string | null;
  icon: string | null;
  /** As it is shown: `€29 a month`. */
  price: string | null;
}

export interface CatalogOptions {
  /** A program file, or a folder of them. Default: `GRADUS_PROGRAMS`, else `data/programs`. */
  programs?: string;
  /** A folder with a folder a program, named by its id. Default: `GRADUS_DATA`, else `data/sample`. */
  data?: string;
  /** Default: `GRADUS_AS_OF`, else the last day on which something of the program was observed, else today in its time zone. */
  asOf?: Day | string;
}

/** What a build that cannot go on says: every fault, one a line. */
export class CatalogError extends Error {
  override name = 'CatalogError';
  // The faults are in files, and say where: a place in the code would only stand in the way.
  override stack = undefined;
}

const loading = new Map<string, Promise<Catalog>>();

/**
 * Programs with the data beside them: `observations`, `enrolments`, `exemptions`, `partners` and `listings`, each a CSV file and each
 * optional. Read once a process for the same options. Throws a `CatalogError` that lists every fault.
 */
export function loadCatalog(options: CatalogOptions = {}): Promise<Catalog> {
  const programs = options.programs ?? process.env['GRADUS_PROGRAMS'] ?? 'data/programs';
  const data = options.data ?? process.env['GRADUS_DATA'] ?? 'data/sample';
  const asOf = options.asOf ?? process.env['GRADUS_AS_OF'] ?? null;
  const key = JSON.stringify([programs, data, asOf]);
  let catalog = loading.get(key);
  if (!catalog) loading.set(key, (catalog = readCatalog(programs, data, asOf)));
  return catalog;
}

async function readCatalog(programsPath: string, dataPath: string, asOfGiven: Day | string | null): Promise<Catalog> {
  const asOf = typeof asOfGiven === 'string' ? readAsOf(asOfGiven) : asOfGiven;
  const loaded = loadPrograms(programsPath);
  if (!loaded.ok) throw refuse(loaded.faults.map(describeFault), loaded.faults.length);
  const programs: CatalogProgram[] = [];
  const faults: ImportFault[] = [];
  let total = 0;
  for (const [id, editions] of loaded.programs) {
    const read = await loadProgramData(editions, join(dataPath, id));
    if (read.ok) {
      const { lastObserved, ...known } = read.value;
      programs.push({ id, editions, asOf: asOf ?? lastObserved ?? todayIn(editions.at(-1)!.timezone), ...known });
    } else {
      faults.push(...read.faults);
      total += read.total;
    }
  }
  if (total > 0) throw refuse(faults.map(describeImportFault), total);
  return { programs: programs.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function readAsOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new CatalogError(`"${text}" is no day to work everything out for; expected one such as 2026-01-31.`);
  return day;
}

function refuse(lines: readonly string[], total: number): CatalogError {
  const more = total > lines.length ? [`… and ${total - lines.length} more.`] : [];
  return new CatalogError(
    [`${total === 1 ? 'One fault' : `${total} faults`} in programs or data:`, ...lines, ...more].join('\n'),
  );
}
