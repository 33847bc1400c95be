import { join } from 'node:path';
import type { Editions } from '../../engine/program/editions.ts';
import { findMisnamed } from '../catalog/misnamed-files.ts';
import { describeFolderNotice } from '../words/misnamed-files.ts';
import { loadFolderTables } from '../catalog/folder-tables.ts';
import type { ReadingRules } from '../catalog/import-tables.ts';
import type { Imported } from '../import.ts';
import { describeNotice } from '../words/import-notices.ts';
import { describeWaiting } from '../words/observed-days.ts';
import { lastBatchOf } from '../store/batches.ts';
import type { Store } from '../store/store.ts';
import { batchOf, shiftTables } from '../records/tables-batch.ts';

export interface SeedOptions {
  /** A folder with a folder a program. */
  folder: string;
  /** Moves all days so that the last observed one is yesterday. */
  isSample: boolean;
  rules: ReadingRules;
  received: number;
}

/** Puts a program's folder into the store, when the store knows nothing of the program; what there is to notice, a sentence each, or every fault. */
export async function seedProgram(
  store: Store,
  id: string,
  editions: Editions,
  { folder, isSample, rules, received }: SeedOptions,
): Promise<Imported<string[]>> {
  if ((await lastBatchOf(store.database, id)) > 0) return { ok: true, value: [] };
  const read = await loadFolderTables(editions, join(folder, id), rules);
  if (!read.ok) return read;
  const { observed, begins, notices } = read.value;
  const tables = isSample && observed.last !== null ? shiftTables(read.value, rules.today - 1 - observed.last) : read.value;
  const batch = batchOf(editions, tables);
  if (batch.observations!.day.length > 0 || batch.records.length > 0)
    await store.append({ program: id, received, source: 'files', idempotency: null, ...batch });
  const waiting = describeWaiting(observed, begins, rules.today).map((sentence) => `${id}: ${sentence}`);
  const misnamed = isSample ? [] : findMisnamed(join(folder, id)).map((notice) => `${id}: ${describeFolderNotice(notice)}`);
  return { ok: true, value: [...misnamed, ...notices.map(describeNotice), ...waiting] };
}
