import fc from 'fast-check';
import type { Day } from '../../engine/primitives/calendar.ts';
import type { Subject } from '../../engine/evaluation/evaluate.ts';
import { seriesOfAttributes, type AttributePeriod } from '../../engine/measures/attributes.ts';
import { makeSeries, type Exemption, type Series } from '../../engine/measures/observations.ts';
import type { Program } from '../../engine/program/program.ts';
import { givenProgram, on } from './given.ts';

export const FIRST_DAY = on('2026-01-01');
export const LAST_DAY = on('2026-12-31');

const METRICS = {
  installs: { label: 'Installations', unit: 'count' },
  tickets: { label: 'Open tickets', unit: 'count', staleAfter: 'P60D' },
  calls: { label: 'Calls', unit: 'count', aggregate: 'sum', window: 'P3M' },
  rating: { label: 'Rating', unit: 'rating', outOf: 5, aggregate: 'mean', window: 'P90D' },
  review: { label: 'Review', unit: 'flag', validFor: 'P6M' },
  each: { label: 'Calls each', unit: 'percent', ratio: { of: 'calls', to: 'installs', least: 20 } },
  score: { label: 'Score', unit: 'points', score: { installs: { per: 10, points: 1, max: 40 }, rating: { per: 1, points: 10 } } },
};
const ATTRIBUTES = { region: { label: 'Region', values: { eu: 'European Union', us: 'United States', jp: 'Japan' } } };
/** Metrics of which more is better, with values around their bars. */
const OBSERVED = { installs: 200, tickets: 40, calls: 80, rating: 5, review: 1 } as const;

const bar = (max: number) => fc.integer({ min: 1, max });
const members = fc.record(
  { installs: bar(150), calls: bar(100), rating: fc.integer({ min: 1, max: 5 }) },
  { requiredKeys: ['calls'] },
);
const bars = fc.record({
  installs: bar(200),
  tickets: bar(40).map((atMost) => ({ atMost })),
  each: fc.tuple(bar(90), bar(150)).map(([atLeast, installs]) => ({ atLeast, when: { installs } })),
  calls: fc.oneof({ weight: 4, arbitrary: bar(200) }, { weight: 1, arbitrary: fc.constant('unpublished') }),
  rating: fc.integer({ min: 1, max: 5 }),
  review: fc.constantFrom<unknown>(true, true, { atLeast: true, when: { region: 'eu' } }),
  score: fc.tuple(bar(90), bar(39), fc.boolean()).map(([atLeast, eachAbove, each]) => (each ? { atLeast, eachAbove } : atLeast)),
  anyOf: fc
    .tuple(fc.array(members, { minLength: 1, maxLength: 3 }), bar(5))
    .map(([of, rating]) => (rating > 2 ? { of, when: { rating, ...(rating > 4 && { region: ['us', 'jp'] }) } } : of)),
  atLeastOf: fc.array(members, { minLength: 2, maxLength: 4 }).map((of) => ({ n: 2, of })),
});
const BARS = ['installs', 'tickets', 'each', 'calls', 'rating', 'review', 'score', 'anyOf', 'atLeastOf'] as const;
/** Seldom more than two of them: who is asked for everything earns nothing. */
const requires = fc
  .tuple(bars, fc.subarray([...BARS], { maxLength: 2 }))
  .map(([all, asked]) => Object.fromEntries(asked.map((name) => [name, all[name]])));
const asked = fc.oneof(
  { weight: 9, arbitrary: requires.map((requires) => ({ requires })) },
  { weight: 1, arbitrary: fc.constant({ criteria: 'unpublished' }) },
);

/** One to four tiers, most of which ask something. */
export const anyProgram: fc.Arbitrary<Program> = fc
  .record({ cumulative: fc.boolean(), tiers: fc.array(asked, { minLength: 1, maxLength: 4 }) })
  .map(({ cumulative, tiers }) =>
    givenProgram({
      cumulative,
      metrics: METRICS,
      attributes: ATTRIBUTES,
      tiers: tiers.map((tier, i) => ({ id: `t${i}`, name: `Tier ${i}`, ...tier })),
    }),
  );

export interface Row {
  metric: keyof typeof OBSERVED;
  day: Day;
  value: number;
  received: number | null;
}

const anyRow: fc.Arbitrary<Row> = fc
  .record({
    metric: fc.constantFrom(...(Object.keys(OBSERVED) as (keyof typeof OBSERVED)[])),
    day: fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
    share: fc.integer({ min: 0, max: 20 }),
    delay: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
  })
  .map(({ metric, day, share, delay }) => ({
    metric,
    day,
    value:
      metric === 'review'
        ? share % 2
        : (OBSERVED[metric] * share) / 10 > 5 && metric === 'rating'
          ? 5
          : (OBSERVED[metric] * share) / 10,
    received: delay === null ? null : day + delay,
  }));

/** No two rows of one metric, day and receipt, so that order can play no part. */
export const anyRows: fc.Arbitrary<Row[]> = fc.uniqueArray(anyRow, {
  maxLength: 40,
  // Else there are seldom more than ten, of which most are of another metric or day.
  size: 'max',
  selector: ({ metric, day, received }) => `${metric} ${day} ${received ?? day}`,
});

export const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

const CRITERIA = ['t0/installs', 't1/installs', 't1/calls', 't2/rating', 't0/any-1', 't1/any-2', 't2/review'];
export const anyExemptions: fc.Arbitrary<Exemption[]> = fc.array(
  fc.record({
    partner: fc.constant('northwind'),
    criterion: fc.constantFrom(...CRITERIA),
    reason: fc.constant('Agreed.'),
    by: fc.constant('Ada'),
    from: anyDay,
    until: fc.option(fc.constant(LAST_DAY)),
  }),
  { maxLength: 3 },
);

/** By length of the partner's name; of the first nothing is told. From the middle of the year on it is the next one. */
const REGIONS = [undefined, 'eu', 'us', 'jp'];
const MOVES = on('2026-07-01');

function regionsOf(partner: string): AttributePeriod[] {
  const periods = [
    { from: FIRST_DAY, until: MOVES, region: REGIONS[partner.length % REGIONS.length] },
    { from: MOVES, until: null, region: REGIONS[(partner.length + 1) % REGIONS.length] },
  ];
  return periods.flatMap(({ region, ...period }) => (region ? [{ ...period, attributes: { region } }] : []));
}

export function subjectOf(rows: readonly Row[], exemptions: readonly Exemption[] = [], partner = 'northwind'): Subject {
  const series = new Map<string, Series>();
  for (const metric of new Set(rows.map((row) => row.metric))) {
    const own = rows.filter((row) => row.metric === metric);
    series.set(
      metric,
      makeSeries(
        own.map(({ day }) => day),
        own.map(({ value }) => value),
        own.map(({ received }) => received),
      ),
    );
  }
  return { partner, series: new Map([...series, ...seriesOfAttributes(regionsOf(partner))]), exemptions };
}
