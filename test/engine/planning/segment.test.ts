import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNaturalBreaks } from '../../../engine/planning/natural-breaks.ts';
import { segmentPartners } from '../../../engine/planning/segment.ts';

/** The article's marketplace: ten of two hundred bring 80 % of the value. */
const ARTICLE = [...Array.from({ length: 10 }, () => 80), ...Array.from({ length: 190 }, (_, i) => (i < 100 ? 1 : 10 / 9))];

describe('the value curve', () => {
  test('says what share of the value the best bring', () => {
    const { partners, total, curve } = segmentPartners(ARTICLE);
    expect(partners).toBe(200);
    expect(total).toBeCloseTo(1000, 9);
    expect(curve.map(({ share, partners }) => [share, partners])).toEqual([[0.01, 2], [0.05, 10], [0.1, 20], [0.2, 40], [0.5, 100], [1, 200]]); // prettier-ignore
    expect(curve[1]!.value).toBeCloseTo(0.8, 9);
    expect(curve.at(-1)!.value).toBe(1);
  });

  test('says how many it takes to bring a share', () => {
    const { concentration } = segmentPartners(ARTICLE);
    expect(concentration).toEqual([
      { value: 0.5, partners: 7 },
      { value: 0.8, partners: 10 },
      { value: 0.95, partners: expect.any(Number) },
    ]);
  });

  test('may need one partner alone', () => {
    const { concentration } = segmentPartners([95, 3, 2]);
    expect(concentration.map(({ partners }) => partners)).toEqual([1, 1, 1]);
  });

  test('needs no one more where the sum of many values is rounded', () => {
    const { concentration } = segmentPartners(Array.from({ length: 100 }, () => 1000.1));
    expect(concentration.map(({ partners }) => partners)).toEqual([50, 80, 95]);
  });

  test('adds up cents exactly', () => {
    const { total, concentration, curve } = segmentPartners([0.3, 0.3, 0.3, 0.1, 0]);
    expect(total).toBe(1);
    expect(curve.at(-2)).toMatchObject({ share: 0.5, partners: 3, value: 0.9 });
    expect(concentration).toEqual([
      { value: 0.5, partners: 2 },
      { value: 0.8, partners: 3 },
      { value: 0.95, partners: 4 },
    ]);
  });

  test('rounds a share of partners up, and is the same in any order', () => {
    const { curve } = segmentPartners([1, 6, 2, 4, 3, 5, 7, 9, 8, 10, 11]);
    expect(curve[2]).toEqual({ share: 0.1, partners: 2, value: 21 / 66 });
    expect(segmentPartners([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).curve).toEqual(curve);
  });

  test('has no shares of nothing', () => {
    expect(segmentPartners([0, 0]).curve.map(({ value }) => value)).toEqual([null, null, null, null, null, null]);
    expect(segmentPartners([0, 0]).concentration[0]).toEqual({ value: 0.5, partners: null });
    expect(segmentPartners([])).toMatchObject({ partners: 0, total: 0, natural: [] });
  });
});

describe('natural groups', () => {
  test('are those of the example that Ckmeans is known by', () => {
    const values = [1, 12, 13, 14, 15, 16, 2, 2, 3, 5, 7, 1, 2, 5, 7, 1, 5, 82, 1, 1.3, 1.1, 78];
    const sorted = Float64Array.from(values).sort();
    expect(findNaturalBreaks(sorted, 3).map((start) => sorted[start])).toEqual([1, 12, 78]);
    expect(segmentPartners(values).natural.map(({ threshold, partners }) => [threshold, partners])).toEqual([[78, 2], [12, 5], [1, 15]]); // prettier-ignore
  });

  test('have the least squared distance from their means of all ways to cut, and never part equal values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (values, groups) => {
          const sorted = Float64Array.from(values).sort();
          const starts = findNaturalBreaks(sorted, groups);
          expect(starts.length).toBe(Math.min(groups, new Set(values).size));
          for (const start of starts.slice(1)) expect(sorted[start - 1]).not.toBe(sorted[start]);
          expect(spread(sorted, starts)).toBeCloseTo(
            Math.min(...waysToCut(sorted.length, starts.length).map((way) => spread(sorted, way))),
            6,
          );
        },
      ),
    );
  });

  test('stay exact for large values that lie close together', () => {
    const sorted = [0, 1, 2, 10, 11, 12].map((value) => value + 1e9);
    expect(findNaturalBreaks(sorted, 2)).toEqual([0, 3]);
  });

  test('are none of nothing, and one of one value', () => {
    expect(findNaturalBreaks([], 3)).toEqual([]);
    expect(findNaturalBreaks([4, 4, 4], 3)).toEqual([0]);
    expect(findNaturalBreaks([4, 5], 0)).toEqual([]);
  });
});

