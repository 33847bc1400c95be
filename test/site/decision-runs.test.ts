import { en } from '../../site/words/en/words.ts';
import { expect, test } from 'vitest';
import type { PublicDecision } from '../../engine/wire.ts';
import { groupDecisions } from '../../site/model/decision-runs.ts';
import { describeReviews } from '../../site/words/standing.ts';

const decision = (kind: PublicDecision['kind'], day: string, to: string, more: Partial<PublicDecision> = {}) =>
  ({
    kind,
    day,
    to,
    toName: to.toUpperCase(),
    from: to,
    fromName: to.toUpperCase(),
    deadline: null,
    because: [],
    ...more,
  }) as PublicDecision;
const daysOf = (decisions: PublicDecision[]) => groupDecisions(decisions).map((run) => run.map(({ day }) => day));

test('three reviews in a row that left the tier as it was are one line, and two are two', () => {
  expect(
    daysOf([
      decision('retained', '2026-10-01', 'gold'),
      decision('retained', '2026-07-01', 'gold'),
      decision('promoted', '2026-05-02', 'gold'),
      decision('retained', '2026-04-01', 'silver'),
      decision('retained', '2026-01-01', 'silver'),
      decision('retained', '2025-10-01', 'silver'),
      decision('enrolled', '2025-08-01', 'silver'),
    ]),
  ).toEqual([['2026-10-01'], ['2026-07-01'], ['2026-05-02'], ['2026-04-01', '2026-01-01', '2025-10-01'], ['2025-08-01']]);
});

test('a warning, another tier or another partner ends a run', () => {
  const kept = (day: string, more?: Partial<PublicDecision>) => decision('retained', day, 'gold', more);
  expect(
    daysOf([kept('2026-10-01'), kept('2026-07-01'), decision('warned', '2026-04-01', 'gold'), kept('2026-01-01')]),
  ).toHaveLength(4);
  expect(
    daysOf([kept('2026-10-01'), kept('2026-07-01'), kept('2026-04-01', { partnerName: 'Kestrel Ltd' })]),
    'what a former partner went through is not its own',
  ).toHaveLength(3);
});

test('a run says how often, and who it was', () => {
  const run = [decision('retained', '2026-10-01', 'gold'), decision('retained', '2026-07-01', 'gold')] as const;
  expect(describeReviews(run, en)).toBe('Reviewed two times: GOLD stays.');
  expect(describeReviews([{ ...run[0], partnerName: 'Kestrel Ltd' }, run[1]], en)).toBe(
    'Kestrel Ltd: Reviewed two times: GOLD stays.',
  );
});
