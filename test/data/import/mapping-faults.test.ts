import { describe, expect, it } from 'vitest';
import { limitsOn, loadMapping, mappedProgramOf, parseMappingText } from '../../../data/import.ts';
import { parseDay } from '../../../engine/primitives/calendar.ts';
import { ACME, parseEdition, sentencesOf } from './fixture.ts';

const PROGRAM = mappedProgramOf([
  parseEdition(ACME.replace('metrics:', 'currency: EUR\nmetrics:\n  revenue: { label: Revenue, unit: money }')),
]);
const GOOD = 'partner: p\nday: d\nmetrics: { installs: n }\n';

const faultsOf = (text: string, program = PROGRAM) => sentencesOf(parseMappingText('m.yaml', text, program));

describe('a mapping', () => {
  it.each([
    [
      'delimeter: ";"',
      '1 — delimeter: there is no key "delimeter" here; expected one of delimiter, encoding, sheet, header, skip, decimal, thousands, days, … (17 in all). Did you mean "delimiter"?',
    ],
    [
      'delimiter: semicolons',
      '1 — delimiter: "semicolons" is not a word for this; expected one of comma, semicolon, tab, bar. Did you mean "semicolon"?',
    ],
    ['delimiter: x', '1 — delimiter: "x" is not a word for this; expected one of comma, semicolon, tab, bar.'],
    [
      'encoding: latin-9000',
      '1 — encoding: "latin-9000" is not a word for this; expected one of utf-8, utf-16, windows-1252, iso-8859-1, iso-8859-15, windows-1250, windows-1251, macintosh, … (9 in all).',
    ],
    ['decimal: dot', '1 — decimal: "dot" is not a word for this; expected one of point, comma.'],
    ['thousands: "_"', '1 — thousands: "_" is not a word for this; expected one of point, comma, space, apostrophe.'],
    [
      'decimal: ","\nthousands: comma',
      '2 — thousands: "," cannot stand before decimals and between thousands; change decimal or thousands.',
    ],
    ['thousands: "."', '1 — thousands: "." cannot stand before decimals and between thousands; change decimal or thousands.'],
    [
      'days: DD.MN.YYYY',
      '1 — days: "DD.MN.YYYY" is not a word for this; expected one of YYYY-MM-DD, DD.MM.YYYY, DD/MM/YYYY, MM/DD/YYYY, DD-MM-YYYY, MM-DD-YYYY, YYYY/MM/DD, YYYYMMDD, … (12 in all). Did you mean "DD.MM.YYYY"?',
    ],
    [
      'days: DD.MM',
      '1 — days: "DD.MM" is not a word for this; expected one of YYYY-MM-DD, DD.MM.YYYY, DD/MM/YYYY, MM/DD/YYYY, DD-MM-YYYY, MM-DD-YYYY, YYYY/MM/DD, YYYYMMDD, … (12 in all).',
    ],
    ['header: first', '1 — header: expected a whole number, but found text.'],
    ['header: -1', '1 — header: -1 is out of range; expected 0 or more.'],
    ['skip: { row: [3] }', '1 — skip.row: there is no key "row" here; expected one of rows, where. Did you mean "rows"?'],
    [
      'skip: { rows: [0, x] }',
      '1 — skip.rows#1: 0 is out of range; expected 1 or more.',
      '1 — skip.rows#2: expected a whole number, but found text.',
    ],
    ['skip: { where: { p: { is: Total } } }', '1 — skip.where.p: expected text, but found a map.'],
    [
      'empty: ["-", null, 0.5]',
      '1 — empty#2: expected text, but found nothing.',
      '1 — empty#3: expected text, but found a number.',
    ],
    [
      'flags: { passed: [Ja, NO], failed: [Nein, ja, "1"] }',
      '1 — flags.passed: "NO" stands for failed already; expected each word to stand for one of passed and failed.',
      '1 — flags.failed: "ja" stands for passed already; expected each word to stand for one of passed and failed.',
      '1 — flags.failed: "1" stands for passed already; expected each word to stand for one of passed and failed.',
    ],
    ['flags: { yes: Ja }', '1 — flags.yes: there is no key "yes" here; expected one of passed, failed.'],
    ['currency: Euro', '1 — currency: "Euro" is no currency code; expected three capital letters such as USD or EUR.'],
    [
      'currency: USD',
      '1 — currency: the program reckons in EUR, and nothing is converted; bring the amounts from USD into EUR first.',
    ],
    [
      'received: 2026-02-30',
      '1 — received: "2026-02-30" is not in the calendar; expected a day such as 2026-01-31, or the name of a column.',
    ],
  ])('is refused for %j', (keys, ...sentences) => {
    expect(faultsOf(`${keys}\n${GOOD}`)).toEqual(sentences.map((sentence) => `m.yaml:${sentence}`));
  });

  it.each([
    ['', 'm.yaml:1 — expected a map of keys and values, but found nothing.'],
    ['day: d\nmetrics: { installs: n }', 'm.yaml:1 — partner: "partner" is missing; expected text.'],
    ['partner: p\nmetrics: { installs: n }', 'm.yaml:1 — day: "day" is missing; expected text.'],
    ['partner: p\nday: d', 'm.yaml:1 — metrics: "metrics" is missing; expected a map of keys and values.'],
    [
      'partner: p\nday: d\nmetrics: {}',
      'm.yaml:3 — metrics: this is empty; expected a map of keys and values with something in it.',
    ],
    [
      'partner: p\nday: d\nmetrics: { instals: n }',
      'm.yaml:3 — metrics.instals: no metric is called "instals"; expected one of revenue, installs, rating, security-review, growth. Did you mean "installs"?',
    ],
    [
      'partner: p\nday: d\nmetrics: { partner-score: n }',
      'm.yaml:3 — metrics.partner-score: "partner-score" is computed from others and never observed; map the metrics of which it is made.',
    ],
    [
      'partner: p\nday: d\nmetrics: { installs: { total: n } }',
      'm.yaml:3 — metrics.installs: none of sum, mean, min, max, count and distinct is given; expected exactly one of them.',
      'm.yaml:3 — metrics.installs.total: there is no key "total" here; expected one of sum, mean, min, max, count, distinct.',
    ],
    [
      'partner: p\nday: d\nmetrics: { installs: { sum: n, mean: n } }',
      'm.yaml:3 — metrics.installs: sum and mean are both given; expected exactly one of sum, mean, min, max, count and distinct.',
    ],
    [
      'partner: 0\nday: 1.5\nmetrics: { installs: "" }',
      'm.yaml:1 — partner: expected the name of a column, or its place, which is 1 or more; a name that is a number is put in quotation marks.',
      'm.yaml:2 — day: expected the name of a column, or its place, which is 1 or more; a name that is a number is put in quotation marks.',
      'm.yaml:3 — metrics.installs: this is empty; expected text with something in it.',
    ],
    [
      'partner: p\nday: 2026-02-30\nmetrics: { installs: n }',
      'm.yaml:2 — day: "2026-02-30" is not in the calendar; expected a day such as 2026-01-31, or the name of a column.',
    ],
    [
      'header: 0\npartner: p\nday: 2\nmetrics: { installs: 3 }',
      'm.yaml:2 — partner: by header: 0 no row names the columns, so none is called "p"; expected its place, such as 1.',
    ],
    ['partner: p\nday: d\nmetric: m', 'm.yaml:1 — value: "value" is missing; expected text.'],
    [
      'partner: p\nday: d\nmetric: m\nvalue: v\nmetrics: { installs: { sum: n } }',
      'm.yaml:5 — metrics.installs: in a file with a row an observation a later row for a day takes the place of an earlier one, so nothing is rolled up; expected what the file calls "installs".',
    ],
    [
      'partner: p\nday: d\nmetric: m\nvalue: v\nmetrics: { installs: [a, b], rating: b }',
      'm.yaml:5 — metrics.rating: "b" stands for "installs" already; expected each word once.',
    ],
  ])('is refused that is %j', (text, ...sentences) => {
    expect(faultsOf(`${text}\n`).toSorted()).toEqual(sentences.toSorted());
  });

  it('is refused for the currency of a program without money', () => {
    expect(faultsOf(`currency: EUR\n${GOOD}`, mappedProgramOf([parseEdition(ACME)]))).toEqual([
      'm.yaml:1 — currency: the program has no money, so no amounts are in EUR; take it out.',
    ]);
  });

  it('is refused for a day of all rows before 1990 or more than a year ahead, as a day in a file is', () => {
    const limited = { ...PROGRAM, limits: limitsOn(parseDay('2026-11-26')!) };
    const text = 'partner: p\nday: 0206-01-05\nreceived: 2206-01-05\nmetrics: { installs: n }\n';
    expect(faultsOf(text, limited)).toEqual([
      'm.yaml:2 — day: "0206-01-05" is before 1990-01-01; if that is meant, add --any-day.',
      'm.yaml:3 — received: "2206-01-05" is more than a year ahead, after 2027-11-26; if that is meant, add --any-day.',
    ]);
    expect(parseMappingText('m.yaml', text, PROGRAM).ok).toBe(true);
  });

  it('is refused for what is still to be chosen, and for nothing that follows from it', () => {
    const text = 'days: CHOOSE\npartner: CHOOSE\nday: d\nmetrics:\n  installs: { CHOOSE: n }\n  rating: r\n';
    expect(faultsOf(text)).toEqual(
      ['1 — days', '2 — partner', '5 — metrics.installs'].map(
        (place) => `m.yaml:${place}: this is still to be chosen; write what is meant in place of CHOOSE.`,
      ),
    );
  });

  it('is refused for broken YAML, and for a file that is not there', async () => {
    expect(faultsOf('partner: [p\n')[0]).toMatch(/^m\.yaml:2 — this is not valid YAML: /);
    expect(sentencesOf(await loadMapping('nowhere.yaml', PROGRAM))).toEqual([
      'nowhere.yaml — this could not be read: there is no such file or folder.',
    ]);
  });
});
