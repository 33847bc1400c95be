import type { Editions } from '../../engine/program/editions.ts';
import {
  joinFaults,
  limitsOn,
  loadMapping,
  mappedProgramOf,
  openSource,
  type DayLimits,
  type Imported,
  type Mapping,
} from '../import.ts';
import { findMapping, findTable } from './data-files.ts';
import { importTables, TABLES, type ProgramTables, type ReadingRules, type Table } from './import-tables.ts';

/** What a folder knows of a program; all of it, or every fault in it. A file that is not there, or no folder at all, says nothing. */
export async function loadFolderTables(
  editions: Editions,
  folder: string,
  rules: ReadingRules,
): Promise<Imported<ProgramTables>> {
  const paths = findTables(folder);
  const limits = rules.anyDay ? undefined : limitsOn(rules.today);
  const mapping = loadObservationsMapping(folder, editions, limits);
  if (!paths.ok || !mapping.ok) return joinFaults([paths, mapping]);
  return importTables((table) => paths.value[table].map((path) => openSource(path)), editions, rules, mapping.value);
}

/** The file of each table, or none. */
export function findTables(folder: string): Imported<Record<Table, string[]>> {
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
