import { describe, expect, it } from 'vitest';
import { createDayReader, FAULTS_KEPT, importObservations, metricsOf } from '../../../data/import.ts';
import { ACME, faultsOf, parseEdition, readObservations, sentencesOf, valueOf, type ReadOptions } from './fixture.ts';

const HEADER = 'partner,metric,day,value\n';

async function read(text: string | Buffer, options?: ReadOptions) {
  return valueOf(await readObservations(text, options));
}

describe('a long CSV file', () => {
  it('becomes series by partner and metric, by day', async () => {
    expect(await read(`${HEADER}b,installs,2026-01-12,7\nb,installs,2026-01-05,5\na,rating,2026-01-05,4.5\n`)).toEqual({
      a: { rating: [['2026-01-05', 4.5, '2026-01-05']] },
      b: {
        installs: [
          ['2026-01-05', 5, '2026-01-05'],
          ['2026-01-12', 7, '2026-01-12'],
        ],
      },
    });
  });

  it('names partners in code-unit order, whatever the order of rows', async () => {
    const series = await read(
      `${HEADER}é,installs,2026-01-05,1\nz,installs,2026-01-05,1\nZ,installs,2026-01-05,1\n10,installs,2026-01-05,1\n`,
    );
    expect(Object.keys(series).filter((name) => name !== '10')).toEqual(['Z', 'z', 'é']);
  });

  it.each([
    ['a byte order mark', `\uFEFF${HEADER}a,installs,2026-01-05,5\n`],
    ['CRLF', 'partner,metric,day,value\r\na,installs,2026-01-05,5\r\n'],
    ['CRLF after a first line with LF', `${HEADER}a,installs,2026-01-05,5\r\n`],
    ['CR alone', 'partner,metric,day,value\ra,installs,2026-01-05,5\r'],
    ['no line break at the end', `${HEADER}a,installs,2026-01-05,5`],
    ['blank lines', `\n${HEADER}\n\na,installs,2026-01-05,5\n\n`],
    ['rows of nothing but commas', `${HEADER},,,\na,installs,2026-01-05,5\n,,,\n`],
    ['white space around values', 'partner , metric,day,value\n a , installs,"2026-01-05" , 5 \n'],
    ['columns in another order, and others between', 'value,note,day,metric,partner\n5,"x, y",2026-01-05,installs,a\n'],
    ['everything in quotes', '"partner","metric","day","value"\n"a","installs","2026-01-05","5"\n'],
    [
      'UTF-16 with its mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${HEADER}a,installs,2026-01-05,5\n`, 'utf16le')]),
    ],
  ])('is read with %s', async (_, text) => {
    expect(await read(text)).toEqual({ a: { installs: [['2026-01-05', 5, '2026-01-05']] } });
  });

  it('keeps commas and quotation marks inside quotes, and takes a line break in a name for a space', async () => {
    const series = await read(`${HEADER}"Smith, ""Jo""\r\nand Co",installs,2026-01-05,5\n`);
    expect(Object.keys(series)).toEqual(['Smith, "Jo" and Co']);
  });

  it.each(['1250', '+1250', '1250.0', '1.25e3', ' 1250 ', '125e1'])('reads %j as a number', async (value) => {
    expect((await read(`${HEADER}a,installs,2026-01-05,${value}\n`))['a']!['installs']![0]![1]).toBe(1250);
  });

  it.each([
    ['true', 1],
    ['TRUE', 1],
    ['yes', 1],
    ['passed', 1],
    ['1', 1],
    ['false', 0],
    ['no', 0],
    ['Failed', 0],
    ['0', 0],
  ])('reads %s of a flag as %d', async (word, value) => {
    expect((await read(`${HEADER}a,security-review,2026-01-05,${word}\n`))['a']!['security-review']![0]![1]).toBe(value);
  });

  it.each(['25.0', '25.00', '2.5e1', '25.0000'])('reads %j of a count as the whole number that it is', async (value) => {
    expect((await read(`${HEADER}a,installs,2026-01-05,${value}\n`))['a']!['installs']![0]![1]).toBe(25);
  });

  it('takes fractions of what is not counted, and the largest values there may be', async () => {
    const text = `${HEADER}a,rating,2026-01-05,4.276543217\na,growth,2026-01-05,1.250\nb,growth,2026-01-05,-1e15\n`;
    expect(await read(text)).toMatchObject({
      a: { rating: [['2026-01-05', 4.276543217, '2026-01-05']], growth: [['2026-01-05', 1.25, '2026-01-05']] },
      b: { growth: [['2026-01-05', -1e15, '2026-01-05']] },
    });
  });

  it('knows one partner by all spellings that look the same', async () => {
    const spellings = ['Zoë  Co', 'Zoe\u0308 Co', ' Zoë\u00a0Co', 'Zo\u200bë Co\ufeff', 'Zoë\tCo', '\u200eZoë Co\u200d'];
    const rows = spellings.map((name, i) => `"${name}",installs,2026-01-0${i + 1},${i}\n`).join('');
    const series = await read(HEADER + rows);
    expect(Object.keys(series)).toEqual(['Zoë Co']);
    expect(series['Zoë Co']!['installs']).toHaveLength(spellings.length);
  });

  it('takes the same observation twice as one', async () => {
    const row = 'a,installs,2026-01-05,5\n';
    expect(await read(HEADER + row + row)).toEqual({ a: { installs: [['2026-01-05', 5, '2026-01-05']] } });
  });

  it('lets a value that was received later stand, and keeps the earlier from when it counted', async () => {
    const text =
      'partner,metric,day,value,received\n' +
      'a,installs,2026-01-05,9,2026-02-01T12:00Z\n' +
      'a,installs,2026-01-05,5,2026-01-05\n' +
      'a,installs,2026-01-05,7,2026-01-05T18:00Z\n' +
      'a,installs,2026-01-12,6,\n';
    expect(await read(text)).toEqual({
      a: {
        installs: [
          ['2026-01-05', 7, '2026-01-05'],
          ['2026-01-05', 9, '2026-02-01'],
          ['2026-01-12', 6, '2026-01-12'],
        ],
      },
    });
  });

  it('lets the later row stand for a day, where no time of receipt tells which value came later', async () => {
    const text = `${HEADER}a,installs,2026-01-05,5\na,installs,2026-01-04,5\na,installs,2026-01-05,6\n`;
    expect((await read(text))['a']!['installs']!.map(([day, value]) => [day, value])).toEqual([
      ['2026-01-04', 5],
      ['2026-01-05', 6],
    ]);
  });

  it('may hold no observations at all, but its header', async () => {
    expect(await read(HEADER)).toEqual({});
  });

  it('may hold metrics of an earlier edition', async () => {
    const editions = [
      parseEdition(ACME),
      parseEdition(ACME.replace('installs: { label', 'sales: { label').replaceAll('installs:', 'sales:')),
    ];
    expect(Object.keys((await read(`${HEADER}a,installs,2026-01-05,5\na,sales,2026-01-05,5\n`, { editions }))['a']!)).toEqual([
      'installs',
      'sales',
    ]);
  });
});

