import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollUpValues } from '../../data/import/observations/roll-up.ts';
import { readPopulation } from '../../engine/evaluation/columns.ts';
import { evaluatePartner, type Subject } from '../../engine/evaluation/evaluate.ts';
import { evaluatePopulation } from '../../engine/evaluation/population.ts';
import { makeSeries } from '../../engine/measures/observations.ts';
import { readMetrics } from '../../engine/measures/reading.ts';
import { resolveLadder } from '../../engine/program/ladder.ts';
import { replayReviews } from '../../engine/reviews/review.ts';
import { givenProgram, on } from './given.ts';

const FIRST = on('2026-01-01');
const PLACES = 6;
const ONE = 10n ** BigInt(PLACES);

/** An amount in millionths. */
const anyAmount = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: PLACES }))
  .map(([digits, decimals]) => BigInt(digits) * 10n ** BigInt(PLACES - decimals));
/** Of a period of ninety days, one a day. */
const anyAmounts = fc.array(anyAmount, { minLength: 1, maxLength: 90 });

describe('a list of decimals of up to six places', () => {
  test('adds up to what whole-number arithmetic gives, and meets a bar of exactly that, one at a time and all at once', () => {
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        const exact = total(amounts);
        if (exact === 0n) return;
        const asOf = FIRST + amounts.length - 1;
        for (const [bar, isMet] of [
          [exact, true],
          [exact + 1n, false],
        ] as const) {
          const ladder = ladderAsking(numberFrom(bar), 'sum');
          const subject = subjectWith(amounts.map(numberFrom));
          const { earned, criteria } = evaluatePartner(ladder, subject, asOf);
          expect(criteria[0]!.value).toBe(numberFrom(exact));
          expect(earned).toBe(isMet ? 'gold' : null);
          const population = readPopulation(ladder.program, [subject], asOf);
          expect([...evaluatePopulation(ladder, population).earned]).toEqual([isMet ? 0 : -1]);
        }
      }),
    );
  });

  test('is short of a bar by exactly what is left', () => {
    fc.assert(
      fc.property(anyAmounts, fc.bigInt({ min: 1n, max: 10n ** 12n }), (amounts, short) => {
        const ladder = ladderAsking(numberFrom(total(amounts) + short), 'sum');
        const { criteria } = evaluatePartner(ladder, subjectWith(amounts.map(numberFrom)), FIRST + amounts.length - 1);
        expect(criteria[0]!.remaining).toBe(numberFrom(short));
      }),
    );
  });

  test('has the mean that is nearest to the exact one', () => {
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        const { program } = ladderAsking(1, 'mean');
        const [reading] = readMetrics(program, subjectWith(amounts.map(numberFrom)).series, FIRST + amounts.length - 1);
        // Both are whole and below 2 ** 53, so that one division rounds once.
        expect(reading!.value).toBe(Number(total(amounts)) / Number(ONE * BigInt(amounts.length)));
      }),
    );
  });

  test('gives the same in a window, rolled up by day, and rolled up whole', () => {
    fc.assert(
      fc.property(anyAmounts, fc.integer({ min: 1, max: 7 }), (amounts, aDay) => {
        const values = amounts.map(numberFrom);
        const days = Array.from({ length: Math.ceil(values.length / aDay) }, (_, i) =>
          rollUpValues('sum', values.slice(i * aDay, (i + 1) * aDay)),
        );
        const { program } = ladderAsking(1, 'sum');
        const [reading] = readMetrics(program, subjectWith(days).series, FIRST + 90);
        expect(reading!.value).toBe(numberFrom(total(amounts)));
        expect(rollUpValues('sum', values.toReversed())).toBe(reading!.value);
      }),
    );
  });
});

describe('a sum that lands on its bar', () => {
  test('meets it', () => {
    const ladder = ladderAsking(1000, 'sum');
    expect(evaluatePartner(ladder, subjectWith([116.67, 525.68, 357.65]), on('2026-01-10')).earned).toBe('gold');
  });

  test('keeps a tier that asks for exactly that', () => {
    const program = givenProgram({
      metrics: { revenue: { label: 'Revenue', unit: 'points', aggregate: 'sum', window: 'P90D' } },
      tiers: [
        { id: 'open', name: 'Open' },
        { id: 'gold', name: 'Gold', requires: { revenue: 0.9 } },
      ],
      review: { every: 'P1M', from: '2026-01-01', warning: 'P30D' },
    });
    const subject = { ...subjectWith([0.3, 0.3, 0.3]), track: null, enrolled: null };
    const { decisions } = replayReviews([program], subject, on('2026-03-01'));
    expect(decisions.map(({ day, kind, to }) => `${day} ${kind} ${to}`)).toEqual([
      '2026-01-01 enrolled open',
      '2026-01-03 promoted gold',
      '2026-02-01 retained gold',
      '2026-03-01 retained gold',
    ]);
  });
});

function ladderAsking(target: number, aggregate: 'sum' | 'mean') {
  const program = givenProgram({
    metrics: { revenue: { label: 'Revenue', unit: 'points', aggregate, window: 'P12M' } },
    tiers: [{ id: 'gold', name: 'Gold', requires: { revenue: target } }],
  });
  return resolveLadder(program, null)!;
}

/** One value a day from the first on. */
function subjectWith(values: readonly number[]): Subject {
  const days = values.map((_, i) => FIRST + i);
  return { partner: 'northwind', series: new Map([['revenue', makeSeries(days, values, days)]]), exemptions: [] };
}

function total(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

/** As it would stand in a file. */
function numberFrom(millionths: bigint): number {
  return Number(`${millionths / ONE}.${(millionths % ONE).toString().padStart(PLACES, '0')}`);
}
