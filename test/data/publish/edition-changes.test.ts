import { en } from '../../../site/words/en/words.ts';
import { describe, expect, it } from 'vitest';
import { publishEditionChanges } from '../../../data/publish.ts';
import { describeEditionDays, describeReviewChanges, describeTierChanges } from '../../../site/words/edition-changes.ts';
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
      { name: 'Member', changes: ['Benefits changed'] },
      {
        name: 'Birch',
        changes: [
          'Takes the place of Silver',
          'Installs: at least 20, before 10; to stay 15, before 8',
          'New: First reply: at most 2 days',
          'New: One of these two: Rating: at least 4.5/5; Installs: at least 100',
          'No longer needed by itself: Rating',
          'Boost in listings: 1.2×, before 1.1×',
        ],
      },
      { name: 'Oak', changes: ['A new tier', 'New: Installs: at least 500'] },
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
    expect(describeTierChanges(edition!, en)).toEqual([{ name: 'Oak', changes: ['Installs: at least 400, before 500'] }]);
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