describe('an NDJSON file', () => {
  const name = 'obs.ndjson';

  it('is read by the same names, with numbers, text and booleans', async () => {
    const text =
      '{"partner":"a","metric":"installs","day":"2026-01-05","value":5,"received":null}\n' +
      '\n' +
      '{"value":"4.5","metric":"rating","day":"2026-01-05T23:30Z","partner":7,"note":"x"}\r\n' +
      '{"partner":"a","metric":"security-review","day":"2026-01-05","value":true}';
    expect(await read(text, { name })).toEqual({
      7: { rating: [['2026-01-05', 4.5, '2026-01-05']] },
      a: { installs: [['2026-01-05', 5, '2026-01-05']], 'security-review': [['2026-01-05', 1, '2026-01-05']] },
    });
  });

  it.each(['standard input', 'obs.txt'])('is told by its first letter when its name does not tell: %s', async (name) => {
    const text = ' \n{"partner":"a","metric":"installs","day":"2026-01-05","value":5}\n';
    expect(Object.keys(await read(text, { name }))).toEqual(['a']);
  });

  it('may have colons, quotation marks and keys of others in what it holds', async () => {
    const note = '"note":"at 10:00, \\"value\\":5","more":{"value":1,"list":[{"value":2}]}';
    const text = `{"partner":"a:b","metric":"installs","day":"2026-01-05","value":5,${note}}\n`;
    expect(await read(text, { name })).toEqual({ 'a:b': { installs: [['2026-01-05', 5, '2026-01-05']] } });
  });

  it('may be empty, when its name says that it is one', async () => {
    expect(await read('', { name })).toEqual({});
  });

  it.each([
    ['[{"partner":"a"}]', 'this is a JSON list; expected one object a line, without brackets around all and commas between.'],
    ['[\n{"partner":"a"}\n]', 'this is a JSON list; expected one object a line, without brackets around all and commas between.'],
    ['{"partner":"a"', 'this line is not valid JSON; expected one object a line, such as {"partner":"northwind"}.'],
    [
      '{"partner":"a","metric":"installs","day":"2026-01-05","value":5,"value":6}',
      'the object has the key "value" twice; expected each once, as nothing tells which of the two values is meant.',
    ],
    [
      '{"partner":"a","metric":"installs","day":"2026-01-05","val\\u0075e":5,"note":"at 10:00","value":6}',
      'the object has the key "value" twice; expected each once, as nothing tells which of the two values is meant.',
    ],
    ['null', 'this line is no JSON object; expected one such as {"partner":"northwind"}.'],
    [
      '{"partner":["a"],"metric":"installs","day":"2026-01-05","value":5}',
      '"partner" holds a list or an object; expected a single value.',
    ],
    [
      '{"partner":"a","metric":"installs","day":"2026-01-05","value":1e999}',
      '"Infinity" in "value" is no finite number; leave out what is not known.',
    ],
    [
      '{"partner":"a","metric":"installs","day":20260105,"value":5}',
      '"20260105" in "day" is no day; expected a day such as 2026-01-31, or a time such as 2026-01-31T10:00Z.',
    ],
    [
      '{"partner":"a","metrc":"installs","day":"2026-01-05","value":5}',
      'there is no "metric" among the columns partner, metrc, day, value; every file names its columns in its first row, or its keys in every object. Did you mean "metrc"?',
    ],
  ])('refuses %s', async (text, sentence) => {
    expect((await faultsOf(text, { name }))[0]).toBe(`obs.ndjson:1 — ${sentence}`);
  });
});

