import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../engine/primitives/calendar.ts';
import type { ImportFaultCode } from '../../../data/import.ts';
import { FLAG_WORDS } from '../../../data/import/cells/flags.ts';
import { PackedIntegers, PackedNumbers } from '../../../data/import/observations/packed-columns.ts';
import { readObservations } from './fixture.ts';

const SEED = 20261122;
const HEADER = 'partner,metric,day,value,received';
const FIRST_DAY = parseDay('2020-01-01')!;

interface Row {
  partner: string;
  metric: 'installs' | 'growth';
  day: string;
  value: number;
  received: string;
}

const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 3000 }).map(formatDay);
const row: fc.Arbitrary<Row> = fc
  .record({
    partner: fc.constantFrom('a', 'b', 'c, d', 'e "f"', 'g\nh', 'ü'),
    metric: fc.constantFrom('installs', 'growth'),
    day,
    value: fc.double({ min: 0, max: 1e12, noNaN: true, noDefaultInfinity: true }),
    received: fc.oneof(
      fc.constant(''),
      day,
      fc.tuple(day, fc.integer({ min: 10, max: 23 })).map(([date, hour]) => `${date}T${hour}:30Z`),
    ),
  })
  .map((one) => ({ ...one, value: one.metric === 'installs' ? Math.floor(one.value) : one.value }));
/** Rows that contradict each other nowhere. */
const rowsUpTo = (maxLength: number): fc.Arbitrary<Row[]> =>
  fc.uniqueArray(row, {
    maxLength,
    selector: ({ partner, metric, day: of, received }) =>
      JSON.stringify([partner, metric, of, received === '' ? of : received.slice(0, 10)]),
  });

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly (string | number)[]): string => cells.map((value) => cell(String(value))).join(',');
const toCsv = (all: readonly Row[]): string =>
  [HEADER, ...all.map(({ partner, metric, day: of, value, received }) => line([partner, metric, of, value, received]))].join(
    '\n',
  ) + '\n';
