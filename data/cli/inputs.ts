import { formatDay, type Day } from '../../engine/primitives/calendar.ts';
import { editionOn, type Editions } from '../../engine/program/editions.ts';
import type { Program } from '../../engine/program/program.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import { describeImportDetail } from '../words/import-faults.ts';
import { describeEmptiness, describeWaiting } from '../words/observed-days.ts';
import { quote } from '../words/phrases.ts';
import { describeFault } from '../words/program-faults.ts';
import {
  assembleSubjects,
  checkLimits,
  createDayReader,
  findObservedDays,
  importPartners,
  limitsOn,
  listFirstDays,
  metricsOf,
  loadMapping,
  mappedProgramOf,
  mappingOfOptions,
  openSource,
  todayIn,
  type DayReader,
  type FirstDays,
  type Mapping,
  type NamedPartners,
  type ObservedDays,
  type OptionProblem,
  type Source,
  type Succession,
} from '../import.ts';
import { loadPrograms } from '../program-files/load-programs.ts';
import { badInput, badUsage, countFaults } from './failures.ts';
import { readWithProgress, takeImported } from './import-files.ts';
import type { AsOfOption, DataOptions } from './options.ts';
import { say } from './output.ts';

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
  begins: FirstDays;
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
  const reading = {
    metrics: metricsOf(named),
    days,
    mapping: readMapping(options, named, { today, anyDay: options.anyDay ?? false }),
    sameDay: options.sameDay ?? null,
  };
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
  const data = takeImported(imported, isStrict, options);
  const subjects = assembleSubjects(data, editions);
  const observed = findObservedDays(data.columns, today);
  const begins = listFirstDays(data);
  return { editions, days, timezone, subjects, successions: data.successions, observed, begins, named: data.named, isStrict };
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

/** The day that is asked for, else the last observed one. Tells what waits for a later day, and when nothing counts yet. */
export function dayOf({ asOf }: AsOfOption, { editions, timezone, observed, begins }: Inputs, more: FirstDays = {}): Day {
  const day = asOf ?? observed.last ?? todayIn(timezone);
  if (asOf === undefined) describeWaiting(observed, { ...begins, ...more }, day).forEach(say);
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

/** Null: the files are long, and written as every file is without a mapping. */
export function readMapping(
  options: DataOptions,
  editions: readonly Program[],
  { today, anyDay }: { today: Day; anyDay: boolean },
): Mapping | null {
  const { partner, day, metrics, mapping: path } = options;
  const limits = anyDay ? undefined : limitsOn(today);
  const isWide = partner !== undefined || day !== undefined || metrics !== undefined;
  if (path !== undefined) {
    if (isWide) throw badUsage('--mapping says what --partner, --day and --metrics say; give one or the other.');
    return takeImported(loadMapping(path, mappedProgramOf(editions, limits)), false);
  }
  if (!isWide) return null;
  if (partner === undefined || day === undefined || metrics === undefined) {
    throw badUsage('A wide file needs all three: --partner COLUMN --day COLUMN-or-DAY --metrics metric=COLUMN,…');
  }
  const mapping = mappingOfOptions(metricsOf(editions), { partner, day, metrics });
  if ('code' in mapping) throw badUsage(describeOptionProblem(mapping));
  const given = mapping.day;
  const problem = limits && typeof given === 'number' ? checkLimits(limits, given, limits.latest) : null;
  if (problem) throw badUsage(describeImportDetail({ ...problem, column: '--day', found: day }));
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
