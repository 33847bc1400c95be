import { watch, type FSWatcher } from 'node:fs';
import type { Editions } from '../../engine/program/editions.ts';
import { loadPrograms, parsePrograms, type LoadedPrograms } from '../program-files/load-programs.ts';
import type { Database } from '../store/database.ts';
import { keepFiles, readKeptFiles } from '../store/kept-files.ts';
import { describeFault } from '../words/program-faults.ts';

export interface KnownPrograms {
  programs: ReadonlyMap<string, Editions>;
  /** By id of a program: what it was read from. */
  paths: ReadonlyMap<string, readonly string[]>;
  /** A sentence each; none: the files are as they are served. */
  faults: readonly string[];
}

/** The programs at a path. Where there is a fault in them, those that were last without one, from the store; null: there are none. */
export async function readPrograms(
  path: string,
  database: Database,
): Promise<KnownPrograms | { programs: null; faults: string[] }> {
  const loaded = loadPrograms(path);
  if (loaded.ok) {
    await keepIfNew(database, loaded);
    return { programs: loaded.programs, paths: loaded.paths, faults: [] };
  }
  const faults = loaded.faults.map(describeFault);
  const kept = parsePrograms(await readKeptFiles(database));
  return kept.ok && kept.programs.size > 0 ? { programs: kept.programs, paths: kept.paths, faults } : { programs: null, faults };
}

async function keepIfNew(database: Database, { files }: Extract<LoadedPrograms, { ok: true }>): Promise<void> {
  const kept = await readKeptFiles(database);
  if (JSON.stringify(sorted(kept)) !== JSON.stringify(sorted(files))) await database.transaction((sql) => keepFiles(sql, files));
}

function sorted(files: readonly { path: string; text: string }[]): [string, string][] {
  return files.map(({ path, text }): [string, string] => [path, text]).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** An editor saves a file in several steps. */
const SETTLED_MS = 150;

/** Calls when something at the path may have changed, once it has settled; returns what ends it. */
export function watchPrograms(path: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLED_MS).unref();
  };
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(path, { recursive: true, persistent: false }, wait);
    watcher.on('error', () => {});
  } catch {
    // Where a file system tells nothing, a restart takes the new files.
  }
  return () => {
    clearTimeout(timer);
    watcher?.close();
  };
}
