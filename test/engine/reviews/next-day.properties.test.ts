import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextCheckedDay } from '../../../engine/reviews/next-day.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { takeOverFrom } from '../../../engine/reviews/succession.ts';
import { anyDay, FIRST_DAY, LAST_DAY } from '../arbitrary.ts';
import { anyLife, liveSubject } from './any-life.ts';
import { runs } from '../../properties.ts';

const anyStop = fc.integer({ min: FIRST_DAY - 10, max: LAST_DAY + 100 });
const anyAlone = anyLife.map((life) => ({ editions: life.editions, subject: liveSubject(life) }));
const anyMerger = fc.record({ life: anyLife, other: anyLife, from: anyDay }).map(({ life, other, from }) => ({
  editions: life.editions,
  subject: takeOverFrom(liveSubject(life), [{ subject: liveSubject(other, 'kestrel'), from }]),
}));

test('of any partner, nothing is decided and nothing changes before the next day that is checked', () => {
  let decided = 0;
  fc.assert(
    fc.property(fc.oneof(anyAlone, anyMerger), anyStop, ({ editions, subject }, stop) => {
      const { state } = replayReviews(editions, subject, stop);
      const next = nextCheckedDay(editions, subject, state);
      expect(next).toBeGreaterThan(stop);
      const until = Math.min(next - 1, LAST_DAY + 400);
      const quiet = replayReviews(editions, subject, until, state);
      expect(quiet.decisions).toEqual([]);
      expect({ ...quiet.state, through: stop }).toEqual(state);
      if (next < Infinity) decided += replayReviews(editions, subject, next, quiet.state).decisions.length;
    }),
  );
  expect(decided).toBeGreaterThan(runs(20));
});
