import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rankListings } from '../../engine/ranking/ranking.ts';

const RANKING = readFileSync(new URL('../../docs/ranking.md', import.meta.url), 'utf8');

it('has an example that comes out as it says', () => {
  const rows = [...RANKING.matchAll(/^\| ([A-Z].*?) \| ([\d.]+) \| \w+ \| ([\d.]+) \| ([\d.]+) \| (\d) \|$/gm)].map(
    ([, listing, relevance, boost, score, place]) => ({
      listing: listing!,
      relevance: Number(relevance),
      boost: Number(boost),
      score: Number(score),
      place,
    }),
  );
  expect(rows).toHaveLength(3);
  const boosts = new Map(rows.map(({ listing, boost }) => [listing, boost]));
  const rules = { cap: 1.5, featuredSlots: 0, newcomers: null };
  const given = rows.map(({ listing, relevance }) => ({ listing, partner: listing, relevance }));
  const ranked = rankListings(given, (partner) => ({ boost: boosts.get(partner)!, featured: false, newcomer: false }), rules);
  expect(ranked.map(({ listing, score }) => [listing, score])).toEqual(rows.map(({ listing, score }) => [listing, score]));
});
