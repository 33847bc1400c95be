import { expect, test } from 'vitest';
import { describeRanking } from '../../../engine/ranking/ranking-disclosure.ts';
import { givenProgram } from '../given.ts';

const METRICS = {
  installs: { label: 'Installations', unit: 'count' },
  rating: { label: 'Rating', unit: 'rating', outOf: 5 },
  revenue: { label: 'Revenue', unit: 'money' },
  points: { label: 'Points', unit: 'points', score: { installs: { per: 1, points: 1 }, rating: { per: 1, points: 1 } } },
};
const given = (tiers: unknown[], ranking: object = {}) =>
  describeRanking(givenProgram({ currency: 'USD', metrics: METRICS, tiers, ranking }));

test('the disclosure names each boosted or featured tier, its boost under the cap, and all the metrics that it rests on', () => {
  const disclosure = given(
    [
      { id: 'registered', name: 'Registered' },
      { id: 'silver', name: 'Silver', requires: { points: 10 }, boost: 1.1 },
      { id: 'gold', name: 'Gold', requires: { anyOf: [{ revenue: 5 }, { rating: 4 }] }, boost: 3, featured: true },
    ],
    { cap: 1.25, featuredSlots: 2, newcomers: { every: 10, days: 90 } },
  );
  expect(disclosure).toEqual({
    cap: 1.25,
    overtakesFrom: 0.8,
    tiers: [
      { track: null, tier: 'silver', boost: 1.1, featured: false, restsOn: ['installs', 'rating', 'points'] },
      { track: null, tier: 'gold', boost: 1.25, featured: true, restsOn: ['installs', 'rating', 'revenue', 'points'] },
    ],
    featuredSlots: 2,
    featuredPerPartner: 1,
    newcomers: { every: 10, days: 90 },
    restsOn: ['installs', 'rating', 'revenue', 'points'],
    restsOnMoney: ['revenue'],
    tieBreaks: ['relevance', 'listing'],
    withoutBoost: true,
  });
});

test('places for featured tiers are not disclosed where no tier is featured', () => {
  expect(given([{ id: 'registered', name: 'Registered' }], { featuredSlots: 3 })).toMatchObject({
    featuredSlots: 0,
    tiers: [],
    restsOn: [],
    restsOnMoney: [],
  });
});
