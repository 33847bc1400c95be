import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../engine/primitives/calendar.ts';
import { createDayReader } from '../../../data/import.ts';
import { DAY_FORMATS, parseDayFormat, writeExample } from '../../../data/import/cells/day-format.ts';
import { createNumberReader, type NumberMarks } from '../../../data/import/cells/numbers.ts';
import { signsOf, splitSign } from '../../../data/import/cells/signs.ts';

const SEED = 20261126;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function dayIn(pattern: string, text: string, timezone = 'UTC'): string {
  const day = createDayReader(timezone).withFormat(parseDayFormat(pattern)!).readDay(text);
  return typeof day === 'number' ? formatDay(day) : day;
}

describe('a format of days', () => {
  it.each([
    ['DD.MM.YYYY', '31.01.2026', '2026-01-31'],
    ['DD.MM.YYYY', '1.2.2026', '2026-02-01'],
    ['MM/DD/YYYY', '1/31/2026', '2026-01-31'],
    ['DD/MM/YY', '31/01/26', '2026-01-31'],
    ['D MMM YYYY', '5 September 2026', '2026-09-05'],
    ['D MMM YYYY', '5 sept 2026', '2026-09-05'],
    ['D. MMM YYYY', '5. Jan. 2026', '2026-01-05'],
    ['MMM D, YYYY', 'May 5, 2026', '2026-05-05'],
    ['DD-MMM-YY', '05-FEB-26', '2026-02-05'],
    ['YYYYMMDD', '20260131', '2026-01-31'],
    ['yyyy-mm-dd', '2026-01-31', '2026-01-31'],
    // A month is of its last day.
    ['MM/YYYY', '2/2028', '2028-02-29'],
    ['YYYY-MM', '2026-01', '2026-01-31'],
    ['MMM YYYY', 'Apr 2026', '2026-04-30'],
    ['DD.MM.YYYY', '31.01.2026 23:30', '2026-01-31'],
    ['MM/DD/YYYY', '1/31/2026, 9:15 AM', '2026-01-31'],
    ['MM/DD/YYYY', '1/31/2026 11:59:59 pm', '2026-01-31'],
    ['DD.MM.YYYY', '31.02.2026', 'no-such-day'],
    ['MM/DD/YYYY', '31/01/2026', 'no-such-day'],
    ['DD.MM.YYYY', '31.01.2026 24:30', 'no-such-day'],
    ['MM/DD/YYYY', '1/31/2026 13:15 PM', 'no-such-day'],
    ['DD.MM.YYYY', '2026-01-31', 'not-a-day'],
    ['DD.MM.YYYY', '31.01.26', 'not-a-day'],
    ['D MMM YYYY', '5 Foo 2026', 'not-a-day'],
    ['D MMM YYYY', '5 Ju 2026', 'not-a-day'],
    ['YYYYMMDD', '2026131', 'not-a-day'],
    ['DD.MM.YYYY', '31.01.2026 later', 'not-a-day'],
  ])('%s reads %s as %s', (pattern, text, day) => {
    expect(dayIn(pattern, text)).toBe(day);
  });

  it.each([
    ['D. MMM YYYY (de)', '31. Mrz. 2026', '2026-03-31'],
    ['D. MMMM YYYY (de)', '1. März 2026', '2026-03-01'],
    ['D MMM YYYY (fr)', '31 déc. 2026', '2026-12-31'],
    ['D MMM YYYY (fr)', '1 AOUT 2026', '2026-08-01'],
    ['D MMM YYYY (fr)', '1 jui 2026', 'not-a-day'],
    ['D MMM YYYY (pl)', '5 stycznia 2026', '2026-01-05'],
    ['D MMM YYYY (pl)', '5 sty 2026', '2026-01-05'],
    ['D-MMM-YY (pt-BR)', '5-fev-26', '2026-02-05'],
    ['D MMM YYYY (de)', '5 May 2026', 'not-a-day'],
  ])('%s, in a language, reads %s as %s', (pattern, text, day) => {
    expect(dayIn(pattern, text)).toBe(day);
  });

  it('takes a time with an offset from UTC over into the zone of the program', () => {
    expect(dayIn('DD.MM.YYYY', '31.01.2026 23:30Z', 'Asia/Tokyo')).toBe('2026-02-01');
    expect(createDayReader('UTC').withFormat(parseDayFormat('MM/DD/YYYY')!).readMoment('1/31/2026 12:00 AM')).toBe(
      parseDay('2026-01-31'),
    );
    expect(createDayReader('UTC').withFormat(parseDayFormat('MM/DD/YYYY')!).readMoment('1/31/2026 12:00 PM')).toBe(
      parseDay('2026-01-31')! + 0.5,
    );
  });

  it.each([
    'D MMM YYYY (xx)',
    'D MMM YYYY (ja)',
    'DD.MM.YYYY (de)',
    '',
    'DD.MM',
    'YYYY',
    'DD.MM.YYY',
    'DD.DD.YYYY',
    'DDMMM',
    'MM/DD/YYYY hh:mm',
    '[DD]/MM/YYYY',
  ])('%j is none', (pattern) => expect(parseDayFormat(pattern)).toBeNull());

  it('reads every day that is written in it, and its own example', () => {
    const day = fc.integer({ min: parseDay('2000-01-01')!, max: parseDay('2099-12-31')! });
    fc.assert(
      fc.property(day, fc.constantFrom(...DAY_FORMATS.slice(0, 10), 'DD-MMM-YY', 'MM/DD/YY', 'YYYY.M.D'), (of, pattern) => {
        const [year, month, date] = formatDay(of).split('-') as [string, string, string];
        const written: Record<string, string> = {
          YYYY: year,
          YY: year.slice(2),
          MMM: MONTHS[Number(month) - 1]!.slice(0, 3),
          MM: month,
          M: String(Number(month)),
          DD: date,
          D: String(Number(date)),
        };
        expect(
          dayIn(
            pattern,
            pattern.replace(/Y+|M+|D+/g, (token) => written[token]!),
          ),
        ).toBe(formatDay(of));
      }),
      { numRuns: 2000, seed: SEED },
    );
    for (const pattern of [...DAY_FORMATS, 'D. MMM YYYY (de)', 'D MMMM YYYY (fr)', 'D MMM YYYY (pl)'])
      expect(dayIn(pattern, writeExample(pattern))).toBe('2026-01-31');
  });
});

