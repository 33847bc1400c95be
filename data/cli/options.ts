import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseDay, type Day } from '../../engine/primitives/calendar.ts';
import type { SameDay } from '../import.ts';
import { collectFile, joinMappings } from './single-options.ts';

/** What all commands that compute are given. */
export interface DataOptions {
  program: string;
  observations: string[];
  exemptions?: string[];
  enrolments?: string[];
  successions?: string[];
  mapping?: string;
  partner?: string;
  day?: string;
  metrics?: string;
  sameDay?: SameDay;
  anyDay?: boolean;
  strict?: boolean;
}

export interface AsOfOption {
  /** Undefined: the last observed day, but none after today. */
  asOf?: Day;
}

export function addDataOptions(command: Command): Command {
  command
    .requiredOption('--program <path>', 'a program file, or the folder of its editions')
    .option(
      '--data <folder>',
      'a folder with observations, enrolments, exemptions and successions, as the site has them and dump writes them, in place of naming each',
    )
    .option(
      '--observations <file>',
      'CSV or NDJSON, - for standard input: partner,metric,day,value[,received]; this and the other files may be several: repeat the option',
      collectFile,
    );
  return addReadingOptions(command);
}

/** The other files, and how wide ones are read. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('--exemptions <file>', 'CSV or NDJSON: partner,criterion,reason,by,from,until', collectFile)
    .option(
      '--enrolments <file>',
      'CSV or NDJSON: partner,track,day,until (without it: everyone, on the first observation)',
      collectFile,
    )
    .option('--successions <file>', 'CSV or NDJSON: partner,formerly,from (partners renamed or merged)', collectFile)
    .option('--mapping <file>', 'how the observations are written, and what their columns are called; gradus inspect writes one')
    .option('--partner <column>', 'of a wide file (a row a partner and day): the column of the partner')
    .option('--day <column|day>', 'of a wide file: the column of the day, or the day of all rows')
    .option(
      '--metrics <mapping>',
      'of a wide file: metric=COLUMN,… or, to make one of several rows, metric=sum:COLUMN (also mean, min, max, count, distinct)',
      joinMappings,
    )
    .addOption(
      new Option(
        '--same-day <what>',
        'of a metric that is summed, counted or averaged, what a second value of one day does (without it, one received later replaces, any other is refused)',
      ).choices(['add', 'replace'] satisfies SameDay[]),
    )
    .option('--any-day', 'take days before 1990 and more than a year ahead')
    .option('--strict', 'refuse what is otherwise told of only: partners that no other file knows, columns that are not read');
}

export function addAsOf(command: Command): Command {
  return command.option(
    '--as-of <day>',
    "the day to compute for (default: the last observed day, but none after today in the program's time zone)",
    parseDayOption,
  );
}

export function parseDayOption(value: string): Day {
  const day = parseDay(value);
  if (day === null) throw new InvalidArgumentError('It is no day of the calendar; expected one such as 2026-01-31.');
  return day;
}
