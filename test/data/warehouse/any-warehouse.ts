import fc from 'fast-check';
import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { Exemption } from '../../../engine/measures/observations.ts';
import { criterionIds, resolveLadder } from '../../../engine/program/ladder.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { AttributePeriod } from '../../../engine/measures/attributes.ts';
import type { EnrolmentPeriod } from '../../../engine/reviews/replay-state.ts';
import { anyDay, FIRST_DAY } from '../../engine/arbitrary.ts';
import { givenProgram } from '../../engine/given.ts';

export interface WarehouseRow {
  partner: string;
  metric: string;
  day: Day;
  value: number;
  received: Day | null;
}

/** What a program and tables may have in them that an evaluation depends on. */
export interface AnyWarehouse {
  program: Program;
  day: Day;
  rows: WarehouseRow[];
  exemptions: Exemption[];
  /** Null: everyone observed is enrolled. */
  enrolments: ({ partner: string } & EnrolmentPeriod & Partial<Pick<AttributePeriod, 'attributes'>>)[] | null;
}

const PARTNERS = ['ash', 'birch', 'cedar', 'elm', 'fir'];
/** Of one nothing is told, of another a word that the program does not have. */
const REGIONS: Record<string, string> = { ash: 'eu', birch: 'us', cedar: 'jp', elm: 'mars' };
const bar = (max: number) => fc.integer({ min: 1, max });
const tenth = (max: number) => fc.integer({ min: 1, max: max * 10 }).map((tenths) => tenths / 10);
const WINDOWS = ['P30D', 'P1M', 'P3M', 'P1Y'];
const window = fc.constantFrom(...WINDOWS);
const period = fc.constantFrom('month', 'quarter', 'year');
const counts = fc.constantFrom('so-far', 'last-whole', 'either');
const staleAfter = fc.constantFrom(undefined, undefined, 'P20D', 'P2M');

/** Every aggregate, by window and by period; scores with and without bounds; ratios. */
const anyMetrics = fc
  .record({
    window,
    period,
    counts,
    staleAfter,
    yearBegins: bar(12),
    validFor: fc.constantFrom('P2M', 'P6M', 'P45D'),
    max: fc.integer({ min: 26, max: 60 }),
    least: bar(40),
  })
  .map(({ window, period, counts, staleAfter, yearBegins, validFor, max, least }) => ({
    yearBegins,
    attributes: { region: { label: 'Region', values: { eu: 'Europe', us: 'United States', jp: 'Japan' } } },
    metrics: {
      installs: { label: 'Installations', unit: 'count', staleAfter },
      'open-tickets': { label: 'Open tickets', unit: 'count', staleAfter: 'P60D' },
      calls: { label: 'Calls', unit: 'count', aggregate: 'sum', window, staleAfter },
      visits: { label: 'Visits', unit: 'count', aggregate: 'count', window },
      rating: { label: 'Rating', unit: 'rating', outOf: 5, aggregate: 'mean', window: 'P90D', staleAfter },
      best: { label: 'Best', unit: 'points', aggregate: 'max', period, counts },
      worst: { label: 'Worst', unit: 'points', aggregate: 'min', window },
      sales: { label: 'Sales', unit: 'points', aggregate: 'sum', period, counts, staleAfter },
      spread: { label: 'Spread', unit: 'points', aggregate: 'mean', period, counts },
      review: { label: 'Review', unit: 'flag', validFor },
      'calls-each': { label: 'Calls each', unit: 'percent', ratio: { of: 'calls', to: 'installs', least } },
      'sales-each': { label: 'Sales each', unit: 'count', ratio: { of: 'sales', to: 'visits' } },
      score: {
        label: 'Score',
        unit: 'points',
        score: { installs: { per: 8, points: 1, max }, rating: { per: 1, points: 10 }, calls: { per: 50, points: 3, max: 30 } },
      },
    },
  }));
const HIGHEST: Record<string, number> = {
  installs: 200,
  'open-tickets': 40,
  calls: 80,
  visits: 9,
  rating: 5,
  best: 60,
  worst: 60,
  sales: 900,
  spread: 60,
  review: 1,
};

const members = fc.record(
  { installs: bar(150), sales: tenth(500), 'open-tickets': bar(30).map((atMost) => ({ atMost })) },
  { requiredKeys: ['sales'] },
);
const bars = fc.record({
  installs: bar(200),
  'open-tickets': bar(40).map((atMost) => ({ atMost })),
  calls: fc.oneof({ weight: 4, arbitrary: bar(200) }, { weight: 1, arbitrary: fc.constant('unpublished') }),
  visits: bar(4),
  rating: fc.oneof(
    tenth(5),
    tenth(4).map((atMost) => ({ atMost })),
  ),
  best: fc.tuple(tenth(50), bar(4)).map(([atLeast, rating]) => ({ atLeast, when: { rating } })),
  worst: fc
    .tuple(tenth(50), fc.subarray(['eu', 'us', 'jp']))
    .map(([atMost, region]) => ({ atMost, ...(region.length > 0 && { when: { region } }) })),
  sales: tenth(900),
  spread: tenth(50),
  review: fc.oneof(
    fc.constant(true),
    bar(100).map((calls) => ({ atLeast: true, when: { calls } })),
  ),
  'calls-each': fc.tuple(bar(90), bar(150)).map(([atLeast, installs]) => ({ atLeast, when: { installs } })),
  'sales-each': bar(300).map((atMost) => ({ atMost, when: { review: true } })),
  score: fc
    .tuple(bar(90), bar(25), fc.constantFrom('bar', 'each', 'most'))
    .map(([points, each, kind]) =>
      kind === 'most' ? { atMost: points } : kind === 'each' ? { atLeast: points, eachAbove: each } : points,
    ),
  anyOf: fc
    .tuple(fc.array(members, { minLength: 1, maxLength: 3 }), bar(5))
    .map(([of, rating]) => (rating > 2 ? { of, when: { rating } } : of)),
  atLeastOf: fc.array(members, { minLength: 2, maxLength: 4 }).map((of) => ({ n: 2, of })),
});
type Asked = Record<string, unknown>;
const anyTier = (names: readonly string[]) =>
  fc
    .tuple(bars, fc.subarray([...names], { maxLength: 3 }))
    .map(([all, asked]): Asked => Object.fromEntries(asked.map((name) => [name, (all as Asked)[name]])));
