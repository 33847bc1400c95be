import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../engine/primitives/calendar.ts';
import type { Metric, Program, Tier } from '../../../engine/program/program.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import { completeProgram, smallestProgram } from './complete-program.ts';

describe('parseProgram', () => {
  it('fills in every default of the smallest program', () => {
    expect(parse(smallestProgram())).toEqual({
      id: 'small',
      name: 'Small',
      summary: 'One tier for all.',
      source: null,
      open: null,
      announced: null,
      effective: null,
      currency: null,
      timezone: 'UTC',
      yearBegins: 1,
      cumulative: true,
      metrics: [],
      attributes: [],
      ladders: [
        {
          track: null,
          name: null,
          tiers: [
            {
              id: 'member',
              name: 'Member',
              summary: null,
              published: true,
              requires: [],
              keeps: [],
              benefits: [],
              investment: null,
              boost: 1,
              featured: false,
              health: [],
              replaces: [],
              open: null,
            },
          ],
        },
      ],
      review: null,
      notice: null,
      ranking: { cap: 1.5, featuredSlots: 0, newcomers: null },
      brand: null,
    } satisfies Program);
  });

  it('reads days, durations, review and ranking of a complete program', () => {
    const program = parse(completeProgram());
    expect(program).toMatchObject({
      source: 'Written for these tests.',
      open: 'Nothing.',
      announced: parseDay('2025-10-01'),
      effective: parseDay('2026-01-01'),
      currency: 'USD',
      timezone: 'Europe/Amsterdam',
      yearBegins: 7,
      brand: { name: 'Acme', home: '/shop/', mark: 'M0 0h32v32z', accent: '#8a2be2', accentDark: '#c9a2ff' },
      review: {
        every: { months: 3, days: 0 },
        from: parseDay('2026-01-01'),
        warning: { months: 0, days: 90 },
        promote: 'at-review',
        demote: 'one-step',
        staleAfter: { months: 0, days: 45 },
        open: 'No time of day.',
      },
      notice: { months: 0, days: 90 },
      ranking: { cap: 1.5, featuredSlots: 2, newcomers: { every: 10, days: 90 } },
    });
  });

  it('promotes at once and demotes to what is earned where the review does not say', () => {
    const input = { ...smallestProgram(), review: { every: 'P1Y', from: '2026-01-31', warning: 'P1M' } };
    expect(parse(input).review).toMatchObject({ promote: 'immediately', demote: 'earned', staleAfter: null, open: null });
  });

  it('keeps metrics in order of writing, with all their defaults', () => {
    const { metrics } = parse(completeProgram());
    expect(metrics.map(({ id }) => id).join()).toBe(
      'installs,rating,api-calls,revenue,security-review,certifications,reply,trained,partner-score,people-each',
    );
    expect(metrics[5]).toEqual({
      id: 'certifications',
      label: 'Certified people',
      unit: 'count',
      outOf: null,
      aggregate: 'latest',
      window: null,
      period: null,
      counts: null,
      visibility: 'public',
      validFor: null,
      staleAfter: { months: 0, days: 45 },
      guide: null,
      summary: null,
      open: null,
      score: null,
      ratio: null,
    } satisfies Metric);
  });

  it('resolves staleAfter: the metric’s own, else the review’s, never where the value lapses or is computed', () => {
    const staleAfter = new Map(parse(completeProgram()).metrics.map((metric) => [metric.id, metric.staleAfter]));
    expect(staleAfter.get('rating')).toEqual({ months: 12, days: 0 });
    expect(staleAfter.get('revenue')).toEqual({ months: 0, days: 45 });
    expect(staleAfter.get('security-review')).toBeNull();
    expect(staleAfter.get('partner-score')).toBeNull();
    expect(parse({ ...completeProgram(), review: undefined }).metrics[0]!.staleAfter).toBeNull();
  });

  it('reads the parts of a score, without a bound where none is given', () => {
    const input = completeProgram();
    delete (input.metrics['partner-score'].score.rating as { max?: number }).max;
    expect(metricOf(parse(input), 'partner-score').score).toEqual([
      { metric: 'installs', per: 100, points: 1, max: 40 },
      { metric: 'rating', per: 1, points: 10, max: null },
    ]);
  });

  it('reads a number as at least, true as passed, and a map as it says', () => {
    expect(tierOf(parse(completeProgram()), 'silver').requires).toEqual([
      bar('installs', 25),
      bar('rating', 4),
      bar('api-calls', 1),
      bar('security-review', 1),
      { ...bar('reply', 3), direction: 'atMost' },
    ]);
  });

  it('reads groups in order of writing, with reasons', () => {
    const { requires } = tierOf(parse(completeProgram()), 'gold');
    expect(requires.slice(1)).toEqual([
      { ...bar('rating', 4.5), why: 'Below this they look for something else.', open: 'Since when is not said.' },
      { ...bar('partner-score', 60), eachAbove: 5 },
      {
        ...bar('people-each', 2),
        direction: 'atMost',
        when: {
          bars: [bar('installs', 1000), { ...bar('reply', 5), direction: 'atMost' }],
          attributes: [
            { attribute: 'region', values: ['eu'] },
            { attribute: 'size', values: ['small', 'large'] },
          ],
          tracks: null,
        },
      },
      { kind: 'group', needs: 1, members: [[bar('revenue', 50_000)], [bar('certifications', 5)]], why: null, when: null },
      {
        kind: 'group',
        needs: 2,
        members: [
          [{ ...bar('reply', 1), direction: 'atMost' }],
          [bar('certifications', 3), bar('api-calls', 1000)],
          [bar('revenue', 20_000)],
        ],
        why: null,
        when: null,
      },
    ]);
  });

  it('takes a reason for anyOf when its alternatives stand under of', () => {
    const requires = { anyOf: { of: [{ installs: 1 }, { certifications: 1 }], why: 'Either shows commitment.' } };
    expect(tierOf(parse(withGold({ requires, keeps: undefined })), 'gold').requires).toMatchObject([
      { kind: 'group', needs: 1, why: 'Either shows commitment.' },
    ]);
  });

  it('takes a reason for atLeastOf', () => {
    const requires = { atLeastOf: { n: 1, of: [{ installs: 1 }, { certifications: 1 }], why: 'One of the two is enough.' } };
    expect(tierOf(parse(withGold({ requires, keeps: undefined })), 'gold').requires).toMatchObject([
      { kind: 'group', needs: 1, why: 'One of the two is enough.' },
    ]);
  });

  it('reads a threshold that is asked but not published as a bar without target', () => {
    const requires = {
      installs: 'unpublished',
      'security-review': 'unpublished',
      reply: { atMost: 'unpublished', open: 'No figure is given.' },
    };
    expect(tierOf(parse(withGold({ requires, keeps: undefined })), 'gold').requires).toEqual([
      bar('installs', null),
      bar('security-review', null),
      { ...bar('reply', null), direction: 'atMost', open: 'No figure is given.' },
    ]);
  });

  it('takes a reason for a flag', () => {
    const requires = { 'security-review': { atLeast: true, why: 'You hold addresses.' } };
    expect(tierOf(parse(withGold({ requires, keeps: undefined })), 'gold').requires).toEqual([
      { ...bar('security-review', 1), why: 'You hold addresses.' },
    ]);
  });

  it('lets a bar to stay be 0, which lets the criterion go, and lie on what a lower tier asks', () => {
    const keeps = tierOf(parse(withGold({ keeps: { 'api-calls': 0, certifications: 0 } })), 'gold').keeps;
    expect(keeps).toEqual([bar('api-calls', 0), bar('certifications', 0)]);
  });

  it('lets a bar to stay be the bar to enter', () => {
    const gold = { requires: { installs: 500, reply: { atMost: 3 } }, keeps: { installs: 500, reply: { atMost: 3 } } };
    expect(tierOf(parse(withGold(gold)), 'gold').keeps).toEqual([
      bar('installs', 500),
      { ...bar('reply', 3), direction: 'atMost' },
    ]);
  });

  it('reads which metrics are watched for a tier, whom it replaces and what it leaves open', () => {
    expect(tierOf(parse(completeProgram()), 'gold')).toMatchObject({
      boost: 1.25,
      featured: true,
      health: ['installs', 'rating'],
      replaces: ['premium'],
      open: 'Who signs is not said.',
    });
  });

  it('takes an id of 64 letters, and maps of 1,000 entries', () => {
    expect(parse({ ...smallestProgram(), id: 'a'.repeat(64) }).id).toHaveLength(64);
    const metrics = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`m${i}`, { label: 'M', unit: 'count' }]));
    expect(parse({ ...smallestProgram(), metrics }).metrics).toHaveLength(1000);
  });

  it('takes a value that is undefined for one that is not written, a fault or not', () => {
    const gold = withGold({ requires: { installs: 500, rating: undefined }, keeps: { rating: undefined } });
    expect(tierOf(parse(gold), 'gold').requires).toEqual([bar('installs', 500)]);
    expect(parse({ ...smallestProgram(), metrics: { installs: undefined } }).metrics).toEqual([]);
  });

  it('reads a tier that publishes no criteria', () => {
    const tier = tierOf(parse(withGold({ criteria: 'unpublished', requires: undefined, keeps: undefined })), 'gold');
    expect(tier).toMatchObject({ published: false, requires: [] });
  });

  it('reads benefits and investment', () => {
    const program = parse(completeProgram());
    expect(tierOf(program, 'registered').benefits).toEqual([
      { kind: 'text', text: 'Documentation' },
      { kind: 'support', channel: 'Email', responseHours: 48, note: 'On weekdays' },
    ]);
    expect(tierOf(program, 'gold').benefits).toEqual([
      { kind: 'support', channel: 'Slack', responseHours: 4, note: null },
      {
        kind: 'mdf',
        amount: 5000,
        orMore: true,
        every: { months: 3, days: 0 },
        match: 1,
        preapproval: true,
        note: 'For launches',
      },
      { kind: 'owed', what: 'Business review', every: { months: 3, days: 0 } },
    ]);
    expect(tierOf(program, 'registered').investment).toEqual({ partners: 0.8, time: 0.1, budget: null, note: null });
  });

  it.each([
    ['PT30M', 0.5],
    ['P2D', 48],
    ['P1DT1H30M', 25.5],
    [undefined, null],
  ])('reads a response within %s as %s hours', (response, responseHours) => {
    const [benefit] = tierOf(parse(withGold({ benefits: [{ support: { channel: 'Chat', response } }] })), 'gold').benefits;
    expect(benefit).toMatchObject({ kind: 'support', responseHours });
  });

  it('makes a ladder of each track, in order of writing', () => {
    const { tiers, ...rest } = completeProgram();
    const { ladders } = parse({
      ...rest,
      tracks: { technology: { name: 'Technology', tiers }, consulting: { name: 'Consulting', tiers } },
    });
    expect(ladders.map(({ track, name, tiers }) => [track, name, tiers.length])).toEqual([
      ['technology', 'Technology', 3],
      ['consulting', 'Consulting', 3],
    ]);
  });

  it('drops a currency that nothing is measured or paid in', () => {
    expect(parse({ ...smallestProgram(), currency: 'USD' }).currency).toBeNull();
  });

  it('gives the same program for the same data in any map order of the top', () => {
    const reversed = Object.fromEntries(Object.entries(completeProgram()).reverse());
    expect(parse(reversed)).toEqual(parse(completeProgram()));
  });

  it('leaves the input as it is', () => {
    const input = completeProgram();
    parseProgram(input);
    expect(input).toEqual(completeProgram());
  });
});

function parse(input: unknown): Program {
  const parsed = parseProgram(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.program;
}

function withGold(change: Record<string, unknown>) {
  const program = completeProgram();
  return { ...program, tiers: program.tiers.map((tier) => (tier.id === 'gold' ? { ...tier, ...change } : tier)) };
}

function tierOf(program: Program, id: string): Tier {
  return program.ladders[0]!.tiers.find((tier) => tier.id === id)!;
}

function metricOf(program: Program, id: string): Metric {
  return program.metrics.find((metric) => metric.id === id)!;
}

function bar(metric: string, target: number | null) {
  return { kind: 'bar', metric, direction: 'atLeast', target, eachAbove: null, why: null, open: null, when: null };
}
