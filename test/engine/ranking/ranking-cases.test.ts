import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rankListings, type Listing, type ListingPartner } from '../../../engine/ranking/ranking.ts';
import { givenProgram } from '../given.ts';

interface RankingCase {
  title: string;
  program: Record<string, unknown>;
  /** `oak`, or `oak newcomer`. */
  partners: Record<string, string>;
  listings: Record<string, [partner: string, relevance: number]>;
  places: string[];
  unboosted: string[];
}

const METRICS = { shops: { label: 'Shops', unit: 'count' } };
const folder = new URL('../../cases/ranking/', import.meta.url);
const cases = readdirSync(folder).map((name): [string, RankingCase] => {
  const content = parse(readFileSync(new URL(name, folder), 'utf8')) as RankingCase;
  return [`${name}: ${content.title}`, content];
});

describe.each(cases)('%s', (_, golden) => {
  const program = givenProgram({ metrics: METRICS, ...golden.program });
  const listings = Object.entries(golden.listings).map(([listing, [partner, relevance]]): Listing => ({
    listing,
    partner,
    relevance,
  }));
  const partnerOf = (partner: string): ListingPartner => {
    const [held, mark] = golden.partners[partner]!.split(' ');
    const { boost, featured } = program.ladders[0]!.tiers.find(({ id }) => id === held)!;
    return { boost, featured, newcomer: mark === 'newcomer' };
  };

  test('each place, with its score and what it is marked as', () => {
    const list = rankListings(listings, partnerOf, program.ranking);
    const places = list.map(({ listing, score, why }) =>
      [listing, score, ...why.filter((reason) => reason === 'featured' || reason === 'newcomer')].join(' '),
    );
    expect(places).toEqual(golden.places);
  });

  test('the order by relevance alone', () => {
    const list = rankListings(listings, partnerOf, program.ranking, { boost: false });
    expect(list.map(({ listing }) => listing)).toEqual(golden.unboosted);
  });
});
