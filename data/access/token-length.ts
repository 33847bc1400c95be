import { parseDuration } from '../../engine/primitives/calendar.ts';

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
const LONGEST_MS = 31 * DAY_MS;

/** A duration with hours, minutes and seconds (PT1H30M), or with days or weeks (P7D), in milliseconds; null: it is none, or longer than 31 days. */
export function readTokenLength(text: string): number | null {
  const length = readTime(text) ?? readDays(text);
  return length !== null && length > 0 && length <= LONGEST_MS ? length : null;
}

function readTime(text: string): number | null {
  const match = /^PT(?=\d)(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,7})S)?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (hours! * 3600 + minutes! * 60 + seconds!) * SECOND_MS;
}

function readDays(text: string): number | null {
  const duration = parseDuration(text);
  return duration && duration.months === 0 ? duration.days * DAY_MS : null;
}