const NAMES = [
  'installs',
  'open-tickets',
  'calls',
  'visits',
  'rating',
  'best',
  'worst',
  'sales',
  'spread',
  'review',
  'calls-each',
  'sales-each',
  'score',
  'anyOf',
  'anyOf',
  'atLeastOf',
  'atLeastOf',
];
const anyAsked = fc.oneof(
  { weight: 9, arbitrary: anyTier(NAMES).map((requires) => ({ requires })) },
  { weight: 1, arbitrary: fc.constant({ criteria: 'unpublished' }) },
);
const anyReview = fc.option(
  fc.record({
    every: fc.constantFrom('P1M', 'P3M'),
    from: fc.constantFrom('2026-01-31', '2026-01-01'),
    warning: fc.constant('P30D'),
  }),
  { nil: undefined },
);

const anyProgram: fc.Arbitrary<Program> = fc
  .record({
    parts: anyMetrics,
    cumulative: fc.boolean(),
    review: anyReview,
    tiers: fc.array(anyAsked, { minLength: 1, maxLength: 4 }),
  })
  .map(({ parts, cumulative, review, tiers }) =>
    givenProgram({
      ...parts,
      cumulative,
      review,
      effective: undefined,
      tiers: tiers.map((tier, i) => ({ id: `t-${i}`, name: `Tier ${i}`, ...tier })),
    }),
  );

/** As often as not where windows and ages begin, to the day. */
const anyDistance = fc.oneof(
  fc.integer({ min: -30, max: 400 }),
  fc.constantFrom(0, 20, 21, 29, 30, 31, 45, 46, 59, 60, 61, 62, 89, 90, 91, 181, 182, 183, 184, 365, 366),
);
const anyRow = fc
  .record({
    partner: fc.constantFrom(...PARTNERS),
    metric: fc.constantFrom(...Object.keys(HIGHEST)),
    daysBefore: anyDistance,
    share: fc.integer({ min: 0, max: 40 }),
    delay: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
  })
  .map(({ partner, metric, daysBefore, share, delay }) => ({
    ...{ partner, metric, daysBefore },
    value: metric === 'review' ? share % 2 : Math.round(((HIGHEST[metric]! * share) / 40) * 100) / 100,
    delay,
  }));

const anyExemption = fc.record({
  partner: fc.constantFrom(...PARTNERS),
  /** Which of the program's criteria it is of. */
  criterion: fc.nat(),
  reason: fc.constant('Agreed.'),
  by: fc.constant('Ada'),
  from: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 120 }),
  until: fc.option(anyDay),
});
const anyEnrolment = fc
  .record({ partner: fc.constantFrom(...PARTNERS), from: anyDay, until: fc.option(anyDay) })
  .map((one) => (REGIONS[one.partner] ? { ...one, attributes: { region: REGIONS[one.partner]! } } : one));

/** A day at the end of a month as often as any other: months are of different lengths there. */
const anyAsOf = fc.oneof(
  anyDay,
  fc.constantFrom('2026-02-28', '2026-03-31', '2026-04-30', '2026-12-31').map((iso) => parseDay(iso)!),
);

/** `late`: with days of receipt, so that one day may have several values. Without: one a day. */
export function anyWarehouse(late: boolean): fc.Arbitrary<AnyWarehouse> {
  const parts = fc.record({
    program: anyProgram,
    day: anyAsOf,
    rows: fc.uniqueArray(
      anyRow.map((row) => (late ? row : { ...row, delay: null })),
      {
        ...{ minLength: 100, maxLength: 250, size: 'max' },
        selector: ({ partner, metric, daysBefore, delay }) => `${partner} ${metric} ${daysBefore} ${delay ?? 0}`,
      },
    ),
    exemptions: fc.array(anyExemption, { maxLength: 12 }),
    enrolments: fc.option(fc.array(anyEnrolment, { maxLength: 8 })),
  });
  return parts.map(({ program, day, rows, exemptions, enrolments }) => {
    const ids = [...criterionIds(resolveLadder(program, null)!)];
    const named = exemptions.flatMap((one) => (ids.length > 0 ? [{ ...one, criterion: ids[one.criterion % ids.length]! }] : []));
    const dated = rows.map(({ daysBefore, delay, ...row }) => ({
      ...{ ...row, day: day - daysBefore },
      received: delay === null ? null : day - daysBefore + delay,
    }));
    return { program, day, rows: dated, exemptions: named, enrolments };
  });
}
