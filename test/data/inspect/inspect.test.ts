import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mappedProgramOf, parseMappingText } from '../../../data/import.ts';
import { monthNamesIn } from '../../../data/import/cells/month-names.ts';
import { LANGUAGES } from '../../../data/inspect/find/days.ts';
import { inspectSample } from '../../../data/inspect/inspection.ts';
import { describeImportDetail } from '../../../data/words/import-faults.ts';
import { describeInspection } from '../../../data/words/inspection.ts';
import { writeMapping } from '../../../data/words/mapping-text.ts';
import { parseEdition } from '../import/fixture.ts';
import { serialDay, writeWorkbook } from '../workbook-file.ts';

const EDITIONS = [
  parseEdition(`
id: acme
name: Acme
summary: For testing.
currency: EUR
metrics:
  installs: { label: Active installs, unit: count }
  rating: { label: Rating, unit: rating, outOf: 5 }
  revenue: { label: Revenue, unit: money }
  security-review: { label: Security review, unit: flag }
  score: { label: Score, unit: points, score: { installs: { per: 1, points: 1 } } }
tiers: [{ id: entry, name: Entry }]
`),
];

interface InspectOptions {
  file?: string;
  isWhole?: boolean;
  tail?: string;
  editions?: typeof EDITIONS | null;
}

/** The drafted mapping as text and data, and the sentences beside it. */
async function inspect(
  content: string | Buffer,
  { file = 'x.csv', isWhole = true, tail = '', editions = EDITIONS }: InspectOptions = {},
) {
  const inspection = await inspectSample({ file, head: Buffer.from(content), tail: Buffer.from(tail), isWhole }, editions);
  if ('code' in inspection) throw new Error(describeImportDetail(inspection));
  return { text: writeMapping(inspection.draft), sentences: describeInspection(file, inspection) };
}

