import { describe, expect, test } from 'vitest';
import { givenProgram } from '../../engine/given.ts';
import { compareWithPlan, sharesInLadder } from '../../../site/model/health/against-plan.ts';
import { judgeHealth, listToDecide, movesOf } from '../../../site/model/health/board-verdict.ts';
import { describeToDecide, describeVerdict } from '../../../site/words/figures/health.ts';
import { WORDS } from '../../../site/words/languages.ts';
import { given, healthOf, PROGRAM, WATCHED, type Given } from './given.ts';

const gold = (more: Parameters<typeof given>[1] = {}): Given =>
  given([{ kind: 'enrolled', day: '2024-01-01', to: 'gold' }], more);
const many = (count: number, make: () => Given): Given[] => Array.from({ length: count }, make);
const fallen = (): Given =>
  given([
    { kind: 'enrolled', day: '2024-01-01', to: 'gold' },
    { kind: 'demoted', day: '2026-02-01', to: 'bronze' },
  ]);
const edition = (investment: [object?, object?] = []) =>
  givenProgram({
    metrics: { sales: { label: 'Sales', unit: 'count' } },
    tiers: [
      { id: 'bronze', name: 'Bronze', ...(investment[0] && { investment: investment[0] }) },
      { id: 'gold', name: 'Gold', requires: { sales: 1 }, ...(investment[1] && { investment: investment[1] }) },
    ],
  });
const context = { program: PROGRAM, metrics: WATCHED.metrics, words: WORDS.en };
const told = (all: Given[], program = edition(), spending: Parameters<typeof listToDecide>[2] = []): string[] =>
  listToDecide(healthOf(all), program, spending).map((one) => describeToDecide(one, context));

describe('whether a program is in good shape', () => {
  const kindOf = (...all: Given[]) => judgeHealth(healthOf(all)).kind;
  const warned = () => gold({ marks: ['warned'] });

  test('rests on how many of those who can lose a tier keep it', () => {
    expect(kindOf(...many(9, gold), warned())).toBe('good');
    expect(kindOf(...many(8, gold), ...many(2, warned))).toBe('mixed');
    expect(kindOf(...many(7, gold), ...many(3, warned))).toBe('poor');
  });

  test('is not good where more went down in a year than rose', () => {
    expect(kindOf(...many(9, gold), fallen())).toBe('mixed');
    const { up, down, since } = judgeHealth(healthOf([...many(9, gold), fallen()]));
    expect({ up, down, since }).toEqual({ up: 0, down: 1, since: '2025-07-01' });
  });

  test('cannot be told where nobody holds a tier that can be lost, and that is what is said', () => {
    const verdict = judgeHealth(healthOf([given([{ kind: 'enrolled', day: '2024-01-01', to: 'bronze' }])]));
    expect(describeVerdict(verdict, WORDS.en.healthPage)).toEqual({
      head: 'Too early to tell.',
      text: 'No partner holds a tier that can be lost. Since 1 July 2025, nobody moved between tiers.',
    });
  });

  test('is said in a sentence with the figures that it rests on', () => {
    const { head, text } = describeVerdict(judgeHealth(healthOf([...many(9, gold), warned()])), WORDS.en.healthPage);
    expect(`${head} ${text}`).toMatch(/^In good shape\. 9 of the 10 who have a tier to lose keep it/);
  });
});

describe('what needs a decision', () => {
  test('is nothing where all is as it should be', () => {
    expect(told(many(9, gold), edition([{ partners: 0.02 }, { partners: 0.98 }]))).toEqual([]);
  });

  test('is who is warned, then who is at risk, then who is silent', () => {
    const all = [
      gold({ marks: ['silent'] }),
      gold({ standing: { state: 'at-risk' } }),
      ...many(2, () => gold({ marks: ['warned'] })),
    ];
    expect(told(all)).toEqual([
      'Two partners are warned, and will lose the tier at the deadline unless the figures recover.',
      'One partner is likely to be warned before long.',
      'One partner sent no new data, so the last review was postponed.',
    ]);
  });

  test('counts a partner who is warned and silent on both lines, as the lists behind them do', () => {
    expect(told([gold({ marks: ['warned', 'silent'] })])).toEqual([
      'One partner is warned, and will lose the tier at the deadline unless the figures recover.',
      'One partner sent no new data, so the last review was postponed.',
    ]);
  });

  test('is a tier that is far from its plan, and where what was spent is', () => {
    const program = edition([{ partners: 0.5, time: 0.4 }, { partners: 0.5, time: 0.6 }]); // prettier-ignore
    const spending = [
      { track: null, tier: 'bronze', time: 90, budget: 0 },
      { track: null, tier: 'gold', time: 10, budget: 0 },
    ];
    expect(told(many(4, gold), program)).toEqual(['Bronze has 0% of the partners; the plan is 50%.']);
    expect(told(many(4, gold), program, spending)[0]).toBe('Bronze got 90% of the team’s time; the plan is 40%.');
  });

  test('is what many of a tier fall short of, and not what one alone does', () => {
    const keeping = (status: string) => gold({ standing: { keeps: [{ id: 'gold/sales', metric: 'sales', status }] } });
    expect(told([keeping('unmet'), keeping('lapsed'), keeping('met')])).toEqual([
      '2 of the 3 partners on Gold fall short of “Sales”.',
    ]);
    expect(told([keeping('unmet'), keeping('met'), keeping('met')])).toEqual([]);
  });
});

test('moves are counted of the quarters that are asked for, and who came has not moved', () => {
  const flow = (...entries: [string, number][]) => new Map(entries);
  const flows = [flow(['0>1', 5]), flow(['null>0', 3], ['1>0', 2], ['-1>0', 1], ['0>null', 4])];
  expect(movesOf([{ flows }])).toEqual({ up: 6, down: 2 });
  expect(movesOf([{ flows }], 1)).toEqual({ up: 1, down: 2 });
});

test('what a tier gets is a share of what goes to its ladder, as planned, or as it was spent where that is known', () => {
  const program = edition([{ time: 0.2 }, { time: 0.6 }]);
  const planned = compareWithPlan(healthOf([gold()]), program);
  expect(sharesInLadder(planned, null, 'time')).toEqual({ shares: [0.25, 0.75], isSpent: false });
  const spent = compareWithPlan(healthOf([gold()]), program, [{ track: null, tier: 'gold', time: 8, budget: 0 }]);
  expect(sharesInLadder(spent, null, 'time')).toEqual({ shares: [0, 1], isSpent: true });
  expect(sharesInLadder(spent, null, 'budget')).toEqual({ shares: [null, null], isSpent: false });
});
