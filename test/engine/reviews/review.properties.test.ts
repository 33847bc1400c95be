import fc from 'fast-check';
import { isFailed } from '../../../engine/evaluation/status.ts';
import { describe, expect, test } from 'vitest';
import { formatDay, isOccurrence, parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { editionOn } from '../../../engine/program/editions.ts';
import type { Exemption } from '../../../engine/measures/observations.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import type { Decision } from '../../../engine/results.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { heldStandingOn } from '../../../engine/standing/standing.ts';
import { runs } from '../../properties.ts';
import { anyDay, anyExemptions, FIRST_DAY, LAST_DAY, subjectOf, type Row } from '../arbitrary.ts';
import { givenProgram } from '../given.ts';

const METRICS = {
  installs: { label: 'Installations', unit: 'count' },
  tickets: { label: 'Open tickets', unit: 'count', staleAfter: 'P60D' },
  calls: { label: 'Calls', unit: 'count', aggregate: 'sum', window: 'P3M', staleAfter: 'P40D' },
  rating: { label: 'Rating', unit: 'rating', outOf: 5, aggregate: 'mean', window: 'P90D' },
  review: { label: 'Review', unit: 'flag', validFor: 'P6M' },
};
const bar = (max: number) => fc.integer({ min: 1, max });
/** Above the one lower bar to stay, so that it is never the harder one. */
const anyInstalls = fc.integer({ min: 60, max: 140 });
const KEPT_INSTALLS = 50;
const anyBar = fc.oneof(
  anyInstalls.map((installs) => ({ installs })),
  fc.integer({ min: 1, max: 20 }).map((atMost) => ({ tickets: { atMost } })),
  fc.integer({ min: 1, max: 80 }).map((calls) => ({ calls })),
  fc.integer({ min: 1, max: 3 }).map((rating) => ({ rating })),
  fc.constant({ review: true }),
  fc.tuple(anyInstalls, bar(100)).map(([installs, calls]) => ({ anyOf: [{ installs }, { calls }] })),
);
const anyAsked = fc
  .array(anyBar, { minLength: 1, maxLength: 2 })
  .map((bars): Record<string, unknown> => Object.assign({}, ...bars));
const anyReview = fc.record({
  every: fc.constantFrom('P1M', 'P45D', 'P2M', 'P3M'),
  from: fc.integer({ min: FIRST_DAY - 40, max: FIRST_DAY + 90 }).map(formatDay),
  warning: fc.constantFrom('P1D', 'P30D', 'P1M', 'P90D'),
  promote: fc.constantFrom('immediately', 'at-review'),
  demote: fc.constantFrom('earned', 'one-step'),
  staleAfter: fc.option(fc.constantFrom('P20D', 'P45D'), { nil: undefined }),
});

/** Some time after the first edition, and with everything else its own. */
const anyEdition = fc
  .record({
    cumulative: fc.boolean(),
    asked: fc.tuple(fc.oneof(fc.constant({}), anyAsked), anyAsked, anyAsked),
    review: anyReview,
    lower: fc.boolean(),
  })
  .map(({ cumulative, asked, review, lower }) => ({
    cumulative,
    review,
    metrics: METRICS,
    tiers: asked.map((requires, i) => ({
      id: `t${i}`,
      name: `Tier ${i}`,
      requires,
      ...(lower && 'installs' in requires ? { keeps: { installs: KEPT_INSTALLS } } : {}),
    })),
  }));

const anyEditions: fc.Arbitrary<Program[]> = fc
  .record({
    first: anyEdition,
    then: fc.option(
      fc.record({ edition: anyEdition, day: fc.integer({ min: FIRST_DAY + 20, max: LAST_DAY }), renames: fc.boolean() }),
    ),
  })
  .map(({ first, then }) => {
    const program = givenProgram({ ...first, effective: formatDay(FIRST_DAY) });
    if (!then) return [program];
    const tiers = then.edition.tiers.map((tier, i) =>
      then.renames && i === 1 ? { ...tier, id: 'new', replaces: ['t1'] } : tier,
    );
    return [program, givenProgram({ ...then.edition, tiers, effective: formatDay(then.day) })];
  });

/** Fifteen or more, so that bars are passed and failed in turn. No two of one metric, day and receipt: order can play no part. */
const manyRows: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc
    .record({
      metric: fc.constantFrom('installs', 'installs', 'tickets', 'calls', 'rating', 'review'),
      day: anyDay,
      share: fc.integer({ min: 0, max: 10 }),
      delay: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
    })
    .map(({ metric, day, share, delay }) => ({
      metric: metric as Row['metric'],
      day,
      value: metric === 'review' ? share % 2 : (HIGHEST[metric]! * share) / 10,
      received: delay === null ? null : day + delay,
    })),
  { minLength: 15, maxLength: 50, selector: ({ metric, day, received }) => `${metric} ${day} ${received ?? day}` },
);
const HIGHEST: Record<string, number> = { installs: 200, tickets: 30, calls: 80, rating: 5 };

interface Lived {
  editions: Program[];
  rows: Row[];
  exemptions: Exemption[];
  enrolled: Day | null;
}

const anyLife: fc.Arbitrary<Lived> = fc.record({
  editions: anyEditions,
  rows: manyRows,
  exemptions: anyExemptions,
  enrolled: fc.option(anyDay, { freq: 2 }),
});

function subject({ rows, exemptions, enrolled }: Pick<Lived, 'rows' | 'exemptions' | 'enrolled'>): ReviewSubject {
  return { ...subjectOf(rows, exemptions), track: null, enrolled };
}

const END = LAST_DAY + 200;

function decisionsOf(life: Lived, until = END): Decision[] {
  return replayReviews(life.editions, subject(life), until).decisions;
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
        const first = replayReviews(life.editions, subject(life), day);
        const second = replayReviews(life.editions, subject(life), END, JSON.parse(JSON.stringify(first.state)));
        const whole = replayReviews(life.editions, subject(life), END);
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
        const { state } = replayReviews(editions, subject(life), quiet);
        const later = replayReviews(editions, subject(life), quiet + 1000, state);
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
        decisionsOf(life).forEach((decision, i) => {
          const { day, kind, deadline } = decision;
          const on = parseDay(day)!;
          const program = editionOn(life.editions, on)!;
          const { from, every } = program.review!;
          const isChecked =
            i === 0 || arrivals.has(on) || isOccurrence(from, every, on) || deadlines.has(day) || program.effective === on;
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
          expect(kind === 'enrolled').toBe(i === 0);
          expect(from).toBe(decisions[i - 1]?.to ?? null);
        });
        const standing = heldStandingOn(life.editions, subject(life), day);
        expect(standing?.held).toBe(decisions.length === 0 ? undefined : decisions.at(-1)!.to);
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
  const all = ['enrolled', 'recovered', 'promoted', 'demoted', 'deferred', 'retained', 'warned', 'renamed'];
  for (const kind of all) expect(kinds.get(kind) ?? 0, `${kind} among ${JSON.stringify([...kinds])}`).toBeGreaterThan(10);
});