describe('a file is refused', () => {
  const NO_DAY = 'expected a day such as 2026-01-31, or a time such as 2026-01-31T10:00Z.';

  it.each([
    ['a,installs,2026-02-30,5', `"2026-02-30" in "day" is not in the calendar; ${NO_DAY}`],
    ['a,installs,2026-02-03T25:00Z,5', `"2026-02-03T25:00Z" in "day" is not in the calendar; ${NO_DAY}`],
    ['a,installs,03/02/2026,5', `"03/02/2026" in "day" is no day; ${NO_DAY}`],
    ['a,installs,,5', '"day" is empty; every row needs it.'],
    [',installs,2026-01-05,5', '"partner" is empty; every row needs it.'],
    ['a,,2026-01-05,5', '"metric" is empty; every row needs it.'],
    ['a,installs,2026-01-05,', '"value" is empty; every row needs it.'],
    ['a,installs,2026-01-05,NaN', '"NaN" in "value" is no finite number; leave out what is not known.'],
    ['a,installs,2026-01-05,-Infinity', '"-Infinity" in "value" is no finite number; leave out what is not known.'],
    ['a,installs,2026-01-05,1e999', '"1e999" in "value" is no finite number; leave out what is not known.'],
    ['a,installs,2026-01-05,-1', '-1 is negative, but "installs" counts; expected 0 or more.'],
    ['a,installs,2026-01-05,1.250', '1.250 is not whole, but "installs" counts; if the point sets thousands apart, write 1250.'],
    ['a,installs,2026-01-05,1250.5', '1250.5 is not whole, but "installs" counts; expected a whole number.'],
    ['a,installs,2026-01-05,0.250', '0.250 is not whole, but "installs" counts; expected a whole number.'],
    [
      'a,installs,2026-01-05,1.000',
      '1.000 of "installs" is 1, or 1000 if its point sets thousands apart; write the one that is meant.',
    ],
    ['a,growth,2026-01-05,1e308', '"1e308" in "value" is too large; values go up to 1e15.'],
    ['a,growth,2026-01-05,-1000000000000000.5', '"-1000000000000000.5" in "value" is too large; values go up to 1e15.'],
    [
      'a\u001b[31m,installs,2026-01-05,1',
      '"a\\u001B[31m" in "partner" has a character in it that a terminal obeys; take it out.',
    ],
    ['a,rating,2026-01-05,5.1', '5.1 is no value of the rating "rating"; expected 0 to 5.'],
    ['a,rating,2026-01-05,-0.1', '-0.1 is no value of the rating "rating"; expected 0 to 5.'],
    [
      'a,security-review,2026-01-05,2',
      '"2" is no value of the flag "security-review"; expected 1, true, t, yes, y, passed, pass, on (passed), or 0, false, f, no, n, failed, fail, off (not). Leave empty what is not known.',
    ],
    ['a,installs,2026-01-05,true', '"true" is for flags, but "installs" is measured (count); expected a number.'],
    [
      'a,installs,2026-01-05,"1,250"',
      '"1,250" in "value" seems to have thousands set apart; expected digits alone with a point before decimals, such as 1250 or 4.5.',
    ],
    [
      'a,installs,2026-01-05,1.250.000',
      '"1.250.000" in "value" seems to have thousands set apart; expected digits alone with a point before decimals, such as 1250 or 4.5.',
    ],
    [
      'a,installs,2026-01-05,1 250',
      '"1 250" in "value" seems to have thousands set apart; expected digits alone with a point before decimals, such as 1250 or 4.5.',
    ],
    ['a,rating,2026-01-05,"4,5"', '"4,5" in "value" has a decimal comma; expected a point, such as 4.5.'],
    ['a,installs,2026-01-05,0x1F', '"0x1F" in "value" is no number; expected digits, such as 1250 or 4.5.'],
    ['a,installs,2026-01-05,12 kg', '"12 kg" in "value" is no number; expected digits, such as 1250 or 4.5.'],
    ['a,installs,2026-01-05,12 %', '"12 %" in "value" is a percentage, but "installs" is measured (count); expected a number.'],
    [
      'a,instals,2026-01-05,5',
      'no metric is called "instals"; expected one of installs, rating, security-review, growth. Did you mean "installs"?',
    ],
    ['a,__proto__,2026-01-05,5', 'no metric is called "__proto__"; expected one of installs, rating, security-review, growth.'],
    [
      'a,partner-score,2026-01-05,5',
      '"partner-score" is computed from others and never observed; give the metrics of which it is made.',
    ],
    ['a,installs,2026-01-05', 'this row has 3 values, the first has 4 columns; a value with a comma is put in quotation marks.'],
    [
      'a,installs,2026-01-05,1,250',
      'this row has 5 values, the first has 4 columns; a value with a comma is put in quotation marks.',
    ],
  ])('for %s', async (row, sentence) => {
    expect(await faultsOf(`${HEADER}${row}\n`)).toEqual([`obs.csv:2 — ${sentence}`]);
  });

  it('for a time of receipt that is none', async () => {
    const text = 'partner,metric,day,value,received\na,installs,2026-01-05,5,yesterday\na,installs,2026-01-06,5,2026-02-29\n';
    expect(await faultsOf(text)).toEqual([
      `obs.csv:2 — "yesterday" in "received" is no day; ${NO_DAY}`,
      `obs.csv:3 — "2026-02-29" in "received" is not in the calendar; ${NO_DAY}`,
    ]);
  });

  it('for days before 1990 and more than a year ahead, where that is not meant', async () => {
    const text =
      'partner,metric,day,value,received\n' +
      'a,installs,0206-01-05,5,\na,installs,1989-12-31,5,\na,installs,1990-01-01,5,\n' +
      'a,installs,2027-11-26,5,2027-11-26T23:00Z\na,installs,2027-11-27,5,\na,installs,2026-01-05,5,2206-01-05\n';
    const today = '2026-11-26';
    expect(await faultsOf(text, { today })).toEqual([
      'obs.csv:2 — "0206-01-05" in "day" is before 1990-01-01; if that is meant, add --any-day.',
      'obs.csv:3 — "1989-12-31" in "day" is before 1990-01-01; if that is meant, add --any-day.',
      'obs.csv:6 — "2027-11-27" in "day" is more than a year ahead, after 2027-11-26; if that is meant, add --any-day.',
      'obs.csv:7 — "2206-01-05" in "received" is more than a year ahead, after 2027-11-26; if that is meant, add --any-day.',
    ]);
    expect(Object.keys(await read(text))).toEqual(['a']);
  });

  it('with every fault of every row, and nothing taken', async () => {
    const text = `${HEADER},instals,2026-02-30,x\na,installs,2026-01-05,5\nb,installs,2026-01-05,-2\n`;
    expect((await faultsOf(text)).map((line) => line.slice(0, line.indexOf(' — ')))).toEqual([
      'obs.csv:2',
      'obs.csv:2',
      'obs.csv:2',
      'obs.csv:4',
    ]);
  });

  it('and of very many faults the first are kept, all are counted', async () => {
    const imported = await readObservations(HEADER + 'a,installs,2026-01-05,x\n'.repeat(250));
    expect(imported).toMatchObject({ ok: false, total: 250, faults: { length: FAULTS_KEPT } });
  });

  it.each([
    ['', 'obs.csv — there is nothing in it; expected a first row that names the columns.'],
    ['\n \n', 'obs.csv — there is nothing in it; expected a first row that names the columns.'],
    [
      'partner;metric;day;value\na;installs;2026-01-05;5\n',
      'obs.csv:1 — the columns are set apart by semicolons; expected commas. Save the file as comma-separated.',
    ],
    [
      'partner\tmetric\tday\tvalue\n',
      'obs.csv:1 — the columns are set apart by tabs; expected commas. Save the file as comma-separated.',
    ],
    ['partner,metric,day,value,day\n', 'obs.csv:1 — the column "day" is there twice; expected each once.'],
    [
      'partner,metrics,day,value\n',
      'obs.csv:1 — there is no "metric" among the columns partner, metrics, day, value; every file names its columns in its first row, or its keys in every object. Did you mean "metrics"?',
    ],
    [
      'a,installs,2026-01-05,5\n',
      'obs.csv:1 — there is no "partner" among the columns a, installs, 2026-01-05, 5; every file names its columns in its first row, or its keys in every object.',
    ],
    [
      'partner,metric,day,value,recieved\n',
      'obs.csv:1 — "recieved" is not read; did you mean "received"? Rename it, or take it out.',
    ],
  ])('for the header of %j', async (text, sentence) => {
    expect((await faultsOf(text))[0]).toBe(sentence);
  });

  it.each([
    ['never closed', 'b,installs,2026-01-05,"5\nc,installs,2026-01-05,5\n'],
    ['after a value has begun', 'b "x",installs,2026-01-05,5\n'],
    ['before a value goes on', '"b"x,installs,2026-01-05,5\n'],
  ])('for a quotation mark %s, at the row where it begins', async (_, row) => {
    const faults = await faultsOf(`${HEADER}a,installs,2026-01-05,5\n${row}`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^obs\.csv:3 — in the row that begins here a quotation mark is not closed/);
  });

  it.each([
    ['obs.csv', `${HEADER}a,installs,2026-01-05,"`, 'x,y\n'],
    ['obs.csv', `${HEADER}`, '\u0000'],
    ['obs.ndjson', '{"partner":"a"}\n{"partner":"', 'x'],
  ])('for a row without end, of which no more is read than a row can have: %s', async (name, begin, more) => {
    let taken = 0;
    async function* endless(): AsyncIterable<Buffer> {
      yield Buffer.from(begin);
      for (; taken < 100; taken++) yield Buffer.from(more.repeat(100_000));
    }
    const metrics = metricsOf([parseEdition(ACME)]);
    const options = { metrics, days: createDayReader('UTC'), mapping: null };
    const sentences = sentencesOf(await importObservations({ name, chunks: endless() }, options));
    expect(sentences.at(-1)).toBe(
      `${name}:2 — the row that begins here is longer than 1 MB, as when a quotation mark is not closed. What follows was not read.`,
    );
    expect(taken).toBeLessThan(20);
  });

  it('for letters of a name that are not UTF-8', async () => {
    const latin1 = Buffer.from(`${HEADER}caf\xe9,installs,2026-01-05,5\n`, 'latin1');
    expect(await faultsOf(latin1)).toEqual(['obs.csv:2 — "caf\uFFFD" has letters that are not UTF-8; save the file as UTF-8.']);
  });
});

describe('a fault names the line of its row', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('also after values with line breaks and blank lines, with %s', async (_, eol) => {
    const rows = [
      'partner,metric,day,value',
      `"a${eol}${eol}a",installs,2026-01-05,5`,
      '',
      `"b${eol}b",installs,2026-01-05,x`,
      'c,installs,2026-01-05,y',
    ];
    const faults = await faultsOf(rows.join(eol));
    expect(faults.map((line) => line.slice(0, line.indexOf(' — ')))).toEqual(['obs.csv:6', 'obs.csv:8']);
  });
});
