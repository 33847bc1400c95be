import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseEdition, faultsOf, readObservations, valueOf, ACME } from './fixture.ts';
import { serialDay, writeWorkbook, type SheetCell, type SheetFile } from '../workbook-file.ts';

const name = 'export.xlsx';
const HEADER = ['partner', 'metric', 'day', 'value'];
const DAY = { value: serialDay('2026-01-05'), format: 'dd/mm/yyyy' };
const MONEY = parseEdition(ACME.replace('metrics:', 'currency: EUR\nmetrics:\n  revenue: { label: Revenue, unit: money }'));
const WIDE = 'partner: Partner\nday: Day\nmetrics: { installs: Installs }\n';

const sheet = (...rows: (SheetCell[] | null)[]): SheetFile => ({ name: 'Sheet1', rows });
const read = async (file: SheetFile | Buffer, options: object = {}) =>
  valueOf(await readObservations(Buffer.isBuffer(file) ? file : writeWorkbook([file]), { name, ...options }));
const refuse = (file: SheetFile | Buffer, options: object = {}) =>
  faultsOf(Buffer.isBuffer(file) ? file : writeWorkbook([file]), { name, ...options });

describe('a workbook', () => {
  it('is read as a file of text is, without a mapping when nothing has to be guessed', async () => {
    const rows = [
      HEADER,
      ['a', 'installs', DAY, 5],
      null,
      ['a', 'rating', '2026-01-06', 4.25],
      ['a', 'security-review', { value: serialDay('2026-01-07') + 0.75, format: 'yyyy-mm-dd hh:mm' }, true],
    ];
    expect(await read(sheet(...rows))).toEqual({
      a: {
        installs: [['2026-01-05', 5, '2026-01-05']],
        rating: [['2026-01-06', 4.25, '2026-01-06']],
        'security-review': [['2026-01-07', 1, '2026-01-07']],
      },
    });
  });

  it('is told by its first bytes, whatever its name', async () => {
    const file = writeWorkbook([sheet(HEADER, ['a', 'installs', DAY, 5])]);
    expect(Object.keys(await read(file, { name: 'standard input' }))).toEqual(['a']);
  });

  it.each([false, true])('counts its days from 1904 where it says so (%s)', async (is1904) => {
    const day = { value: serialDay('2026-01-05', { is1904 }), format: 'dd.mm.yyyy' };
    const file = writeWorkbook([sheet(HEADER, ['a', 'installs', day, 5])], { is1904 });
    expect(await read(file)).toEqual({ a: { installs: [['2026-01-05', 5, '2026-01-05']] } });
  });

  it('gives what its formulas gave when it was saved', async () => {
    const rows = [HEADER, [{ value: 'a', formula: 'UPPER("x")' }, 'installs', DAY, { value: 12, formula: 'SUM(D9:D12)' }]];
    expect(await read(sheet(...rows))).toEqual({ a: { installs: [['2026-01-05', 12, '2026-01-05']] } });
  });

  it('is refused for a formula of which it has no result, and for an error', async () => {
    const rows = [
      HEADER,
      ['a', 'installs', DAY, { value: null, formula: 'SUM(D9:D12)' }],
      ['a', 'installs', DAY, { value: '#N/A', isError: true }],
    ];
    expect(await refuse(sheet(...rows))).toEqual([
      'export.xlsx:2 — "value" has the formula "=SUM(D9:D12)", but not what it gives; open the workbook in Excel and save it.',
      'export.xlsx:3 — "#N/A" in "value" is no number; expected digits, such as 1250 or 4.5.',
    ]);
  });

  it('has no day in a cell that shows a time alone', async () => {
    expect(await refuse(sheet(HEADER, ['a', 'installs', { value: 0.5, format: 'hh:mm' }, 5]))).toEqual([
      'export.xlsx:2 — "12:00:00" in "day" is no day; expected a day such as 2026-01-31, or a time such as 2026-01-31T10:00Z.',
    ]);
  });

  it.each([
    [1e300, 'yyyy-mm-dd'],
    [1e12, 'hh:mm'],
    [2_958_466, 'yyyy-mm-dd'],
    [-5, 'dd.mm.yyyy'],
  ])('has no day in a cell of %d, which Excel cannot show as one', async (value, format) => {
    expect(await refuse(sheet(HEADER, ['a', 'installs', { value, format }, 5]))).toEqual([
      'export.xlsx:2 — "########" in "day" is no day; expected a day such as 2026-01-31, or a time such as 2026-01-31T10:00Z.',
    ]);
  });

  it('shows a part as a percentage, which is what it is read as', async () => {
    const percent = (value: number) => ({ value, format: '0%' });
    const rows = [HEADER, ['a', 'growth', DAY, percent(0.87)], ['b', 'growth', DAY, percent(0.07)], ['c', 'growth', DAY, 12]];
    const growth = await read(sheet(...rows));
    expect(Object.values(growth).map(({ growth: series }) => series![0]![1])).toEqual([87, 7, 12]);
    expect(await refuse(sheet(HEADER, ['a', 'installs', DAY, percent(0.87)]))).toEqual([
      'export.xlsx:2 — "87%" in "value" is a percentage, but "installs" is measured (count); expected a number.',
    ]);
  });

  it.each(['#,##0.00\\ "€"', '[$€-407]#,##0.00', '_-* #,##0.00\\ [$EUR]_-', '€#,##0.00;[Red]-€#,##0.00'])(
    'shows an amount in a currency, which a mapping has to name (%s)',
    async (format) => {
      const file = sheet(['Partner', 'Day', 'Installs', 'Revenue'], ['a', DAY, 3, { value: 1234.5, format }]);
      const mapping = `${WIDE.replace('}', ', revenue: Revenue }')}`;
      const editions = [MONEY];
      expect(await refuse(file, { editions, mapping })).toEqual([
        expect.stringMatching(/1234\.5" in "Revenue" has a sign; say in a mapping which currency .* such as currency: EUR\.$/),
      ]);
      const { a } = await read(file, { editions, mapping: `currency: EUR\n${mapping}` });
      expect(a!['revenue']).toEqual([['2026-01-05', 1234.5, '2026-01-05']]);
    },
  );

  it('refuses an amount in another currency than the mapping says', async () => {
    const format = '[$$-409]#,##0.00';
    const file = sheet(['Partner', 'Day', 'Revenue'], ['a', DAY, { value: 10, format }]);
    const mapping = 'currency: EUR\npartner: Partner\nday: Day\nmetrics: { revenue: Revenue }\n';
    expect(await refuse(file, { editions: [MONEY], mapping })).toEqual([
      'export.xlsx:2 — "$10" in "Revenue" is not in EUR, as the mapping says; nothing is converted.',
    ]);
  });

  it('has numbers and days as text read by the mapping, and those that are none as they are', async () => {
    const file = sheet(
      ['Partner', 'Day', 'Installs'],
      ['a', '31.01.2026', '1.250'],
      ['b', DAY, 15],
      [{ value: 'c', isInline: true }, DAY, '-'],
    );
    const mapping = `decimal: ","\nthousands: "."\ndays: DD.MM.YYYY\nempty: "-"\n${WIDE}`;
    expect(await read(file, { mapping })).toEqual({
      a: { installs: [['2026-01-31', 1250, '2026-01-31']] },
      b: { installs: [['2026-01-05', 15, '2026-01-05']] },
      c: {},
    });
  });

  it('may have a merged title above its columns, and rows that are shorter than others', async () => {
    const file: SheetFile = {
      name: 'Report',
      rows: [['Partners, January 2026'], null, ['Partner', 'Day', 'Installs', 'Note'], ['a', DAY, 5], ['b', DAY]],
      merges: ['A1:D1'],
    };
    expect(await read(file, { mapping: `header: 3\n${WIDE}` })).toEqual({
      a: { installs: [['2026-01-05', 5, '2026-01-05']] },
      b: {},
    });
    expect(await refuse(file, { mapping: WIDE })).toEqual([
      expect.stringMatching(/^export\.xlsx:1 — there is no column "Partner", which m\.yaml:1 names; /),
      expect.stringMatching(/^export\.xlsx:1 — there is no column "Day"/),
      expect.stringMatching(/^export\.xlsx:1 — there is no column "Installs"/),
    ]);
  });
});

describe('of several sheets', () => {
  const data = sheet(HEADER, ['a', 'installs', DAY, 5]);
  const other = { name: 'Notes', rows: [['Written by hand']] };

  it('the only one that can be seen and has something in it is read', async () => {
    const file = writeWorkbook([{ name: 'Empty', rows: [] }, data, { ...other, isHidden: true }]);
    expect(Object.keys(await read(file))).toEqual(['a']);
  });

  it('one has to be named, when more than one has something in it', async () => {
    const file = writeWorkbook([data, other]);
    expect(await refuse(file)).toEqual([
      'export.xlsx — the workbook has several sheets ("Sheet1" and "Notes"), and nobody can tell which is meant; expected one.',
    ]);
    const mapping = 'partner: partner\nmetric: metric\nday: day\nvalue: value\n';
    expect(Object.keys(await read(file, { mapping: `sheet: Sheet1\n${mapping}` }))).toEqual(['a']);
    expect(await refuse(file, { mapping: `sheet: Sheet2\n${mapping}` })).toEqual([
      'export.xlsx — there is no sheet "Sheet2"; expected one of Sheet1, Notes. Did you mean "Sheet1"?',
    ]);
  });
});

describe('a file that is no workbook to be read', () => {
  it.each([
    ['text with the name of one', 'partner,metric\n', /^export\.xlsx — this is no Excel workbook/],
    ['an old one, or one behind a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /^export\.xlsx — .*before 2007.*password/],
    ['another archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), /^export\.xlsx — this is no Excel workbook/],
    ['half of one', writeWorkbook([sheet(HEADER)]).subarray(0, 900), /^export\.xlsx — this is no Excel workbook/],
  ])('is refused: %s', async (_, file, sentence) => {
    expect(await faultsOf(file, { name })).toEqual([expect.stringMatching(sentence)]);
  });

  it('is refused before it is unpacked, when it would be very large', async () => {
    const parts = unzipSync(writeWorkbook([sheet(HEADER)]));
    const bomb = Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(150_000_000) }));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refuse(bomb)).toEqual([
      'export.xlsx — unpacked, this workbook has 151 MB; at most 64 MB are read. Save the sheet as CSV, which may have any size.',
    ]);
  });

  it('is refused as well when its directory says that it is smaller than it is', async () => {
    const parts = unzipSync(writeWorkbook([sheet(HEADER)]));
    const bomb = Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(150_000_000) }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(150_000_000);
    const declared = bomb.lastIndexOf(size);
    for (const lie of [1000, 0]) {
      bomb.writeUInt32LE(lie, declared);
      expect(await refuse(bomb)).toEqual([
        expect.stringMatching(/^export\.xlsx — this (is no Excel workbook|workbook could not be read)/),
      ]);
    }
  });
});
