import { expect, test } from 'vitest';
import { COURSE_BOX, drawCourse } from '../../../site/model/pictures/course-picture.ts';

const course = (...values: (number | null)[]) => ({
  metric: 'sales',
  points: values.map((value, index) => ({ day: `2026-0${index + 1}-01`, value })),
});

const needing = (target: number, isToStay = false) => ({
  ...{ target, direction: 'atLeast' as const, when: null, isToStay },
  label: isToStay ? `${target} to stay` : `${target} for Gold`,
});

test('what is not known is a gap, not a line down to nothing', () => {
  expect(drawCourse(course(1, 2, null, 4, 5), []).lines).toHaveLength(2);
});

test('what is needed lies within the picture even when no value came near', () => {
  const { needed } = drawCourse(course(1, 2, 3), [needing(900)]);
  expect(needed[0]!.y).toBeGreaterThanOrEqual(COURSE_BOX.top);
  expect(needed[0]!.y).toBeLessThan(COURSE_BOX.bottom);
});

test('the range of when it may come lies to the right of today and ends with the picture', () => {
  const when = { date: '2026-06-01', earliest: '2026-04-15', latest: '2031-01-01' };
  const { needed, today } = drawCourse(course(1, 2, 3), [{ ...needing(9), when }]);
  expect(needed[0]!.when!.from).toBeGreaterThan(today);
  expect(needed[0]!.when!.x).toBeGreaterThan(needed[0]!.when!.from);
  expect(needed[0]!.when!.to).toBe(COURSE_BOX.width);
});

test('values that never changed are drawn without dividing by nothing', () => {
  expect(drawCourse(course(4, 4, 4), []).lines[0]).not.toMatch(/NaN|Infinity/);
});

test('the words at a line stand where the course is not', () => {
  // Along the line of what is needed at first, and far above it in the end; and the other way round.
  const early = drawCourse(course(16, 0, 16, 60, 70, 80, 90), [needing(8)]).needed[0]!.words;
  const late = drawCourse(course(90, 80, 70, 60, 16, 0, 16), [needing(8)]).needed[0]!.words;
  expect(early.anchor).toBe('end');
  expect(late.anchor).toBe('start');
});

test('the words at two lines that are close to each other do not cover each other', () => {
  const [stay, enter] = drawCourse(course(1, 20, 40, 60, 80, 100), [needing(50, true), needing(52)]).needed;
  const isApart = stay!.words.anchor !== enter!.words.anchor || Math.abs(stay!.words.y - enter!.words.y) >= 12;
  expect(isApart).toBe(true);
});
