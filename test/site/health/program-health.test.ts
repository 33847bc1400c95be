import { expect, test } from 'vitest';
import type { PublicPartner, PublicProgram } from '../../../engine/wire.ts';
import { drawFlow, placeNames } from '../../../site/model/health/flow-picture.ts';
import { healthOfProgram } from '../../../site/model/health/program-health.ts';
import { describeHeat } from '../../../site/words/figures/health.ts';

const TIERS = [
  { id: 'bronze', name: 'Bronze', health: [] },
  { id: 'gold', name: 'Gold', health: ['sales'] },
];
const PROGRAM = { asOf: '2026-05-10', ladders: [{ track: null, name: null, tiers: TIERS }] } as unknown as PublicProgram;

function partner(decisions: { kind: string; day: string; to: string | null }[], more: object = {}): PublicPartner {
  const told = decisions
    .map((one) => ({ from: null, fromName: null, toName: one.to, deadline: null, because: [], ...one }))
    .reverse();
  const held = told[0]!.to;
  const standing = {
    track: null,
    asOf: '2026-05-10',
    held,
    since: told[0]!.day,
    warning: null,
    keeps: [],
    tiers: TIERS,
    decisions: told,
  };
  return { standings: [{ ...standing, ...more }] } as unknown as PublicPartner;
}

const CLIMBER = partner([
  { kind: 'enrolled', day: '2025-11-01', to: 'bronze' },
  { kind: 'promoted', day: '2026-02-01', to: 'gold' },
]);
const STAYER = partner([{ kind: 'enrolled', day: '2024-01-01', to: 'bronze' }]);
const observe = (partner: PublicPartner, sales: number | null = null) => ({
  partner,
  courses: sales === null ? [] : [{ metric: 'sales', points: [{ day: '2026-05-10', value: sales }] }],
});

test('who rose in a quarter flows from one tier to the next, and who was not there yet comes from nowhere', () => {
  const [ladder] = healthOfProgram(PROGRAM, [observe(CLIMBER), observe(STAYER)], 1).ladders;
  expect(ladder!.days.slice(-4)).toEqual(['2025-10-01', '2026-01-01', '2026-04-01', '2026-05-10']);
  expect(ladder!.flows.slice(-3).map((flow) => Object.fromEntries(flow))).toEqual([
    { 'null>0': 1, '0>0': 1 },
    { '0>1': 1, '0>0': 1 },
    { '1>1': 1, '0>0': 1 },
  ]);
});

test('a tier has its holders, how long half of them have held it, and the middle of what it watches', () => {
  const other = partner([{ kind: 'enrolled', day: '2026-05-08', to: 'gold' }]);
  const [ladder] = healthOfProgram(PROGRAM, [observe(CLIMBER, 10), observe(other, 20), observe(STAYER, 99)], 1).ladders;
  expect(ladder!.tiers[1]).toMatchObject({ holders: 2, medianDays: 50, courses: [{ metric: 'sales', points: [{ value: 15 }] }] });
});

test('who is warned, and whose data are missing, is counted', () => {
  const warned = partner([{ kind: 'enrolled', day: '2025-01-01', to: 'gold' }], {
    warning: { since: '2026-04-01', deadline: '2026-06-30', failing: [] },
  });
  const silent = partner([
    { kind: 'enrolled', day: '2025-01-01', to: 'gold' },
    { kind: 'deferred', day: '2026-04-01', to: 'gold' },
  ]);
  const [ladder] = healthOfProgram(PROGRAM, [observe(warned), observe(silent)], 1).ladders;
  expect(ladder!.tiers[1]!.states).toEqual({ warned: 1, 'at-risk': 0, silent: 1, good: 0 });
});

test('ribbons are as many as there were different ways, and bars as high as there were partners', () => {
  const [ladder] = healthOfProgram(PROGRAM, [observe(CLIMBER), observe(STAYER)], 1).ladders;
  const { bars, ribbons } = drawFlow(ladder!);
  expect(ribbons.filter(({ way }) => way === 'up')).toHaveLength(1);
  expect(bars.filter(({ x }) => x === bars.at(-1)!.x).map(({ rank, count }) => [rank, count])).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

test('a choice is named by what it is a choice of', () => {
  const choice = {
    id: 'gold/any-1',
    metric: null,
    needs: 1,
    status: 'met',
    members: [{ criteria: [{ metric: 'sales' }] }, { criteria: [{ metric: 'rating' }, { metric: 'unnamed' }] }],
  };
  const holder = partner([{ kind: 'enrolled', day: '2024-01-01', to: 'gold' }], { keeps: [choice] });
  const [, gold] = healthOfProgram(PROGRAM, [observe(holder)], 1).ladders[0]!.tiers;
  const labels = new Map([
    ['sales', { label: 'Sales' }],
    ['rating', { label: 'Rating' }],
  ]);
  expect(describeHeat(gold!, labels)).toEqual([
    { label: 'One of: Sales, Rating, unnamed', statuses: ['met'], sentence: '1 of 1 have it' },
  ]);
});

test('names of neighbouring tiers keep clear of each other, however thin the tiers are', () => {
  const placed = placeNames([
    { y: 6, height: 2 },
    { y: 16, height: 3 },
    { y: 27, height: 100 },
  ]);
  expect(placed[0]).toBeGreaterThanOrEqual(12);
  expect(placed[1]! - placed[0]!).toBeGreaterThanOrEqual(15);
  expect(placed[2]).toBe(81);
});
