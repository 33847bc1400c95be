import { InvalidArgumentError, type Command } from 'commander';
import { parseDay, type Day } from '../../engine/primitives/calendar.ts';

/** What all commands that compute are given. */
export interface DataOptions {
  program: string;
  observations: string;
  exemptions?: string;
  enrolments?: string;
  mapping?: string;
  partner?: string;
  day?: string;
  metrics?: string;
}

export interface AsOfOption {
  /** Undefined: today, in the program's time zone. */
  asOf?: Day;
}

export function addDataOptions(command: Command): Command {
  command
    .requiredOption('--program <path>', 'a program file, or the folder of its editions')
    .requiredOption('--observations <file>', 'CSV or NDJSON, - for standard input: partner,metric,day,value[,received]');
  return addReadingOptions(command);
}

/** The other files, and how wide ones are read. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('--exemptions <file>', 'CSV or NDJSON: partner,criterion,reason,by,from,until')
    .option('--enrolments <file>', 'CSV or NDJSON: partner,track,day (without it: everyone, on the first observation)')
    .option('--mapping <file>', 'how the observations are written, and what their columns are called; gradus inspect writes one')
    .option('--partner <column>', 'of a wide file (a row a partner and day): the column of the partner')
    .option('--day <column|day>', 'of a wide file: the column of the day, or the day of all rows')
    .option(
      '--metrics <mapping>',
      'of a wide file: metric=COLUMN,… or, to make one of several rows, metric=sum:COLUMN (also mean, min, max, count, distinct)',
      (value: string, previous?: string) => (previous === undefined ? value : `${previous},${value}`),
    );
}

export function addAsOf(command: Command): Command {
  return command.option('--as-of <day>', "the day to compute for (default: today, in the program's time zone)", parseDayOption);
}

export function parseDayOption(value: string): Day {
  const day = parseDay(value);
  if (day === null) throw new InvalidArgumentError('It is no day of the calendar; expected one such as 2026-01-31.');
  return day;
}
