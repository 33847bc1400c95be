import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { shortenFound, type FaultList } from '../faults.ts';
import type { Cell } from './cell.ts';
import { checkLimits, type DayLimits } from './day-limits.ts';

export type DayProblem = 'not-a-day' | 'no-such-day';

/** Reads days and moments as the calendar days of one time zone. */
export interface DayReader {
  /** An ISO date, or a time with one; a time with an offset from UTC is taken over into the zone. */
  readDay(cell: Cell): Day | DayProblem;
  /** The same with the time of day as the fraction of a day; a date alone is its first moment. */
  readMoment(cell: Cell): number | DayProblem;
  /** Days beyond them are refused; absent: none are. */
  limits?: DayLimits;
}

// 2026-01-05, 2026-01-05T10:00Z, 2026-01-05 10:00:00.25+01:00
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))? ?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;
const SECONDS_PER_DAY = 86_400;
const MS_PER_SECOND = 1000;

/** `timezone` is an IANA name that exists. */
export function createDayReader(timezone: string, limits?: DayLimits): DayReader {
  const toLocal = timezone === 'UTC' ? (seconds: number) => seconds : createZone(timezone);

  const readSeconds = (cell: Cell): number | DayProblem => {
    const match = typeof cell === 'string' ? ISO.exec(cell) : null;
    if (!match) return 'not-a-day';
    const day = parseDay(match[1]!);
    if (day === null) return 'no-such-day';
    if (match[2] === undefined) return day * SECONDS_PER_DAY;
    const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number((match[4] ?? '0').replace(',', '.'))];
    if (hours > 23 || minutes > 59 || seconds >= 60) return 'no-such-day';
    const local = day * SECONDS_PER_DAY + hours * 3600 + minutes * 60 + seconds;
    if (match[5] === undefined) return local;
    const offset = parseOffset(match[5]);
    return offset === null ? 'no-such-day' : toLocal(local - offset);
  };

  return {
    limits,
    readDay(cell) {
      // Almost every file has dates alone.
      const day = typeof cell === 'string' && cell.length === 10 ? parseDay(cell) : null;
      if (day !== null) return day;
      const seconds = readSeconds(cell);
      return typeof seconds === 'string' ? seconds : Math.floor(seconds / SECONDS_PER_DAY);
    },
    readMoment(cell) {
      const seconds = readSeconds(cell);
      return typeof seconds === 'string' ? seconds : seconds / SECONDS_PER_DAY;
    },
  };
}

/** The day of a cell; null, with its fault, when there is none. */
export function readDay(days: DayReader, cell: Cell, column: string, line: number, faults: FaultList): Day | null {
  if (cell !== '') return takeDay(days.readDay(cell), days.limits, 'latest', cell, column, line, faults);
  faults.add(line, { code: 'empty', column });
  return null;
}

/** The day on which something ends, which may be further ahead; null without one, and, with its fault, for what is none. */
export function readEnd(days: DayReader, cell: Cell, column: string, line: number, faults: FaultList): Day | null {
  return cell === '' ? null : takeDay(days.readDay(cell), days.limits, 'latestEnd', cell, column, line, faults);
}

/** The moment of a cell; null without one, and, with its fault, for what is none. */
export function readMoment(days: DayReader, cell: Cell, column: string, line: number, faults: FaultList): number | null {
  return cell === '' ? null : takeDay(days.readMoment(cell), days.limits, 'latest', cell, column, line, faults);
}

function takeDay(
  read: number | DayProblem,
  limits: DayLimits | undefined,
  latest: 'latest' | 'latestEnd',
  cell: Cell,
  column: string,
  line: number,
  faults: FaultList,
): number | null {
  const problem = typeof read === 'string' ? { code: read } : limits && checkLimits(limits, read, limits[latest]);
  if (!problem) return read as number;
  faults.add(line, { ...problem, column, found: shortenFound(String(cell)) });
  return null;
}

/** Today's calendar day in a zone. The one place where this side of the engine asks for the time. */
export function todayIn(timezone: string, now: Date = new Date()): Day {
  return Math.floor(createZone(timezone)(now.getTime() / MS_PER_SECOND) / SECONDS_PER_DAY);
}

/** Seconds, `+01:00`, `-0530`, `+02`, `Z`; null for an offset that no clock has. */
function parseOffset(text: string): number | null {
  if (text === 'Z' || text === 'z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', ''))];
  if (hours > 18 || minutes > 59) return null;
  return (text[0] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/** From seconds since 1970-01-01 in UTC to seconds since 1970-01-01 by the clocks of the zone. */
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
    const day = parseDay(`${parts.year!.padStart(4, '0')}-${parts.month}-${parts.day}`) ?? 0;
    const time = Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second);
    return day * SECONDS_PER_DAY + time + (seconds - whole);
  };
}
