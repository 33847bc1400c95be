import { join } from 'node:path';
import { parseDay, type Day } from '../engine/primitives/calendar.ts';
import { revealInvisible } from '../engine/primitives/visible-text.ts';
import type { Catalog, CatalogProgram } from './catalog/catalog.ts';
import { isObservations } from './catalog/data-files.ts';
import { loadProgramData } from './catalog/program-data.ts';
import { describeFault } from './words/program-faults.ts';
import { todayIn, type ImportFault, type SameDay } from './import.ts';
import { adviseInspection, describeImportFault } from './words/import-faults.ts';
import { describeNotice } from './words/import-notices.ts';
import { describeWaiting } from './words/observed-days.ts';
import { loadPrograms } from './program-files/load-programs.ts';

export type * from './catalog/catalog.ts';

export interface CatalogOptions {
  /** A program file, or a folder of them. Default: `GRADUS_PROGRAMS`, else `data/programs`. */
  programs?: string;
  /** A folder with a folder a program, named by its id. Default: `GRADUS_DATA`, else `data/sample`. */
  data?: string;
  /** Default: `GRADUS_AS_OF`, else the last observed day of the program, but none after today in its time zone; without any, today. */
  asOf?: Day | string;
  /** What several values of a day are, of a metric that is rolled up. Default: `GRADUS_SAME_DAY`, else they are refused where nothing tells. */
  sameDay?: SameDay | string;
  /** Takes days before 1990 and more than a year ahead. Default: whether `GRADUS_ANY_DAY` is set. */
  anyDay?: boolean;
  /** The moment that today is told from. Default: now. */
  now?: Date;
}

/** What a build that cannot go on says: every fault, one a line. */
export class CatalogError extends Error {
  override name = 'CatalogError';
  // The faults are in files, and say where: a place in the code would only stand in the way.
  override stack = undefined;
}

const loading = new Map<string, Promise<Catalog>>();

/**
 * Programs with the data beside them: `observations`, `enrolments`, `exemptions`, `successions`, `partners` and `listings`, each a file
 * (.csv, .tsv, .ndjson or .xlsx) and each optional; `observations.mapping.yaml` says how the observations are written. Read once a process
 * for the same options. Throws a `CatalogError` that lists every fault.
 */
export function loadCatalog(options: CatalogOptions = {}): Promise<Catalog> {
  const programs = options.programs ?? process.env['GRADUS_PROGRAMS'] ?? 'data/programs';
  const data = options.data ?? process.env['GRADUS_DATA'] ?? 'data/sample';
  const given = {
    asOf: options.asOf ?? process.env['GRADUS_AS_OF'] ?? null,
    sameDay: options.sameDay ?? process.env['GRADUS_SAME_DAY'] ?? null,
    anyDay: options.anyDay ?? Boolean(process.env['GRADUS_ANY_DAY']),
  };
  const key = JSON.stringify([programs, data, given, options.now]);
  let catalog = loading.get(key);
  if (!catalog) loading.set(key, (catalog = readCatalog(programs, data, given, options.now ?? new Date())));
  return catalog;
}

/** What the site takes in place of options of the command line. */
const VARIABLES: Record<string, string> = {
  '--same-day': 'GRADUS_SAME_DAY=add, or =replace,',
  '--any-day': 'GRADUS_ANY_DAY=1',
};

interface Given {
  asOf: Day | string | null;
  sameDay: string | null;
  anyDay: boolean;
}

async function readCatalog(programsPath: string, dataPath: string, given: Given, now: Date): Promise<Catalog> {
  const asOf = typeof given.asOf === 'string' ? readAsOf(given.asOf) : given.asOf;
  const sameDay = given.sameDay === null ? null : readSameDay(given.sameDay);
  const loaded = loadPrograms(programsPath);
  if (!loaded.ok) throw refuse(loaded.faults.map(describeFault), loaded.faults.length);
  const programs: CatalogProgram[] = [];
  const notices: string[] = [];
  const faults: ImportFault[] = [];
  let total = 0;
  for (const [id, editions] of loaded.programs) {
    const today = todayIn(editions.at(-1)!.timezone, now);
    const read = await loadProgramData(editions, join(dataPath, id), { today, asOf, sameDay, anyDay: given.anyDay });
    if (read.ok) {
      const { observed, begins, files, notices: ofProgram, ...known } = read.value;
      programs.push({ id, editions, ...known, files: { programs: loaded.paths.get(id)!, ...files } });
      const waiting = asOf === null ? describeWaiting(observed, begins, known.asOf) : [];
      notices.push(...ofProgram.map(describeNotice), ...waiting.map((sentence) => `${id}: ${sentence}`));
    } else {
      faults.push(...read.faults);
      total += read.total;
    }
  }
  if (total > 0)
    throw refuse(
      faults.map(describeImportFault),
      total,
      adviseInspection(faults, faults.map(({ file }) => file).filter(isObservations)),
    );
  return { programs: programs.sort((a, b) => (a.id < b.id ? -1 : 1)), notices };
}

function readSameDay(text: string): SameDay {
  if (text === 'add' || text === 'replace') return text;
  throw new CatalogError(`GRADUS_SAME_DAY is "${text}"; expected add or replace.`);
}

function readAsOf(text: string): Day {
  const day = parseDay(text);
  if (day === null)
    throw new CatalogError(`"${revealInvisible(text)}" is no day to work everything out for; expected one such as 2026-01-31.`);
  return day;
}

function refuse(lines: readonly string[], total: number, advice: readonly string[] = []): CatalogError {
  const more = total > lines.length ? [`… and ${total - lines.length} more.`] : [];
  const options = Object.keys(VARIABLES).filter((option) => lines.some((line) => line.includes(option)));
  const variables = options.map((option) => `${option} is said by ${VARIABLES[option]} here.`);
  const heading = `${total === 1 ? 'One fault' : `${total} faults`} in programs or data:`;
  return new CatalogError(revealInvisible([heading, ...lines, ...more, ...variables, ...advice].join('\n')));
}
