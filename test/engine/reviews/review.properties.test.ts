import fc from 'fast-check';
import { isFailed } from '../../../engine/evaluation/status.ts';
import { describe, expect, test } from 'vitest';
import { isOccurrence, parseDay } from '../../../engine/primitives/calendar.ts';
import { editionOn } from '../../../engine/program/editions.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { Decision } from '../../../engine/results.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { heldStandingOn } from '../../../engine/standing/standing.ts';
import { runs } from '../../properties.ts';
import { anyDay, FIRST_DAY, LAST_DAY } from '../arbitrary.ts';
import { anyLife, liveSubject, type Lived } from './any-life.ts';

const END = LAST_DAY + 200;

function decisionsOf(life: Lived, until = END): Decision[] {
  return replayReviews(life.editions, liveSubject(life), until).decisions;
}

describe('of any program, editions, observations and exemptions', () => {
  test('the order in which observations come in plays no part', () => {
    fc.assert(
      fc.property(anyLife, fc.infiniteStream(fc.nat()), (life, keys) => {
        const shuffled = life.rows
          .map((row) => ({ row, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(decisionsOf({ ...life, rows: shuffled })).toEqual(decisionsOf(life));
      }),
    );
  });

  test('a replay to one day and on to another is a replay to the other', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: FIRST_DAY - 10, max: END }), (life, day) => {
        const first = replayReviews(life.editions, liveSubject(life), day);
        const second = replayReviews(life.editions, liveSubject(life), END, JSON.parse(JSON.stringify(first.state)));
        const whole = replayReviews(life.editions, liveSubject(life), END);
        expect([...first.decisions, ...second.decisions]).toEqual(whole.decisions);
        expect(second.state).toEqual(whole.state);
      }),
    );
  });

  test('what is received after a day changes no decision up to that day', () => {
    fc.assert(
      fc.property(anyLife, anyDay, (life, day) => {
        const known = life.rows.filter((row) => Math.max(row.day, Math.floor(row.received ?? row.day)) <= day);
        expect(decisionsOf({ ...life, rows: known }, day)).toEqual(decisionsOf(life, day));
      }),
    );
  });

  test('a demotion comes at the deadline of a warning that named a bar which is still unmet', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const decisions = decisionsOf(life);
        decisions.forEach((decision, i) => {
          if (decision.kind !== 'demoted') return;
          const opened = decisions.findLastIndex((other, j) => j < i && other.kind === 'warned');
          const between = decisions.slice(opened + 1, i);
          expect(between.every(({ kind }) => kind === 'deferred' || kind === 'renamed')).toBe(true);
          const [last] = [...decisions.slice(opened, i)].reverse().filter(({ kind }) => kind !== 'renamed');
          expect(last!.deadline).toBe(decision.day);
          const inForce = editionOn(life.editions, parseDay(decision.day)!)!;
          const named = decisions[opened]!.because.filter(({ status }) => isFailed(status)).map(({ id }) => idIn(inForce, id));
          const unmet = decision.because.filter(({ status }) => isFailed(status)).map(({ id }) => id);
          expect(unmet.length).toBeGreaterThan(0);
          expect(named).toEqual(expect.arrayContaining(unmet));
        });
      }),
      { numRuns: runs(500) },
    );
  });

  test('nobody is demoted on the first day of an edition, nor for what is unknown alone', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        for (const { kind, day, edition, because } of decisionsOf(life)) {
          if (kind !== 'demoted') continue;
          expect(day).not.toBe(edition);
          expect(because.some(({ status }) => isFailed(status))).toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('a partner of whom nothing is known any more keeps the tier, however long', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        // Everything goes stale and nothing lapses, counts or sums: from then on no bar can be unmet.
        const editions = life.editions.map((program) => ({
          ...program,
          metrics: program.metrics.map((metric) => ({ ...metric, validFor: null, staleAfter: { months: 0, days: 30 } })),
        }));
        const quiet = LAST_DAY + 100;
        const { state } = replayReviews(editions, liveSubject(life), quiet);
        const later = replayReviews(editions, liveSubject(life), quiet + 1000, state);
        expect(later.decisions.filter(({ kind }) => kind === 'demoted' || kind === 'warned')).toEqual([]);
        expect(later.state.held).toBe(state.held);
      }),
    );
  });

  test('the held tier changes on checked days only', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const arrivals = new Set(life.rows.map((row) => Math.max(row.day, row.received ?? row.day)));
        const deadlines = new Set<string>();
        decisionsOf(life).forEach((decision) => {
          const { day, kind, deadline } = decision;
          const on = parseDay(day)!;
          const program = editionOn(life.editions, on)!;
          const { from, every } = program.review!;
          const isChecked =
            kind === 'enrolled' ||
            kind === 'left' ||
            arrivals.has(on) ||
            isOccurrence(from, every, on) ||
            deadlines.has(day) ||
            program.effective === on;
          expect(`${day} ${kind} ${isChecked ? 'on a checked day' : 'on no checked day'}`).toBe(
            `${day} ${kind} on a checked day`,
          );
          if (deadline) deadlines.add(deadline);
        });
      }),
    );
  });

  test('each decision starts from the tier to which the last one led, and the standing on a day is where the last one left it', () => {
    fc.assert(
      fc.property(anyLife, anyDay, (life, day) => {
        const decisions = decisionsOf(life, day);
        decisions.forEach(({ kind, from }, i) => {
          expect(kind === 'enrolled').toBe(i === 0 || decisions[i - 1]!.kind === 'left');
          expect(from).toBe(decisions[i - 1]?.to ?? null);
        });
        const standing = heldStandingOn(life.editions, liveSubject(life), day);
        const isEnrolled = decisions.length > 0 && decisions.at(-1)!.kind !== 'left';
        expect(standing?.held).toBe(isEnrolled ? decisions.at(-1)!.to : undefined);
        const changed = decisions.findLast(({ from, to, kind }) => from !== to && kind !== 'renamed');
        if (standing) expect(standing.since).toBe(standing.held === null ? null : changed!.day);
      }),
    );
  });

  test('a promotion is to the earned tier, all of whose bars are met or exempt', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        for (const { kind, because } of decisionsOf(life)) {
          if (kind !== 'promoted' && kind !== 'enrolled' && kind !== 'retained' && kind !== 'recovered') continue;
          for (const { status } of because) expect(['met', 'exempt']).toContain(status);
        }
      }),
    );
  });
});

/** An id under the name that its tier has in an edition, whether or not the partner holds that tier. */
function idIn({ ladders }: Program, id: string): string {
  return ladders[0]!.tiers.some((tier) => tier.id === 'new') ? id.replace(/^t1\//, 'new/') : id;
}

test('the properties above are about lives in which every kind of decision is taken', () => {
  const kinds = new Map<string, number>();
  for (const life of fc.sample(anyLife, { numRuns: 300, seed: 7 })) {
    for (const { kind } of decisionsOf(life)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const all = ['enrolled', 'recovered', 'promoted', 'demoted', 'deferred', 'retained', 'warned', 'renamed', 'left'];
  for (const kind of all) expect(kinds.get(kind) ?? 0, `${kind} among ${JSON.stringify([...kinds])}`).toBeGreaterThan(10);
});
