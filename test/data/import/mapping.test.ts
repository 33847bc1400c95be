import { describe, expect, it } from 'vitest';
import { ACME, faultsOf, parseEdition, readObservations, valueOf, type ReadOptions } from './fixture.ts';

const COLUMNS = 'partner: Kunde\nday: Tag\nmetrics: { installs: Installationen, rating: Note }\n';
const EUROPEAN = `delimiter: ";"\ndecimal: ","\nthousands: "."\ndays: DD.MM.YYYY\n${COLUMNS}`;
const MONEY = [parseEdition(ACME.replace('metrics:', 'currency: EUR\nmetrics:\n  revenue: { label: Revenue, unit: money }'))];
const DAY = '2026-01-31';

const read = async (text: string | Buffer, mapping: string, options: ReadOptions = {}) =>
  valueOf(await readObservations(text, { ...options, mapping }));
const refuse = (text: string | Buffer, mapping: string, options: ReadOptions = {}) => faultsOf(text, { ...options, mapping });

/** The value that a cell of one column is read as, or the sentence that refuses it. */
async function valueIn(cell: string, keys: string, unit: 'installs' | 'growth' | 'revenue' | 'security-review' = 'growth') {
  const options = { editions: MONEY, mapping: `${keys}\npartner: p\nday: ${DAY}\nmetrics: { ${unit}: v }\n` };
  const imported = await readObservations(`p\tv\na\t"${cell}"\n`, { ...options, name: 'o.tsv' });
  return imported.ok
    ? (imported.value['a']![unit]?.[0]![1] ?? null)
    : (await faultsOf(`p\tv\na\t"${cell}"\n`, { ...options, name: 'o.tsv' }))[0];
}

describe('a mapping of a wide file', () => {
  it('says how rows, numbers and days are written', async () => {
    const text = 'Kunde;Tag;Installationen;Note\na;31.01.2026;12.345;4,5\nb;1.2.2026;7;\n';
    expect(await read(text, EUROPEAN)).toEqual({
      a: { installs: [[DAY, 12_345, DAY]], rating: [[DAY, 4.5, DAY]] },
      b: { installs: [['2026-02-01', 7, '2026-02-01']] },
    });
  });

  it('may say of which day all rows are, and when they were received', async () => {
    const mapping = `partner: p\nday: ${DAY}\nreceived: 2026-02-03\nmetrics: { installs: n }\n`;
    expect(await read('p,n\na,5\n', mapping)).toEqual({ a: { installs: [[DAY, 5, '2026-02-03']] } });
  });

  it('may name the column of the time of receipt, of which the last of several rows counts', async () => {
    const mapping = 'partner: p\nday: d\nreceived: r\nmetrics: { installs: { sum: n } }\n';
    const text = `p,d,r,n\na,${DAY},2026-02-05,1\na,${DAY},2026-02-04,2\na,${DAY},,4\n`;
    expect(await read(text, mapping)).toEqual({ a: { installs: [[DAY, 7, '2026-02-05']] } });
  });

  it('says what several rows become, of any column', async () => {
    const mapping = `partner: p\nday: ${DAY}\nmetrics: { installs: { distinct: customer }, growth: { count: customer }, rating: { mean: r } }\n`;
    const text = 'p,customer,r\na,x,4\na,y,5\na,x,\na,,3\nb,,\n';
    expect(await read(text, mapping)).toEqual({
      a: { installs: [[DAY, 2, DAY]], growth: [[DAY, 3, DAY]], rating: [[DAY, 4, DAY]] },
      b: { installs: [[DAY, 0, DAY]], growth: [[DAY, 0, DAY]] },
    });
  });

  it('names columns with commas, quotation marks, line breaks and spaces of every kind', async () => {
    const text = '"Partner, full ""legal"" name","Install\u00A0base","Rating\n(stars)"\na,5,4\n';
    const mapping = `partner: 'Partner, full "legal" name'\nday: ${DAY}\nmetrics: { installs: "Install\\u00A0base", rating: "Rating\\n(stars)" }\n`;
    expect(await read(text, mapping)).toEqual({ a: { installs: [[DAY, 5, DAY]], rating: [[DAY, 4, DAY]] } });
  });

  it('shows what cannot be seen, so that two names that look alike can be told apart', async () => {
    const mapping = `partner: p\nday: ${DAY}\nmetrics: { installs: Install base }\n`;
    expect(await refuse('p,Install\u00A0base\na,5\n', mapping)).toEqual([
      'obs.csv:1 — there is no column "Install base", which m.yaml:3 names; expected one of p, "Install\\u00A0base". Did you mean "Install\\u00A0base"?',
    ]);
  });

  it('names a column by its place where its name is there twice, or where there are no names', async () => {
    const twice = `partner: 1\nday: ${DAY}\nmetrics: { installs: 3, rating: 2 }\n`;
    expect(await read('p,n,n\na,4,5\n', twice)).toEqual({ a: { installs: [[DAY, 5, DAY]], rating: [[DAY, 4, DAY]] } });
    expect(await read('a,4,5\nb,3,6\n', `header: 0\n${twice}`)).toEqual({
      a: { installs: [[DAY, 5, DAY]], rating: [[DAY, 4, DAY]] },
      b: { installs: [[DAY, 6, DAY]], rating: [[DAY, 3, DAY]] },
    });
    expect(await refuse('p,n\na,4\n', twice)).toEqual([
      'obs.csv:1 — there is no column "column 3", which m.yaml:3 names; expected one of p, n.',
    ]);
  });

  it('is for NDJSON too, by key', async () => {
    const text =
      '{"Kunde":"a","Tag":"31.01.2026","Installationen":"1.250","Note":"-"}\n{"Kunde":"Total"}\n{"Kunde":"b","Tag":"31.01.2026","Note":4.5}\n';
    const mapping = `decimal: ","\nthousands: "."\ndays: DD.MM.YYYY\nempty: "-"\nskip: { where: { Kunde: Total } }\n${COLUMNS}`;
    expect(await read(text, mapping, { name: 'o.ndjson' })).toEqual({
      a: { installs: [[DAY, 1250, DAY]] },
      b: { rating: [[DAY, 4.5, DAY]] },
    });
  });
});

