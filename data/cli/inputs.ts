import { stat } from 'node:fs/promises';
import { formatDay, type Day } from '../../engine/primitives/calendar.ts';
import { editionOn, type Editions } from '../../engine/program/editions.ts';
import type { Exemption } from '../../engine/measures/observations.ts';
import type { Program } from '../../engine/program/program.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import { adviseInspection, describeImportDetail, describeImportFault } from '../words/import-faults.ts';
import { quote } from '../words/phrases.ts';
import { describeFault } from '../words/program-faults.ts';
import {
  createDayReader,
  enrolEveryone,
  importEnrolments,
  importExemptions,
  importObservations,
  metricsOf,
  loadMapping,
  mappedProgramOf,
  mappingOfOptions,
  openSource,
  todayIn,
  type DayReader,
  type Enrolment,
  type Imported,
  type Mapping,
  type OptionProblem,
  type Source,
} from '../import.ts';
import { loadPrograms } from '../program-files/load-programs.ts';
import { badInput, badUsage } from './failures.ts';
import type { AsOfOption, DataOptions } from './options.ts';
import { createProgress } from './progress.ts';

/** All that a command computes from. */
export interface Inputs {
  editions: Editions;
  days: DayReader;
  /** The newest edition's. */
  timezone: string;
  /** By partner, then track, in code-unit order. */
  subjects: ReviewSubject[];
}

export interface AlsoGiven {
  /** A file that is read beside those of `DataOptions`. */
  file?: string;
  /** An edition whose metrics, criteria and tracks may be named too. */
  proposed?: Program;
}

/** Throws a `Failure` with every fault of every file. */
export async function loadInputs(options: DataOptions, { file, proposed }: AlsoGiven = {}): Promise<Inputs> {
  const files = [options.observations, options.exemptions, options.enrolments, file];
  if (files.filter((path) => path === '-').length > 1) throw badUsage('Only one file can be standard input (-).');
  const editions = loadEditions(options.program);
  const { timezone } = editions.at(-1)!;
  const days = createDayReader(timezone);
  const named = proposed ? [...editions, proposed] : editions;
  const mapping = await readMapping(options, named);

  const read = [
    await readWithProgress('Reading observations', options.observations, (source) =>
      importObservations(source, { metrics: metricsOf(named), days, mapping }),
    ),
    options.exemptions === undefined
      ? { ok: true as const, value: new Map<string, Exemption[]>() }
      : await importExemptions(openSource(options.exemptions), named, days),
    options.enrolments === undefined ? null : await importEnrolments(openSource(options.enrolments), named, days),
  ] as const;
  const [observations, exemptions, enrolments] = takeAll(read, options);
  const { series } = observations;
  const subjects = (enrolments ?? enrolEveryone(series.keys(), editions)).map(
    ({ partner, track, day }: Enrolment): ReviewSubject => ({
      partner,
      track,
      enrolled: day,
      series: series.get(partner) ?? new Map(),
      exemptions: exemptions.get(partner) ?? [],
    }),
  );
  return { editions, days, timezone, subjects };
}

/** The editions of the one program at a path. */
export function loadEditions(path: string): Editions {
  const loaded = loadPrograms(path);
  if (!loaded.ok)
    throw badInput(...loaded.faults.map(describeFault), `${countFaults(loaded.faults.length)}; nothing was computed.`);
  const ids = [...loaded.programs.keys()];
  if (ids.length > 1) {
    throw badUsage(
      `${path} holds ${ids.length} programs (${ids.sort().join(', ')}); name the file, or the folder, of one of them.`,
    );
  }
  return loaded.programs.get(ids[0]!)!;
}

/** The value of an imported file; a `Failure` with its faults when there is none. */
export function takeImported<T>(imported: Imported<T>): T {
  return takeAll([imported])[0];
}

export function dayOf({ asOf }: AsOfOption, timezone: string): Day {
  return asOf ?? todayIn(timezone);
}

