import { expect, test } from 'vitest';
import { standingOn } from '../../../engine/standing/standing.ts';
import type { Way } from '../../../engine/results.ts';
import { givenProgram, givenSubject, on } from '../given.ts';

const METRICS = {
  rating: { label: 'Rating', unit: 'rating', outOf: 5 },
  reply: { label: 'Days to a reply', unit: 'days' },
  audit: { label: 'Audit', unit: 'flag' },
};

function way(bar: Record<string, unknown>, value: number, keeps: Record<string, unknown> = {}): Way | null {
  const [metric] = Object.keys(bar) as [string];
  const tiers = [
    { id: 'registered', name: 'Registered' },
    { id: 'gold', name: 'Gold', requires: bar, keeps },
  ];
  const subject = { ...givenSubject({ [metric]: { '2026-11-20': value } }), track: null, enrolled: null };
  return standingOn([givenProgram({ metrics: METRICS, tiers })], subject, on('2026-11-20'))!.criteria[0]!.way;
}

test('it goes from the bar to stay to the bar to enter', () => {
  expect(way({ rating: 4.3 }, 4.27, { rating: 4 })).toEqual({ from: 4, share: 0.9 });
  expect(way({ rating: 4.3 }, 3.9, { rating: 4 })).toEqual({ from: 4, share: 0 });
  expect(way({ rating: 4.3 }, 4.29999, { rating: 4 })).toEqual({ from: 4, share: 0.99 });
  expect(way({ rating: 4.3 }, 4.3, { rating: 4 })).toEqual({ from: 4, share: 1 });
});

test('it goes down to a bar that asks at most', () => {
  expect(way({ reply: { atMost: 2 } }, 3, { reply: { atMost: 4 } })).toEqual({ from: 4, share: 0.5 });
  expect(way({ reply: { atMost: 2 } }, 5, { reply: { atMost: 4 } })).toEqual({ from: 4, share: 0 });
});

test('without a bar to stay of its own it begins at 0, and nowhere where at most so much is asked', () => {
  expect(way({ rating: 4 }, 3)).toEqual({ from: 0, share: 0.75 });
  expect(way({ reply: { atMost: 2 } }, 3)).toBe(null);
});

test('a flag has no way', () => {
  expect(way({ audit: true }, 0)).toBe(null);
});
