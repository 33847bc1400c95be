import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { shortenFound, type FaultList } from '../faults.ts';
import { MomentCell, type Cell } from './cell.ts';
import type { DayFormat } from './day-format.ts';
import { checkLimits, type DayLimits } from './day-limits.ts';

export type DayProblem = 'not-a-day' | 'no-such-day';

/** Reads days and moments as the calendar days of one time zone. */
export interface DayReader {
  /** Null: ISO dates. */
  readonly format: DayFormat | null;
  /** A date, or a time with one; a time with an offset from UTC is taken over into the zone. */
  readDay(cell: Cell): Day | DayProblem;
  /** The same with the time of day as the fraction of a day; a date alone is its first moment. */
  readMoment(cell: Cell): number | DayProblem;
  /** Days beyond them are refused; absent: none are. */
  limits?: DayLimits;
  /** The same zone, for a file that writes its days in another format. */
  withFormat(format: DayFormat): DayReader;
}

// 2026-01-05, 2026-01-05T10:00Z, 2026-01-05 10:00:00.25+01:00
const ISO = /^(\d{4}-\d{2}-\d{2})((?:[Tt ]\d{2}:\d{2}.*)?)$/;
// 10:00, 9:30:15.25 PM, 23:30+01:00
const TIME = /^[Tt, ]+(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?(?: ?([ap])\.?m\.?)? ?(z|[+-]\d{2}(?::?\d{2})?)?$/i;
const SECONDS_PER_DAY = 86_400;
const MS_PER_SECOND = 1000;
/** In seconds: the days that can be written. An offset may lead to the day before the first, or after the last. */
const CALENDAR = { first: parseDay('0001-01-01')! * SECONDS_PER_DAY, end: (parseDay('9999-12-31')! + 1) * SECONDS_PER_DAY };

/** `timezone` is an IANA name that exists. */
export function createDayReader(timezone: string, limits?: DayLimits): DayReader {
  return readerOf(zoneOf(timezone), null, limits);
}

/** `toLocal`: from seconds since 1970-01-01 in UTC to those by the clocks of the zone. */
function readerOf(toLocal: (seconds: number) => number, format: DayFormat | null, limits: DayLimits | undefined): DayReader {
  const readSeconds = (cell: Cell): number | DayProblem => {
    if (cell instanceof MomentCell) return cell.moment * SECONDS_PER_DAY;
    const found = format ? format.read(String(cell)) : readIso(cell);
    if (!found) return 'not-a-day';
    if (found.day === null) return 'no-such-day';
    if (found.time === '') return found.day * SECONDS_PER_DAY;
    const time = readTime(found.time);
    if (typeof time === 'string') return time;
    const local = found.day * SECONDS_PER_DAY + time.seconds;
    const seconds = time.offset === null ? local : toLocal(local - time.offset);
    return seconds >= CALENDAR.first && seconds < CALENDAR.end ? seconds : 'no-such-day';
  };

  return {
    limits,
    format,
    readDay(cell) {
      // Almost every file has ISO dates alone.
      const day = format === null && typeof cell === 'string' && cell.length === 10 ? parseDay(cell) : null;
      if (day !== null) return day;
      const seconds = readSeconds(cell);
      return typeof seconds === 'string' ? seconds : Math.floor(seconds / SECONDS_PER_DAY);
    },
    readMoment(cell) {
      const seconds = readSeconds(cell);
      return typeof seconds === 'string' ? seconds : seconds / SECONDS_PER_DAY;
    },
    withFormat: (other) => readerOf(toLocal, other, limits),
  };
}

/** The day of a cell; null, with its fault, when there is none. */
export function readDay(days: DayReader, cell: Cell, column: string, line: number, faults: FaultList): Day | null {
  if (cell !== '') return takeDay(days.readDay(cell), days, 'latest', cell, column, line, faults);
  faults.add(line, { code: 'empty', column });
  return null;
}

/** The day on which something ends, which may be further ahead; null without one, and, with its fault, for what is none. */
export function readEnd(days: DayReader, cell: Cell, column: string, line: number, faults: FaultList): Day | null {
  return cell === '' ? null : takeDay(days.readDay(cell), days, 'latestEnd', cell, column, line, faults);
}

/** The moment at which a value was received, as days since 1970-01-01 with the time of day as the fraction; NaN: not told. Null, with its fault, for what is none. */
export function readReceived(days: DayReader, cell: Cell, column: string, line: number, faults: FaultList): number | null {
  return cell === '' ? NaN : takeDay(days.readMoment(cell), days, 'latest', cell, column, line, faults);
}

function takeDay(
  read: number | DayProblem,
  { limits, format }: DayReader,
  latest: 'latest' | 'latestEnd',
  cell: Cell,
  column: string,
  line: number,
  faults: FaultList,
): number | null {
  const problem =
    typeof read === 'string' ? { code: read, format: format?.pattern } : limits && checkLimits(limits, read, limits[latest]);
  if (!problem) return read as number;
  faults.add(line, { ...problem, column, found: shortenFound(String(cell)) });
  return null;
}

/** Today's calendar day in a zone. The one place where this side of the engine asks for the time. */
export function todayIn(timezone: string, now: Date = new Date()): Day {
  return Math.floor(zoneOf(timezone)(now.getTime() / MS_PER_SECOND) / SECONDS_PER_DAY);
}

function readIso(cell: Cell): { day: Day | null; time: string } | null {
  const match = typeof cell === 'string' ? ISO.exec(cell) : null;
  return match && { day: parseDay(match[1]!), time: match[2]! };
}

/** `offset` null: none is given. */
function readTime(text: string): { seconds: number; offset: number | null } | DayProblem {
  const match = TIME.exec(text);
  if (!match) return 'not-a-day';
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number((match[3] ?? '0').replace(',', '.'))];
  const half = match[4]?.toLowerCase();
  const isOnClock = half ? hours >= 1 && hours <= 12 : hours <= 23;
  const offset = match[5] === undefined ? null : parseOffset(match[5]);
  if (!isOnClock || minutes > 59 || seconds >= 60 || Number.isNaN(offset)) return 'no-such-day';
  const ofDay = half ? (hours % 12) + (half === 'p' ? 12 : 0) : hours;
  return { seconds: ofDay * 3600 + minutes * 60 + seconds, offset };
}

/** Seconds, `+01:00`, `-0530`, `+02`, `Z`; NaN for an offset that no clock has. */
function parseOffset(text: string): number {
  if (text === 'Z' || text === 'z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', ''))];
  if (hours > 18 || minutes > 59) return NaN;
  return (text[0] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/** To know a zone takes as long as to read thousands of rows, and most programs are in none. */
function zoneOf(timezone: string): (seconds: number) => number {
  return timezone === 'UTC' ? (seconds) => seconds : createZone(timezone);
}

/** From seconds since 1970-01-01 in UTC to seconds since 1970-01-01 by the clocks of the zone; NaN before and after all days that can be written. */
function createZone(timezone: string): (seconds: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (seconds) => {
    const whole = Math.floor(seconds);
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of format.formatToParts(whole * MS_PER_SECOND)) parts[type] = value;
    const isOfEra = parts.era === 'AD';
    const day = isOfEra ? parseDay(`${parts.year!.padStart(4, '0')}-${parts.month}-${parts.day}`) : null;
    const time = Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second);
    return (day ?? NaN) * SECONDS_PER_DAY + time + (seconds - whole);
  };
}