describe('a mapping of a long file', () => {
  const LONG = 'partner: Account\nmetric: Kennzahl\nday: Stand\nvalue: Wert\nreceived: Erfasst\n';

  it('says what its columns are called', async () => {
    const text = `Wert,Account,Kennzahl,Stand,Erfasst\n5,a,installs,${DAY},2026-02-03\n`;
    expect(await read(text, LONG)).toEqual({ a: { installs: [[DAY, 5, '2026-02-03']] } });
  });

  it('says what its metrics are called', async () => {
    const text = `Account,Kennzahl,Wert\na,Installationen,5\nb,Installs,6\nb,Bewertung,4\n`;
    const mapping = `partner: Account\nmetric: Kennzahl\nday: ${DAY}\nvalue: Wert\nmetrics: { installs: [Installationen, Installs], rating: Bewertung }\n`;
    expect(await read(text, mapping)).toEqual({
      a: { installs: [[DAY, 5, DAY]] },
      b: { installs: [[DAY, 6, DAY]], rating: [[DAY, 4, DAY]] },
    });
    expect(await refuse('Account,Kennzahl,Wert\na,Instalationen,5\n', mapping)).toEqual([
      'obs.csv:2 — the mapping has no metric for "Instalationen"; expected one of Installationen, Installs, Bewertung. Did you mean "Installationen"?',
    ]);
  });
});

