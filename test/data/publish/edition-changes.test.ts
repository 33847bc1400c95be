import { en } from '../../../site/words/en/words.ts';
import { describe, expect, it } from 'vitest';
import { publishEditionChanges } from '../../../data/publish.ts';
import {
  describeEditionDays,
  describeReviewChanges,
  describeRuleChanges,
  describeTierChanges,
} from '../../../site/words/edition-changes.ts';
import { catalogOf } from './fixture.ts';

const METRICS = (riskVisibility = 'operator') => `
metrics:
  installs: { label: Installs, unit: count }
  rating: { label: Rating, unit: rating, outOf: 5 }
  reply: { label: First reply, unit: days }
  risk: { label: Hidden Risk, unit: count, visibility: ${riskVisibility} }
`;
const head = (effective: string, announced: string): string =>
  `id: acme\nname: Acme\nsummary: For testing.\nannounced: ${announced}\neffective: ${effective}\n`;

const FIRST = `${head('2025-01-01', '2024-10-01')}${METRICS('public')}
tiers:
  - { id: member, name: Member }
  - { id: silver, name: Silver, requires: { installs: 10, rating: 4, risk: { atMost: 3 } }, keeps: { installs: 8 }, boost: 1.1 }
review: { every: P3M, from: 2025-01-01, warning: P60D, promote: immediately, demote: earned }
`;
const SECOND = `${head('2026-01-01', '2025-09-01')}${METRICS()}
tiers:
  - { id: member, name: Member, benefits: [A forum] }
  - id: birch
    name: Birch
    replaces: [silver]
    requires: { installs: 20, reply: { atMost: 2 }, risk: { atMost: 2 }, anyOf: [{ rating: 4.5 }, { installs: 100 }] }
    keeps: { installs: 15 }
    boost: 1.2
  - { id: oak, name: Oak, requires: { installs: 500 } }
review: { every: P3M, from: 2026-01-01, warning: P90D, promote: immediately, demote: earned }
`;
const THIRD = SECOND.replace(head('2026-01-01', '2025-09-01'), head('2027-01-01', '2026-09-01'))
  .replace('installs: 500', 'installs: 400')
  .replace('    replaces: [silver]\n', '');

const changesOn = (asOf: string, ...editions: string[]) => publishEditionChanges(catalogOf(editions, asOf, []));

describe('what an edition changed of the one before', () => {
  it('is told tier by tier, with the figures of before', () => {
    const [edition] = changesOn('2026-03-01', FIRST, SECOND);
    expect(describeEditionDays(edition!, en)).toBe('In force since 1 January 2026, announced on 1 September 2025');
    expect(describeTierChanges(edition!, en)).toEqual([
      { name: 'Member', origin: null, needs: [], gives: [{ kind: 'new', text: 'A forum' }] },
      {
        name: 'Birch',
        origin: 'Takes the place of Silver',
        needs: [
          { kind: 'harder', text: 'Installs: at least 20, before 10; to stay 15, before 8' },
          { kind: 'new', text: 'First reply: at most 2 days' },
          { kind: 'new', text: 'One of these two: Rating: at least 4.5/5; Installs: at least 100' },
          { kind: 'easier', text: 'Rating: no longer needed by itself' },
        ],
        gives: [{ kind: 'more', text: 'Boost in listings: 1.2×, before 1.1×' }],
      },
      { name: 'Oak', origin: 'A new tier', needs: [{ kind: 'new', text: 'Installs: at least 500' }], gives: [] },
    ]);
    expect(describeReviewChanges(edition!, en)).toHaveLength(1);
    expect(describeReviewChanges(edition!, en)[0]).toContain('90 days');
  });

  it('names nothing that is the operator’s alone in any of the editions', () => {
    expect(JSON.stringify(changesOn('2026-03-01', FIRST, SECOND))).not.toMatch(/risk/i);
  });

  it('tells of what is announced, and in how many days it applies', () => {
    const [edition, before] = changesOn('2026-12-20', FIRST, SECOND, THIRD);
    expect(describeEditionDays(edition!, en)).toBe('From 1 January 2027, in twelve days, announced on 1 September 2026');
    expect(describeTierChanges(edition!, en)).toEqual([
      { name: 'Oak', origin: null, needs: [{ kind: 'easier', text: 'Installs: at least 400, before 500' }], gives: [] },
    ]);
    expect(describeReviewChanges(edition!, en)).toEqual([]);
    expect([edition!.inForce, before!.inForce]).toEqual([false, true]);
  });

  it('tells nothing of an edition before it is announced', () => {
    const shown = changesOn('2026-08-31', FIRST, SECOND, THIRD);
    expect(shown.map(({ effective }) => effective)).toEqual(['2026-01-01']);
    expect(JSON.stringify(shown)).not.toContain('400');
  });

  it('is nothing where there is one edition', () => expect(changesOn('2026-03-01', FIRST)).toEqual([]));
});

