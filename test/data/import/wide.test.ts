import { describe, expect, it } from 'vitest';
import { mappingOfOptions, metricsOf } from '../../../data/import.ts';
import { ACME, faultsOf, parseEdition, readObservations, valueOf } from './fixture.ts';

const BY_WEEK = { partner: 'plugin', day: 'week', metrics: 'installs=downloads,rating=stars' };
const BY_PUBLISHER = {
  partner: 'publisher',
  day: '2026-08-09',
  metrics: 'installs=sum:installs,rating=mean:stars,growth=count:id',
};
const METRICS = metricsOf([parseEdition(ACME)]);

async function read(text: string, wide = BY_WEEK, name?: string) {
  return valueOf(await readObservations(text, { wide, name }));
}

describe('a wide file', () => {
  it('has a row a partner and day, and an empty cell is no observation', async () => {
    const text = 'plugin,week,downloads,stars,author\np,2026-01-05,10,,x\np,2026-01-12,12,4.5,x\nq,2026-01-05,,,y\n';
    expect(await read(text)).toEqual({
      p: {
        installs: [
          ['2026-01-05', 10, '2026-01-05'],
          ['2026-01-12', 12, '2026-01-12'],
        ],
        rating: [['2026-01-12', 4.5, '2026-01-12']],
      },
      q: {},
    });
  });

  it('may be of one day, which is given', async () => {
    expect(await read('plugin,downloads,stars\np,10,4\n', { ...BY_WEEK, day: '2026-01-31' })).toEqual({
      p: { installs: [['2026-01-31', 10, '2026-01-31']], rating: [['2026-01-31', 4, '2026-01-31']] },
    });
  });

  it('may feed two metrics from one column', async () => {
    const wide = { partner: 'plugin', day: '2026-01-31', metrics: 'installs=downloads,growth=downloads' };
    expect(Object.keys((await read('plugin,downloads\np,10\n', wide))['p']!)).toEqual(['installs', 'growth']);
  });

  it('is read from NDJSON by key, where an absent key or null is an empty cell', async () => {
    const text = '{"plugin":"p","week":"2026-01-05","downloads":10,"stars":null}\n{"plugin":"q","week":"2026-01-05","stars":4}\n';
    expect(await read(text, BY_WEEK, 'obs.ndjson')).toEqual({
      p: { installs: [['2026-01-05', 10, '2026-01-05']] },
      q: { rating: [['2026-01-05', 4, '2026-01-05']] },
    });
  });

  it('refuses several rows of one partner and day, and says how they become one', async () => {
    const text = 'plugin,week,downloads,stars\np,2026-01-05,10,4\np,2026-01-12,10,4\np,2026-01-05,11,4\np,2026-01-05,12,4\n';
    expect(await faultsOf(text, { wide: BY_WEEK })).toEqual([
      'obs.csv:4 — "p" has a row for 2026-01-05 already, in line 2; say how installs, rating of several rows become one: sum, mean, min, max, count, distinct, such as installs=sum:COLUMN (in a mapping, installs: { sum: COLUMN }).',
    ]);
  });

  it('refuses them in whatever order the days come, and where a row has no value', async () => {
    const rows = [
      'p,2026-01-12,10,4',
      'q,2026-01-12,1,',
      'p,2026-01-05,,',
      'p,2026-01-05,,4',
      'q,2026-01-05,2,',
      'q,2026-01-12,,',
    ];
    expect(await faultsOf(`plugin,week,downloads,stars\n${rows.join('\n')}\n`, { wide: BY_WEEK })).toEqual([
      expect.stringContaining('obs.csv:5 — "p" has a row for 2026-01-05 already, in line 4;'),
      expect.stringContaining('obs.csv:7 — "q" has a row for 2026-01-12 already, in line 3;'),
    ]);
  });

  it('refuses them across several files, among the other faults of each', async () => {
    const first = 'plugin,week,downloads,stars\np,2026-01-05,10,9\np,2026-01-12,10,\n';
    const also = { 'next.csv': 'plugin,week,downloads,stars\nq,2026-01-05,10,\np,2026-01-05,10,\np,2026-01-12,,\n' };
    expect(await faultsOf(first, { wide: BY_WEEK, also })).toEqual([
      'obs.csv:2 — 9 is no value of the rating "rating"; expected 0 to 5.',
      expect.stringContaining('next.csv:3 — "p" has a row for 2026-01-05 already, in line 2 of obs.csv;'),
      expect.stringContaining('next.csv:4 — "p" has a row for 2026-01-12 already, in line 3 of obs.csv;'),
    ]);
  });

  it('takes days in any order where each is there once', async () => {
    const text = 'plugin,week,downloads,stars\np,2026-01-12,12,\nq,2026-01-05,1,\np,2026-01-05,10,4\np,2026-01-08,,\n';
    expect(await read(text)).toEqual({
      p: {
        installs: [
          ['2026-01-05', 10, '2026-01-05'],
          ['2026-01-12', 12, '2026-01-12'],
        ],
        rating: [['2026-01-05', 4, '2026-01-05']],
      },
      q: { installs: [['2026-01-05', 1, '2026-01-05']] },
    });
  });

  it('names only the metrics that are not rolled up', async () => {
    const wide = { ...BY_WEEK, metrics: 'installs=sum:downloads,rating=stars' };
    const faults = await faultsOf('plugin,week,downloads,stars\np,2026-01-05,10,4\np,2026-01-05,10,4\n', { wide });
    expect(faults).toEqual([expect.stringContaining('say how rating of several rows become one')]);
  });

  it('refuses cells that are no value of their metric, each by its column', async () => {
    const text = 'plugin,week,downloads,stars\np,2026-01-05,-1,7\n,2026-02-30,x,4\n';
    expect(await faultsOf(text, { wide: BY_WEEK })).toEqual([
      'obs.csv:2 — -1 is negative, but "installs" counts; expected 0 or more.',
      'obs.csv:2 — 7 is no value of the rating "rating"; expected 0 to 5.',
      'obs.csv:3 — "plugin" is empty; every row needs it.',
      'obs.csv:3 — "2026-02-30" in "week" is not in the calendar; expected a day such as 2026-01-31, or a time such as 2026-01-31T10:00Z.',
      'obs.csv:3 — "x" in "downloads" is no number; expected digits, such as 1250 or 4.5.',
    ]);
  });

  it('refuses a mapping to a column that is not there, with the nearest', async () => {
    const faults = await faultsOf('plugin,week,download,stars\n', { wide: BY_WEEK });
    expect(faults).toEqual([
      'obs.csv:1 — there is no column "downloads"; expected one of plugin, week, download, stars. Did you mean "download"?',
    ]);
    expect(
      await faultsOf('{"plugin":"p","week":"2026-01-05","star":4,"downloads":1}\n', { wide: BY_WEEK, name: 'o.jsonl' }),
    ).toEqual(['o.jsonl — there is no column "stars"; expected one of plugin, week, star, downloads. Did you mean "star"?']);
  });
});

