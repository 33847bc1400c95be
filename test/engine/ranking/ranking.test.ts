import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankListings, type Listing, type ListingPartner } from '../../../engine/ranking/ranking.ts';
import type { RankingRules } from '../../../engine/program/program.ts';

const RULES: RankingRules = { cap: 1.5, featuredSlots: 0, newcomers: null };
const PLAIN: ListingPartner = { boost: 1, featured: false, newcomer: false };

/** `'a 0.8 b1.2'`: a listing `a` of relevance 0.8 whose partner has boost 1.2; `f` featured, `n` newcomer. */
function ranked(lines: string[], rules: Partial<RankingRules> = {}, boost = true) {
  const partners = new Map<string, ListingPartner>();
  const listings = lines.map((line): Listing => {
    const [listing, relevance, ...marks] = line.split(' ');
    const boostMark = marks.find((mark) => mark.startsWith('b'));
    partners.set(`of-${listing}`, {
      boost: boostMark ? Number(boostMark.slice(1)) : 1,
      featured: marks.includes('f'),
      newcomer: marks.includes('n'),
    });
    return { listing: listing!, partner: `of-${listing}`, relevance: Number(relevance) };
  });
  return rankListings(listings, (partner) => partners.get(partner), { ...RULES, ...rules }, boost ? undefined : { boost });
}

const order = (list: ReturnType<typeof ranked>): string => list.map(({ listing }) => listing).join(' ');

describe('the score', () => {
  test('is relevance × boost of the held tier, and says so', () => {
    expect(ranked(['sync 0.8 b1.15'])).toEqual([
      {
        place: 1,
        listing: 'sync',
        partner: 'of-sync',
        score: 0.92,
        relevance: 0.8,
        boost: 1.15,
        why: ['relevance', 'tier-boost'],
      },
    ]);
  });

  test('is never boosted above the cap', () => {
    expect(ranked(['a 0.5 b4'])[0]).toMatchObject({ boost: 1.5, score: 0.75 });
  });

  test('is relevance alone for a partner without a tier or with a boost of 1', () => {
    expect(rankListings([{ listing: 'a', partner: 'nobody', relevance: 0.3 }], () => undefined, RULES)[0]).toMatchObject({
      score: 0.3,
      boost: 1,
      why: ['relevance'],
    });
  });
});

describe('the order', () => {
  test('is by score, then relevance, then id', () => {
    const listings = ['d 0.5', 'b 0.5 b1.2', 'c 0.6', 'a 0.5'];
    expect(order(ranked(listings))).toBe('c b a d');
    expect(order(ranked(listings.toReversed()))).toBe('c b a d');
  });

  test('without boost is by relevance alone, without featured and newcomer places', () => {
    const lines = ['a 0.5 b1.5 f', 'b 0.6', 'c 0.1 n'];
    const plain = ranked(lines, { featuredSlots: 1, newcomers: { every: 1, days: 90 } }, false);
    expect(order(plain)).toBe('b a c');
    expect(plain.every(({ boost, why }) => boost === 1 && why.join() === 'relevance')).toBe(true);
  });

  test('of no listings is empty', () => {
    expect(ranked([])).toEqual([]);
  });
});

describe('featured places', () => {
  test('go to the best listings of featured tiers and are labelled', () => {
    const list = ranked(['a 0.9', 'b 0.2 f', 'c 0.3 f', 'd 0.1 f'], { featuredSlots: 2 });
    expect(order(list)).toBe('c b a d');
    expect(list.map(({ why }) => why.includes('featured'))).toEqual([true, true, false, false]);
  });

  test('stay with the others when there are fewer featured listings than places', () => {
    expect(order(ranked(['a 0.9', 'b 0.2 f', 'c 0.8'], { featuredSlots: 2 }))).toBe('b a c');
  });

  test('are not given to a listing that does not answer at all', () => {
    expect(order(ranked(['a 0.9', 'b 0 f'], { featuredSlots: 1 }))).toBe('a b');
  });
});

