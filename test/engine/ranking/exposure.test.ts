import { describe, expect, it } from 'vitest';
import { attentionOf, measureExposure } from '../../../engine/ranking/exposure.ts';
import { rankListings, type Listing, type ListingPartner } from '../../../engine/ranking/ranking.ts';

const RULES = { cap: 1.5, featuredSlots: 0, newcomers: null };
const GOLD: ListingPartner = { boost: 1.5, featured: false, newcomer: false };

/** Of partners named `gold-…` with their boost, and of others. */
function exposureOf(listings: readonly Listing[]) {
  const partnerOf = (partner: string) => (partner.startsWith('gold') ? GOLD : undefined);
  return measureExposure(
    rankListings(listings, partnerOf, RULES),
    rankListings(listings, partnerOf, RULES, { boost: false }),
    ({ partner }) => (partner.startsWith('gold') ? 'gold' : 'none'),
  );
}

describe('exposure', () => {
  it('takes the first place as looked at most, the third half as much', () => {
    expect(attentionOf(1)).toBe(1);
    expect(attentionOf(3)).toBe(0.5);
    expect(attentionOf(2)).toBeCloseTo(0.6309, 4);
  });

  it('gives what is seen of each group with boost and without, beside its share of relevance', () => {
    const { groups } = exposureOf([
      { listing: 'a', partner: 'plain', relevance: 0.9 },
      { listing: 'b', partner: 'gold', relevance: 0.7 },
      { listing: 'c', partner: 'other', relevance: 0.4 },
    ]);
    // With boost b, a, c (1.05, 0.9, 0.4); without a, b, c. Attention 1, 0.6309, 0.5: 2.1309 in all.
    expect(groups.map(({ group, listings }) => [group, listings])).toEqual([
      ['gold', 1],
      ['none', 2],
    ]);
    expect(groups[0]!.relevance).toBeCloseTo(0.35, 10);
    expect(groups[0]!.seen).toBeCloseTo(1 / 2.1309, 4);
    expect(groups[0]!.seenWithoutBoost).toBeCloseTo(0.6309 / 2.1309, 4);
    expect(groups[1]!.seen).toBeCloseTo(1.1309 / 2.1309, 4);
  });

  it('has shares that sum to one, whatever the listings', () => {
    const listings = Array.from({ length: 40 }, (_, i) => ({
      listing: `l${i}`,
      partner: i % 3 ? `p${i}` : `gold${i}`,
      relevance: ((i * 37) % 41) / 41,
    }));
    const { groups } = exposureOf(listings);
    for (const share of ['relevance', 'seen', 'seenWithoutBoost'] as const)
      expect(groups.reduce((sum, group) => sum + group[share]!, 0)).toBeCloseTo(1, 10);
  });

  it('tells how far the boost moves the median listing, the furthest one, and how many it moves', () => {
    const moves = exposureOf([
      { listing: 'a', partner: 'x', relevance: 0.9 },
      { listing: 'b', partner: 'y', relevance: 0.8 },
      { listing: 'c', partner: 'gold', relevance: 0.7 },
      { listing: 'd', partner: 'z', relevance: 0.2 },
    ]);
    // c goes from 3 to 1, a and b go down by one, d stays.
    expect(moves).toMatchObject({ medianMove: 1, furthestMove: 2, moved: 3 });
  });

  it('says that nothing moves where nobody is boosted', () => {
    const moves = exposureOf([
      { listing: 'a', partner: 'x', relevance: 0.9 },
      { listing: 'b', partner: 'y', relevance: 0.8 },
    ]);
    expect(moves).toMatchObject({ medianMove: 0, furthestMove: 0, moved: 0 });
    expect(moves.groups[0]!.seen).toBe(moves.groups[0]!.seenWithoutBoost);
  });

  it('has no share of relevance where there is none, and no median of nothing', () => {
    expect(exposureOf([{ listing: 'a', partner: 'x', relevance: 0 }]).groups).toEqual([
      { group: 'none', listings: 1, relevance: null, seen: 1, seenWithoutBoost: 1 },
    ]);
    expect(exposureOf([])).toEqual({ groups: [], medianMove: null, furthestMove: 0, moved: 0 });
  });
});
