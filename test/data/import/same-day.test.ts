import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../engine/primitives/calendar.ts';
import { readMetrics } from '../../../engine/measures/reading.ts';
import { createDayReader, importObservations, metricsOf, sourceOfText, type SameDay } from '../../../data/import.ts';
import { faultsOf, parseEdition, readObservations, valueOf } from './fixture.ts';

const SHOP = parseEdition(`
id: shop
name: Shop
summary: For testing.
currency: EUR
metrics:
  installs: { label: Installs, unit: count }
  revenue: { label: Revenue, unit: money, aggregate: sum, window: P90D }
  deals: { label: Deals, unit: count, aggregate: count, window: P90D }
  stars: { label: Stars, unit: rating, outOf: 5, aggregate: mean, window: P90D }
  worst: { label: Worst, unit: rating, outOf: 5, aggregate: min, window: P90D }
  seats: { label: Seats, unit: count, aggregate: sum, window: P90D }
tiers: [{ id: member, name: Member }]
`);
const HEADER = 'partner,metric,day,value,received\n';
const DAYS = createDayReader('UTC');
const read = (text: string, options = {}) => readObservations(text, { editions: [SHOP], ...options });
const refused = (text: string, options = {}) => faultsOf(text, { editions: [SHOP], ...options });

/** The value of a metric on a day. */
async function valueOn(day: string, metric: string, text: string, sameDay: SameDay): Promise<number | null> {
  const options = { metrics: metricsOf([SHOP]), days: DAYS, mapping: null, sameDay };
  const { series } = valueOf(await importObservations(sourceOfText(text, 'obs.csv'), options));
  const index = SHOP.metrics.findIndex(({ id }) => id === metric);
  return readMetrics(SHOP, series.get('a')!, DAYS.readDay(day) as number)[index]!.value;
}

const WHY =
  'say whether the later one stands beside it (--same-day add) or in its place (--same-day replace), or when each was "received".';

describe('two values of one day, of a metric that is rolled up, are refused', () => {
  it.each([
    ['revenue', 'adds up', 700, 600],
    ['revenue', 'adds up', 700, 700],
    ['deals', 'is counted', 1, 1],
    ['stars', 'is averaged', 5, 1],
    ['worst', 'is the least', 5, 1],
  ])('as %s %s', async (metric, how, first, second) => {
    const text = `${HEADER}a,${metric},2026-01-05,${first},\na,${metric},2026-01-06,1,\na,${metric},2026-01-05,${second},\n`;
    expect(await refused(text)).toEqual([
      `obs.csv:4 — "a" has a value of "${metric}" for 2026-01-05 already, in line 2. As "${metric}" ${how}, ${WHY}`,
    ]);
  });

  it('in NDJSON too, and across several files', async () => {
    const row = (value: number): string => `${JSON.stringify({ partner: 'a', metric: 'revenue', day: '2026-01-05', value })}\n`;
    expect(await refused(row(700), { name: 'jan.ndjson', also: { 'feb.ndjson': `\n${row(600)}` } })).toEqual([
      `feb.ndjson:2 — "a" has a value of "revenue" for 2026-01-05 already, in line 1 of jan.ndjson. As "revenue" adds up, ${WHY}`,
    ]);
  });

  it('with the lines of both, in a file of thousands', async () => {
    const row = (line: number): string => `a,revenue,${formatDay(20_000 + (line === 2900 ? 17 : line))},1,\n`;
    const rows = Array.from({ length: 3000 }, (_, i) => row(i + 2));
    rows.splice(1500, 0, '\n'.repeat(400));
    expect(await refused(HEADER + rows.join(''))).toEqual([
      expect.stringContaining(`obs.csv:3300 — "a" has a value of "revenue" for ${formatDay(20_017)} already, in line 17.`),
    ]);
  });

  it('where both were received at one moment, be it told or not', async () => {
    const text = (first: string, second: string): string =>
      `${HEADER}a,revenue,2026-01-05,700,${first}\na,revenue,2026-01-05,600,${second}\n`;
    expect(await refused(text('2026-01-06T10:00Z', '2026-01-06T10:00Z'))).toHaveLength(1);
    expect(await refused(text('', '2026-01-05'))).toHaveLength(1);
    expect(valueOf(await read(text('', '2026-01-05T10:00Z')))).toEqual({ a: { revenue: [['2026-01-05', 600, '2026-01-05']] } });
    expect(valueOf(await read(text('2026-01-08', '2026-01-06')))['a']!['revenue']).toEqual([
      ['2026-01-05', 600, '2026-01-06'],
      ['2026-01-05', 700, '2026-01-08'],
    ]);
  });

  it('but not of a metric of which the last value stands', async () => {
    const text = `${HEADER}a,installs,2026-01-05,700,\na,installs,2026-01-05,600,\n`;
    expect(valueOf(await read(text))).toEqual({ a: { installs: [['2026-01-05', 600, '2026-01-05']] } });
  });
});