describe('a number', () => {
  const marks: fc.Arbitrary<NumberMarks> = fc
    .record({
      decimal: fc.constantFrom('.' as const, ',' as const),
      thousands: fc.constantFrom('.' as const, ',' as const, ' ' as const, "'" as const, null),
    })
    .filter(({ decimal, thousands }) => decimal !== thousands);

  it('is read as what was written with its marks, to the last decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(99), marks, (whole, hundredths, { decimal, thousands }) => {
        const digits = String(Math.abs(whole));
        const grouped = thousands === null ? digits : digits.replace(/\B(?=(\d{3})+$)/g, thousands);
        const fraction = String(hundredths).padStart(2, '0');
        const text = `${whole < 0 ? '-' : ''}${grouped}${decimal}${fraction}`;
        expect(createNumberReader({ decimal, thousands })(text)).toBe(Number(`${whole < 0 ? '-' : ''}${digits}.${fraction}`));
      }),
      { numRuns: 3000, seed: SEED },
    );
  });

  it('in a sign or in brackets is told apart from it', () => {
    expect(splitSign('12.345,67 €')).toEqual({ number: '12.345,67', sign: '€' });
    expect(splitSign('(US$1,250.50)')).toEqual({ number: '-1,250.50', sign: 'US$' });
    expect(splitSign('−5 kr')).toEqual({ number: '−5', sign: 'kr' });
    expect(splitSign('CHF 1’250')).toEqual({ number: '1’250', sign: 'CHF' });
    for (const text of ['5', '5-', '(5', '5)', '-(5)', '€', 'v2.0beta', `€${'1'.repeat(100)}`])
      expect(splitSign(text)).toBeNull();
  });

  it('has the signs of its currency in several languages, and no others', () => {
    expect([...signsOf('USD')]).toEqual(expect.arrayContaining(['USD', '$', 'US$']));
    expect([...signsOf('SEK')]).toEqual(expect.arrayContaining(['SEK', 'kr']));
    expect(signsOf('EUR').has('$')).toBe(false);
  });
});
