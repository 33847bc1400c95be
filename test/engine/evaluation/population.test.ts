import { describe, expect, test } from 'vitest';
import { emptyPopulation, readPopulation } from '../../../engine/evaluation/columns.ts';
import { evaluatePopulation, type PopulationEvaluation } from '../../../engine/evaluation/population.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import type { Exemption } from '../../../engine/measures/observations.ts';
import { EXEMPT, MET, NOT_APPLICABLE, UNKNOWN, UNMET } from '../../../engine/evaluation/status.ts';
import { givenExemption, givenLadder, givenProgram, givenSubject, on } from '../given.ts';

const DAY = '2026-11-22';

/** One partner a value of each metric; null: never observed. */
function evaluated(
  parts: Record<string, unknown>,
  columns: Record<string, (number | null)[]>,
  exemptions: Exemption[] = [],
): PopulationEvaluation {
  const program = givenProgram(parts);
  const rows = Object.values(columns)[0]!.length;
  const subjects = Array.from({ length: rows }, (_, row) => {
    const observed = Object.entries(columns).flatMap(([metric, values]) => {
      const value = values[row] ?? null;
      return value === null ? [] : [[metric, { [DAY]: value }] as const];
    });
    return { ...givenSubject(Object.fromEntries(observed)), partner: `p${row}` };
  });
  return evaluatePopulation(resolveLadder(program, null)!, readPopulation(program, subjects, on(DAY)), exemptions);
}

