import { expect, test } from 'vitest';
import type { CatalogListing } from '../../data/catalog.ts';
import { placeInCategory } from '../../site/model/listings.ts';
import type { ProgramPages } from '../../site/model/program-pages.ts';

const listing = (id: string, category: string, relevance: number): CatalogListing => ({
  ...{ id, partner: id, name: id, category, relevance },
  ...{ summary: null, icon: null, price: null },
});
const LISTINGS = [listing('plain', 'Bread', 0.9), listing('gilded', 'Bread', 0.8), listing('elsewhere', 'Tea', 1)];
const GOLD = { id: 'gold', name: 'Gold', boost: 1.25, featured: false };
const badge = (partner: string, tier: string | null) => ({
  ...{ partner, name: partner, track: null, tier },
  ...{ since: null, newcomer: false },
});
const PAGES = {
  listings: LISTINGS,
  standings: {
    ladders: [{ track: null, name: null, tiers: [GOLD] }],
    ...{ cap: 2, featuredSlots: 0, newcomers: null },
    partners: [badge('plain', null), badge('gilded', 'gold'), badge('elsewhere', null)],
  },
} as unknown as ProgramPages;

test('a listing is placed among those of its category, by what its tier adds and without it', () => {
  const { category, place, plain, boost, tier, ordered } = placeInCategory(PAGES, LISTINGS[1]!)!;
  expect({ name: category.name, place, plain, boost, tier, ordered: ordered.map(({ id }) => id) }).toEqual({
    name: 'Bread',
    place: 1,
    plain: 2,
    boost: 1.25,
    tier: 'Gold',
    ordered: ['gilded', 'plain'],
  });
});

test('who holds no tier is told of none', () => {
  const { place, plain, boost, tier } = placeInCategory(PAGES, LISTINGS[0]!)!;
  expect({ place, plain, boost, tier }).toEqual({ place: 2, plain: 1, boost: 1, tier: null });
});
