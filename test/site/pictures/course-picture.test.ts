import { expect, test } from 'vitest';
import { COURSE_BOX, drawCourse } from '../../../site/model/pictures/course-picture.ts';

const course = (...values: (number | null)[]) => ({
  metric: 'sales',
  points: values.map((value, index) => ({ day: `2026-0${index + 1}-01`, value })),
});

test('what is not known is a gap, not a line down to nothing', () => {
  expect(drawCourse(course(1, 2, null, 4, 5), []).lines).toHaveLength(2);
});

test('what is needed lies within the picture even when no value came near', () => {
  const { needed } = drawCourse(course(1, 2, 3), [{ target: 900, direction: 'atLeast', when: null }]);
  expect(needed[0]!.y).toBeGreaterThanOrEqual(COURSE_BOX.top);
  expect(needed[0]!.y).toBeLessThan(COURSE_BOX.bottom);
});

test('the range of when it may come lies to the right of today and ends with the picture', () => {
  const when = { date: '2026-06-01', earliest: '2026-04-15', latest: '2031-01-01' };
  const { needed, today } = drawCourse(course(1, 2, 3), [{ target: 9, direction: 'atLeast', when }]);
  expect(needed[0]!.when!.from).toBeGreaterThan(today);
  expect(needed[0]!.when!.x).toBeGreaterThan(needed[0]!.when!.from);
  expect(needed[0]!.when!.to).toBe(COURSE_BOX.width);
});

test('values that never changed are drawn without dividing by nothing', () => {
  expect(drawCourse(course(4, 4, 4), []).lines[0]).not.toMatch(/NaN|Infinity/);
});
