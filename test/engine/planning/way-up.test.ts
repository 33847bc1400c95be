import { describe, expect, test } from 'vitest';
import { findWayUp, type WayUp } from '../../../engine/planning/way-up.ts';
import { standingOn } from '../../../engine/standing/standing.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import { addMonths, formatDay } from '../../../engine/primitives/calendar.ts';
import { givenProgram, givenSubject, on, type Observed } from '../given.ts';

const TODAY = '2026-12-31';

/** At month ends, the last of them today; `null`: nothing was observed then. */
function monthly(values: readonly (number | null)[]): Record<string, number> {
  return Object.fromEntries(
    values.flatMap((value, i) =>
      value === null ? [] : [[formatDay(addMonths(on(TODAY), i + 1 - values.length)), value] as const],
    ),
  );
}

function wayUp(requires: unknown, own: Observed, others: readonly Observed[] = []): WayUp {
  const program = givenProgram({
    metrics: {
      installs: { label: 'Installations', unit: 'count' },
      reply: { label: 'Days to a reply', unit: 'days' },
      audit: { label: 'Audit', unit: 'flag' },
      people: { label: 'Certified people', unit: 'count' },
    },
    tiers: [
      { id: 'registered', name: 'Registered' },
      { id: 'gold', name: 'Gold', requires },
    ],
  });
  const subject = { ...givenSubject(own), track: null, enrolled: null };
  const peers = others.map((observed, i) => ({ ...givenSubject(observed), partner: `peer-${i}` }));
  const standing = standingOn([program], subject, on(TODAY))!;
  return findWayUp(resolveLadder(program, null)!, standing, [subject, ...peers], on(TODAY));
}

describe('the way up', () => {
  test('gives the days that the middle one of those took who were no further and got past', () => {
    const { left, next } = wayUp({ installs: 100 }, { installs: monthly([60]) }, [
      { installs: monthly([40, 60, 80, 100]) },
      { installs: monthly([60, 100, 100, 100]) },
      { installs: monthly([50, 55, 120]) },
    ]);
    expect(next).toBe('gold');
    expect(left).toEqual([
      {
        criterion: 'gold/installs',
        steps: [
          {
            ...{ criterion: 'gold/installs', status: 'unmet', value: 60, target: 100, remaining: 40, aUnit: 0.025 },
            // 31 October to 31 December; 30 September to 31 October; 30 November to 31 December.
            ...{ others: 3, othersTook: 31 },
          },
        ],
      },
    ]);
  });

  test('leaves out who began further up, and who never got there', () => {
    const [installs] = wayUp({ installs: 100 }, { installs: monthly([60]) }, [
      { installs: monthly([90, 100]) },
      { installs: monthly([100, 100]) },
      { installs: monthly([40, 90]) },
    ]).left;
    expect(installs!.steps[0]).toMatchObject({ others: 0, othersTook: null });
  });

  test('puts what others were quickest at first, and what nobody did last', () => {
    const { left } = wayUp(
      { installs: 100, reply: { atMost: 2 }, people: 3 },
      { installs: monthly([60]), reply: monthly([5]), people: monthly([1]) },
      [{ installs: monthly([60, 70, 80, 100]), reply: monthly([6, 5, 1, 1]), people: monthly([1, 1, 1, 1]) }],
    );
    expect(left.map(({ criterion }) => criterion)).toEqual(['gold/reply', 'gold/installs', 'gold/people']);
  });

  test('of a flag, everyone who had not passed it was where this partner is', () => {
    const { left } = wayUp({ audit: true }, { audit: monthly([0]) }, [{ audit: monthly([0, 0, 1]) }]);
    expect(left[0]!.steps[0]).toMatchObject({ aUnit: null, others: 1, othersTook: 31 });
  });

  test('of a group, names the fewest bars that are enough, and of as many the quickest', () => {
    const group = {
      atLeastOf: { n: 2, of: [{ installs: 100, reply: { atMost: 2 } }, { people: 3 }, { audit: true }, { installs: 200 }] },
    };
    const own = { installs: monthly([60]), reply: monthly([5]), people: monthly([1]), audit: monthly([0]) };
    const peer = { people: monthly([1, 1, 1, 3]), audit: monthly([0, 1, 1, 1]), installs: monthly([60, 60, 60, 60]) };
    const [{ steps }] = wayUp(group, own, [peer]).left as [WayUp['left'][number]];
    expect(steps.map(({ criterion }) => criterion)).toEqual(['gold/people', 'gold/audit']);
    const met = wayUp(group, { ...own, people: monthly([4]) }, [peer]).left;
    expect(met[0]!.steps.map(({ criterion }) => criterion)).toEqual(['gold/audit']);
  });

  test('nothing is left at the top', () => {
    expect(wayUp({ installs: 10 }, { installs: monthly([60]) })).toMatchObject({ next: null, left: [] });
  });
});
