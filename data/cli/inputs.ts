import { stat } from 'node:fs/promises';
import { formatDay, type Day } from '../../engine/primitives/calendar.ts';
import { editionOn, type Editions } from '../../engine/program/editions.ts';
import type { Program } from '../../engine/program/program.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import { describeImportDetail, describeImportFault } from '../words/import-faults.ts';
import { describeEmptiness, describeWaiting } from '../words/observed-days.ts';
import { quote } from '../words/phrases.ts';
import { describeFault } from '../words/program-faults.ts';
import {
  assembleSubjects,
  createDayReader,
  findObservedDays,
  findUnknownIn,
  importPartners,
  limitsOn,
  metricsOf,
  openSource,
  parseMapping,
  todayIn,
  type DayReader,
  type Imported,
  type MappingProblem,
  type NamedPartners,
  type ObservedDays,
  type PartnerRole,
  type Source,
  type Sources,
  type Succession,
  type WideMapping,
} from '../import.ts';
import { loadPrograms } from '../program-files/load-programs.ts';
import { badInput, badUsage } from './failures.ts';
import { tellNotices } from './notices.ts';
import type { AsOfOption, DataOptions } from './options.ts';
import { say } from './output.ts';
import { createProgress } from './progress.ts';

/** All that a command computes from. */
export interface Inputs {
  editions: Editions;
  days: DayReader;
  /** The newest edition's. */
  timezone: string;
  /** By partner, then track, in code-unit order. */
  subjects: ReviewSubject[];
  successions: readonly Succession[];
  observed: ObservedDays;
  named: NamedPartners;
  isStrict: boolean;
}

export interface AlsoGiven {
  /** Files that are read beside those of `DataOptions`. */
  files?: readonly string[];
  /** An edition whose metrics, criteria and tracks may be named too. */
  proposed?: Program;
}

/** Throws a `Failure` with every fault of every file. */
export async function loadInputs(options: DataOptions, { files = [], proposed }: AlsoGiven = {}): Promise<Inputs> {
  const { observations, exemptions, enrolments, successions, strict: isStrict = false } = options;
  const paths = [observations, exemptions, enrolments, successions, files].flatMap((some) => some ?? []);
  if (paths.filter((path) => path === '-').length > 1) throw badUsage('Only one file can be standard input (-).');
  const editions = loadEditions(options.program);
  const { timezone } = editions.at(-1)!;
  const today = todayIn(timezone);
  const days = createDayReader(timezone, options.anyDay ? undefined : limitsOn(today));
  const named = proposed ? [...editions, proposed] : editions;
  const reading = { metrics: metricsOf(named), days, mapping: readMapping(options, named), sameDay: options.sameDay ?? null };
  const imported = await readWithProgress('Reading observations', observations, (sources) =>
    importPartners(
      {
        observations: sources,
        exemptions: openFiles(exemptions),
        enrolments: openFiles(enrolments),
        successions: openFiles(successions),
      },
      named,
      reading,
    ),
  );
  const data = takeImported(imported, isStrict);
  const subjects = assembleSubjects(data, editions);
  const observed = findObservedDays(data.columns, today);
  return { editions, days, timezone, subjects, successions: data.successions, observed, named: data.named, isStrict };
}

/** A table beside those of `loadInputs`. `where`: what it says of the partners that it names; null: it names none. */
export async function readTable<T>(
  label: string,
  paths: readonly string[],
  where: PartnerRole | null,
  { named, isStrict }: Inputs,
  read: (sources: Sources) => Promise<Imported<T>>,
): Promise<T> {
  const imported = await readWithProgress(label, paths, read);
  const value = takeImported(imported, isStrict);
  if (where && imported.ok) tellNotices(findUnknownIn(named, where, imported.partners ?? new Map()), isStrict);
  return value;
}

function openFiles(paths: readonly string[] | undefined): Source[] | null {
  return paths ? paths.map((path) => openSource(path)) : null;
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

/** What was imported, told of what may not be meant; a `Failure` with its faults when it was refused. */
function takeImported<T>(imported: Imported<T>, isStrict: boolean): T {
  if (imported.ok) {
    tellNotices(imported.notices ?? [], isStrict);
    return imported.value;
  }
  const { faults, total } = imported;
  const lines = faults.map(describeImportFault);
  if (total > faults.length) lines.push(`… and ${total - faults.length} more.`);
  // A column that only the command line names is a mistake there.
  if (faults.some(({ code }) => code === 'mapped-column-missing')) throw badUsage(...lines);
  throw badInput(...lines, `${countFaults(total)}; nothing was computed.`);
}

/** The day that is asked for, else the last observed one. Tells what waits for a later day, and when nothing counts yet. */
export function dayOf({ asOf }: AsOfOption, { editions, timezone, observed }: Inputs): Day {
  const day = asOf ?? observed.last ?? todayIn(timezone);
  const waiting = asOf === undefined ? describeWaiting(observed) : null;
  if (waiting) say(waiting);
  const emptiness = editionOn(editions, day) ? describeEmptiness(observed, day) : null;
  if (emptiness) say(emptiness);
  return day;
}

/** The edition in force on a day; a `Failure` before the first. */
export function requireEdition(editions: Editions, day: Day): Program {
  const edition = editionOn(editions, day);
  if (edition) return edition;
  const first = formatDay(editions[0].effective!);
  throw badInput(`No edition of ${editions[0].id} is in force on ${formatDay(day)}: the first takes effect on ${first}.`);
}

/** Reads files with a bar that shows how far. */
async function readWithProgress<T>(label: string, paths: readonly string[], read: (sources: Source[]) => Promise<T>): Promise<T> {
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

export function countFaults(total: number): string {
  return total === 1 ? '1 fault' : `${total} faults`;
}

/** Null: the file is long. */
function readMapping({ partner, day, metrics }: DataOptions, editions: readonly Program[]): WideMapping | null {
  if (partner === undefined && day === undefined && metrics === undefined) return null;
  if (partner === undefined || day === undefined || metrics === undefined) {
    throw badUsage('A wide file needs all three: --partner COLUMN --day COLUMN-or-DAY --metrics metric=COLUMN,…');
  }
  const mapping = parseMapping(metricsOf(editions), { partner, day, metrics });
  if ('code' in mapping) throw badUsage(describeMappingProblem(mapping));
  return mapping;
}

function describeMappingProblem(problem: MappingProblem): string {
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
