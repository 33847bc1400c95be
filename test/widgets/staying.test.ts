import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStaying } from '../../widgets/listings/places/staying.ts';

/** The length of the longest rising row, by trying every one. */
function longestRow(positions: readonly number[], from = 0, above = -1): number {
  if (from === positions.length) return 0;
  const without = longestRow(positions, from + 1, above);
  return positions[from]! > above ? Math.max(without, 1 + longestRow(positions, from + 1, positions[from])) : without;
}

describe('what stays where it is while the rest of a list moves', () => {
  it.each([
    ['everything, in a list that is in order', [0, 1, 2], [0, 1, 2]],
    ['all but the one that goes to the end', [1, 2, 3, 0], [0, 1, 2]],
    ['all but the one that comes to the front', [3, 0, 1, 2], [1, 2, 3]],
    ['one, where the order is turned round', [2, 1, 0], [2]],
    ['what was there before, beside what is new', [-1, 0, -1, 1], [1, 3]],
    ['nothing of a list that is all new', [-1, -1], []],
    ['nothing of an empty list', [], []],
  ])('is %s', (_, positions, staying) => {
    expect([...findStaying(positions)].sort()).toEqual(staying);
  });

  it('is in order, and as much as can be', () => {
    const orders = fc.uniqueArray(fc.integer({ min: -1, max: 30 }), {
      maxLength: 12,
      selector: (position) => (position < 0 ? {} : position),
    });
    fc.assert(
      fc.property(orders, (positions) => {
        const rows = [...findStaying(positions)].sort((a, b) => a - b).map((index) => positions[index]!);
        expect(rows).toEqual(rows.toSorted((a, b) => a - b));
        expect(rows).not.toContain(-1);
        expect(rows).toHaveLength(longestRow(positions));
      }),
    );
  });
});