const toNdjson = (all: readonly Row[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');

/** Makes one thing wrong with a row's cells, and tells the fault that it must be. */
type Breakage = [code: ImportFaultCode, spoil: (cells: string[]) => string[]];
const [PARTNER, METRIC, DAY, VALUE, RECEIVED] = [0, 1, 2, 3, 4];

const spoilt = <T>(
  code: ImportFaultCode,
  of: fc.Arbitrary<T>,
  spoil: (cells: string[], how: T) => string[],
): fc.Arbitrary<Breakage> => of.map((how) => [code, (cells) => spoil(cells, how)]);
const ANY_FLAG = [...FLAG_WORDS.passed, ...FLAG_WORDS.failed];
const word = fc
  .stringMatching(/^[a-z][a-z :/%$€#-]{0,20}$/)
  .filter((text) => !/^(nan|inf|infinity|installs|growth|rating)$/.test(text.trim()) && !ANY_FLAG.includes(text.trim()));
const noDay = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.constantFrom('02-30', '02-31', '04-31', '13-01', '00-10', '06-00', '11-31', '01-32'),
  )
  .map(([year, rest]) => `${String(year).padStart(4, '0')}-${rest}`);
const double = (constraints: fc.DoubleConstraints) => fc.double({ noDefaultInfinity: true, noNaN: true, ...constraints });

const breakage: fc.Arbitrary<Breakage> = fc.oneof(
  spoilt('empty', fc.constantFrom(PARTNER, METRIC, DAY, VALUE), (cells, at) => cells.with(at, '')),
  spoilt('empty', fc.constantFrom('  ', '\t', ' \n '), (cells, blank) => cells.with(PARTNER, blank)),
  spoilt('not-utf8', fc.constant('caf\uFFFD'), (cells, name) => cells.with(PARTNER, name)),
  spoilt('unknown-metric', word, (cells, metric) => cells.with(METRIC, metric)),
  spoilt('computed-metric', fc.constant('partner-score'), (cells, metric) => cells.with(METRIC, metric)),
  spoilt('no-such-day', fc.tuple(noDay, fc.constantFrom(DAY, RECEIVED)), (cells, [text, at]) => cells.with(at, text)),
  spoilt('no-such-day', fc.integer({ min: 24, max: 99 }), (cells, hour) => cells.with(DAY, `${cells[DAY]}T${hour}:00Z`)),
  spoilt('not-a-day', fc.tuple(word, fc.constantFrom(DAY, RECEIVED)), (cells, [text, at]) => cells.with(at, text)),
  spoilt('not-a-day', fc.integer(), (cells, number) => cells.with(DAY, String(number))),
  spoilt('not-a-number', word, (cells, text) => cells.with(VALUE, text)),
  spoilt('not-finite', fc.constantFrom('NaN', 'Infinity', '-Infinity', 'inf', 'nan', '1e999', '-1e400'), (cells, text) =>
    cells.with(VALUE, text),
  ),
  spoilt('too-large', fc.oneof(double({ min: 1.001e15 }), double({ max: -1.001e15 })), (cells, value) =>
    cells.with(METRIC, 'growth').with(VALUE, String(value)),
  ),
  spoilt('fraction-of-count', fc.integer({ min: 0, max: 1e6 }), (cells, whole) =>
    cells.with(METRIC, 'installs').with(VALUE, `${whole}.5`),
  ),
  spoilt('unusable-id', fc.constantFrom('a/b', '..', 'index.html', 'a\u0007b', '\u202Ea', '\u200B'), (cells, id) =>
    cells.with(PARTNER, id),
  ),
  spoilt('negative-count', double({ min: -1e15, max: -1e-9 }), (cells, value) =>
    cells.with(METRIC, 'installs').with(VALUE, String(value)),
  ),
  spoilt(
    'rating-out-of-range',
    fc.oneof(double({ min: 5.001, max: 1e15 }), double({ min: -1e15, max: -0.001 })),
    (cells, value) => cells.with(METRIC, 'rating').with(VALUE, String(value)),
  ),
  spoilt('not-a-flag', fc.oneof(double({ min: 1.001, max: 1e15 }), double({ min: 0.001, max: 0.999 })), (cells, value) =>
    cells.with(METRIC, 'security-review').with(VALUE, String(value)),
  ),
  spoilt('flag-word', fc.constantFrom('true', 'False', 'YES', 'no', 'passed'), (cells, text) => cells.with(VALUE, text)),
  spoilt(
    'thousands-separator',
    fc.tuple(fc.integer({ min: 1000, max: 1e9 }), fc.constantFrom(',', ' ', "'", '’', '\u00a0')),
    (cells, [number, mark]) => cells.with(VALUE, number.toLocaleString('en-US').replaceAll(',', mark)),
  ),
  spoilt('decimal-comma', fc.integer({ min: 0, max: 1e6 }), (cells, number) => cells.with(VALUE, `${number},5`)),
  spoilt('ragged-row', fc.integer({ min: 1, max: 4 }), (cells, length) => cells.slice(0, length)),
  spoilt('ragged-row', fc.array(fc.constant('x'), { minLength: 1, maxLength: 4 }), (cells, more) => [...cells, ...more]),
);

describe('an observations file', () => {
  it('with a malformed row anywhere is refused with the fault of that row and line, ten thousand times', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        rowsUpTo(5),
        row,
        breakage,
        fc.nat(5),
        async (good, { partner, metric, day: of, value, received }, [code, spoil], at) => {
          const cells = spoil([partner, metric, of, String(value), received]);
          const before = good.slice(0, at);
          const text = toCsv(before) + line(cells) + '\n' + toCsv(good.slice(before.length)).slice(HEADER.length + 1);
          const lineOfFault = toCsv(before).split('\n').length;
          const imported = await readObservations(text);
          expect(imported.ok).toBe(false);
          if (imported.ok) return;
          expect(imported.faults.map((fault) => [fault.code, fault.line])).toEqual([[code, lineOfFault]]);
          refused++;
        },
      ),
      { numRuns: 10_000, seed: SEED },
    );
    expect(refused).toBe(10_000);
  }, 120_000);

  it('of any bytes is taken or refused, and never brings the reader down', async () => {
    const chaos = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc
        .array(
          fc.constantFrom(
            '"',
            ',',
            '\n',
            '\r\n',
            '{',
            '}',
            '[',
            'a',
            '1',
            ':',
            ' ',
            '\u0000',
            '\uFEFF',
            HEADER,
            '{"partner":"a"}',
          ),
          { maxLength: 60 },
        )
        .map((parts) => Buffer.from(parts.join(''))),
      fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(`${HEADER}\n${text}`)),
    );
    await fc.assert(
      fc.asyncProperty(chaos, fc.constantFrom('o.csv', 'o.tsv', 'o.ndjson', 'o.xlsx', 'input'), async (bytes, name) => {
        const imported = await readObservations(bytes, { name });
        if (!imported.ok) expect(imported.total).toBeGreaterThan(0);
      }),
      { numRuns: 3000, seed: SEED },
    );
  }, 60_000);

  it('takes a percentage exactly when it is a number of at most 1e15 written in digits, with its sign or without', async () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789.,+-eE _xnN'), maxLength: 9 }),
      fc.string({ unit: fc.constantFrom(...'0123456789.+- %'), maxLength: 6 }),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const trimmed = value.trim();
        const [, digits = trimmed] = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*%$/.exec(trimmed) ?? [];
        const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?$/.test(digits) && Math.abs(Number(digits)) <= 1e15;
        const imported = await readObservations(`${HEADER}\n${line(['a', 'growth', '2026-01-05', value, ''])}\n`);
        expect(imported.ok).toBe(isNumber);
        if (imported.ok) expect(imported.value['a']!['growth']![0]![1]).toBe(Number(digits));
      }),
      { numRuns: 3000, seed: SEED },
    );
  }, 60_000);

  it('gives the same in any order of rows, as CSV or NDJSON, long', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsUpTo(30).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([all, shuffled]) => {
          const expected = await readObservations(toCsv(all));
          expect(expected.ok).toBe(true);
          expect(await readObservations(toCsv(shuffled))).toEqual(expected);
          expect(await readObservations(toNdjson(shuffled), { name: 'o.ndjson' })).toEqual(expected);
        },
      ),
      { numRuns: 300, seed: SEED },
    );
  }, 60_000);

  it('gives the same in any order of rows, wide and rolled up', async () => {
    const wide = { partner: 'p', day: 'd', metrics: 'growth=sum:n,rating=mean:r,installs=count:n' };
    const wideRow = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.constantFrom('2026-01-05', '2026-01-06'),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(wideRow, { maxLength: 20 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([all, shuffled]) => {
          const text = (some: typeof all): string => ['p,d,n,r', ...some.map(line)].join('\n');
          const expected = await readObservations(text(all), { wide });
          expect(expected.ok).toBe(true);
          expect(await readObservations(text(shuffled), { wide })).toEqual(expected);
        },
      ),
      { numRuns: 300, seed: SEED },
    );
  }, 60_000);
});

