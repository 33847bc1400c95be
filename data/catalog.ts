import { join } from 'node:path';
import { parseDay, type Day } from '../engine/primitives/calendar.ts';
import { revealInvisible } from '../engine/primitives/visible-text.ts';
import type { Catalog, CatalogProgram } from './catalog/catalog.ts';
import { loadProgramData } from './catalog/program-data.ts';
import { describeFault } from './words/program-faults.ts';
import { todayIn, type ImportFault } from './import.ts';
import { describeImportFault } from './words/import-faults.ts';
import { loadPrograms } from './program-files/load-programs.ts';

export type * from './catalog/catalog.ts';

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
      const { lastObserved, files, ...known } = read.value;
      const day = asOf ?? lastObserved ?? todayIn(editions.at(-1)!.timezone);
      programs.push({ id, editions, asOf: day, ...known, files: { programs: loaded.paths.get(id)!, ...files } });
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
  if (day === null)
    throw new CatalogError(`"${revealInvisible(text)}" is no day to work everything out for; expected one such as 2026-01-31.`);
  return day;
}

function refuse(lines: readonly string[], total: number): CatalogError {
  const more = total > lines.length ? [`… and ${total - lines.length} more.`] : [];
  const heading = `${total === 1 ? 'One fault' : `${total} faults`} in programs or data:`;
  return new CatalogError(revealInvisible([heading, ...lines, ...more].join('\n')));
}
