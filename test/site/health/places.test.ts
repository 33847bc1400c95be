import { expect, test } from 'vitest';
import { listHighestFirst, placeOf, tierAnchor } from '../../../site/model/health/places.ts';
import { given, healthOf } from './given.ts';

const LADDERS = [
  { track: 'apps', tiers: [{ id: 'bronze' }, { id: 'gold' }] },
  { track: 'studios', tiers: [{ id: 'gold' }] },
];

test('tiers of one name are told apart by their tracks', () => {
  const places = LADDERS.map(({ track }) => placeOf(LADDERS, { track, tier: 'gold' }));
  expect(places).toEqual([
    { ladder: 0, rank: 1 },
    { ladder: 1, rank: 0 },
  ]);
  expect(places.map((place) => tierAnchor(LADDERS, place))).toEqual(['apps-gold', 'studios-gold']);
});

test('the highest tier is told of first, with the rank that it has in the program', () => {
  const health = healthOf([given([{ kind: 'enrolled', day: '2026-01-01', to: 'gold' }])]);
  expect(listHighestFirst(health).map(({ rank, tier: { id, holders } }) => ({ rank, id, holders }))).toEqual([
    { rank: 1, id: 'gold', holders: 1 },
    { rank: 0, id: 'bronze', holders: 0 },
  ]);
});