describe('newcomer places', () => {
  const newcomers = { every: 3, days: 90 };

  test('are every n-th, for the best newcomer not yet placed, and are labelled', () => {
    const list = ranked(['a 0.9', 'b 0.8', 'c 0.7', 'd 0.6', 'e 0.5', 'f 0.4', 'x 0.1 n', 'y 0.2 n'], { newcomers });
    expect(order(list)).toBe('a b y c d x e f');
    expect(list.filter(({ why }) => why.includes('newcomer')).map(({ place }) => place)).toEqual([3, 6]);
  });

  test('fall to the next best when there is no newcomer', () => {
    expect(order(ranked(['a 0.9', 'b 0.8', 'c 0.7'], { newcomers }))).toBe('a b c');
  });

  test('yield to featured places', () => {
    expect(order(ranked(['a 0.9', 'f 0.2 f', 'x 0.1 n'], { featuredSlots: 1, newcomers: { every: 1, days: 90 } }))).toBe('f x a');
  });
});

describe('whatever the listings', () => {
  const anyListings = fc.uniqueArray(
    fc.record({
      listing: fc.string({ minLength: 1, maxLength: 4 }),
      partner: fc.constantFrom('p', 'q', 'r', 's'),
      relevance: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    }),
    { selector: ({ listing }) => listing, maxLength: 30 },
  );
  const anyPartners = fc.dictionary(
    fc.constantFrom('p', 'q', 'r', 's'),
    fc.record({ boost: fc.integer({ min: 100, max: 300 }).map((n) => n / 100), featured: fc.boolean(), newcomer: fc.boolean() }),
  );
  const anyRules = fc.record({
    cap: fc.integer({ min: 100, max: 200 }).map((n) => n / 100),
    featuredSlots: fc.integer({ min: 0, max: 3 }),
    newcomers: fc.option(fc.record({ every: fc.integer({ min: 1, max: 5 }), days: fc.constant(90) })),
  });

  test('each has one place, and no listing is overtaken by one less relevant by more than the cap allows, but through a labelled place', () => {
    fc.assert(
      fc.property(anyListings, anyPartners, anyRules, (listings, partners, rules) => {
        const list = rankListings(listings, (partner) => partners[partner] ?? PLAIN, rules);
        expect(list.map(({ listing }) => listing).toSorted()).toEqual(listings.map(({ listing }) => listing).toSorted());
        expect(list.map(({ place }) => place)).toEqual(listings.map((_, i) => i + 1));
        list.forEach((ahead, i) => {
          if (ahead.why.includes('featured') || ahead.why.includes('newcomer')) return;
          for (const behind of list.slice(i + 1))
            expect(ahead.relevance * rules.cap).toBeGreaterThanOrEqual(behind.relevance - 1e-9);
        });
      }),
    );
  });

  test('no partner has more than one featured place, and one that could fill an empty one has it already', () => {
    fc.assert(
      fc.property(anyListings, anyPartners, anyRules, (listings, partners, rules) => {
        const list = rankListings(listings, (partner) => partners[partner] ?? PLAIN, rules);
        const featured = list.filter(({ why }) => why.includes('featured')).map(({ partner }) => partner);
        const couldBe = listings.filter(({ partner, relevance }) => relevance > 0 && partners[partner]?.featured);
        const able = new Set(couldBe.map(({ partner }) => partner));
        expect(new Set(featured).size).toBe(featured.length);
        expect(featured).toHaveLength(Math.min(rules.featuredSlots, able.size));
      }),
    );
  });

  test('the order does not depend on the order they came in', () => {
    fc.assert(
      fc.property(anyListings, anyPartners, anyRules, (listings, partners, rules) => {
        const partnerOf = (partner: string): ListingPartner => partners[partner] ?? PLAIN;
        expect(rankListings(listings.toReversed(), partnerOf, rules)).toEqual(rankListings(listings, partnerOf, rules));
      }),
    );
  });

  test('a page of the order, ranked alone from its first place on, is in the same order for the same reasons', () => {
    fc.assert(
      fc.property(anyListings, anyPartners, anyRules, fc.nat(30), fc.nat(30), (listings, partners, rules, skipped, size) => {
        const partnerOf = (partner: string): ListingPartner => partners[partner] ?? PLAIN;
        // The featured places stand on one page.
        const before = skipped < rules.featuredSlots ? 0 : skipped;
        const page = rankListings(listings, partnerOf, rules).slice(before, before === 0 ? undefined : before + size);
        const alone = rankListings(page, partnerOf, rules, { firstPlace: before + 1 });
        expect(alone).toEqual(page);
      }),
    );
  });
});