describe('a population', () => {
  // Registered asks nothing, silver 100 installations, gold 500 and a rating of 4.5.
  const five = { installs: [600, 100, 40, null, 500], rating: [4.5, 5, null, 2, 4] };

  test('has the earned tier of each', () => {
    expect([...evaluated({}, five).earned]).toEqual([2, 1, 0, 0, 1]);
  });

  test('has −1 for those who earn none', () => {
    const tiers = [{ id: 'silver', name: 'Silver', requires: { installs: 100 } }];
    expect([...evaluated({ tiers }, five).earned]).toEqual([0, 0, -1, -1, 0]);
  });

  test('has the status of every criterion, of those too that the next tier does not ask', () => {
    // silver/installs, gold/installs, gold/rating
    expect(evaluated({}, five).status.map((status) => [...status])).toEqual([
      [MET, MET, UNMET, UNKNOWN, MET],
      [MET, UNMET, UNMET, UNKNOWN, MET],
      [MET, MET, UNKNOWN, UNMET, UNMET],
    ]);
  });

  test('has how far each is to the next tier: 1 at the top, the mean over all that it asks', () => {
    const { progress, toward } = evaluated({}, five);
    expect([...progress]).toEqual([1, (0.2 + 1) / 2, 0.4, 0, 0.944444444444]);
    expect(toward.map(({ rows }) => [...rows])).toEqual([[], [2, 3], [1, 4]]);
    expect(toward[2]!.progress.map((ofAsk) => [...ofAsk])).toEqual([
      [0.2, 1],
      [1, 0.888888888889],
    ]);
    expect([...toward[1]!.overall]).toEqual([0.4, 0]);
  });

  test('never earns an unpublished tier, and has no progress towards one', () => {
    const tiers = [
      { id: 'plus', name: 'Plus', requires: { installs: 100 } },
      { id: 'premier', name: 'Premier', criteria: 'unpublished' },
    ];
    const { earned, progress } = evaluated({ tiers }, five);
    expect([...earned]).toEqual([0, 0, -1, -1, 0]);
    expect([...progress]).toEqual([NaN, NaN, 0.4, 0, NaN]);
  });

  test('does not know of a threshold that is unpublished', () => {
    const tiers = [{ id: 'silver', name: 'Silver', requires: { installs: 'unpublished' } }];
    const { earned, status, progress } = evaluated({ tiers }, five);
    expect([...status[0]!]).toEqual([UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]);
    expect([...earned]).toEqual([-1, -1, -1, -1, -1]);
    expect([...progress]).toEqual([0, 0, 0, 0, 0]);
  });

  test('counts the exempt as if they met it, and passes over exemptions of partners it does not have', () => {
    const of = (partner: string, criterion: string): Exemption => ({ ...givenExemption(criterion), partner });
    const exemptions = [
      of('p4', 'gold/rating'),
      of('p2', 'silver/installs'),
      of('p1', 'silver/installs'),
      of('else', 'gold/rating'),
    ];
    const { earned, status, progress } = evaluated({}, five, exemptions);
    expect([...earned]).toEqual([2, 1, 1, 0, 2]);
    expect([...status[0]!]).toEqual([MET, EXEMPT, EXEMPT, UNKNOWN, MET]);
    expect([...status[2]!]).toEqual([MET, MET, UNKNOWN, UNMET, EXEMPT]);
    expect(progress[4]).toBe(1);
  });

  test('is held against bars that ask at most, and against flags', () => {
    const parts = {
      metrics: { tickets: { label: 'Tickets', unit: 'count' }, review: { label: 'Review', unit: 'flag' } },
      tiers: [{ id: 'gold', name: 'Gold', requires: { tickets: { atMost: 20 }, review: true } }],
    };
    const { status, progress } = evaluated(parts, { tickets: [20, 40, null], review: [1, 0, null] });
    expect(status.map((of) => [...of])).toEqual([
      [MET, UNMET, UNKNOWN],
      [MET, UNMET, UNKNOWN],
    ]);
    expect([...progress]).toEqual([1, 0.25, 0]);
  });

  test('leaves out of the sum what is not asked of a partner, and does not know it where that is not known', () => {
    const parts = {
      tiers: [{ id: 'gold', name: 'Gold', requires: { installs: 100, rating: { atLeast: 4, when: { installs: 50 } } } }],
    };
    const { status, progress, earned } = evaluated(parts, { installs: [40, 50, 100, null, null], rating: [1, 2, 5, 1, 5] });
    expect([...status[1]!]).toEqual([NOT_APPLICABLE, UNMET, MET, UNKNOWN, MET]);
    expect([...progress]).toEqual([0.4, 0.5, 1, 0.125, 0.5]);
    expect([...earned]).toEqual([-1, -1, 0, -1, -1]);
  });

  test('has groups and scores as each partner by itself has them', () => {
    const parts = {
      metrics: {
        installs: { label: 'Installations', unit: 'count' },
        rating: { label: 'Rating', unit: 'rating', outOf: 5 },
        score: {
          label: 'Score',
          unit: 'points',
          score: { installs: { per: 10, points: 1, max: 40 }, rating: { per: 1, points: 10 } },
        },
      },
      tiers: [
        {
          id: 'gold',
          name: 'Gold',
          requires: { score: 50, atLeastOf: { n: 2, of: [{ installs: 100 }, { rating: 4 }, { score: 80 }] } },
        },
      ],
    };
    // 10 and 40 points; 40 and 40; none and unknown; 2 and unknown.
    const { status, progress } = evaluated(parts, { installs: [100, 600, 0, 20], rating: [4, 4, null, null] });
    expect([...status[0]!]).toEqual([MET, MET, UNKNOWN, UNKNOWN]);
    expect([...status[1]!]).toEqual([MET, MET, UNKNOWN, UNKNOWN]);
    // Of the last: 2 of 50; of the group the best two, 20 of 100 and 2 of 80.
    expect(progress[3]).toBeCloseTo((0.04 + (0.2 + 0.025) / 2) / 2, 12);
  });

  test('of whom nothing is known is one whose every criterion is unknown', () => {
    const { program } = givenLadder();
    const { earned, status } = evaluatePopulation(givenLadder(), emptyPopulation(program, ['a', 'b', 'c', 'd', 'e', 'f']));
    expect([...earned]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...status[1]!]).toEqual([UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]);
  });

  test('of nobody has nothing to say', () => {
    const { earned, progress } = evaluatePopulation(givenLadder(), emptyPopulation(givenLadder().program, []));
    expect([earned.length, progress.length]).toEqual([0, 0]);
  });
});
