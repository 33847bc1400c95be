import { describe, expect, test } from 'vitest';
import { loadPrograms } from '../../../data/program-files/load-programs.ts';
import type { Bar, Program, Tier } from '../../../engine/program/program.ts';

const ARTICLE_PROGRAMS = ['aws', 'hubspot', 'salesforce', 'shopify', 'stripe', 'twilio'];

const loaded = loadPrograms('data/programs');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2));
const { programs } = loaded;

function programOf(id: string): Program {
  return programs.get(id)![0];
}

/** What a tier states itself, as metric → threshold; null: not published. */
function barsOf({ requires }: Tier): Record<string, number | null> {
  return Object.fromEntries(requires.map((requirement) => [(requirement as Bar).metric, (requirement as Bar).target]));
}

function laddersOf(id: string): [string | null, Record<string, Record<string, number | null> | 'unpublished'>][] {
  return programOf(id).ladders.map(({ track, tiers }) => [
    track,
    Object.fromEntries(tiers.map((tier) => [tier.id, tier.published ? barsOf(tier) : 'unpublished'])),
  ]);
}

describe('the programs of the article', () => {
  test.each(ARTICLE_PROGRAMS)('%s says where it is from, and that it is not the vendor speaking', (id) => {
    expect(programOf(id).source).toMatch(/^As described in a public article.*own publication, and today's program differs\.$/);
    expect(programOf(id).open).not.toBeNull();
  });

  test.each(ARTICLE_PROGRAMS)('%s has no day and no boost that the article does not give', (id) => {
    const { announced, effective, ladders } = programOf(id);
    expect([announced, effective]).toEqual([null, null]);
    for (const { boost } of ladders.flatMap(({ tiers }) => tiers)) expect(boost).toBe(1);
  });

  test('whatever is asked without a threshold says what the article leaves open', () => {
    const bars = ARTICLE_PROGRAMS.flatMap((id) => programOf(id).ladders)
      .flatMap(({ tiers }) => tiers)
      .flatMap(({ requires }) => requires as Bar[]);
    const unpublished = bars.filter(({ target }) => target === null);
    expect(unpublished.map(({ metric }) => metric).sort()).toEqual([
      'api-volume',
      'certified-consultants',
      'customer-impact',
      'customer-references',
    ]);
    for (const { metric, open } of unpublished) expect(open, metric).not.toBeNull();
  });

  test('they ask what the article says, tier by tier', () => {
    expect(laddersOf('salesforce')).toEqual([
      [
        null,
        {
          registered: {},
          silver: { deployments: 10, 'security-review': 1 },
          gold: { deployments: 100, 'certified-consultants': null, 'customer-references': null },
          platinum: { deployments: 500, 'product-integration': 1, 'joint-gtm': 1 },
        },
      ],
    ]);
    expect(laddersOf('hubspot')).toEqual([
      [
        null,
        {
          certified: { installations: 25, rating: 4, reviews: 15, 'api-calls': 1 },
          premier: { installations: 500, rating: 4.5, reviews: 50, revenue: 50_000 },
          elite: { installations: 2000, rating: 4.7, revenue: 250_000, hubs: 2 },
        },
      ],
    ]);
    expect(laddersOf('aws')).toEqual([
      ['consulting', { silver: {}, gold: { references: 50, certifications: 5, revenue: 500_000 } }],
      ['technology', { silver: 'unpublished', gold: 'unpublished' }],
      ['distribution', { silver: 'unpublished', gold: 'unpublished' }],
    ]);
    expect(laddersOf('shopify')).toEqual([[null, { plus: 'unpublished', advanced: 'unpublished', strategic: 'unpublished' }]]);
    expect(laddersOf('twilio')).toEqual([[null, { technology: 'unpublished', build: 'unpublished', oem: 'unpublished' }]]);
    expect(laddersOf('stripe')).toEqual([
      [null, { 'low-volume': {}, 'high-volume': { 'api-volume': null, 'customer-impact': null } }],
    ]);
  });

  test("Twilio's funds are those of the article", () => {
    const funds = programOf('twilio').ladders[0]!.tiers.map(({ benefits }) => benefits.filter(({ kind }) => kind === 'mdf'));
    expect(funds).toEqual([
      [],
      [expect.objectContaining({ amount: 5000, orMore: false, match: 1, preapproval: true, every: { months: 3, days: 0 } })],
      [expect.objectContaining({ amount: 25_000, orMore: true, match: null, preapproval: null, every: { months: 3, days: 0 } })],
    ]);
  });

  test('HubSpot reviews each quarter and warns for 90 days', () => {
    expect(programOf('hubspot').review).toMatchObject({ every: { months: 3, days: 0 }, warning: { months: 0, days: 90 } });
  });
});
