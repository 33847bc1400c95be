import type { Path } from '../../../engine/program/faults.ts';

/** Plain data of a valid program that uses every part of the format but tracks; new with each call, so that a test may change it. */
export function completeProgram() {
  return {
    id: 'acme-apps',
    name: 'Acme App Partners',
    summary: 'How Acme recognises the apps its customers rely on.',
    source: 'Written for these tests.',
    open: 'Nothing.',
    announced: '2025-10-01',
    effective: '2026-01-01',
    currency: 'USD',
    timezone: 'Europe/Amsterdam',
    brand: { name: 'Acme', home: '/shop/', mark: 'M0 0h32v32z', accent: '#8a2be2', accentDark: '#c9a2ff' },
    yearBegins: 7,
    cumulative: true,
    metrics: {
      installs: {
        label: 'Active installations',
        unit: 'count',
        summary: 'Seen in the past month.',
        open: 'Which month is not said.',
      },
      rating: { label: 'App rating', unit: 'rating', outOf: 5, staleAfter: 'P1Y' },
      'api-calls': { label: 'API calls', unit: 'count', aggregate: 'sum', window: 'P90D' },
      revenue: { label: 'Revenue', unit: 'money', aggregate: 'sum', window: 'P12M', visibility: 'partner' },
      'security-review': { label: 'Security review', unit: 'flag', validFor: 'P12M', guide: 'https://example.com/review' },
      certifications: { label: 'Certified people', unit: 'count' },
      reply: { label: 'Days to a reply', unit: 'days', visibility: 'operator' },
      trained: { label: 'People trained', unit: 'count', aggregate: 'sum', period: 'year', counts: 'either' },
      'partner-score': {
        label: 'Partner score',
        unit: 'points',
        score: { installs: { per: 100, points: 1, max: 40 }, rating: { per: 1, points: 10, max: 50 } },
      },
      'people-each': {
        label: 'Certified people for each installation',
        unit: 'count',
        ratio: { of: 'certifications', to: 'installs', least: 10 },
      },
    },
    attributes: {
      region: { label: 'Region', values: { eu: 'European Union', us: 'United States' }, summary: 'Of the head office.' },
      size: {
        label: 'Size',
        values: { small: 'Under 50 people', large: '50 people or more' },
        visibility: 'operator',
        open: 'When it is counted is not said.',
      },
    },
    tiers: [
      {
        id: 'registered',
        name: 'Registered',
        benefits: ['Documentation', { support: { channel: 'Email', response: 'PT48H', note: 'On weekdays' } }],
        investment: { partners: 0.8, time: 0.1 },
      },
      {
        id: 'silver',
        name: 'Silver',
        summary: 'Customers have found you.',
        requires: { installs: 25, rating: 4, 'api-calls': 1, 'security-review': true, reply: { atMost: 3 } },
        keeps: { installs: 20, rating: 3.8, reply: { atMost: 4 } },
        boost: 1.1,
      },
      {
        id: 'gold',
        name: 'Gold',
        requires: {
          installs: 500,
          rating: { atLeast: 4.5, why: 'Below this they look for something else.', open: 'Since when is not said.' },
          'partner-score': { atLeast: 60, eachAbove: 5 },
          'people-each': { atMost: 2, when: { installs: 1000, reply: { atMost: 5 }, region: 'eu', size: ['small', 'large'] } },
          anyOf: [{ revenue: 50_000 }, { certifications: 5 }],
          atLeastOf: { n: 2, of: [{ reply: { atMost: 1 } }, { certifications: 3, 'api-calls': 1000 }, { revenue: 20_000 }] },
        },
        keeps: { revenue: 15_000, installs: 400 },
        boost: 1.25,
        featured: true,
        benefits: [
          { support: { channel: 'Slack', response: 'PT4H' } },
          { mdf: { amount: 5000, orMore: true, every: 'P3M', match: 1, preapproval: true, note: 'For launches' } },
          { owed: 'Business review', every: 'P3M' },
        ],
        investment: { partners: 0.2, time: 0.9, budget: 1, note: 'A named manager' },
        health: ['installs', 'rating'],
        replaces: ['premium'],
        open: 'Who signs is not said.',
      },
    ],
    review: {
      every: 'P3M',
      from: '2026-01-01',
      warning: 'P90D',
      promote: 'at-review',
      demote: 'one-step',
      staleAfter: 'P45D',
      open: 'No time of day.',
    },
    notice: 'P90D',
    ranking: { cap: 1.5, featuredSlots: 2, newcomers: { every: 10, days: 90 } },
  };
}

/** The least that is a program. */
export function smallestProgram() {
  return { id: 'small', name: 'Small', summary: 'One tier for all.', tiers: [{ id: 'member', name: 'Member' }] };
}

/** The map or list that holds the last step of a path into plain data. */
export function parentAt(root: unknown, path: readonly (string | number)[]): Record<string | number, unknown> {
  const step = (node: unknown, key: string | number) => (node as Record<string | number, unknown>)[key];
  return path.slice(0, -1).reduce(step, root) as Record<string | number, unknown>;
}

/** The path of every part of plain data. */
export function placesIn(node: unknown, path: Path = []): Path[] {
  if (typeof node !== 'object' || node === null) return [];
  const steps = Array.isArray(node) ? [...node.keys()] : Object.keys(node);
  return steps.flatMap((step) => [
    [...path, step],
    ...placesIn((node as Record<string | number, unknown>)[step], [...path, step]),
  ]);
}
