/** A calendar day, counted from 1970-01-01 = 0. Whose zone it is in is the edge's concern. */
export type Day = number;

/** An ISO 8601 calendar date, `2026-11-22`. */
export type IsoDay = string;

/** A calendar length: months first, then days, as Temporal adds them. Never negative. */
export interface Duration {
  months: number;
  days: number;
}

const ISO_DURATION = /^P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/;
const HYPHEN = 45;
const ZERO = 48;
const MONTHS_PER_YEAR = 12;
const DAYS_PER_WEEK = 7;
/** 1970 to 2149. */
const REMEMBERED_DAYS = 65_536;
const remembered: (IsoDay | undefined)[] = new Array<IsoDay | undefined>(REMEMBERED_DAYS);

/** The day of an ISO date between years 0001 and 9999; null when the text is none, or names a day that does not exist (2026-02-30). */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null;
  const [century, ofCentury] = [twoDigits(text, 0), twoDigits(text, 2)];
  const [month, date] = [twoDigits(text, 5), twoDigits(text, 8)];
  const year = century * 100 + ofCentury;
  if (!(century >= 0 && ofCentury >= 0 && year >= 1 && month >= 1 && month <= 12 && date >= 1)) return null;
  return date > daysInMonth(year, month) ? null : dayFromCivil(year, month, date);
}

/** −1: there is another letter. Files have a day a row: a pattern took an eighth of the time that a file did. */
function twoDigits(text: string, place: number): number {
  const tens = text.charCodeAt(place) - ZERO;
  const ones = text.charCodeAt(place + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** `2026-11-22`, for years 0001 to 9999. The same few days are asked for again and again, so those of our time are remembered. */
export function formatDay(day: Day): IsoDay {
  if (day < 0 || day >= REMEMBERED_DAYS) return writeDay(day);
  return (remembered[day] ??= writeDay(day));
}

function writeDay(day: Day): IsoDay {
  const { year, month, date } = civilFromDay(day);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

/** `P90D`, `P3M`, `P1Y6M`, `P2W`; null when the text is no such length, or is of no length at all. */
export function parseDuration(text: string): Duration | null {
  const match = ISO_DURATION.exec(text);
  if (!match) return null;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  const duration = { months: years * MONTHS_PER_YEAR + months, days: weeks * DAYS_PER_WEEK + days };
  return duration.months + duration.days > 0 ? duration : null;
}

/** The shortest ISO form: `P12M` stays months, `P2W` is written `P14D`. */
export function formatDuration({ months, days }: Duration): string {
  return `P${months ? `${months}M` : ''}${days || !months ? `${days}D` : ''}`;
}

/** 31 January + 1 month is the last of February. */
export function addDuration(day: Day, { months, days }: Duration): Day {
  return addMonths(day, months) + days;
}

export function subtractDuration(day: Day, { months, days }: Duration): Day {
  return addMonths(day, -months) - days;
}

/** `from` + k × `every`, counted from `from`, so that ends of months do not drift. */
export function occurrence(from: Day, every: Duration, k: number): Day {
  return addMonths(from, every.months * k) + every.days * k;
}

/** The first `from` + k × `every` (k ≥ 0) after `day`. */
export function nextOccurrence(from: Day, every: Duration, day: Day): Day {
  return occurrence(from, every, nextIndex(from, every, day));
}

function nextIndex(from: Day, every: Duration, day: Day): number {
  if (day < from) return 0;
  // An occurrence is never further apart than this many days, so k is found by one division and few steps.
  const longest = every.months * 31 + every.days;
  let k = Math.max(0, Math.floor((day - from) / longest));
  while (occurrence(from, every, k) <= day) k++;
  return k;
}

/**
 * The day that lies `length` before an occurrence, its day of the month counted from `from` as that of occurrences is: `every` before one is the
 * one before it. Null when there is no occurrence on `day`.
 */
export function beforeOccurrence(from: Day, every: Duration, day: Day, length: Duration): Day | null {
  const k = nextIndex(from, every, day - 1);
  if (occurrence(from, every, k) !== day) return null;
  return addMonths(from, every.months * k - length.months) + every.days * k - length.days;
}

export function isOccurrence(from: Day, every: Duration, day: Day): boolean {
  return day >= from && nextOccurrence(from, every, day - 1) === day;
}

export function addMonths(day: Day, months: number): Day {
  if (months === 0) return day;
  const { year, month, date } = civilFromDay(day);
  const index = year * MONTHS_PER_YEAR + (month - 1) + months;
  const toYear = Math.floor(index / MONTHS_PER_YEAR);
  const toMonth = index - toYear * MONTHS_PER_YEAR + 1;
  return dayFromCivil(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil. */
export function dayFromCivil(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The same source: civil_from_days. */
export function civilFromDay(day: Day): { year: number; month: number; date: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