describe('a mapping is drafted', () => {
  it('of nothing but columns, when all else is as in every file', async () => {
    const { text, sentences } = await inspect('partner,day,installs,rating\na,2026-01-31,5,4.5\n');
    expect(text).toBe(
      'partner: partner\nday: day\nmetrics:\n  installs: installs\n  rating: rating\n' +
        '  # revenue: no column was found for it\n  # security-review: no column was found for it\n',
    );
    expect(sentences).toEqual([
      'x.csv: text in columns, set apart by commas, in UTF-8; all 2 filled rows were looked at.',
      'Numbers have a point before decimals: "4.5" in "rating" (line 2).',
      'Days are written YYYY-MM-DD: "2026-01-31" in "day" (line 2).',
      'The partner is "partner".',
      'The day is "day".',
      'installs is "installs".',
      'rating is "rating".',
      'Nothing was found for revenue and security-review.',
    ]);
  });

  it.each([
    [
      'Windows-1252',
      Buffer.from('Händler;Datum;Rating\nMüller;31.01.2026;4,5\n', 'latin1'),
      'encoding: windows-1252',
      /taken for Windows-1252/,
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('Partner;Datum;Rating\nMüller;31.01.2026;4,5\n', 'utf16le'),
      'encoding: utf-16le',
      /in UTF-16;/,
    ],
    [
      'UTF-16 with a mark, which says it',
      Buffer.from('\uFEFFPartner;Datum;Rating\nMüller;31.01.2026;4,5\n', 'utf16le'),
      'delimiter: ";"',
      /in UTF-16;/,
    ],
    [
      'a first line that says what sets columns apart',
      'sep=;\nPartner;Datum;Rating\nMüller;31.01.2026;4,5\n',
      'decimal: ","',
      /semicolons, as its first line says/,
    ],
    ['tabs', 'Partner\tDate\tRating\na, b\t2026-01-31\t4.5\n', 'delimiter: "\\t"', /set apart by tabs/],
    ['bars', 'Partner|Date|Rating\na, b|2026-01-31|4.5\n', 'delimiter: "|"', /set apart by vertical bars/],
  ])('with %s', async (_, content, line, sentence) => {
    const { text, sentences } = await inspect(content);
    expect(text.split('\n')).toContain(line);
    expect(sentences.join('\n')).toMatch(sentence);
  });

  it('from below titles, blank lines and above totals and notes', async () => {
    const { text, sentences } = await inspect(
      'Report,,\n\nPartner,Date,Installs\na,2026-01-31,5\nb,2026-01-31,7\nGrand Total (2 rows),,12\n\nExported on 2 February 2026,,\n',
    );
    expect(text).toMatch(
      /^header: 3\nskip:\n {2}where:\n {4}Partner: \["Grand Total \(\* rows\)", "Exported on \* February \*"\]\n/,
    );
    expect(sentences).toContain('Left out as a total: line 6, with "Grand Total (* rows)" in "Partner".');
    expect(sentences).toContain('Left out as a note below the rows: line 8, with "Exported on * February *" in "Partner".');
  });

  it('with totals that only the end of a large file has', async () => {
    const { text, sentences } = await inspect('Partner,Date,Installs\na,2026-01-31,5\nb,20', {
      isWhole: false,
      tail: '26-01-31,7\nc,2026-01-31,8\nTotal,,20\n',
    });
    expect(text).toMatch(/^skip:\n {2}where:\n {4}Partner: \[Total\]\n/);
    expect(sentences).toContain('Left out as a total: a row near the end, with "Total" in "Partner".');
    expect(sentences[0]).toContain('rows from its beginning and its end were looked at');
  });

  it('with the places of columns that are there twice or have no name, and the names of others as YAML needs them', async () => {
    const { text } = await inspect(
      'Partner,Date,Active\u00A0installs,Rating,Rating,"Revenue, total (€)"\na,2026-01-31,5,4,3,1\n',
    );
    expect(text).toContain('installs: "Active\\u00A0installs"\n');
    expect(text).toContain('rating: CHOOSE # 4 or 5\n');
    expect(text).toContain('revenue: "Revenue, total (€)" # called alike; is it meant?\n');
  });

  it('with words for empty cells and flags, as they stand in the columns that are read', async () => {
    const { text } = await inspect(
      'Partner,Date,Installs,Security review,Note\na,2026-01-31,-,Ja,?\nb,2026-01-31,N/A,Nein,x\nc,2026-01-31,3,yes,x\n',
    );
    expect(text).toContain('empty: ["-", "N/A"]\nflags: { passed: [Ja], failed: [Nein] }\n');
  });

  it('of a long file, with the words that mean its metrics', async () => {
    const { text, sentences } = await inspect(
      'Account,KPI,Stand,Wert\na,Active installs,2026-01-31,5\na,rating,2026-01-31,4\na,Churn,2026-01-31,4\n',
    );
    expect(text).toBe(
      'partner: Account\nday: Stand\nmetric: KPI\nvalue: Wert\nmetrics:\n  installs: Active installs\n  rating: rating\n' +
        '  # revenue: no word was found for it\n  # security-review: no word was found for it\n',
    );
    expect(sentences).toContain('"KPI" also has "Churn", for which the program has no metric; leave such rows out with skip.');
  });

  it('of NDJSON, by its keys', async () => {
    const { text, sentences } = await inspect(
      '{"partnerId":"a","date":"2026-01-31","activeInstalls":5}\n{"partnerId":"b","date":"2026-01-31"}\n',
      {
        file: 'x.ndjson',
      },
    );
    expect(text).toMatch(/^partner: partnerId\nday: date\nmetrics:\n {2}installs: activeInstalls\n/);
    expect(sentences[0]).toBe('x.ndjson: NDJSON in UTF-8; all 2 filled rows were looked at.');
  });

  it('of the sheet of a workbook that has the most rows, whose days and percentages need no format', async () => {
    const day = { value: serialDay('2026-01-31'), format: 'dd/mm/yyyy' };
    const amount = { value: 1234.5, format: '[$€-407]#,##0.00' };
    const file = writeWorkbook([
      { name: 'Cover', rows: [['Partners']] },
      {
        name: 'Data',
        rows: [
          ['Partner', 'Date', 'Installs', 'Revenue'],
          ['a', day, 5, amount],
          ['b', day, '#N/A', amount],
        ],
      },
    ]);
    const { text, sentences } = await inspect(file, { file: 'x.xlsx' });
    expect(text).toMatch(/^sheet: Data\n\nempty: \["#N\/A"\]\ncurrency: EUR\n\npartner: Partner\nday: Date\n/);
    expect(sentences[0]).toBe(
      'x.xlsx: an Excel workbook, of which the sheet "Data" (also there: "Cover"); all 3 filled rows were looked at.',
    );
  });
});