describe('several rows rolled up', () => {
  it('are summed, averaged and counted over the cells that are filled', async () => {
    const text = 'publisher,id,installs,stars\nm,m.a,10,4\nn,n.a,1,\nm,m.b,20,\nm,m.c,,5\n';
    expect(await read(text, BY_PUBLISHER)).toEqual({
      m: {
        installs: [['2026-08-09', 30, '2026-08-09']],
        rating: [['2026-08-09', 4.5, '2026-08-09']],
        growth: [['2026-08-09', 3, '2026-08-09']],
      },
      n: { installs: [['2026-08-09', 1, '2026-08-09']], growth: [['2026-08-09', 1, '2026-08-09']] },
    });
  });

  it('give the least and the most', async () => {
    const wide = { partner: 'p', day: '2026-08-09', metrics: 'installs=max:n,rating=min:n,security-review=min:f' };
    expect(await read('p,n,f\nx,3,yes\nx,1,no\nx,2,yes\n', wide)).toEqual({
      x: {
        installs: [['2026-08-09', 3, '2026-08-09']],
        rating: [['2026-08-09', 1, '2026-08-09']],
        'security-review': [['2026-08-09', 0, '2026-08-09']],
      },
    });
  });

  it('count to 0 when no cell is filled, which for all else is no observation', async () => {
    const wide = { partner: 'p', day: '2026-08-09', metrics: 'installs=count:n,growth=sum:n' };
    expect(await read('p,n\nx,\n', wide)).toEqual({ x: { installs: [['2026-08-09', 0, '2026-08-09']] } });
  });

  it('sum decimals to the decimal that a person gets', async () => {
    const wide = { partner: 'p', day: '2026-08-09', metrics: 'growth=sum:n,rating=mean:n' };
    expect(await read('p,n\nx,0.1\nx,0.2\n', wide)).toMatchObject({
      x: { growth: [['2026-08-09', 0.3, '2026-08-09']], rating: [['2026-08-09', 0.15, '2026-08-09']] },
    });
  });

  it('are refused when the result is no value of the metric, or too large', async () => {
    const wide = { partner: 'p', day: '2026-08-09', metrics: 'rating=sum:n,security-review=mean:f' };
    expect(await faultsOf('p,n,f\nx,3,1\nx,4,0\n', { wide })).toEqual([
      'obs.csv:2 — 7 is no value of the rating "rating"; expected 0 to 5.',
      'obs.csv:2 — "0.5" is no value of the flag "security-review"; expected 1, true, t, yes, y, passed, pass, on (passed), or 0, false, f, no, n, failed, fail, off (not). Leave empty what is not known.',
    ]);
    const growth = { partner: 'p', day: '2026-08-09', metrics: 'growth=sum:n' };
    expect(await faultsOf('p,n\nx,1e15\nx,1e15\n', { wide: growth })).toEqual([
      'obs.csv:2 — "2000000000000000" in "sum:n" is too large; values go up to 1e15.',
    ]);
  });
});

describe('a mapping', () => {
  it('without a column takes the column called as the metric', () => {
    expect(mappingOfOptions(METRICS, { partner: 'p', day: 'd', metrics: 'installs, rating = mean:stars' })).toMatchObject({
      day: { name: 'd' },
      content: {
        metrics: [
          { metric: { id: 'installs' }, column: { name: 'installs' }, rollUp: null },
          { metric: { id: 'rating' }, column: { name: 'stars' }, rollUp: 'mean' },
        ],
      },
    });
  });

  it.each([
    ['2026-02-30', 'installs', { code: 'no-such-day-given', found: '2026-02-30' }],
    ['d', '', { code: 'no-mapped-metrics' }],
    ['d', 'installs=', { code: 'unnamed-column', found: 'installs=' }],
    ['d', 'installs=sum:', { code: 'unnamed-column', found: 'installs=sum:' }],
    ['d', 'installs=a,installs=b', { code: 'mapped-twice', metric: 'installs' }],
    ['d', 'instals=a', { code: 'unknown-metric', nearest: 'installs' }],
    ['d', 'partner-score=a', { code: 'computed-metric', metric: 'partner-score' }],
  ])('of the day %j and the metrics %j is refused', (day, metrics, problem) => {
    expect(mappingOfOptions(METRICS, { partner: 'p', day, metrics })).toMatchObject(problem);
  });
});
