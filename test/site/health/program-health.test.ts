import { expect, test } from 'vitest';
import { drawFlow, FLOW_BOX, NARROW_FLOW_BOX, placeNames } from '../../../site/model/health/flow-picture.ts';
import { describeHeat } from '../../../site/words/figures/health.ts';
import { WORDS } from '../../../site/words/languages.ts';
import { given, healthOf, PROGRAM, WATCHED } from './given.ts';

const CLIMBER = given([
  { kind: 'enrolled', day: '2025-11-01', to: 'bronze' },
  { kind: 'promoted', day: '2026-02-01', to: 'gold' },
]);
const STAYER = given([{ kind: 'enrolled', day: '2024-01-01', to: 'bronze' }], { sales: 99 });
const onGold = (day: string, more: Parameters<typeof given>[1] = {}) => given([{ kind: 'enrolled', day, to: 'gold' }], more);

test('who rose in a quarter flows from one tier to the next, and who was not there yet comes from nowhere', () => {
  const [ladder] = healthOf([CLIMBER, STAYER]).ladders;
  expect(ladder!.days.slice(-4)).toEqual(['2025-10-01', '2026-01-01', '2026-04-01', '2026-05-10']);
  expect(ladder!.flows.slice(-3).map((flow) => Object.fromEntries(flow))).toEqual([
    { 'null>0': 1, '0>0': 1 },
    { '0>1': 1, '0>0': 1 },
    { '1>1': 1, '0>0': 1 },
  ]);
});

test('a tier has its holders, how long they have held it, and the middle of what it watches', () => {
  const [climber, other] = [{ ...CLIMBER, courses: onGold('2026-05-08', { sales: 10 }).courses }, onGold('2026-05-08', { sales: 20 })]; // prettier-ignore
  const [ladder] = healthOf([climber, other, STAYER]).ladders;
  expect(ladder!.tiers[1]).toMatchObject({
    holders: 2,
    heldFor: { low: 26, middle: 50, high: 74 },
    watched: [{ course: { metric: 'sales', points: [{ value: 15 }] }, trend: null }],
  });
  expect(ladder!.tiers.map(({ canBeLost }) => canBeLost)).toEqual([false, true]);
});

test('who is warned, silent or at risk is counted once, the most pressing state of each', () => {
  const atRisk = { standing: { state: 'at-risk' } };
  const all = [
    onGold('2025-01-01', { marks: ['warned', 'silent'], ...atRisk }),
    onGold('2025-01-01', { marks: ['silent'], ...atRisk }),
    onGold('2025-01-01', atRisk),
    onGold('2025-01-01'),
  ];
  expect(healthOf(all).ladders[0]!.tiers[1]!.states).toEqual({ warned: 1, 'at-risk': 1, silent: 1, good: 1 });
});

test('an operator is told who is at risk by the marks, which rest on private figures too', () => {
  const all = [onGold('2025-01-01', { marks: ['at-risk'] }), onGold('2025-01-01', { standing: { state: 'at-risk' } })];
  const { states } = healthOf(all, { audience: 'operator' }).ladders[0]!.tiers[1]!;
  expect(states).toEqual({ warned: 0, 'at-risk': 1, silent: 0, good: 1 });
});

test('of a sample, holders and the warned are counted of all, and those at risk and moves stand for as many as were not looked at', () => {
  const seen = [onGold('2026-02-01', { standing: { state: 'at-risk' } }), onGold('2026-02-01')];
  const others = [onGold('2026-02-01', { marks: ['warned'] }), ...Array.from({ length: 3 }, () => onGold('2026-02-01'))];
  const [ladder] = healthOf(seen, { aSample: 3, others }).ladders;
  expect(ladder!.tiers[1]).toMatchObject({ holders: 6, states: { warned: 1, 'at-risk': 3, silent: 0, good: 2 } });
  expect(Object.fromEntries(ladder!.flows.at(-1)!)).toEqual({ '1>1': 6 });
});

test('what is looked at of a tier begins with what most fall short of', () => {
  const keeps = (sales: string, rating: string) => [
    { id: 'gold/sales', metric: 'sales', status: sales },
    { id: 'gold/rating', metric: 'rating', status: rating },
  ];
  const all = [
    onGold('2025-01-01', { standing: { keeps: keeps('met', 'unmet') } }),
    onGold('2025-01-01', { standing: { keeps: keeps('met', 'lapsed') } }),
    onGold('2025-01-01', { standing: { keeps: keeps('unknown', 'met') } }),
  ];
  const { needs } = healthOf(all).ladders[0]!.tiers[1]!;
  expect(needs.map(({ id, statuses }) => [id, statuses])).toEqual([
    ['gold/rating', ['unmet', 'lapsed', 'met']],
    ['gold/sales', ['met', 'met', 'unknown']],
  ]);
});

test.each([FLOW_BOX, NARROW_FLOW_BOX])(
  'ribbons are as many as there were different ways, bars as high as there were partners, and all of it within $width',
  (box) => {
    const [ladder] = healthOf([CLIMBER, STAYER]).ladders;
    const { bars, ribbons, days } = drawFlow(ladder!, box);
    expect(ribbons.filter(({ way }) => way === 'up')).toHaveLength(1);
    expect(bars.filter(({ x }) => x === bars.at(-1)!.x).map(({ rank, count }) => [rank, count])).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(days.at(-1)! + box.bar).toBe(box.width);
  },
);

test('the narrow picture is no wider than what a phone of 375 has between its margins', () => {
  expect(NARROW_FLOW_BOX.width + NARROW_FLOW_BOX.names).toBeLessThanOrEqual(375 - 2 * 20);
});

test('a choice is named by what it is a choice of', () => {
  const choice = {
    id: 'gold/any-1',
    metric: null,
    needs: 1,
    status: 'met',
    members: [{ criteria: [{ metric: 'sales' }] }, { criteria: [{ metric: 'rating' }, { metric: 'unnamed' }] }],
  };
  const [, gold] = healthOf([onGold('2024-01-01', { standing: { keeps: [choice] } })]).ladders[0]!.tiers;
  expect(describeHeat(gold!, { program: PROGRAM, metrics: WATCHED.metrics, words: WORDS.en })).toEqual([
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