describe('a wanted split', () => {
  const brief = (values: readonly number[], split?: readonly number[]) =>
    segmentPartners(values, { split }).split.map(({ wanted, threshold, partners }) => [wanted, threshold, partners]);

  test('gives the thresholds that would make it', () => {
    const values = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(brief(values)).toEqual([[0.05, 96, 5], [0.15, 81, 15], [0.8, 1, 80]]); // prettier-ignore
  });

  test('says what share of the partners each group has, and what share of the value it brings', () => {
    const values = Array.from({ length: 100 }, (_, i) => i + 1);
    // 96 + … + 100 = 490, 81 + … + 95 = 1320, 1 + … + 80 = 3240; together 5050.
    expect(segmentPartners(values).split).toMatchObject([
      { share: 0.05, value: expect.closeTo(490 / 5050, 9) },
      { share: 0.15, value: expect.closeTo(1320 / 5050, 9) },
      { share: 0.8, value: expect.closeTo(3240 / 5050, 9) },
    ]);
  });

  test('takes the larger group of two that are as near', () => {
    const values = [9, 8, 8, ...Array.from({ length: 17 }, () => 1)];
    expect(brief(values, [0.1, 0.9])).toEqual([[0.1, 8, 3], [0.9, 1, 17]]); // prettier-ignore
  });

  test('keeps partners of one value together, at the real value nearest to the wish', () => {
    const values = [9, 8, 8, 8, 8, 8, 8, 3, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1];
    // Two of twenty are wanted: one is nearer than seven. Then five in all: nine would be nearer to neither than seven.
    expect(brief(values, [0.1, 0.15, 0.75])).toEqual([[0.1, 9, 1], [0.15, 8, 6], [0.75, 1, 13]]); // prettier-ignore
  });

  test('leaves no group empty while somebody is left', () => {
    expect(brief([5, 5, 5, 4, 3, 2])).toEqual([[0.05, 5, 3], [0.15, 4, 1], [0.8, 2, 2]]); // prettier-ignore
    expect(brief([5, 5])).toEqual([[0.05, 5, 2], [0.15, null, 0], [0.8, null, 0]]); // prettier-ignore
    expect(brief([])).toEqual([[0.05, null, 0], [0.15, null, 0], [0.8, null, 0]]); // prettier-ignore
  });

  test('adds up: everyone is in one group, and each threshold is reached by those in it or in a better one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1 }), (values) => {
        const { split, natural } = segmentPartners(values);
        for (const segments of [split, natural]) {
          let counted = 0;
          for (const { threshold, partners } of segments) {
            counted += partners;
            if (threshold !== null) expect(values.filter((value) => value >= threshold).length).toBe(counted);
          }
          expect(counted).toBe(values.length);
        }
      }),
    );
  });

  test('must be one, of finite values', () => {
    for (const split of [
      [0.5, 0.6],
      [0.5, 0.4],
      [1.5, -0.5],
      [1, 0],
    ])
      expect(() => segmentPartners([1], { split })).toThrow(new RangeError('a split is of positive shares of 1'));
    expect(() => segmentPartners([1, NaN])).toThrow(new RangeError('a value is not finite'));
  });
});

function spread(sorted: Float64Array, starts: readonly number[]): number {
  return starts.reduce((total, start, i) => {
    const group = sorted.slice(start, starts[i + 1] ?? sorted.length);
    const mean = group.reduce((a, b) => a + b, 0) / group.length;
    return total + group.reduce((squares, value) => squares + (value - mean) ** 2, 0);
  }, 0);
}

function waysToCut(length: number, groups: number, from = 0): number[][] {
  if (groups === 1) return [[from]];
  const ways: number[][] = [];
  for (let next = from + 1; next <= length - groups + 1; next++) {
    for (const rest of waysToCut(length, groups - 1, next)) ways.push([from, ...rest]);
  }
  return ways;
}