describe('rows', () => {
  const mapping = (keys: string) => `${keys}\npartner: p\nday: ${DAY}\nmetrics: { installs: n }\n`;
  const only = { a: { installs: [[DAY, 5, DAY]] } };

  it.each([
    ['above the names of the columns', 'Report of today\n\n"by ""Jo"""\np,n\na,5\n', 'header: 4'],
    ['of certain numbers', 'p,n\n(name),(number)\na,5\n', 'skip: { rows: [2] }'],
    ['with a text in a column', 'p,n\na,5\nTotal,5\n', 'skip: { where: { p: Total } }'],
    ['with one of several texts, or with nothing', 'p,n\n,3\na,5\nTotal,5\nSum,5\n', 'skip: { where: { p: [Total, Sum, ""] } }'],
    [
      'with a text that begins so, however short they are',
      'p,n\na,5\nGrand Total (3 rows)\n© 2026\n',
      'skip: { where: { p: ["Grand Total*", "© *"] } }',
    ],
    ['with a text in a column that is not read', 'p,n,kind\na,5,x\nb,7,sum\n', 'skip: { where: { kind: sum } }'],
  ])('are left out: those %s', async (_, text, keys) => {
    expect(await read(text, mapping(keys))).toEqual(only);
  });

  it.each([
    ['*total*', 'Subtotal of', true],
    ['a*a', 'a', false],
    ['a*a', 'aba', true],
    ['*b*a', 'ab', false],
    ['*a*b*', 'xaxbx', true],
    ['*a*b*', 'xbxax', false],
    ['a.*', 'ab', false],
    ['**', 'anything', true],
    [`${'*a'.repeat(20)}*b`, 'a'.repeat(200), false],
  ])('are left out by %s: %s', async (pattern, partner, isLeftOut) => {
    const read = await readObservations(`p,n\n${partner},5\n`, {
      mapping: mapping(`skip: { where: { p: ${JSON.stringify(pattern)} } }`),
    });
    expect(Object.keys(valueOf(read))).toEqual(isLeftOut ? [] : [partner]);
  });

  it('keep their numbers when others are left out', async () => {
    expect(await refuse('Title\np,n\nTotal,1\na,x\n', mapping('header: 2\nskip: { where: { p: Total } }'))).toEqual([
      'obs.csv:4 — "x" in "n" is no number; expected digits, such as 1250 or 4.5.',
    ]);
  });

  it.each([
    [
      'names a line without anything in it',
      'p,n\n\na,5\n',
      'header: 2',
      'obs.csv:2 — this line is empty or not there, but by the mapping it names the columns; correct header.',
    ],
    [
      'names a line that is not there',
      'p,n\na,5\n',
      'header: 9',
      'obs.csv:9 — this line is empty or not there, but by the mapping it names the columns; correct header.',
    ],
    [
      'skips by a column that is not there',
      'p,n\na,5\n',
      'skip: { where: { q: Total } }',
      'obs.csv:1 — there is no column "q", which m.yaml:1 names; expected one of p, n.',
    ],
    [
      'skips by a column that is there twice',
      'p,n,kind,kind\na,5,,\n',
      'skip: { where: { kind: sum } }',
      'obs.csv:1 — the column "kind" is there twice; expected each once.',
    ],
    [
      'says of what the columns are set apart, and it is something else',
      'p\tn\na\t5\n',
      'delimiter: ";"',
      'obs.csv:1 — the columns are set apart by tabs; expected semicolons, as the mapping says.',
    ],
    [
      'names a sheet of a file that has none',
      'p,n\na,5\n',
      'sheet: Data',
      'obs.csv — the mapping has a key "sheet", which says nothing about text in columns; take it out.',
    ],
  ])('are refused when the mapping %s', async (_, text, keys, sentence) => {
    expect(await refuse(text, mapping(keys))).toEqual([sentence]);
  });
});

