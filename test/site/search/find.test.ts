import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublicDirectory, PublicEntry } from '../../../engine/wire.ts';
import { searchListings, type SearchedListing } from '../../../site/search/find-listings.ts';
import { findPartners, pageOfFound } from '../../../site/search/find-partners.ts';
import { WORDS } from '../../../site/words/languages.ts';
import { describeFound } from '../../../site/words/search.ts';

const given = (id: string, parts: Partial<SearchedListing> = {}): SearchedListing => ({
  id,
  name: id,
  summary: '',
  category: '',
  maker: '',
  relevance: 1,
  ...parts,
});

describe('a search of listings', () => {
  const search = searchListings([
    given('Bread Van', { relevance: 0.5 }),
    given('Van Gogh', { summary: 'Pictures of bread.', relevance: 0.5 }),
    given('Café', { category: 'Breakfast' }),
    given('Oven', { maker: 'Bread & Sons' }),
  ]);
  const found = (query: string) => Object.fromEntries(search(query).relevances);

  test('multiplies the relevance of each by how well it fits: its name most, who makes it least, the beginning of a word less', () => {
    expect(found('bread')).toEqual({ 'Bread Van': 0.5, 'Van Gogh': 0.35, Oven: 0.6 });
    expect(found('brea')).toEqual({ 'Bread Van': 0.45, 'Van Gogh': 0.32, Oven: 0.54, Café: 0.72 });
  });

  test('finds what has all the words, in whatever field, without case and accents', () => {
    expect(found('VAN bread')).toEqual({ 'Bread Van': 0.5, 'Van Gogh': 0.43 });
    expect(found('cafe')).toEqual({ Café: 1 });
  });

  test('takes words as misspelt only where nothing has them as they are, and says so', () => {
    expect(search('bread').isNear).toBe(false);
    expect(search('breed van')).toMatchObject({ isNear: true });
    expect([...search('breed van').relevances.keys()]).toContain('Bread Van');
  });

  test('of anything at all answers, and with relevances that are none above that of nobody in particular', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        for (const [, relevance] of search(query).relevances) expect(relevance > 0 && relevance <= 1).toBe(true);
      }),
    );
    for (const query of ['', ' ', '!!!', '__proto__', 'constructor', '*', '(?:']) expect(search(query).relevances.size).toBe(0);
  });
});

