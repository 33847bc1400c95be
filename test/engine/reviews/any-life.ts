import fc from 'fast-check';
import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { Exemption } from '../../../engine/measures/observations.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { EnrolmentPeriod, ReviewSubject } from '../../../engine/reviews/replay-state.ts';
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

export const anyEditions: fc.Arbitrary<Program[]> = fc
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

/** From one day on, or up to another and, more often than not, again from a third. */
const anyPeriods: fc.Arbitrary<EnrolmentPeriod[]> = fc.oneof(
  anyDay.map((from) => [{ from, until: null }]),
  fc
    .uniqueArray(anyDay, { minLength: 2, maxLength: 4 })
    .map((days) => days.toSorted((a, b) => a - b))
    .map((days) => days.flatMap((from, i) => (i % 2 === 0 ? [{ from, until: days[i + 1] ?? (null as Day | null) }] : []))),
);

export interface Lived {
  editions: Program[];
  rows: Row[];
  exemptions: Exemption[];
  enrolled: EnrolmentPeriod[] | null;
}

export const anyLife: fc.Arbitrary<Lived> = fc.record({
  editions: anyEditions,
  rows: manyRows,
  exemptions: anyExemptions,
  enrolled: fc.option(anyPeriods, { freq: 2 }),
});

export function liveSubject(
  { rows, exemptions, enrolled }: Pick<Lived, 'rows' | 'exemptions' | 'enrolled'>,
  partner = 'northwind',
): ReviewSubject {
  return { ...subjectOf(rows, exemptions, partner), track: null, enrolled };
}
