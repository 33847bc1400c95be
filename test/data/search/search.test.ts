import { PGlite } from '@electric-sql/pglite';
import MiniSearch from 'minisearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  algoliaSettings,
  boostUnits,
  elasticsearchQuery,
  meilisearchSettings,
  minisearchBoost,
  postgresExpression,
  typesenseParameters,
} from '../../../data/search/engines.ts';
import { rankListings } from '../../../engine/ranking/ranking.ts';
import { parseLines, runGradus } from '../cli/command-line.ts';
import { givenProgram } from '../../engine/given.ts';

const tier = (id: string, boost: number) => ({ id, name: id, requires: { installs: boost * 100 }, boost });
const PROGRAM = givenProgram({
  tiers: [{ id: 'registered', name: 'Registered' }, tier('silver', 1.1), tier('gold', 1.25), tier('platinum', 9)],
  ranking: { cap: 1.5 },
});
const TRACKS = givenProgram({
  tiers: undefined,
  tracks: { apps: { name: 'Apps', tiers: [tier('gold', 1.2)] }, studios: { name: 'Studios', tiers: [tier('gold', 1.4)] } },
});

const LISTINGS = [
  { listing: 'a', partner: 'registered', relevance: 0.9 },
  { listing: 'b', partner: 'silver', relevance: 0.85 },
  { listing: 'c', partner: 'gold', relevance: 0.7 },
  { listing: 'd', partner: 'platinum', relevance: 0.65 },
  { listing: 'e', partner: 'platinum', relevance: 0.1 },
];
/** Each partner is named for its tier. */
const OWN_ORDER = rankListings(
  LISTINGS,
  (partner) => ({ boost: PROGRAM.ladders[0]!.tiers.find(({ id }) => id === partner)!.boost, featured: false, newcomer: false }),
  PROGRAM.ranking,
).map(({ listing }) => listing);

describe('Elasticsearch and OpenSearch', () => {
  test('get a function_score that multiplies by the highest weight, with the cap as max_boost', () => {
    expect(elasticsearchQuery(PROGRAM, { match: { name: 'sync' } })).toEqual({
      function_score: {
        query: { match: { name: 'sync' } },
        functions: [
          { filter: { term: { gradus_tier: 'platinum' } }, weight: 1.5 },
          { filter: { term: { gradus_tier: 'gold' } }, weight: 1.25 },
          { filter: { term: { gradus_tier: 'silver' } }, weight: 1.1 },
        ],
        score_mode: 'max',
        boost_mode: 'multiply',
        max_boost: 1.5,
      },
    });
  });

  test('tell tiers of two tracks apart', () => {
    expect(elasticsearchQuery(TRACKS, {}, { field: 'tier' })).toMatchObject({
      function_score: {
        functions: [{ filter: { term: { tier: 'studios/gold' } } }, { filter: { term: { tier: 'apps/gold' } } }],
      },
    });
  });
});

describe('engines that sort', () => {
  test('hold the highest boost of a partner as a whole number', () => {
    expect(boostUnits(PROGRAM, ['silver', 'gold'])).toBe(125);
    expect(boostUnits(PROGRAM, ['platinum'])).toBe(150);
    expect(boostUnits(PROGRAM, ['registered'])).toBe(100);
    expect(boostUnits(PROGRAM, [])).toBe(100);
  });

  test('Algolia gets one custom ranking attribute, descending', () => {
    expect(algoliaSettings()).toEqual({ customRanking: ['desc(gradus_boost)'] });
  });

  test('Meilisearch gets its own rules, then ours', () => {
    expect(meilisearchSettings()).toEqual({
      rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', 'gradus_boost:desc'],
    });
  });

  test('Typesense gets buckets of text match, then ours', () => {
    expect(typesenseParameters({ boostField: 'boost' })).toEqual({ sort_by: '_text_match(buckets: 10):desc,boost:desc' });
  });
});

describe('MiniSearch', () => {
  const search = new MiniSearch({ fields: ['name'], storeFields: ['gradus_tier'] });
  search.addAll(LISTINGS.map(({ listing, partner }) => ({ id: listing, name: 'sync', gradus_tier: partner })));

  test('multiplies its own score by the boost', () => {
    const plain = new Map(search.search('sync').map(({ id, score }) => [id as string, score]));
    const boosted = search.search('sync', { boostDocument: minisearchBoost(PROGRAM) });
    const factor = Object.fromEntries(boosted.map(({ id, score }) => [id as string, score / plain.get(id as string)!]));
    expect(factor).toEqual({
      a: 1,
      b: expect.closeTo(1.1, 9),
      c: expect.closeTo(1.25, 9),
      d: expect.closeTo(1.5, 9),
      e: expect.closeTo(1.5, 9),
    });
  });

  test('takes the highest of several tiers, and 1 for a document that names none', () => {
    const boost = minisearchBoost(PROGRAM);
    expect(boost('x', 'sync', { gradus_tier: ['silver', 'platinum'] })).toBe(1.5);
    expect(boost('x', 'sync', { gradus_tier: [] })).toBe(1);
    expect(boost('x', 'sync', undefined)).toBe(1);
  });
});

describe('PostgreSQL', () => {
  let database: PGlite;

  beforeAll(async () => {
    database = await PGlite.create();
    await database.exec('CREATE TABLE listings (listing text, tier text, relevance float8)');
    for (const { listing, partner, relevance } of LISTINGS) {
      await database.query('INSERT INTO listings VALUES ($1, $2, $3)', [listing, partner, relevance]);
    }
  }, 60_000);
  afterAll(() => database.close());

  test('orders by the expression as the engine does', async () => {
    const score = postgresExpression(PROGRAM, 'relevance', 'tier');
    const { rows } = await database.query<{ listing: string }>(
      `SELECT listing FROM listings ORDER BY ${score} DESC, relevance DESC, listing`,
    );
    expect(rows.map(({ listing }) => listing)).toEqual(OWN_ORDER);
  });

  test('leaves the relevance as it is where no tier has a boost', () => {
    expect(postgresExpression(givenProgram(), 'ts_rank(document, query)', 'tier')).toBe('(ts_rank(document, query))');
  });
});

describe('gradus boosts', () => {
  const boosts = (engine: string) => runGradus(['boosts', '--program', 'data/programs/canopy', '--for', engine]);

  test.each([
    ['elasticsearch', 'function_score'],
    ['algolia', 'settings'],
    ['meilisearch', 'settings'],
    ['typesense', 'parameters'],
    ['postgresql', 'expression'],
    ['minisearch', 'boosts'],
  ])('prints what %s takes, in one line', async (engine, key) => {
    const { code, stdout } = await boosts(engine);
    const lines = parseLines(stdout);
    expect([code, lines.length]).toEqual([0, 1]);
    expect(lines[0]).toHaveProperty(key);
    expect(stdout).toMatch(/1\.4|desc/);
  });

  test('names the engines that it knows when asked for another', async () => {
    const { code, stdout, stderr } = await boosts('grep');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('elasticsearch');
  });
});
