import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideExactly } from '../../../engine/measures/ratio.ts';
import { readMetrics, type Reading } from '../../../engine/measures/reading.ts';
import { evaluated, givenLadder, givenProgram, givenSubject, on, type Observed } from '../given.ts';

const METRICS = {
  renewed: { label: 'Renewed', unit: 'count', aggregate: 'sum', window: 'P90D', staleAfter: 'P60D' },
  due: { label: 'Due', unit: 'count', aggregate: 'sum', window: 'P90D', staleAfter: 'P60D' },
  rate: { label: 'Rate', unit: 'percent', ratio: { of: 'renewed', to: 'due', least: 10 } },
};

function rateOf(observed: Observed, day: string, metrics: Record<string, unknown> = METRICS): Reading {
  const program = givenProgram({ metrics, tiers: [{ id: 'all', name: 'All' }] });
  return readMetrics(program, givenSubject(observed).series, on(day)).at(-1)!;
}

const UNKNOWN = { low: -Infinity, high: Infinity };

describe('a ratio', () => {
  test('is one value divided by another, as a percentage where its unit says so, and as new as the newer of them', () => {
    const observed = { renewed: { '2026-05-10': 17 }, due: { '2026-05-01': 20 } };
    expect(rateOf(observed, '2026-05-20')).toEqual({ value: 85, low: 85, high: 85, observed: on('2026-05-10') });
    const each = { ...METRICS, rate: { ...METRICS.rate, unit: 'count' } };
    expect(rateOf(observed, '2026-05-20', each)).toMatchObject({ value: 0.85, low: 0.85 });
  });

  test('is not known while there is too little to divide by, nor of nothing at all', () => {
    const thin = { value: null, ...UNKNOWN, observed: on('2026-05-01'), isThin: true };
    expect(rateOf({ renewed: { '2026-05-01': 9 }, due: { '2026-05-01': 9 } }, '2026-05-20')).toEqual(thin);
    expect(rateOf({ renewed: { '2026-05-01': 9 }, due: { '2026-05-01': 10 } }, '2026-05-20')).toMatchObject({
      value: 90,
      low: 90,
    });
    const anyBase = { ...METRICS, rate: { ...METRICS.rate, ratio: { of: 'renewed', to: 'due' } } };
    expect(rateOf({ renewed: { '2026-05-01': 3 }, due: { '2026-05-01': 0 } }, '2026-05-20', anyBase)).toEqual(thin);
    expect(rateOf({ renewed: { '2026-05-01': 0 }, due: { '2026-05-01': 1 } }, '2026-05-20', anyBase)).toMatchObject({ low: 0 });
  });

  test('is not known where either of the two is not: never observed, or too old, when the last one is still shown', () => {
    expect(rateOf({ renewed: { '2026-05-01': 9 } }, '2026-05-20')).toEqual({
      value: null,
      ...UNKNOWN,
      observed: on('2026-05-01'),
    });
    expect(rateOf({}, '2026-05-20')).toEqual({ value: null, ...UNKNOWN, observed: null });
    const old = { renewed: { '2026-05-01': 9 }, due: { '2026-05-01': 12 } };
    expect(rateOf(old, '2026-07-20')).toEqual({ value: 75, ...UNKNOWN, observed: on('2026-05-01') });
  });

  test('meets the very threshold that it comes to, decimals and all', () => {
    expect((0.07 / 1) * 100).not.toBe(7);
    expect(divideExactly(0.07, 1, true)).toBe(7);
    expect(divideExactly(29, 100, true)).toBe(29);
    expect(divideExactly(1, 3, false)).toBe(1 / 3);
    expect(divideExactly(2, 3, true)).toBe(200 / 3);
    expect(divideExactly(0.3, 0.1, false)).toBe(3);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e4 }), (cents, base) => {
        // A rate of whole hundredths of a percent, of a base that makes the part a decimal.
        expect(divideExactly(Number(`${cents * base}e-4`), base, true)).toBe(Number(`${cents}e-2`));
      }),
    );
  });

  test('says of a criterion why it is not known, and counts neither as met nor as unmet', () => {
    const ladder = givenLadder({ metrics: METRICS, tiers: [{ id: 'all', name: 'All', requires: { rate: 85 } }] });
    const few = evaluated(ladder, { renewed: { '2026-05-01': 1 }, due: { '2026-05-01': 9 } }, '2026-05-20');
    expect(few).toMatchObject({ earned: null, tally: { of: 1, met: 0, unknown: 1 } });
    expect(few.criteria).toMatchObject([{ status: 'unknown', value: null, progress: 0, remaining: null, isThin: true }]);
    const enough = evaluated(ladder, { renewed: { '2026-05-01': 1 }, due: { '2026-05-01': 10 } }, '2026-05-20');
    expect(enough.criteria).toMatchObject([{ status: 'unmet', value: 10, remaining: 75 }]);
    expect(enough.criteria[0]).not.toHaveProperty('isThin');
  });
});
