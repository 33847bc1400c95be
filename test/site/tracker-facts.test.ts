import { expect, it } from 'vitest';
import { verdictOn } from '../../engine/standing/verdict.ts';
import type { PublicPartner, PublicStanding } from '../../engine/wire.ts';
import { trackerFactsOf } from '../../site/model/look/tracker-facts.ts';

const decided = (kind: string, day: string, from: string | null = 'silver') => ({ kind, day, from, to: 'silver', because: [] });
const standing = (decisions: object[], warning: object | null = null) =>
  ({ held: 'silver', asOf: '2026-05-10', warning, keeps: [], decisions }) as unknown as PublicStanding;

it.each([
  [
    'who rose',
    standing([
      decided('retained', '2026-04-01'),
      decided('retained', '2026-01-01'),
      decided('promoted', '2025-11-02'),
      decided('enrolled', '2025-01-01'),
    ]),
  ],
  [
    'who went down',
    standing([
      decided('retained', '2026-04-01'),
      decided('demoted', '2026-01-01', 'gold'),
      decided('warned', '2025-10-01', 'gold'),
    ]),
  ],
  [
    'whose review was postponed',
    standing([decided('deferred', '2026-04-01'), decided('retained', '2026-01-01'), decided('enrolled', '2025-01-01')]),
  ],
  [
    'who is warned',
    standing([decided('retained', '2026-05-01'), decided('warned', '2026-04-01'), decided('promoted', '2025-01-01')], {
      since: '2026-04-01',
      deadline: '2026-06-30',
      failing: [],
    }),
  ],
])('a tracker is told the same of %s, with a history of three lines at most', (_, before) => {
  const [after] = trackerFactsOf({ metrics: {}, standings: [before] } as unknown as PublicPartner).standings;
  expect(verdictOn(after!)).toEqual(verdictOn(before));
  expect(after!.decisions.length).toBeLessThanOrEqual(3);
  expect(after!.decisions.length).toBeLessThan(before.decisions.length);
});

it('a tracker is told of the metrics that are named, in a group, a warning or a score, and of no other', () => {
  const before = {
    ...standing([], { since: '2026-04-01', deadline: '2026-06-30', failing: ['silver/calls'] }),
    criteria: [
      { id: 'gold/any-1', metric: null, members: [{ criteria: [{ id: 'gold/sales', metric: 'sales' }] }] },
      { id: 'gold/score', metric: 'score', short: { above: 0, parts: ['part'] } },
    ],
  };
  const metrics = Object.fromEntries(['sales', 'calls', 'score', 'part', 'other', 'sale'].map((id) => [id, { label: id }]));
  const { metrics: told } = trackerFactsOf({ metrics, standings: [before] } as unknown as PublicPartner);
  expect(Object.keys(told)).toEqual(['sales', 'calls', 'score', 'part']);
});