describe('letters and columns', () => {
  const rows = `p;n\ncafé;5\n`;
  const mapping = (keys: string) => `${keys}\npartner: p\nday: ${DAY}\nmetrics: { installs: n }\n`;

  it.each([
    ['Windows-1252', Buffer.from(rows, 'latin1'), 'delimiter: semicolon\nencoding: windows-1252'],
    ['UTF-16 without a mark', Buffer.from(rows, 'utf16le'), 'delimiter: semicolon\nencoding: utf-16'],
    [
      'UTF-16 with a mark, whatever the mapping says',
      Buffer.from(`\uFEFF${rows}`, 'utf16le'),
      'delimiter: semicolon\nencoding: windows-1252',
    ],
    ['UTF-16 with the higher byte first', Buffer.from(`\uFEFF${rows}`, 'utf16le').swap16(), 'delimiter: semicolon'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${rows}`), 'delimiter: semicolon'],
    ['a first line that says what sets columns apart', Buffer.from(`sep=;\r\n${rows}`), ''],
    ['such a line after a mark, in UTF-16', Buffer.from(`\uFEFFsep=;\n${rows}`, 'utf16le'), ''],
    ['vertical bars', Buffer.from(rows.replaceAll(';', '|')), 'delimiter: bar'],
    ['a delimiter that nobody else uses', Buffer.from(rows.replaceAll(';', '~')), 'delimiter: "~"'],
  ])('are read from %s', async (_, text, keys) => {
    expect(await read(text, mapping(keys))).toEqual({ café: { installs: [[DAY, 5, DAY]] } });
  });

  it('need no mapping in a file named .tsv, or one whose first line or mark says how it is written', async () => {
    const row = 'partner;metric;day;value\na;installs;2026-01-31;5\n';
    const expected = { a: { installs: [[DAY, 5, DAY]] } };
    expect(valueOf(await readObservations(row.replaceAll(';', '\t'), { name: 'o.tsv' }))).toEqual(expected);
    expect(valueOf(await readObservations(`sep=;\n${row}`))).toEqual(expected);
    expect(valueOf(await readObservations(Buffer.from(`\uFEFF${row.replaceAll(';', ',')}`, 'utf16le').swap16()))).toEqual(
      expected,
    );
    expect((await faultsOf('sep=;\npartner;metric;day;value\na;installs;2026-01-31;x\n'))[0]).toMatch(/^obs\.csv:3 — "x"/);
  });

  it('of NDJSON are read from other encodings too', async () => {
    const text = Buffer.from('\uFEFF{"partner":"é","metric":"installs","day":"2026-01-31","value":5}\n', 'utf16le');
    expect(valueOf(await readObservations(text, { name: 'o.ndjson' }))).toEqual({ é: { installs: [[DAY, 5, DAY]] } });
  });
});

describe('a number', () => {
  it.each([
    ['1.234.567,5', 'decimal: ","\nthousands: "."', 1_234_567.5],
    ['1234,5', 'decimal: ","\nthousands: "."', 1234.5],
    ['-1.234', 'decimal: comma\nthousands: point', -1234],
    ['1,234.5', 'thousands: ","', 1234.5],
    ['1 234,5', 'decimal: ","\nthousands: space', 1234.5],
    ['1\u202F234,5', 'decimal: ","\nthousands: " "', 1234.5],
    ['1\u00A0234', 'thousands: space', 1234],
    ["1'234.5", 'thousands: apostrophe', 1234.5],
    ['1’234.5', `thousands: "'"`, 1234.5],
    ['\u22125,25', 'decimal: ","', -5.25],
    ['1,5e3', 'decimal: ","', 1500],
    ['87%', '', 87],
    ['12,5 %', 'decimal: ","', 12.5],
    ['0,07', 'decimal: ","', 0.07],
  ])('is read from %s with %j', async (cell, keys, value) => {
    expect(await valueIn(cell, keys)).toBe(value);
  });

  it.each([
    ['1.23', 'decimal: ","\nthousands: "."', '"1.23" in "v" is no number; expected digits, such as 1.250 or 4,5.'],
    ['12.34.567', 'decimal: ","\nthousands: "."', '"12.34.567" in "v" is no number; expected digits, such as 1.250 or 4,5.'],
    ['4.5', 'decimal: ","', '"4.5" in "v" is no number; expected digits, such as 1250 or 4,5.'],
    [
      '1.234.567',
      'decimal: ","',
      '"1.234.567" in "v" seems to have thousands set apart; expected digits alone with a comma before decimals, such as 1250 or 4,5.',
    ],
    [
      '1,234',
      '',
      '"1,234" in "v" seems to have thousands set apart; expected digits alone with a point before decimals, such as 1250 or 4.5.',
    ],
    ['NaN', 'decimal: ","', '"NaN" in "v" is no finite number; leave out what is not known.'],
  ])('is not guessed from %s with %j', async (cell, keys, sentence) => {
    expect(await valueIn(cell, keys)).toBe(`o.tsv:2 — ${sentence}`);
  });
});

describe('an amount', () => {
  it.each([
    ['12.345,67 €', 'EUR', 'decimal: ","\nthousands: "."', 12_345.67],
    ['€ 5', 'EUR', '', 5],
    ['-€5', 'EUR', '', -5],
    ['€-5', 'EUR', '', -5],
    ['(€1,250.50)', 'EUR', 'thousands: ","', -1250.5],
    ['(7)', 'EUR', '', -7],
    ['EUR 5', 'EUR', '', 5],
    ['5EUR', 'EUR', '', 5],
    ['5', 'EUR', '', 5],
  ])('%s is read when the mapping names its currency', async (cell, currency, keys, value) => {
    expect(await valueIn(cell, `currency: ${currency}\n${keys}`, 'revenue')).toBe(value);
  });

  it.each([
    ['€5', '', 'revenue', '"€5" in "v" has a sign; say in a mapping which currency the amounts are in, such as currency: EUR.'],
    ['$5', 'currency: EUR', 'revenue', '"$5" in "v" is not in EUR, as the mapping says; nothing is converted.'],
    ['USD 5', 'currency: EUR', 'revenue', '"USD 5" in "v" is not in EUR, as the mapping says; nothing is converted.'],
    [
      '€5',
      'currency: EUR',
      'installs',
      '"€5" in "v" is an amount of money, but "installs" is measured (count); expected a number.',
    ],
    ['5%', 'currency: EUR', 'revenue', '"5%" in "v" is a percentage, but "revenue" is measured (money); expected a number.'],
    ['5 kg', 'currency: EUR', 'revenue', '"5 kg" in "v" is no number; expected digits, such as 1250 or 4.5.'],
    ['(7)', '', 'revenue', '"(7)" in "v" is no number; expected digits, such as 1250 or 4.5.'],
    ['€5€', 'currency: EUR', 'revenue', '"€5€" in "v" is no number; expected digits, such as 1250 or 4.5.'],
  ] as const)('%s with %j is refused for %s', async (cell, keys, metric, sentence) => {
    expect(await valueIn(cell, keys, metric)).toBe(`o.tsv:2 — ${sentence}`);
  });
});

describe('an empty cell and a flag', () => {
  it('have the words that the mapping gives them', async () => {
    const keys = 'empty: ["-", "#N/A", n/a, -999]\nflags: { passed: [Ja, Bestanden], failed: Nein }';
    expect(await valueIn('-', keys)).toBeNull();
    expect(await valueIn('#N/A', keys)).toBeNull();
    expect(await valueIn('-999', keys)).toBeNull();
    expect(await valueIn('ja', keys, 'security-review')).toBe(1);
    expect(await valueIn('Nein', keys, 'security-review')).toBe(0);
    expect(await valueIn('yes', keys, 'security-review')).toBe(1);
  });

  it.each([
    ['Y', 1],
    ['Pass', 1],
    ['T', 1],
    ['on', 1],
    ['n', 0],
    ['FAIL', 0],
  ])('of a flag: %s is %d without a mapping', async (cell, value) => {
    expect(await valueIn(cell, '', 'security-review')).toBe(value);
  });

  it('of a flag is refused with the words that it takes', async () => {
    expect(await valueIn('N/A', 'flags: { passed: [Ja] }', 'security-review')).toBe(
      'o.tsv:2 — "N/A" is no value of the flag "security-review"; expected 1, true, t, yes, y, passed, pass, on, Ja (passed), or 0, false, f, no, n, failed, fail, off (not). Leave empty what is not known.',
    );
  });
});
