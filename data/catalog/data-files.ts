import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Imported, ImportFaultDetail } from '../import.ts';

/** What the file of a table may end in. */
export const ENDINGS = ['.csv', '.tsv', '.ndjson', '.xlsx', '.parquet'];
const OBSERVATIONS = 'observations';

/** The file of a table in a folder; null when there is none. Of several nobody can say which is meant. */
export function findTable(folder: string, name: string): Imported<string | null> {
  const files = ENDINGS.map((ending) => name + ending).filter((file) => existsSync(join(folder, file)));
  const [first] = files;
  if (files.length > 1) return refuse(folder, { code: 'several-files', files });
  return { ok: true, value: first === undefined ? null : join(folder, first) };
}

/** The mapping beside the observations; null when there is none. It is of no use without them. */
export function findMapping(folder: string): Imported<string | null> {
  const path = join(folder, `${OBSERVATIONS}.mapping.yaml`);
  if (!existsSync(path)) return { ok: true, value: null };
  const table = findTable(folder, OBSERVATIONS);
  if (table.ok && table.value === null) {
    return refuse(path, { code: 'nothing-mapped', files: ENDINGS.map((ending) => OBSERVATIONS + ending) });
  }
  return { ok: true, value: path };
}

export function isObservations(path: string): boolean {
  return ENDINGS.some((ending) => basename(path) === OBSERVATIONS + ending);
}

function refuse(file: string, fault: ImportFaultDetail): Imported<never> {
  return { ok: false, faults: [{ ...fault, file, line: null }], total: 1 };
}
