import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import { holdingsOf, type Holding } from '../../../engine/rewards/holdings.ts';
import { replayHistory } from '../../../engine/reviews/history.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { takeOverFrom } from '../../../engine/reviews/succession.ts';
import { anyDay, LAST_DAY } from '../arbitrary.ts';
import { anyLife, liveSubject, type Lived } from './any-life.ts';

const END = LAST_DAY + 200;

/** Two partners of one program. The first takes over from the second. */
const anyMerger = fc
  .record({ life: anyLife, other: anyLife, from: anyDay })
  .map(({ life, other, from }) => ({ editions: life.editions, subject: merge(life, other, from), from }));

function merge(life: Lived, other: Lived, from: Day): ReviewSubject {
  return takeOverFrom(liveSubject(life), [{ subject: liveSubject(other, 'kestrel'), from }]);
}

/** Of whom nothing was ever told but that it took over. */
function giveNewName(life: Lived, from: Day): ReviewSubject {
  const nobody: ReviewSubject = { partner: 'osprey', track: null, enrolled: [], series: new Map(), exemptions: [] };
  return takeOverFrom(nobody, [{ subject: liveSubject(life, 'kestrel'), from }]);
}

describe('of any two partners, one of which takes over from the other', () => {
  test('a replay to one day and on to another is a replay to the other', () => {
    fc.assert(
      fc.property(anyMerger, fc.integer({ min: LAST_DAY - 400, max: END }), ({ editions, subject }, day) => {
        const first = replayReviews(editions, subject, day);
        const second = replayReviews(editions, subject, END, JSON.parse(JSON.stringify(first.state)));
        const whole = replayReviews(editions, subject, END);
        expect([...first.decisions, ...second.decisions]).toEqual(whole.decisions);
        expect(second.state).toEqual(whole.state);
      }),
    );
  });

  test('nothing changes before the day on which it does', () => {
    fc.assert(
      fc.property(anyMerger, ({ editions, subject, from }) => {
        const alone = replayReviews(editions, { ...subject, formers: [], series: liveSeriesBefore(subject, from) }, from - 1);
        expect(replayReviews(editions, subject, from - 1)).toEqual(alone);
      }),
    );
  });

  test('the tier that is held then is the higher one of the two, and nobody is demoted for it that day', () => {
    fc.assert(
      fc.property(anyMerger, ({ editions, subject, from }) => {
        const day = formatDay(from);
        const today = replayReviews(editions, subject, from).decisions.filter((decision) => decision.day === day);
        const taken = today.find(({ kind }) => kind === 'succeeded');
        if (!taken) return;
        const heldBy = (one: ReviewSubject): string | null => replayReviews(editions, one, from - 1).state.held;
        const names = (tier: string | null): string | null =>
          today.find(({ kind, from }) => kind === 'renamed' && from === tier)?.to ?? tier;
        const former = heldBy(subject.formers![0]!.subject);
        // Tiers are called t0, t1 and t2, or new for t1.
        const rank = (tier: string | null): number => (tier === null ? -1 : tier === 'new' ? 1 : Number(tier.slice(1)));
        expect(rank(taken.to)).toBe(Math.max(rank(names(heldBy({ ...subject, formers: [] }))), rank(former)));
        expect(taken.formerly).toBe('kestrel');
      }),
    );
  });

  test('a new name changes nothing: what is decided on and after a checked day is decided of the new one', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(), (life, which) => {
        const former = liveSubject(life, 'kestrel');
        const arrivals = [...new Set([...former.series.values()].flatMap(({ received }) => received))];
        const from = arrivals[which % arrivals.length]!;
        const before = replayReviews(life.editions, former, from - 1).state.enrolled;
        const rest = replayReviews(life.editions, former, END).decisions.filter(({ day }) => day >= formatDay(from));
        const renamed = replayReviews(life.editions, giveNewName(life, from), END);
        if (before === null) return;
        expect(renamed.decisions[0]).toMatchObject({ kind: 'succeeded', formerly: 'kestrel' });
        const decided = renamed.decisions.slice(1);
        const expected = rest.filter(({ kind, day }) => !(kind === 'renamed' && day === formatDay(from)));
        // Whoever comes back does so under the old name, which nobody enrols any more.
        const end = expected.findIndex(({ kind }) => kind === 'left');
        const lasting = end < 0 ? expected : expected.slice(0, end + 1);
        expect(decided.map(({ partner: _, ...decision }) => decision)).toEqual(
          lasting.map(({ partner: _, ...decision }) => decision),
        );
      }),
    );
  });

  test('a tier is held under the new name as it was under the old one: the same days, in the same tier, since the same day', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(), (life, which) => {
        const former = liveSubject({ ...life, enrolled: null }, 'kestrel');
        const arrivals = [...new Set([...former.series.values()].flatMap(({ received }) => received))];
        const from = arrivals[which % arrivals.length]!;
        const daysOf = (subject: ReviewSubject): string[] =>
          holdingsOf(life.editions, replayHistory(life.editions, subject, END), null, END).flatMap(describeDays);
        const renamed = giveNewName({ ...life, enrolled: null }, from);
        expect(daysOf({ ...renamed, enrolled: null })).toEqual(daysOf(former));
      }),
    );
  });
});

test('the properties above are about lives in which tiers and warnings are handed on', () => {
  const counts = { succeeded: 0, taken: 0, kept: 0, warned: 0 };
  for (const { editions, subject } of fc.sample(anyMerger, { numRuns: 900, seed: 7 })) {
    for (const { kind, from, to, deadline } of replayReviews(editions, subject, END).decisions) {
      if (kind !== 'succeeded') continue;
      counts.succeeded++;
      counts[from === to ? 'kept' : 'taken']++;
      if (deadline) counts.warned++;
    }
  }
  for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(10);
});

/** A line a day, so that it makes no difference where one holding ends and the next one of the same tier begins. */
function describeDays({ tier, since, first, end, lostOn }: Holding): string[] {
  return Array.from({ length: end - first }, (_, i) => `${formatDay(first + i)} ${tier.id} since ${since} until ${lostOn}`);
}

/** Without what was observed of the other one, which does not count before the succession. */
function liveSeriesBefore({ series }: ReviewSubject, from: Day): ReviewSubject['series'] {
  return new Map(
    [...series].map(([metric, one]) => {
      const kept = one.days.map((_, i) => i).filter((i) => one.received[i]! < from);
      const pick = (column: readonly number[]): number[] => kept.map((i) => column[i]!);
      return [
        metric,
        {
          days: pick(one.days),
          values: pick(one.values),
          received: pick(one.received),
          hasLate: one.hasLate,
          parts: one.parts && pick(one.parts),
        },
      ];
    }),
  );
}