describe('what the rows do not show is left to a person', () => {
  it.each([
    [
      '05/01/2026',
      '06/02/2026',
      'days: CHOOSE # DD/MM/YYYY or MM/DD/YYYY',
      '"05/01/2026" in "Date" (line 2) may be written DD/MM/YYYY or MM/DD/YYYY, and no row tells which; choose days.',
    ],
    [
      '05/01/2026',
      '06/13/2026',
      'days: MM/DD/YYYY',
      'Days are written MM/DD/YYYY: "06/13/2026" in "Date" (line 3) can be nothing else.',
    ],
    [
      '05-01-2026',
      '13-06-2026',
      'days: DD-MM-YYYY',
      'Days are written DD-MM-YYYY: "13-06-2026" in "Date" (line 3) can be nothing else.',
    ],
    ['5. Jan 2026', '13. Feb. 2026', 'days: D. MMM YYYY', 'Days are written D. MMM YYYY: "5. Jan 2026" in "Date" (line 2).'],
    ['Jan 5, 2026', 'February 13, 2026', 'days: MMM D, YYYY', 'Days are written MMM D, YYYY: "Jan 5, 2026" in "Date" (line 2).'],
    [
      '5. Okt 2026',
      '13. Mrz 2026',
      'days: D. MMM YYYY (de)',
      'Days are written D. MMM YYYY (de): "5. Okt 2026" in "Date" (line 2).',
    ],
    [
      '5 janv. 2026',
      '13 août 2026',
      'days: D MMM YYYY (fr)',
      'Days are written D MMM YYYY (fr): "5 janv. 2026" in "Date" (line 2).',
    ],
    ['01/2026', '02/2026', 'days: MM/YYYY', 'Days are written MM/YYYY: "01/2026" in "Date" (line 2).'],
  ])('of the days %s and %s', async (first, second, line, sentence) => {
    const { text, sentences } = await inspect(`Partner\tDate\tInstalls\na\t${first}\t5\nb\t${second}\t7\n`, { file: 'x.tsv' });
    expect(text).toContain(`${line}\n`);
    expect(sentences).toContain(sentence);
  });

  it.each([
    [
      '1,250',
      '980',
      'decimal: CHOOSE # point (and thousands: comma) or comma\n',
      /"1,250" in "Revenue" \(line 2\) may have thousands set apart or decimals, and no row tells which; choose decimal\./,
    ],
    ['1.250', '3.75', '', /Numbers have a point before decimals: "3\.75"/],
    ['1.250', '3,75', 'decimal: ","\nthousands: "."\n', /a comma before decimals and points between thousands/],
    ['1.250.000', '3', 'decimal: ","\nthousands: "."\n', /points between thousands: "1\.250\.000"/],
    ['1 250', '3', 'thousands: " "\n', /spaces between thousands: "1 250"/],
    ["1'250.5", '3', 'thousands: "\'"\n', /apostrophes between thousands/],
    [
      '1.5',
      '1,5',
      'decimal: CHOOSE # the numbers contradict each other\n',
      /^Numbers contradict each other: "1\.5" in "Revenue" \(line 2\) and "1,5" in "Revenue" \(line 3\)\./m,
    ],
  ])('of the numbers %s and %s', async (first, second, lines, sentence) => {
    const { text, sentences } = await inspect(`Partner\tDate\tRevenue\na\t2026-01-31\t${first}\nb\t2026-01-31\t${second}\n`, {
      file: 'x.tsv',
    });
    expect(text).toBe(
      `${lines}${lines && '\n'}partner: Partner\nday: Date\nmetrics:\n  revenue: Revenue\n${text.slice(text.indexOf('  # installs'))}`,
    );
    expect(sentences.join('\n')).toMatch(sentence);
  });

  it('but not how numbers are written, where a column that is not read tells it', async () => {
    const rows = (other: string) => `Partner\tDate\tRevenue\tOther\na\t2026-01-31\t1.250\t${other}\n`;
    const told = await inspect(rows('12.345,67 €'), { file: 'x.tsv' });
    expect(told.text).toMatch(/^decimal: ","\nthousands: "\."\n/);
    expect(told.sentences).toContain(
      'Numbers have a comma before decimals and points between thousands: "12.345,67 €" in "Other" (line 2) and "1.250" in "Revenue" (line 2).',
    );
    const open = await inspect(rows('3.5'), { file: 'x.tsv' });
    expect(open.text).toMatch(/^decimal: CHOOSE /);
  });

  it('which of two columns is meant', async () => {
    const { text } = await inspect(
      'Partner name,Company,Start,Stand,Date,Installs (web),Installs (app)\na,b,2026-01-01,2026-01-31,2026-01-31,5,6\n',
    );
    expect(text).toContain('partner: CHOOSE # Partner name or Company\nday: CHOOSE # Stand or Date\n');
    expect(text).toContain('installs: CHOOSE # "Installs (web)" or "Installs (app)"\n');
  });

  it('the day, where no column has it, or only that of something that happened', async () => {
    const { text } = await inspect('Partner,Created,Installs\na,2026-01-01,5\n');
    expect(text).toContain('day: CHOOSE # the day that all rows are of, such as 2026-01-31 or Created\n');
  });

  it('what several rows of a partner become', async () => {
    const { text, sentences } = await inspect('Partner,Date,Installs\na,2026-01-31,5\na,2026-01-31,6\n');
    expect(text).toContain('installs: { CHOOSE: Installs } # sum, mean, min, max, count or distinct\n');
    expect(sentences).toContain('"a" has several rows for one day (lines 2 and 3); choose what they become.');
  });

  it('the metrics, without a program', async () => {
    const { text } = await inspect('Partner,Date,Installs\na,2026-01-31,5\n', { editions: null });
    expect(text).toBe('partner: Partner\nday: Date\nmetrics:\n  CHOOSE: CHOOSE # a metric and its column\n');
  });

  it('the currency, where its sign is not the program’s', async () => {
    const dollars = await inspect('Partner,Date,Revenue\na,2026-01-31,$5\n');
    expect(dollars.text).toContain('currency: USD\n');
    expect(dollars.sentences).toContain(
      'Amounts have the sign "$", which is USD; the program reckons in EUR, and nothing is converted.',
    );
    const others = await inspect('Partner,Date,Revenue\na,2026-01-31,$5\nb,2026-01-31,£5\n');
    expect(others.text).not.toContain('currency');
    expect(others.sentences.join('\n')).toMatch(
      /Amounts have the sign "\$" and "£", and the rows do not tell of which currency;/,
    );
  });

  it('whether any row names the columns', async () => {
    const { sentences } = await inspect('a,2026-01-31,5\nb,2026-01-31,6\n');
    expect(sentences[1]).toMatch(/^No row looks as if it named the columns;/);
  });
});