describe('a search of partners', () => {
  const entry = (partner: string, tier: string | null, more: Partial<PublicEntry> = {}): PublicEntry => ({
    partner: partner.toLowerCase(),
    name: partner,
    track: 'apps',
    tier,
    since: null,
    ...more,
  });
  const directory: PublicDirectory = {
    audience: 'public',
    categories: ['Ovens', 'Tills'],
    program: 'acme',
    name: 'Acme',
    asOf: '2026-11-21',
    ladders: [
      {
        track: 'apps',
        name: 'Apps',
        tiers: [
          { id: 'seed', name: 'Seed', boost: 1, featured: false },
          { id: 'oak', name: 'Oak', boost: 1.2, featured: true },
        ],
      },
      { track: 'studios', name: 'Studios', tiers: [{ id: 'oak', name: 'Oak', boost: 9, featured: true }] },
    ],
    cap: 1.15,
    partners: [
      entry('Abel', 'seed', { marks: ['warned', 'exempt'] }),
      entry('Bell', 'seed', { categories: ['Tills'] }),
      entry('Bellows', 'oak', { track: 'studios', marks: ['demoted'], categories: ['Ovens', 'Tills'] }),
      entry('Bells', 'oak', { marks: ['promoted'] }),
      entry('Mill', null, { marks: ['silent'] }),
    ],
  };
  const NOTHING = { q: '', track: '', tier: '', category: '', state: '' };
  const found = (asked: Partial<typeof NOTHING>) =>
    findPartners(directory, { ...NOTHING, ...asked }).entries.map(({ name }) => name);

  test('is in the order of fit × boost, under the cap, then by name', () => {
    expect(found({ q: 'bell' })).toEqual(['Bellows', 'Bells', 'Bell']);
    expect(found({})).toEqual(['Bellows', 'Bells', 'Abel', 'Bell', 'Mill']);
  });

  test('can be of one track, tier and category together, and what is not there asks for nothing', () => {
    expect(found({ q: 'bell', track: 'studios' })).toEqual(['Bellows']);
    expect(found({ tier: 'apps/seed' })).toEqual(['Abel', 'Bell']);
    expect(found({ category: 'Tills' })).toEqual(['Bellows', 'Bell']);
    expect(found({ category: 'Tills', tier: 'apps/seed' })).toEqual(['Bell']);
    expect(found({ q: 'bell', track: '<b>', tier: '__proto__', category: 'Nails', state: 'rich' })).toEqual([
      'Bellows',
      'Bells',
      'Bell',
    ]);
  });

  test('can be of those in one state; whoever was promoted or demoted has moved', () => {
    expect(found({ state: 'warned' })).toEqual(['Abel']);
    expect(found({ state: 'exempt' })).toEqual(['Abel']);
    expect(found({ state: 'silent' })).toEqual(['Mill']);
    expect(found({ state: 'moved' })).toEqual(['Bellows', 'Bells']);
  });

  test('tells only an operator who is at risk, and tells everyone else that it takes a key', () => {
    const asked = { ...NOTHING, state: 'at-risk' };
    expect(findPartners(directory, asked)).toMatchObject({ entries: [], needsKey: true });
    const [first, ...others] = directory.partners;
    const own: PublicDirectory = {
      ...directory,
      audience: 'operator',
      partners: [{ ...first!, marks: ['at-risk'] }, ...others],
    };
    expect(findPartners(own, asked)).toMatchObject({ entries: [{ name: 'Abel' }], needsKey: false });
  });

  test('has pages; beyond the last one there is the last', () => {
    expect(pageOfFound({ page: '' }, 450)).toEqual({ number: 1, last: 3, from: 0, to: 200 });
    expect(pageOfFound({ page: '3' }, 450)).toEqual({ number: 3, last: 3, from: 400, to: 450 });
    expect(pageOfFound({ page: '99' }, 450)).toEqual({ number: 3, last: 3, from: 400, to: 450 });
    expect(pageOfFound({ page: '' }, 0)).toEqual({ number: 1, last: 1, from: 0, to: 0 });
  });
});

test.each([
  {
    language: 'en' as const,
    one: '1 partner found for “bell”.',
    none: ['No partner found for “bell”.', 'No partner found.'],
    first: '1,200 partners found for “bell”. These are the first 200; one more word makes them fewer.',
    part: '1,200 partners found. These are 201 to 400.',
    near: 'No partner has “bell” as it is written. Spelt nearly so: 2 partners.',
  },
  {
    language: 'de' as const,
    one: '1 Partner zu „bell“ gefunden.',
    none: ['Kein Partner zu „bell“ gefunden.', 'Kein Partner gefunden.'],
    first: '1.200 Partner zu „bell“ gefunden. Das sind die ersten 200; mit einem Wort mehr werden es weniger.',
    part: '1.200 Partner gefunden. Das sind Nummer 201 bis 400.',
    near: 'Kein Partner heißt genau „bell“. Ähnlich geschrieben: 2 Partner.',
  },
])('what was found is said in a sentence, and what to do where there is more than is shown: $language', (said) => {
  const { partner } = WORDS[said.language].found;
  const asked = { q: 'bell', isNear: false };
  const tell = (found: number, more: object = {}): string => describeFound(found, { ...asked, ...more }, partner);
  expect(tell(1)).toBe(said.one);
  expect([tell(0), tell(0, { q: '' })]).toEqual(said.none);
  expect(tell(1200, { shown: { from: 0, to: 200 } })).toBe(said.first);
  expect(tell(1200, { q: '', shown: { from: 200, to: 400 } })).toBe(said.part);
  expect(tell(2, { isNear: true })).toBe(said.near);
});
