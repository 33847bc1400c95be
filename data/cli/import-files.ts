import { stat } from 'node:fs/promises';
import {
  findUnknownIn,
  openSource,
  type Imported,
  type NamedPartners,
  type PartnerRole,
  type Source,
  type Sources,
} from '../import.ts';
import { adviseInspection, describeImportFault } from '../words/import-faults.ts';
import { badInput, badUsage, countFaults } from './failures.ts';
import { tellNotices } from './notices.ts';
import type { DataOptions } from './options.ts';
import { createProgress } from './progress.ts';

/** A table beside those of `loadInputs`. `where`: what it says of the partners that it names; null: it names none. */
export async function readTable<T>(
  label: string,
  paths: readonly string[],
  where: PartnerRole | null,
  { named, isStrict }: { named: NamedPartners; isStrict: boolean },
  read: (sources: Sources) => Promise<Imported<T>>,
): Promise<T> {
  const imported = await readWithProgress(label, paths, read);
  const value = takeImported(imported, isStrict);
  if (where && imported.ok) tellNotices(findUnknownIn(named, where, imported.partners ?? new Map()), isStrict);
  return value;
}

/** Reads files with a bar that shows how far. */
export async function readWithProgress<T>(
  label: string,
  paths: readonly string[],
  read: (sources: Source[]) => Promise<T>,
): Promise<T> {
  const sizes = await Promise.all(paths.map(sizeOf));
  const size = sizes.includes(null) ? null : sizes.reduce((sum: number, one) => sum + one!, 0);
  const progress = createProgress(label, size);
  try {
    return await read(paths.map((path) => openSource(path, (bytes) => progress.advance(bytes))));
  } finally {
    progress.done();
  }
}

/** In bytes; null: not known. */
async function sizeOf(path: string): Promise<number | null> {
  if (path === '-') return null;
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}

/** What was imported, told of what may not be meant; a `Failure` with its faults when it was refused. `mapped`: whose observations could have a mapping. */
export function takeImported<T>(
  imported: Imported<T>,
  isStrict: boolean,
  mapped?: Pick<DataOptions, 'observations' | 'program'>,
): T {
  if (imported.ok) {
    tellNotices(imported.notices ?? [], isStrict);
    return imported.value;
  }
  const { faults, total } = imported;
  const lines = faults.map(describeImportFault);
  if (total > faults.length) lines.push(`… and ${total - faults.length} more.`);
  // A column that only the command line names is a mistake there.
  if (faults.some((fault) => fault.code === 'mapped-column-missing' && fault.namedAt === undefined)) throw badUsage(...lines);
  if (mapped) lines.push(...adviseInspection(faults, mapped.observations, mapped.program));
  throw badInput(...lines, `${countFaults(total)}; nothing was computed.`);
}
