import { describe, expect, test } from 'vitest';
import { resolveLadders } from '../../../engine/program/ladder.ts';
import { criterion, evaluated, givenExemption, givenLadder, givenProgram } from '../given.ts';

const DAY = '2026-03-01';
const METRICS = {
  installs: { label: 'Installations', unit: 'count' },
  resells: { label: 'Resells', unit: 'flag', validFor: 'P30D' },
  seats: { label: 'Seats', unit: 'count' },
  rating: { label: 'Rating', unit: 'rating', outOf: 5 },
};
const ladder = givenLadder({
  metrics: METRICS,
  tiers: [
    { id: 'gold', name: 'Gold', requires: { installs: 100, seats: { atLeast: 50, when: { resells: true } } } },
    {
      id: 'top',
      name: 'Top',
      requires: { anyOf: { of: [{ rating: 4 }, { seats: 500 }], when: { installs: 200, resells: true } } },
    },
  ],
});
const seen = (values: Record<string, number>, exempt: string[] = []) =>
  evaluated(
    ladder,
    Object.fromEntries(Object.entries(values).map(([metric, value]) => [metric, { [DAY]: value }])),
    DAY,
    exempt.map((id) => givenExemption(id)),
  );

describe('what is asked of some', () => {
  test('is not applicable to others: it stands in nobody’s way, and is not among what is counted', () => {
    const other = seen({ installs: 40, resells: 0, seats: 3 });
    expect(other).toMatchObject({ earned: null, progress: 0.4, tally: { of: 1, met: 0, unknown: 0 } });
    expect(criterion(other, 'gold/seats')).toMatchObject({ status: 'not-applicable', value: 3, progress: 1, remaining: null });
    expect(seen({ installs: 100, resells: 0 }).earned).toBe('top');
  });

  test('is asked of those who meet the condition', () => {
    expect(seen({ installs: 100, resells: 1, seats: 25 })).toMatchObject({
      ...{ earned: null, progress: 0.75, tally: { of: 2, met: 1, unknown: 0 } },
    });
    expect(seen({ installs: 100, resells: 1, seats: 50 }).earned).toBe('top');
    const asked = seen({ installs: 200, resells: 1, seats: 50, rating: 3 });
    expect(asked.earned).toBe('gold');
    expect(criterion(asked, 'top/any-1').status).toBe('unmet');
  });

  test('is met where it would be, and else not known, where it is not known whether it is asked', () => {
    expect(criterion(seen({ installs: 100, seats: 50 }), 'gold/seats').status).toBe('met');
    expect(criterion(seen({ installs: 100, seats: 49 }), 'gold/seats').status).toBe('unknown');
    expect(criterion(seen({ installs: 100 }), 'gold/seats').status).toBe('unknown');
  });

  test('is not asked by what has lapsed', () => {
    const lapsed = evaluated(ladder, { installs: { [DAY]: 10 }, resells: { '2026-01-15': 1 }, seats: { [DAY]: 1 } }, DAY);
    expect(criterion(lapsed, 'gold/seats').status).toBe('not-applicable');
  });

  test('needs no exemption', () => {
    expect(criterion(seen({ installs: 1, resells: 0 }, ['gold/seats']), 'gold/seats').status).toBe('not-applicable');
    expect(criterion(seen({ installs: 1, resells: 1 }, ['gold/seats']), 'gold/seats').status).toBe('exempt');
    expect(criterion(seen({ installs: 1 }, ['gold/seats']), 'gold/seats').status).toBe('exempt');
  });

  test('is among the criteria of the tracks that it names alone', () => {
    const tiers = [
      { id: 'low', name: 'Low', requires: { seats: 10 } },
      {
        id: 'high',
        name: 'High',
        requires: { seats: { atLeast: 20, when: { onTrack: 'apps' } }, rating: { atLeast: 4, when: { onTrack: ['studios'] } } },
      },
    ];
    const tracks = { apps: { name: 'Apps', tiers }, studios: { name: 'Studios', tiers } };
    const [apps, studios] = resolveLadders(givenProgram({ metrics: METRICS, tiers: undefined, tracks }));
    expect(apps!.tiers[1]!.asks.map(({ id }) => id)).toEqual(['high/seats']);
    expect(studios!.tiers[1]!.asks.map(({ id }) => id)).toEqual(['low/seats', 'high/rating']);
  });
});