describe('an edition that changes nothing of the criteria', () => {
  const GIVES = (gives: string, more = ''): string => `
metrics: { installs: { label: Installs, unit: count } }
currency: EUR
tiers: [{ id: member, name: Member, benefits: [${gives}] }]
${more}`;
  const giftsFrom = (before: string, after: string): string[] => {
    const [edition] = changesOn(
      '2026-03-01',
      head('2025-01-01', '2024-10-01') + GIVES(before),
      head('2026-01-01', '2025-10-01') + GIVES(after),
    );
    return describeTierChanges(edition!, en).flatMap(({ gives }) => gives.map(({ kind, text }) => `${kind}: ${text}`));
  };

  it.each([
    [
      '{ support: { channel: Chat, response: P1D } }',
      '{ support: { channel: Chat, response: PT8H } }',
      ['more: Support: Chat, answer within 8 hours, before 24 hours'],
    ],
    [
      '{ support: { channel: E-mail, response: P1D } }',
      '{ support: { channel: Chat, response: P2D } }',
      ['less: Support: Chat, answer within 48 hours; before: E-mail, answer within 24 hours'],
    ],
    [
      '{ support: { channel: Chat, response: P1D } }',
      '{ support: { channel: Chat } }',
      ['less: Support: Chat, no time for an answer any more, before 24 hours'],
    ],
    ['A badge, A forum', 'A badge, A party', ['new: A party', 'gone: A forum']],
    [
      '{ owed: Business review, every: P6M }',
      '{ owed: Business review, every: P3M }',
      ['changed: Business review, every quarter; before: Business review, every 6 months'],
    ],
    [
      '{ mdf: { amount: 1000, every: P3M, match: 1 } }',
      '{ mdf: { amount: 1500, every: P3M, match: 1 } }',
      ['more: Marketing funds: €1,500 each quarter; before: €1,000 each quarter'],
    ],
    ['A badge', 'A badge', []],
  ])('says of benefits what came, what went, and what is another: %s, then %s', (before, after, told) => {
    expect(giftsFrom(before, after)).toEqual(told);
  });

  it('says what is measured, announced and ordered otherwise', () => {
    const program = (window: string, rules: string): string => `
metrics: { orders: { label: Orders, unit: count, aggregate: sum, window: ${window} } }
tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { orders: 5 } }]
${rules}`;
    const [edition] = changesOn(
      '2026-03-01',
      head('2025-01-01', '2024-10-01') + program('P3M', 'ranking: { cap: 1.5, featuredSlots: 2 }'),
      head('2026-01-01', '2025-01-01') +
        program('P12M', 'notice: P90D\nranking: { cap: 2, featuredSlots: 3, newcomers: { every: 10, days: 90 } }'),
    );
    expect(describeTierChanges(edition!, en)).toEqual([]);
    expect(describeRuleChanges(edition!, en)).toEqual({
      measures: ['Orders: The sum of the last 12 months. Before: The sum of the last 3 months.'],
      notice: ['A change is announced at least 90 days before it takes effect; before, nothing was promised.'],
      ranking: [
        'No boost goes beyond 2×, before 1.5×.',
        'Featured places at the top: 3, before 2.',
        'Every tenth place is kept for a partner who joined within the last 90 days, and labelled “New partner”.',
      ],
    });
  });

  it('says of whom something is asked now', () => {
    const program = (when: string): string => `
metrics: { orders: { label: Orders, unit: count }, shops: { label: Shops, unit: count } }
tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { orders: { atLeast: 5${when} } } }]
`;
    const both = [
      head('2025-01-01', '2024-10-01') + program(''),
      head('2026-01-01', '2025-01-01') + program(', when: { shops: 10 }'),
    ];
    const needs = (...editions: string[]) => describeTierChanges(changesOn('2026-03-01', ...editions)[0]!, en)[0]!.needs;
    expect(needs(...both)).toEqual([{ kind: 'changed', text: 'Orders. Only if “Shops” is at least 10.' }]);
    const back = [
      head('2025-01-01', '2024-10-01') + program(', when: { shops: 10 }'),
      head('2026-01-01', '2025-01-01') + program(''),
    ];
    expect(needs(...back)).toEqual([{ kind: 'changed', text: 'Orders. Needed of every partner now.' }]);
  });
});

it('of a group whose figures are others, what was needed before is beside what is needed now', () => {
  const program = (shops: number): string => `
metrics: { orders: { label: Orders, unit: count }, shops: { label: Shops, unit: count } }
tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { anyOf: [{ orders: 5 }, { shops: ${shops} }] } }]
`;
  const both = [head('2025-01-01', '2024-10-01') + program(30), head('2026-01-01', '2025-01-01') + program(20)];
  expect(describeTierChanges(changesOn('2026-03-01', ...both)[0]!, en)[0]!.needs).toEqual([
    { kind: 'easier', text: 'One of these two: Orders: at least 5; Shops: at least 20; before: Shops: at least 30' },
  ]);
});
