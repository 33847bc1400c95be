import { expect, test } from 'vitest';
import type { PublicDecision } from '../../../engine/wire.ts';
import { listStays, listWarnings } from '../../../site/model/pictures/tier-strip.ts';

const TIERS = [
  { id: 'bronze', name: 'Bronze' },
  { id: 'gold', name: 'Gold' },
];
const decision = (kind: PublicDecision['kind'], day: string, to: string | null, more: Partial<PublicDecision> = {}) =>
  ({
    kind,
    day,
    to,
    toName: to && `The ${to}`,
    from: null,
    fromName: null,
    deadline: null,
    because: [],
    ...more,
  }) as PublicDecision;
/** Newest first, as they are published. */
const told = (...decisions: PublicDecision[]) => ({ decisions: decisions.reverse(), tiers: TIERS });

test('each tier is held until the next one', () => {
  const stays = listStays(
    told(
      decision('enrolled', '2025-01-01', null),
      decision('promoted', '2025-03-01', 'gold'),
      decision('demoted', '2025-09-01', 'bronze'),
    ),
  );
  expect(stays).toEqual([
    { name: null, rank: -1, from: '2025-01-01', until: '2025-03-01' },
    { name: 'The gold', rank: 1, from: '2025-03-01', until: '2025-09-01' },
    { name: 'The bronze', rank: 0, from: '2025-09-01', until: null },
  ]);
});

test('a tier that was renamed is the one that it has become', () => {
  const stays = listStays(
    told(decision('enrolled', '2025-01-01', 'timber'), decision('renamed', '2026-01-01', 'gold', { from: 'timber' })),
  );
  expect(stays).toEqual([{ name: 'The gold', rank: 1, from: '2025-01-01', until: null }]);
});

test('a tier that there is no more stands below what was risen to from it', () => {
  const tiers = [
    { id: 'bronze', name: 'Bronze' },
    { id: 'silver', name: 'Silver' },
    { id: 'gold', name: 'Gold' },
  ];
  const { decisions } = told(
    decision('enrolled', '2025-01-01', 'bronze'),
    decision('promoted', '2025-02-01', 'tin', { from: 'bronze' }),
    decision('promoted', '2025-03-01', 'gold', { from: 'tin' }),
  );
  expect(listStays({ decisions, tiers }).map(({ rank }) => rank)).toEqual([0, 1, 2]);
});

test('a retained or warned partner stays where it is, and what a former partner went through is not its own', () => {
  const stays = listStays(
    told(
      decision('promoted', '2024-01-01', 'gold', { partnerName: 'Former' }),
      decision('enrolled', '2025-01-01', 'bronze'),
      decision('warned', '2025-04-01', 'bronze'),
      decision('retained', '2025-07-01', 'bronze'),
    ),
  );
  expect(stays.map(({ from, rank }) => [from, rank])).toEqual([['2025-01-01', 0]]);
});

test('a warning lasts until it is put right or the tier is lost; the last may be open', () => {
  const warnings = listWarnings(
    told(
      decision('warned', '2025-01-01', 'gold'),
      decision('recovered', '2025-02-01', 'gold'),
      decision('warned', '2025-07-01', 'gold'),
    ),
  );
  expect(warnings).toEqual([
    { from: '2025-01-01', until: '2025-02-01' },
    { from: '2025-07-01', until: null },
  ]);
});