describe('whole numbers that are kept in little room', () => {
  const [least, most] = [-(2 ** 31), 2 ** 31 - 1];
  const close = fc
    .record({
      from: fc.integer({ min: least, max: most - 300 }),
      more: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 600 }),
    })
    .map(({ from, more }) => more.map((one) => from + one));
  const apart = fc.array(fc.integer({ min: least, max: most }), { maxLength: 600 });

  it('are given back as they were, close together or far apart', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(close, apart), { maxLength: 5 }), (lists) => {
        const values = lists.flat();
        const packed = new PackedIntegers();
        for (const value of values) packed.push(value);
        expect(packed.length).toBe(values.length);
        expect(values.map((_, index) => packed.at(index))).toEqual(values);
      }),
    );
  });

  it('keeps every number to the last digit, whatever stands beside it', () => {
    const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    const alike = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 700 }),
      fc.array(whole, { maxLength: 700 }),
      fc.array(
        whole.map((value) => value / 100),
        { maxLength: 700 },
      ),
      fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constant(-0), fc.constant(2 ** 31)), { maxLength: 300 }),
    );
    fc.assert(
      fc.property(fc.array(alike, { maxLength: 5 }), (lists) => {
        const values = lists.flat();
        const packed = new PackedNumbers();
        for (const value of values) packed.push(value);
        expect(packed.length).toBe(values.length);
        expect(values.map((_, index) => packed.at(index))).toEqual(values);
      }),
    );
  });
});
