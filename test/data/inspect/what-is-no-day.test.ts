import { describe, expect, it } from 'vitest';
import { inspectSample } from '../../../data/inspect/inspection.ts';
import { describeImportDetail } from '../../../data/words/import-faults.ts';
import { describeInspection } from '../../../data/words/inspection.ts';
import { writeMapping } from '../../../data/words/mapping-text.ts';
import { parseEdition } from '../import/fixture.ts';

const EDITIONS = [
  parseEdition(`
id: acme
name: Acme
summary: For testing.
metrics: { installs: { label: Installs, unit: count }, rating: { label: Rating, unit: rating, outOf: 5 } }
tiers: [{ id: entry, name: Entry }]
`),
];

async function inspect(content: string, isWhole = true) {
  const sample = { file: 'x.csv', head: Buffer.from(content), tail: Buffer.from(''), isWhole };
  const inspection = await inspectSample(sample, EDITIONS);
  if ('code' in inspection) throw new Error(describeImportDetail(inspection));
  return { text: writeMapping(inspection.draft), told: describeInspection('x.csv', inspection).join('\n') };
}

describe('what a file has in the place of days is told, before a single day is given to all rows', () => {
  it.each([
    [
      'the count of days of a workbook',
      '46053',
      /"46053" in "Date" \(line 2\) seems to be a day as workbooks count them, 2026-01-31;/,
    ],
    ['a quarter', 'Q1 2026', /"Q1 2026" in "Date" \(line 2\) is no day that a mapping can read; expected a day or a month\./],
  ])('%s', async (_, day, sentence) => {
    const { text, told } = await inspect(`Partner,Date,Installs\na,${day},5\nb,${day},6\n`);
    expect(told).toMatch(sentence);
    expect(text).toContain(
      'day: CHOOSE # what Date holds could not be read as days; only if all rows are of one day, that day\n',
    );
  });

  it.each(['month_end', 'Week ending', 'Period start', 'Monatsende'])('%s is the day of a row', async (name) => {
    const { text } = await inspect(`Partner,${name},Installs\na,2026-01-31,5\na,2026-02-28,6\n`);
    expect(text).toContain(`day: ${name}\n`);
  });

  it('months as columns', async () => {
    const { told } = await inspect('Partner,Jan 2026,Feb 2026\na,5,6\nb,7,8\n');
    expect(told).toContain('The columns "Jan 2026" and "Feb 2026" are called by days, so a row is of many days;');
    const { told: asNumbers } = await inspect('Partner,2026-01,2026-02\na,5,6\nb,7,8\n');
    expect(asNumbers).toContain('The columns "2026-01" and "2026-02" are called by days');
    expect(asNumbers).not.toContain('No row looks as if it named the columns');
  });

  it('but nothing is told of a column of days beside others that are called so', async () => {
    expect((await inspect('Partner,Date,Week,Installs\na,2026-01-31,5,5\n')).told).not.toMatch(/no day|as workbooks count/);
  });
});

describe('a last row with the sums of all above', () => {
  const rows = 'Partner,Date,Installs,Rating\na,2026-01-31,"1,100",4.5\nb,2026-01-31,3,\n';

  it('is told of, whatever it is called, with what leaves it out', async () => {
    expect((await inspect(`${rows}All of us,2026-01-31,"1,103",4.5\n`)).told).toContain(
      '"All of us" (line 4) has the sum of all rows above in "Installs"; if it is a total, leave it out: skip: { where: { "Partner": ["All of us"] } }.',
    );
  });

  it('is not seen where the numbers are others, or where not all of the file is known', async () => {
    expect((await inspect(`${rows}c,2026-01-31,"1,104",4.5\n`)).told).not.toContain('the sum of all rows');
    expect((await inspect(`${rows}c,2026-01-31,"1,103",4.5\n`, false)).told).not.toContain('the sum of all rows');
  });

  it('is not seen below a single row, which it would equal', async () => {
    expect((await inspect('Partner,Date,Installs\na,2026-01-31,5\nb,2026-01-31,5\n')).told).not.toContain('the sum of all rows');
  });
});

it('rows that are there twice are told apart from those of several things', async () => {
  const twice = await inspect('Partner,Date,Installs\na,2026-01-31,5\na,2026-01-31,5\n');
  expect(twice.told).toContain('These are the same throughout, so a sum counts one thing twice; max counts it once.');
  const several = await inspect('Partner,Date,Installs\na,2026-01-31,5\na,2026-01-31,6\n');
  expect(several.told).not.toContain('the same throughout');
});

it.each([
  ['MÃ¼ller', true],
  ['Ã„rzte', true],
  ['Müller', false],
  ['São João', false],
  ['SÃO JOÃO', false],
])('letters that broke before the file was written are told of: %s %s', async (name, isTold) => {
  const { told } = await inspect(`Partner,Date,Installs\n${name},2026-01-31,5\n`);
  expect(told.includes('has letters that broke before the file was written')).toBe(isTold);
});
