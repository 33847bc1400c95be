import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueCurveOf, worthOf } from '../../../engine/planning/value-curve.ts';
import { givenProgram } from '../given.ts';

const METRICS = {
  shops: { label: 'Shops', unit: 'count' },
  releases: { label: 'Releases', unit: 'count' },
  rating: { label: 'Rating', unit: 'rating', outOf: 5 },
  sales: { label: 'Sales', unit: 'money', aggregate: 'sum', window: 'P12M' },
  best: { label: 'Best month', unit: 'money', aggregate: 'max', window: 'P12M' },
  each: { label: 'Sales a shop', unit: 'money', ratio: { of: 'sales', to: 'shops' } },
};
const worth = (...tiers: object[]): string[] => {
  const program = givenProgram({
    currency: 'EUR',
    metrics: METRICS,
    tiers: tiers.map((tier, rank) => ({ id: `t${rank}`, name: `T${rank}`, ...tier })),
  });
  return worthOf(program.ladders[0]!, program.metrics);
};
const holders = (...values: [rank: number, value: number | null][]) => values.map(([rank, value]) => ({ rank, value }));

describe('what says what a partner brings', () => {
  test('is money that a tier needs, one of several ways included, or watches', () => {
    expect(worth({}, { requires: { sales: 10 } })).toEqual(['sales']);
    expect(worth({}, { requires: { anyOf: [{ sales: 10 }, { shops: 4 }] } })).toEqual(['sales']);
    expect(worth({ health: ['sales'] }, { requires: { shops: 1 } })).toEqual(['sales']);
  });

  test('is a count that every tier watches, and none that only some do or that is only needed', () => {
    expect(worth({ health: ['shops', 'releases'] }, { requires: { releases: 4 }, health: ['shops'] })).toEqual(['shops']);
  });

  test('is nothing that does not add up over partners: ratings, the best of several, or a ratio', () => {
    const all = { health: ['rating', 'best', 'each'] };
    expect(worth(all, { ...all, requires: { rating: 4, best: 1, each: 1 } })).toEqual([]);
  });
});

describe('the value curve', () => {
  test('says which share of the value the best bring, and each tier', () => {
    const curve = valueCurveOf(holders([0, 5], [1, 60], [0, 15], [0, 10], [1, 10], [-1, 0]), 2)!;
    expect(curve).toMatchObject({ partners: 6, known: 6, total: 100 });
    expect(curve.points[1]).toEqual({ partners: 1 / 6, value: 0.6 });
    expect(curve.points.at(-1)).toEqual({ partners: 1, value: 1 });
    expect(curve.tiers).toEqual([
      { partners: 0.5, value: 0.3, typical: 10 },
      { partners: 2 / 6, value: 0.7, typical: 35 },
    ]);
  });

  test('leaves out whose value is not known, and is none of fewer than five', () => {
    const four = holders([0, 1], [0, 2], [0, 3], [0, 4], [0, null]);
    expect(valueCurveOf(four, 1)).toBeNull();
    expect(valueCurveOf([...four, { rank: 0, value: 5 }], 1)).toMatchObject({ partners: 6, known: 5 });
  });

  test('is none where there is nothing to share, or somebody takes away', () => {
    expect(valueCurveOf(holders([0, 0], [0, 0], [0, 0], [0, 0], [0, 0]), 1)).toBeNull();
    expect(valueCurveOf(holders([0, 9], [0, 9], [0, 9], [0, 9], [0, -1]), 1)).toBeNull();
  });

  test('rises from nobody to all, never below equal shares, and is short however many there are', () => {
    const value = fc.record({ rank: fc.integer({ min: -1, max: 2 }), value: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(value, { minLength: 5, maxLength: 300 }), (some) => {
        const curve = valueCurveOf(some, 3);
        if (!curve) return;
        expect(curve.points.length).toBeLessThanOrEqual(61);
        expect([curve.points[0], curve.points.at(-1)]).toEqual([{ partners: 0, value: 0 }, { partners: 1, value: 1 }]); // prettier-ignore
        curve.points.forEach(({ partners, value }, i) => {
          expect(value).toBeGreaterThanOrEqual((curve.points[i - 1]?.value ?? 0) - 1e-9);
          expect(value).toBeGreaterThanOrEqual(partners - 1e-9);
        });
        expect(curve.tiers.reduce((sum, one) => sum + one.value, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
