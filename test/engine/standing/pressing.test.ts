import { describe, expect, test } from 'vitest';
import type { CriterionResult, KeepProjection } from '../../../engine/results.ts';
import { isPressing, listPressing, type PressingFacts } from '../../../engine/standing/pressing.ts';

const NONE = { date: null, earliest: null, latest: null, review: null, deadline: null, reason: null } as const;

function bar(metric: string, changes: Partial<CriterionResult> = {}): CriterionResult {
  return {
    ...{ id: `silver/${metric}`, metric, tier: 'silver', status: 'met', value: 5, direction: 'atLeast', target: 3 },
    ...{ progress: 1, remaining: 0, observed: '2026-11-20' },
    ...changes,
  } as CriterionResult;
}

function kept(metric: string, projection: Partial<KeepProjection>, changes: Partial<CriterionResult> = {}) {
  return { ...bar(metric, changes), projection: { status: 'safe', ...NONE, ...projection } as KeepProjection };
}

const facts = (changes: Partial<PressingFacts>): PressingFacts => ({
  ...{ asOf: '2026-11-22', warning: null, keeps: [], decisions: [] },
  ...changes,
});
const idsOf = (changes: Partial<PressingFacts>) => listPressing(facts(changes)).map(({ id }) => id);
const WARNING = { since: '2026-10-01', deadline: '2026-12-30', failing: ['silver/rating', 'silver/gone'] };

describe('what is pressing of what is needed to stay', () => {
  test('is what is not met, and what is soon lost; what is safe or far away is not', () => {
    const keeps = [
      kept('safe', {}),
      kept('failing', { status: 'failing' }, { status: 'unmet' }),
      kept('soon', { status: 'at-risk', date: '2027-01-20' }),
      kept('later', { status: 'at-risk', date: '2027-10-20' }),
    ];
    expect(idsOf({ keeps })).toEqual(['silver/failing', 'silver/soon']);
  });

  test('is first what a warning names, each once, and as it stood then where it is not asked any more', () => {
    const because = [{ id: 'silver/gone', status: 'unmet', value: 1, direction: 'atLeast', target: 2, needs: null } as const];
    const keeps = [
      kept('soon', { status: 'at-risk', date: '2027-01-20' }),
      kept('rating', { status: 'failing' }, { status: 'unmet' }),
    ];
    const decisions = [{ kind: 'warned', day: '2026-10-01', because } as const];
    expect(idsOf({ warning: WARNING, keeps, decisions })).toEqual(['silver/rating', 'silver/gone', 'silver/soon']);
    expect(listPressing(facts({ warning: WARNING, keeps, decisions }))[1]).toEqual(because[0]);
    expect(listPressing(facts({ warning: WARNING, keeps }))[1]).toMatchObject({
      id: 'silver/gone',
      status: 'unmet',
      value: null,
    });
  });

  test('is the same for the next tier only where it needs as much, and it is not met', () => {
    const keeps = [kept('rating', { status: 'failing' }, { status: 'unmet' }), kept('soon', { status: 'failing' })];
    expect(isPressing(bar('rating', { status: 'unmet' }), facts({ keeps }))).toBe(true);
    expect(isPressing(bar('rating', { target: 4 }), facts({ keeps }))).toBe(false);
    expect(isPressing(bar('soon'), facts({ keeps }))).toBe(false);
    expect(isPressing(bar('other'), facts({ keeps }))).toBe(false);
  });
});
