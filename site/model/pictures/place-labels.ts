import { COURSE_BOX } from './course-box.ts';

/** Where the words at a line stand. */
export interface PlacedLabel {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

interface Point {
  x: number;
  y: number;
}

/** Of letters of 10.5 pixels, on average and at most. */
const LETTER = 5.4;
const ASCENT = 9;
const DESCENT = 3;
const MARGIN = 2;

/**
 * Words at the lines that are needed, each above or below its line and at its beginning or end: where they cover the course least, and neither each
 * other nor another line. `isBelow`: the side that is taken where both are as good.
 */
export function placeLabels(
  lines: readonly { y: number; label: string; isBelow: boolean }[],
  course: readonly Point[],
): PlacedLabel[] {
  const taken: Box[] = [];
  return lines.map(({ y, label, isBelow }, index) => {
    const others = lines.filter((_, other) => other !== index).map((line) => line.y);
    const sides = isBelow ? [y + 11, y - 4] : [y - 4, y + 11];
    const candidates = (['start', 'end'] as const).flatMap((anchor) =>
      sides.map((base): PlacedLabel => ({ x: anchor === 'start' ? MARGIN : COURSE_BOX.width - MARGIN, y: base, anchor })),
    );
    const costs = candidates.map((place) => costOf(boxOf(place, label), course, others, taken));
    const best = candidates[costs.indexOf(Math.min(...costs))]!;
    taken.push(boxOf(best, label));
    return best;
  });
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf({ x, y, anchor }: PlacedLabel, label: string): Box {
  const width = label.length * LETTER;
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - ASCENT, bottom: y + DESCENT };
}

/** What is hidden counts more than what is crossed. */
function costOf(box: Box, course: readonly Point[], lines: readonly number[], taken: readonly Box[]): number {
  const crossed = samplesOf(course).filter(({ x, y }) => isIn(box, x, y)).length;
  const cut = lines.filter((y) => y > box.top && y < box.bottom).length;
  const covered = taken.filter(
    (other) => other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom,
  );
  const isOut = box.top < 0 || box.bottom > COURSE_BOX.height;
  return crossed + cut * 10 + covered.length * 100 + (isOut ? 1000 : 0);
}

function isIn({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Between two months, too: a steep line passes through words that no month lies in. */
function samplesOf(course: readonly Point[]): Point[] {
  return course.flatMap((from, index) => {
    const to = course[index + 1] ?? from;
    return [0, 0.25, 0.5, 0.75].map((part) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));
  });
}