/** The edition in force on a day; a `Failure` before the first. */
export function requireEdition(editions: Editions, day: Day): Program {
  const edition = editionOn(editions, day);
  if (edition) return edition;
  const first = formatDay(editions[0].effective!);
  throw badInput(`No edition of ${editions[0].id} is in force on ${formatDay(day)}: the first takes effect on ${first}.`);
}

/** Reads a file with a bar that shows how far. */
export async function readWithProgress<T>(label: string, path: string, read: (source: Source) => Promise<T>): Promise<T> {
  const size =
    path === '-'
      ? null
      : await stat(path).then(
          (stats) => stats.size,
          () => null,
        );
  const progress = createProgress(label, size);
  try {
    return await read(openSource(path, (bytes) => progress.advance(bytes)));
  } finally {
    progress.done();
  }
}

type Refused = Extract<Imported<unknown>, { ok: false }>;
/** Null for a file that was not given. */
type Taken<T> = { [K in keyof T]: T[K] extends Imported<infer V> | null ? V | (null extends T[K] ? null : never) : never };

/** `mapped`: whose observations could have a mapping. */
function takeAll<T extends readonly (Imported<unknown> | null)[]>(
  imported: readonly [...T],
  mapped?: Pick<DataOptions, 'observations' | 'program'>,
): Taken<T> {
  const refused: Refused[] = [];
  for (const file of imported) if (file && !file.ok) refused.push(file);
  if (refused.length === 0) return imported.map((file) => (file?.ok ? file.value : null)) as Taken<T>;
  const faults = refused.flatMap((file) => file.faults);
  const total = refused.reduce((sum, file) => sum + file.total, 0);
  const lines = faults.map(describeImportFault);
  if (total > faults.length) lines.push(`… and ${total - faults.length} more.`);
  // A column that only the command line names is a mistake there.
  if (faults.some((fault) => fault.code === 'mapped-column-missing' && fault.namedAt === undefined)) throw badUsage(...lines);
  if (mapped && mapped.observations !== '-') lines.push(...adviseInspection(faults, [mapped.observations], mapped.program));
  throw badInput(...lines, `${countFaults(total)}; nothing was computed.`);
}

export function countFaults(total: number): string {
  return total === 1 ? '1 fault' : `${total} faults`;
}

/** Null: the file is long, and written as every file is without a mapping. */
async function readMapping(options: DataOptions, editions: readonly Program[]): Promise<Mapping | null> {
  const { partner, day, metrics, mapping: path } = options;
  const isWide = partner !== undefined || day !== undefined || metrics !== undefined;
  if (path !== undefined) {
    if (isWide) throw badUsage('--mapping says what --partner, --day and --metrics say; give one or the other.');
    return takeImported(await loadMapping(path, mappedProgramOf(editions)));
  }
  if (!isWide) return null;
  if (partner === undefined || day === undefined || metrics === undefined) {
    throw badUsage('A wide file needs all three: --partner COLUMN --day COLUMN-or-DAY --metrics metric=COLUMN,…');
  }
  const mapping = mappingOfOptions(metricsOf(editions), { partner, day, metrics });
  if ('code' in mapping) throw badUsage(describeOptionProblem(mapping));
  return mapping;
}

function describeOptionProblem(problem: OptionProblem): string {
  switch (problem.code) {
    case 'no-such-day-given':
      return `--day: ${quote(problem.found)} is not in the calendar; expected a day such as 2026-01-31, or a column.`;
    case 'no-mapped-metrics':
      return '--metrics: no metric is named; expected metric=COLUMN,…';
    case 'unnamed-column':
      return `--metrics: ${quote(problem.found)} names no column; expected metric=COLUMN.`;
    case 'mapped-twice':
      return `--metrics: ${quote(problem.metric)} is there twice; expected each once.`;
    default:
      return `--metrics: ${describeImportDetail(problem)}`;
  }
}
