import { describe, expect, test } from 'vitest';
import { medianOf } from '../../engine/primitives/order-statistics.ts';
import { CONTENDERS, type Contender } from './projection/contenders.ts';
import { askEngine, daysUntil } from './projection/engine-answers.ts';
import { findCrossings, loadWeekly, type Crossing } from './projection/qgis.ts';

const WEEKS_AHEAD = 13;
const all = loadWeekly();

describe.runIf(all !== null)('on real series, 13 weeks ahead', () => {
  const known = ({ series, origin }: Crossing) => ({
    days: series.days.slice(Math.max(0, origin - 52), origin + 1),
    values: series.values.slice(Math.max(0, origin - 52), origin + 1),
  });

  test('the day of a crossing is foreseen better than by the slope of the last 13 weeks, and than by the textbook Theil–Sen slope', () => {
    const crossings = findCrossings(all!, WEEKS_AHEAD, WEEKS_AHEAD);
    const errorOf = (name: string): number => {
      const contender: Contender = CONTENDERS[name]!;
      return medianOf(crossings.map((crossing) => Math.abs(contender(known(crossing), crossing.target) - crossing.trueDays)))!;
    };
    const ours = errorOf('ours, 12 months');
    expect(crossings.length).toBeGreaterThan(600);
    expect(ours).toBeLessThan(15.8);
    expect(ours).toBeLessThan(errorOf('13-week slope'));
    expect(ours).toBeLessThan(errorOf('Theil–Sen, 12 months'));
  });

  test('the range of the engine holds the day in 75 to 85 of 100 cases', () => {
    const held = findCrossings(all!, WEEKS_AHEAD, 22).flatMap((crossing) => {
      const { days, values } = known(crossing);
      const asOf = days.at(-1)!;
      const answer = askEngine({ days, values }, crossing.target, asOf);
      if (answer.status !== 'on-track') return [];
      return [
        daysUntil(answer, asOf, 'earliest') <= Math.ceil(crossing.trueDays) &&
          crossing.trueDays <= daysUntil(answer, asOf, 'latest'),
      ];
    });
    expect(held.length).toBeGreaterThan(500);
    const share = held.filter(Boolean).length / held.length;
    expect(share).toBeGreaterThan(0.75);
    expect(share).toBeLessThan(0.85);
  });
});
