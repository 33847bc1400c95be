import { addMonths, formatDay, type IsoDay } from '../../../engine/primitives/calendar.ts';
import type { Course } from '../../../data/publish.ts';
import type { Direction } from '../../../engine/program/program.ts';
import { COURSE_BOX } from './course-box.ts';
import { placeLabels, type PlacedLabel } from './place-labels.ts';
import { dayNumber, scaleLinear } from './scale.ts';

export { COURSE_BOX } from './course-box.ts';
const AHEAD_AT_MOST = 12;
const AHEAD_AT_LEAST = 2;
/** Left free above and below, for the words at a line. */
const AIR = 13;
/** A year nearer to the end than this has no room for its number. */
const YEAR_ROOM = 28;

export interface Needed {
  target: number;
  direction: Direction;
  /** Where the figure is likely to get there; null: nothing is said. */
  when: { date: IsoDay; earliest: IsoDay; latest: IsoDay | null } | null;
  /** What is written at its line. */
  label: string;
  isToStay: boolean;
}

export interface CoursePicture {
  /** Of an SVG, one for each stretch that is known without a gap. */
  lines: string[];
  /** The last value that is known. */
  last: { x: number; y: number } | null;
  needed: { y: number; when: { x: number; from: number; to: number } | null; words: PlacedLabel }[];
  /** Where today is: what is right of it has not come yet. */
  today: number;
  years: { x: number; year: string }[];
}

/** A course as a line, with what is needed across it and when that may come. */
export function drawCourse({ points }: Course, needed: readonly Needed[]): CoursePicture {
  const today = dayNumber(points.at(-1)!.day);
  const first = dayNumber(points[0]!.day);
  const ahead = Math.max(0, ...needed.map(({ when }) => (when ? dayNumber(when.latest ?? when.date) : 0)));
  const end = Math.min(addMonths(today, AHEAD_AT_MOST), Math.max(addMonths(today, AHEAD_AT_LEAST), ahead));
  const x = scaleLinear([first, end], [0, COURSE_BOX.width]);
  const y = scaleLinear(rangeOf(points, needed), [COURSE_BOX.bottom - AIR, COURSE_BOX.top + AIR]);
  const at = ({ day, value }: { day: IsoDay; value: number }) => ({ x: x(dayNumber(day)), y: y(value) });
  const known = points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
  // What is to be stayed above has its words below the line, and the other way round.
  const labels = placeLabels(
    needed.map(({ target, label, direction, isToStay }) => ({
      y: y(target),
      label,
      isBelow: (direction === 'atLeast') === isToStay,
    })),
    known.map(at),
  );
  return {
    lines: stretches(points).map((stretch) =>
      stretch
        .map(at)
        .map((point) => `${point.x},${point.y}`)
        .join(' '),
    ),
    last: known.length > 0 ? at(known.at(-1)!) : null,
    needed: needed.map(({ target, when }, index) => ({
      y: y(target),
      words: labels[index]!,
      when: when && dayNumber(when.date) <= end ? spanOf(when, x, end) : null,
    })),
    today: x(today),
    years: yearsBetween(first, end)
      .map((day) => ({ x: x(day), year: formatDay(day).slice(0, 4) }))
      .filter((year) => year.x < COURSE_BOX.width - YEAR_ROOM),
  };
}

function spanOf({ date, earliest, latest }: NonNullable<Needed['when']>, x: (day: number) => number, end: number) {
  return { x: x(dayNumber(date)), from: x(dayNumber(earliest)), to: x(Math.min(end, latest === null ? end : dayNumber(latest))) };
}

function rangeOf(points: Course['points'], needed: readonly Needed[]): [number, number] {
  const all = [...points.flatMap(({ value }) => value ?? []), ...needed.map(({ target }) => target)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** Without the gaps. */
function stretches(points: Course['points']): { day: IsoDay; value: number }[][] {
  const found: { day: IsoDay; value: number }[][] = [];
  let isOpen = false;
  for (const { day, value } of points) {
    if (value !== null && !isOpen) found.push([]);
    isOpen = value !== null;
    if (value !== null) found.at(-1)!.push({ day, value });
  }
  return found;
}

function yearsBetween(first: number, end: number): number[] {
  const from = Number(formatDay(first).slice(0, 4)) + 1;
  const to = Number(formatDay(end).slice(0, 4));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => dayNumber(`${from + index}-01-01`));
}
