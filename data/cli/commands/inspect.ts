import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Editions } from '../../../engine/program/editions.ts';
import { mappedProgramOf, parseMappingText, type Imported, type ObservationColumns } from '../../import.ts';
import { describeUnreadable } from '../../import/rows/rows.ts';
import { inspectSample, type Inspection } from '../../inspect/inspection.ts';
import { previewSample } from '../../inspect/preview.ts';
import { readSample, type Sample } from '../../inspect/sample/sample.ts';
import { describeImportDetail, describeImportFault } from '../../words/import-faults.ts';
import { describeInspection, describeOpenChoices } from '../../words/inspection.ts';
import { writeMapping } from '../../words/mapping-text.ts';
import { writePreview } from '../../words/preview.ts';
import { explainSystemError } from '../../words/system-errors.ts';
import { takePath } from '../empty-words.ts';
import { badInput, badUsage, countFaults } from '../failures.ts';
import { loadEditions } from '../inputs.ts';
import { say, writeText } from '../output.ts';

interface InspectOptions {
  program?: string;
  /** True: beside the file. */
  write?: string | true;
}

const SHOWN_FAULTS = 5;

export function addInspect(program: Command): void {
  program
    .command('inspect')
    .description('looks at a file of observations, and drafts the mapping that says how it is read')
    .argument('<file>', 'text in columns, NDJSON or an Excel workbook (.xlsx), - for standard input', takePath)
    .option(
      '--program <path>',
      'the program whose metrics its columns are to feed: a program file, or the folder of its editions',
    )
    .option('--write [file]', 'write the mapping to a file (beside the other, unless named), not to standard output')
    .action(async (path: string, { program: programPath, write }: InspectOptions) => {
      const target = write === undefined ? null : write === true ? nameBeside(path) : write;
      const editions = programPath === undefined ? null : loadEditions(programPath);
      const sample = await openSample(path);
      const name = path === '-' ? 'standard input' : path;
      const inspection = await inspectSample(sample, editions);
      if ('code' in inspection) throw badInput(describeImportFault({ ...inspection, file: name, line: inspection.line ?? null }));
      if (editions && (await sayIfPlain(name, sample, inspection, editions))) return;
      const mapping = writeMapping(inspection.draft);
      for (const line of describeInspection(name, inspection)) say(line);
      if (editions) await sayPreview(sample, inspection, mapping, editions);
      for (const line of describeOpenChoices(mapping)) say(line);
      if (target === null) await writeText(mapping);
      else await save(target, mapping);
    });
}

function nameBeside(path: string): string {
  if (path === '-') throw badUsage('--write: standard input has no name to write beside; expected --write FILE.');
  return `${path.replace(/\.[^./\\]*$/, '')}.mapping.yaml`;
}

async function openSample(path: string): Promise<Sample> {
  try {
    return await readSample(path);
  } catch (error) {
    throw badInput(`${path} — ${describeImportDetail(describeUnreadable(error))}`);
  }
}

/** Whether the file is read as it is. */
async function sayIfPlain(name: string, sample: Sample, { table }: Inspection, editions: Editions): Promise<boolean> {
  const read = await previewSample(sample, table, null, editions);
  if (!read.ok) return false;
  say(`${name} needs no mapping: ${sample.isWhole ? 'it' : 'as far as it was looked at, it'} is read as it is.`);
  sayTable(read.value);
  return true;
}

/** What the first rows become, or why they are refused. */
async function sayPreview(sample: Sample, { table }: Inspection, text: string, editions: Editions): Promise<void> {
  const mapping = parseMappingText('the mapping', text, mappedProgramOf(editions));
  const read: Imported<ObservationColumns> = mapping.ok ? await previewSample(sample, table, mapping.value, editions) : mapping;
  if (read.ok) {
    sayTable(read.value);
    return;
  }
  const faults = read.faults.filter((fault) => fault.code !== 'mapping' || fault.fault.code !== 'to-be-chosen');
  if (faults.length === 0) return;
  say(`With this mapping, what was looked at has ${countFaults(faults.length)}:`);
  for (const fault of faults.slice(0, SHOWN_FAULTS)) say(describeImportFault(fault));
}

function sayTable(columns: ObservationColumns): void {
  say(columns.value.length === 0 ? 'No observations are in the rows that were looked at.' : 'What the first rows become:');
  if (columns.value.length > 0) for (const line of writePreview(columns)) say(line);
}

async function save(target: string, mapping: string): Promise<void> {
  try {
    await writeFile(target, mapping, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw badUsage(`--write: ${target} is there already; take it away, or name another file.`);
    if (code === undefined) throw error;
    throw badInput(`${target} could not be written: ${explainSystemError(code)}.`);
  }
  say(`Written to ${target}.`);
}
