import { expect, test } from 'vitest';
import { compareWithPlan, listPlanned, type Spent } from '../../../site/model/health/against-plan.ts';
import { givenProgram } from '../../engine/given.ts';
import { given, healthOf, PROGRAM } from './given.ts';

const edition = givenProgram({
  metrics: { sales: { label: 'Sales', unit: 'count' } },
  tiers: [
    { id: 'bronze', name: 'Bronze', investment: { partners: 0.8, time: 0.4 } },
    { id: 'gold', name: 'Gold', requires: { sales: 1 }, investment: { partners: 0.2, time: 0.6 } },
  ],
});
const health = healthOf([given([{ kind: 'enrolled', day: '2026-01-01', to: 'gold' }])]);

function planned(spending: Spent[], besideValue: boolean) {
  const compared = compareWithPlan(health, edition, spending);
  return listPlanned(compared, PROGRAM.ladders, { isSpent: spending.length > 0, besideValue });
}

test('of what is planned each tier has its share and its plan, the highest first', () => {
  expect(planned([], true)).toEqual([
    {
      kind: 'partners',
      tiers: [
        { ladder: 0, rank: 1, share: 1, plan: 0.2 },
        { ladder: 0, rank: 0, share: 0, plan: 0.8 },
      ],
    },
  ]);
});

test('time that nobody knows to be spent is compared only where it is shown nowhere else; a budget that is not planned never', () => {
  const spent = { track: null, tier: 'gold', time: 10, budget: 100 };
  expect(planned([], false).map(({ kind }) => kind)).toEqual(['partners', 'time']);
  expect(planned([spent], true).map(({ kind }) => kind)).toEqual(['partners', 'time']);
});