describe('with --same-day add', () => {
  const text =
    `${HEADER}a,revenue,2026-01-05,700,\na,revenue,2026-01-05,600,\na,revenue,2026-01-05,50,2026-01-09\n` +
    'a,deals,2026-01-05,1,\na,deals,2026-01-05,1,\na,stars,2026-01-05,5,\na,stars,2026-01-05,1,\na,worst,2026-01-05,1,\na,worst,2026-01-05,5,\n' +
    'a,installs,2026-01-05,8,\na,installs,2026-01-05,9,\n';

  it.each([
    ['revenue', 1300],
    ['deals', 2],
    ['stars', 3],
    ['worst', 1],
    ['installs', 9],
  ])('each counts for itself: %s is %d', async (metric, value) => {
    expect(await valueOn('2026-01-05', metric, text, 'add')).toBe(value);
  });

  it('one that was received later counts from then on, and replaces nothing', async () => {
    expect(await valueOn('2026-01-08', 'revenue', text, 'add')).toBe(1300);
    expect(await valueOn('2026-01-09', 'revenue', text, 'add')).toBe(1350);
  });
});

describe('with --same-day replace', () => {
  it('the one received later stands, else the one further down', async () => {
    const text = `${HEADER}a,revenue,2026-01-05,700,2026-01-09\na,revenue,2026-01-05,500,\na,revenue,2026-01-05,600,\n`;
    expect(await valueOn('2026-01-05', 'revenue', text, 'replace')).toBe(600);
    expect(await valueOn('2026-01-09', 'revenue', text, 'replace')).toBe(700);
  });
});

describe('several rows of one day in a wide file', () => {
  const wide = { partner: 'p', day: 'd', metrics: 'revenue=r,installs=i' };
  const text = 'p,d,r,i\na,2026-01-05,700,8\na,2026-01-05,600,9\n';

  it('are refused across files as in one', async () => {
    const [first, second] = ['p,d,r,i\na,2026-01-05,700,8\n', 'p,d,r,i\na,2026-01-05,600,9\n'];
    expect(await refused(first, { wide, also: { 'feb.csv': second } })).toEqual([
      'feb.csv:2 — "a" has a row for 2026-01-05 already, in line 2 of obs.csv; say how revenue, installs of several rows become one: sum, mean, min, max, count, distinct, such as revenue=sum:COLUMN (in a mapping, revenue: { sum: COLUMN }).',
    ]);
  });

  it('are what --same-day says, where no roll-up does', async () => {
    expect(valueOf(await read(text, { wide, sameDay: 'add' }))['a']!['revenue']!.map(([, value]) => value)).toEqual([700, 600]);
    expect(valueOf(await read(text, { wide, sameDay: 'replace' }))).toEqual({
      a: { revenue: [['2026-01-05', 600, '2026-01-05']], installs: [['2026-01-05', 9, '2026-01-05']] },
    });
  });

  it('are rolled up across files', async () => {
    const summed = { ...wide, metrics: 'revenue=sum:r' };
    const also = { 'feb.csv': 'p,d,r,i\na,2026-01-05,600,9\n' };
    expect(valueOf(await read('p,d,r,i\na,2026-01-05,700,8\n', { wide: summed, also }))).toEqual({
      a: { revenue: [['2026-01-05', 1300, '2026-01-05']] },
    });
  });
});

describe('what is taken away of a count that adds up', () => {
  it('is a negative value', async () => {
    const text = `${HEADER}a,seats,2026-01-05,5,\na,seats,2026-02-05,-3,\n`;
    expect(await valueOn('2026-02-05', 'seats', text, 'replace')).toBe(2);
    // The sale has left the window, the return has not.
    expect(await valueOn('2026-04-10', 'seats', text, 'replace')).toBe(-3);
  });

  it('is refused where more is taken away than there ever was, on the day on which that is so', async () => {
    const text = `${HEADER}a,seats,2026-01-05,5,\na,seats,2026-01-08,9,\na,seats,2026-01-06,-3,\na,seats,2026-01-07,-3,\n`;
    expect(await refused(text)).toEqual([
      'obs.csv:5 — with this, all that "seats" of "a" adds up to on 2026-01-07 is -1; nobody can give back more than there was.',
    ]);
  });

  it('is refused by what is known in the end: a correction may mend it', async () => {
    const text = `${HEADER}a,seats,2026-01-05,5,\na,seats,2026-01-06,-6,\na,seats,2026-01-06,-2,2026-01-09\n`;
    expect(valueOf(await read(text))['a']!['seats']).toHaveLength(3);
  });

  it('may be one of several rows that are added up', async () => {
    const wide = { partner: 'p', day: 'd', metrics: 'installs=sum:i' };
    expect(valueOf(await read('p,d,i\na,2026-01-05,8\na,2026-01-05,-3\n', { wide }))).toEqual({
      a: { installs: [['2026-01-05', 5, '2026-01-05']] },
    });
    expect(await refused('p,d,i\na,2026-01-05,2\na,2026-01-05,-3\n', { wide })).toEqual([
      'obs.csv:2 — -1 is negative, but "installs" counts; expected 0 or more.',
    ]);
    expect(await refused('p,d,i\na,2026-01-05,2\na,2026-01-05,-3\n', { wide: { ...wide, metrics: 'installs=mean:i' } })).toEqual([
      'obs.csv:3 — -3 is negative, but "installs" counts; expected 0 or more.',
    ]);
  });

  it('need not be whole where it is averaged over rows, but each row is', async () => {
    const wide = { partner: 'p', day: 'd', metrics: 'installs=mean:i' };
    expect(valueOf(await read('p,d,i\na,2026-01-05,2\na,2026-01-05,3\n', { wide }))).toEqual({
      a: { installs: [['2026-01-05', 2.5, '2026-01-05']] },
    });
    expect(await refused('p,d,i\na,2026-01-05,2.5\n', { wide })).toEqual([
      'obs.csv:2 — 2.5 is not whole, but "installs" counts; expected a whole number.',
    ]);
  });
});