describe('the languages in which months are looked for', () => {
  it('give no name to two months', () => {
    const names = LANGUAGES.map((language) => monthNamesIn(language)!);
    const all = new Set(
      LANGUAGES.flatMap((language) =>
        (['long', 'short'] as const).flatMap((month) =>
          Array.from({ length: 12 }, (_, i) =>
            new Date(Date.UTC(2026, i, 1)).toLocaleString(language, { month, timeZone: 'UTC' }),
          ),
        ),
      ),
    );
    for (const name of all) {
      const numbers = new Set(names.map(({ find }) => find(name)).filter((number) => number !== null));
      expect([name, numbers.size]).toEqual([name, 1]);
    }
  });
});

describe('a text whose rows end before it does', () => {
  it('is drafted from those that could be read, and told where they end', async () => {
    const { sentences } = await inspect('partner,day,installs\na,2026-01-31,5\nb "x",2026-01-31,7\nc,2026-01-31,9\n');
    expect(sentences[0]).toContain('all 2 filled rows were looked at');
    expect(sentences[1]).toMatch(/^It was read up to line 3: in the row that begins here a quotation mark is not closed/);
  });
});

describe('a drafted mapping', () => {
  it('is refused for nothing but its choices', async () => {
    const program = mappedProgramOf(EDITIONS);
    const open = 'Partner,Company,Date,Installs,Revenue\na,b,05/01/2026,"1,250",€5\na,b,05/01/2026,"1,250",-\nTotal,,,2,\n';
    const { text } = await inspect(open);
    const parsed = parseMappingText('m.yaml', text, program);
    expect(!parsed.ok && parsed.faults.map((fault) => fault.code === 'mapping' && [fault.place, fault.fault.code])).toEqual([
      ['decimal', 'to-be-chosen'],
      ['days', 'to-be-chosen'],
      ['partner', 'to-be-chosen'],
    ]);
    const chosen = text
      .replace(/decimal: .*/, 'thousands: ","')
      .replace(/days: .*/, 'days: DD/MM/YYYY')
      .replace(/partner: .*/, 'partner: Partner');
    expect(parseMappingText('m.yaml', chosen, program)).toMatchObject({ ok: true, value: { partner: { name: 'Partner' } } });
  });

  it('of anything is drafted or refused, and brings nobody down', async () => {
    const content = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ab1,;\t"\n.%€-{}[]:\u0000\uFEFF'), maxLength: 60 }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(
        content,
        fc.constantFrom('x.csv', 'x.ndjson', 'x.xlsx', '-'),
        fc.boolean(),
        async (head, file, isWhole) => {
          const inspection = await inspectSample({ file, head, tail: isWhole ? Buffer.alloc(0) : head, isWhole }, EDITIONS);
          if ('code' in inspection) expect(describeImportDetail(inspection)).not.toBe('');
          else expect(writeMapping(inspection.draft)).toMatch(/^partner: /m);
        },
      ),
      { numRuns: 1000, seed: 20261126 },
    );
  }, 60_000);

  it.each([
    ['[{"a":1}]', 'x.ndjson', 'this is a JSON list; expected one object a line, without brackets around all and commas between.'],
    ['{"a":', 'x.ndjson', 'this line is not valid JSON; expected one object a line, such as {"partner":"northwind"}.'],
    ['\n \n', 'x.csv', 'there is nothing in it; expected a first row that names the columns.'],
    ['"a,b\n1,2\n', 'x.csv', 'in the row that begins here a quotation mark is not closed'],
    ['x'.repeat(2_000_000), 'x.csv', 'the row that begins here is longer than 1 MB'],
    ['%PDF-1.7\n\u0000\u0001\n', 'x', 'this is no text; expected text in columns (CSV), NDJSON or an Excel workbook (.xlsx).'],
    [
      'a,b\n',
      'x.xlsx',
      'this is no Excel workbook (.xlsx), whatever its name; open it in a spreadsheet program and save it as one.',
    ],
  ])('of %j is refused', async (content, file, sentence) => {
    await expect(inspect(content, { file })).rejects.toThrow(sentence);
  });
});
