import { expect, test } from 'vitest';
import { comingFor } from '../../../engine/planning/coming.ts';
import { givenProgram, givenSubject, on } from '../given.ts';

const TODAY = '2026-11-30';
const REVIEW = { every: 'P3M', from: '2026-01-01', warning: 'P90D' };
const tiersAt = (installs: number) => [
  { id: 'registered', name: 'Registered' },
  { id: 'silver', name: 'Silver', requires: { installs } },
];
const TODAYS = givenProgram({ review: REVIEW, tiers: tiersAt(100) });
const editionAt = (installs: number, announced: string | null = '2026-10-01', effective = '2027-01-01') =>
  givenProgram({ review: REVIEW, tiers: tiersAt(installs), effective, announced: announced ?? undefined });

function coming(installs: number, next = editionAt(200)) {
  const subject = { ...givenSubject({ installs: { [TODAY]: installs } }), track: null, enrolled: null };
  return comingFor([TODAYS, next], subject, on(TODAY));
}

test('who has enough for it stays', () => {
  expect(coming(250)).toEqual({
    ...{ edition: '2027-01-01', announced: '2026-10-01', kind: 'retained' },
    ...{ held: 'silver', to: 'silver', change: 'same', because: [] },
  });
});

test('who falls short by it would be warned, of what', () => {
  expect(coming(150)).toMatchObject({
    ...{ kind: 'warned', held: 'silver', to: 'registered', change: 'down' },
    because: [{ id: 'silver/installs', status: 'unmet', value: 150, target: 200 }],
  });
});

test('who has enough by it alone would rise', () => {
  expect(coming(60, editionAt(50))).toMatchObject({ kind: 'promoted', held: 'registered', to: 'silver', change: 'up' });
});

test('an edition that is not announced yet, or in force already, is none to come', () => {
  expect(coming(150, editionAt(200, null))).toBe(null);
  expect(coming(150, editionAt(200, '2026-12-01'))).toBe(null);
  expect(coming(150, editionAt(200, '2026-10-01', '2026-11-30'))).toBe(null);
});
