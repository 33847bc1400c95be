import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../engine/calendar.ts';
import type { ImportFaultCode } from '../../data/import.ts';
import { readObservations } from './import-fixture.ts';

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
const row: fc.Arbitrary<Row> = fc.record({
  partner: fc.constantFrom('a', 'b', 'c, d', 'e "f"', 'g\nh', 'ü'),
  metric: fc.constantFrom('installs', 'growth'),
  day,
  value: fc.double({ min: 0, max: 1e12, noNaN: true, noDefaultInfinity: true }),
  received: fc.oneof(
    fc.constant(''),
    day,
    fc.tuple(day, fc.integer({ min: 10, max: 23 })).map(([date, hour]) => `${date}T${hour}:30Z`),
  ),
});
/** Rows that contradict each other nowhere. */
const rows = fc.uniqueArray(row, {
  maxLength: 30,
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

type Breakage = [codes: readonly ImportFaultCode[], cells: string[]];

/** A row with one thing wrong, and the fault that it must be. */
const broken: fc.Arbitrary<Breakage> = row.chain(({ partner, metric, day: of, value, received }) => {
  const good = [partner, metric, of, String(value), received];
  const withCell = (i: number, text: string): string[] => good.with(i, text);
  const breakage = (codes: ImportFaultCode | ImportFaultCode[], cells: fc.Arbitrary<string[]>): fc.Arbitrary<Breakage> =>
    cells.map((all) => [[codes].flat(), all]);
  const noDay = fc.tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.constantFrom('02-30', '02-31', '04-31', '13-01', '00-10', '06-00', '11-31', '01-32'),
  );
  const word = fc
    .stringMatching(/^[a-z][a-z :/%$€#-]{0,20}$/)
    .filter((text) => !/^(true|false|yes|no|passed|failed|nan|inf|infinity)\s*$/i.test(text));
  return fc.oneof(
    breakage(
      'empty',
      fc.constantFrom(0, 1, 2, 3).map((i) => withCell(i, '')),
    ),
    breakage(
      'empty',
      fc.constantFrom('  ', '\t', ' \n ').map((blank) => withCell(0, blank)),
    ),
    breakage(
      'unknown-metric',
      word.filter((text) => !/^(installs|growth|rating)\s*$/.test(text)).map((text) => withCell(1, text)),
    ),
    breakage('computed-metric', fc.constant(withCell(1, 'partner-score'))),
    breakage(
      'no-such-day',
      fc.tuple(noDay, fc.constantFrom(2, 4)).map(([[year, rest], i]) => withCell(i, `${String(year).padStart(4, '0')}-${rest}`)),
    ),
    breakage(
      'no-such-day',
      fc.tuple(day, fc.integer({ min: 24, max: 99 })).map(([date, hour]) => withCell(2, `${date}T${hour}:00Z`)),
    ),
    breakage(
      'not-a-day',
      fc.tuple(word, fc.constantFrom(2, 4)).map(([text, i]) => withCell(i, text)),
    ),
    breakage(
      'not-a-day',
      fc.integer().map((number) => withCell(2, String(number))),
    ),
    breakage(
      'not-a-number',
      word.map((text) => withCell(3, text)),
    ),
    breakage(
      'not-finite',
      fc.constantFrom('NaN', 'Infinity', '-Infinity', 'inf', 'nan', '1e999', '-1e400').map((text) => withCell(3, text)),
    ),
    breakage(
      'negative-count',
      fc
        .double({ max: -1e-9, noDefaultInfinity: true, noNaN: true })
        .map((number) => withCell(1, 'installs').with(3, String(number))),
    ),
    breakage(
      'rating-out-of-range',
      fc
        .oneof(
          fc.double({ min: 5.001, noDefaultInfinity: true, noNaN: true }),
          fc.double({ max: -0.001, noDefaultInfinity: true, noNaN: true }),
        )
        .map((number) => withCell(1, 'rating').with(3, String(number))),
    ),
    breakage(
      'not-a-flag',
      fc
        .double({ min: 1.001, noDefaultInfinity: true, noNaN: true })
        .map((number) => withCell(1, 'security-review').with(3, String(number))),
    ),
    breakage(
      'flag-word',
      fc.constantFrom('true', 'False', 'YES', 'no', 'passed').map((text) => withCell(3, text)),
    ),
    breakage(
      'thousands-separator',
      fc
        .tuple(fc.integer({ min: 1000, max: 1e9 }), fc.constantFrom(',', ' ', "'", '’', '\u00a0'))
        .map(([number, mark]) => withCell(3, number.toLocaleString('en-US').replaceAll(',', mark))),
    ),
    breakage(
      'decimal-comma',
      fc.integer({ min: 0, max: 1e6 }).map((number) => withCell(3, `${number},5`)),
    ),
    breakage(
      'ragged-row',
      fc.integer({ min: 1, max: 4 }).map((length) => good.slice(0, length)),
    ),
    breakage(
      'ragged-row',
      fc.array(fc.constant('x'), { minLength: 1, maxLength: 4 }).map((more) => [...good, ...more]),
    ),
    breakage('not-utf8', fc.constant(withCell(0, 'caf\uFFFD'))),
  );
});

describe('an observations file', () => {
  it('with a malformed row anywhere is refused with the fault of that row and line, ten thousand times', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(rows, broken, fc.nat(), async (good, [codes, cells], at) => {
        const before = good.slice(0, at % (good.length + 1));
        const text = toCsv(before) + line(cells) + '\n' + toCsv(good.slice(before.length)).slice(HEADER.length + 1);
        const lineOfFault = toCsv(before).split('\n').length;
        const imported = await readObservations(text);
        expect(imported.ok).toBe(false);
        if (imported.ok) return;
        expect(imported.faults.map((fault) => [fault.code, fault.line])).toEqual(codes.map((code) => [code, lineOfFault]));
        refused++;
      }),
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
      fc.asyncProperty(chaos, fc.constantFrom('o.csv', 'o.ndjson', 'input'), async (bytes, name) => {
        const imported = await readObservations(bytes, { name });
        if (!imported.ok) expect(imported.total).toBeGreaterThan(0);
      }),
      { numRuns: 3000, seed: SEED },
    );
  }, 60_000);

  it('takes a value exactly when it is a finite number written in digits', async () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789.,+-eE _xnN'), maxLength: 9 }),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const trimmed = value.trim();
        const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?$/.test(trimmed) && Number.isFinite(Number(trimmed));
        const imported = await readObservations(`${HEADER}\n${line(['a', 'growth', '2026-01-05', value, ''])}\n`);
        expect(imported.ok).toBe(isNumber);
        if (imported.ok) expect(imported.value['a']!['growth']![0]![1]).toBe(Number(trimmed));
      }),
      { numRuns: 3000, seed: SEED },
    );
  }, 60_000);

  it('gives the same in any order of rows, as CSV or NDJSON, long', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
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
