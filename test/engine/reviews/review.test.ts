import { describe, expect, test } from 'vitest';
import type { Exemption } from '../../../engine/measures/observations.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import type { Decision } from '../../../engine/results.ts';
import { replayReviews, type Replay } from '../../../engine/reviews/review.ts';
import { heldStandingOn, standingOn } from '../../../engine/standing/standing.ts';
import { at, editionsFrom, seriesFrom, type ObservationRow } from './review-fixtures.ts';

/** Reviews on the first of January, April, July and October; a warning runs for 30 days; a value is stale after 45. */
const REVIEW = {
  every: 'P3M',
  from: '2026-01-01',
  warning: 'P30D',
  promote: 'immediately',
  demote: 'earned',
  staleAfter: 'P45D',
};
const SLOW = { ...REVIEW, staleAfter: undefined };
const METRICS = {
  installs: { unit: 'count' },
  rating: { unit: 'rating', outOf: 5 },
  tickets: { unit: 'count' },
  audit: { unit: 'flag', validFor: 'P2M' },
};
const TIERS = [
  { id: 'registered' },
  { id: 'silver', requires: { installs: 25, rating: 4 }, keeps: { installs: 20, rating: 3.8 } },
  { id: 'gold', requires: { installs: 100, rating: 4.5 } },
];
const PROGRAM = { effective: '2026-01-01', metrics: METRICS, tiers: TIERS, review: SLOW };

interface Given {
  /** Put over `PROGRAM`; several: editions. */
  program?: Record<string, unknown> | Record<string, unknown>[];
  observed?: ObservationRow[];
  enrolled?: string;
  exemptions?: Partial<Record<'criterion' | 'from' | 'until', string>>[];
  track?: string;
  until?: string;
}

function subjectOf({ observed = [], enrolled, exemptions = [], track }: Given): ReviewSubject {
  return {
    partner: 'northwind',
    track: track ?? null,
    enrolled: enrolled === undefined ? null : [{ from: at(enrolled), until: null }],
    series: seriesFrom(observed),
    exemptions: exemptions.map(({ criterion, from, until }): Exemption => ({
      partner: 'northwind',
      criterion: criterion!,
      reason: 'Agreed.',
      by: 'Ada',
      from: at(from ?? '2026-01-01'),
      until: until === undefined ? null : at(until),
    })),
  };
}

function editionsOf({ program = {} }: Given) {
  return editionsFrom((Array.isArray(program) ? program : [program]).map((parts) => ({ ...PROGRAM, ...parts })));
}

function replay(given: Given): Replay {
  return replayReviews(editionsOf(given), subjectOf(given), at(given.until ?? '2026-12-31'));
}

/** `2026-04-01 warned silver for silver/rating=unmet` */
function told(given: Given): string[] {
  return replay(given).decisions.map(tell);
}

function tell({ day, kind, from, to, because, deadline }: Decision): string {
  const way = from === to ? (to ?? 'none') : `${from ?? 'none'}→${to ?? 'none'}`;
  const bars = because.map(({ id, status }) => `${id}=${status}`).join(' ');
  return `${day} ${kind} ${way}${bars && ` for ${bars}`}${deadline ? ` by ${deadline}` : ''}`;
}

/** From a day on, without their reasons. */
function kindsFrom(day: string, given: Given): string[] {
  return told(given)
    .map((line) => line.replace(/ for .*/, ''))
    .filter((line) => line >= day);
}

describe('enrolment', () => {
  test('is on the day that is given, whatever was observed before', () => {
    expect(
      told({ enrolled: '2026-02-10', observed: [['2026-01-05', { installs: 30, rating: 4 }]], until: '2026-03-01' }),
    ).toEqual(['2026-02-10 enrolled none→silver for silver/installs=met silver/rating=met']);
  });

  test('is on the day that is given even when nothing was observed yet', () => {
    expect(told({ enrolled: '2026-02-10', until: '2026-03-01' })).toEqual(['2026-02-10 enrolled none→registered']);
  });

  test('is on the first observation of any metric when no day is given', () => {
    const observed: ObservationRow[] = [
      ['2026-02-20', { installs: 1 }],
      ['2026-02-07', { tickets: 3 }],
    ];
    expect(told({ observed, until: '2026-03-01' })).toEqual(['2026-02-07 enrolled none→registered']);
  });

  test('waits for the first observation to be received', () => {
    const observed: ObservationRow[] = [
      ['2026-02-07', { installs: 1 }, '2026-02-19T13:00'],
      ['2026-02-10', { installs: 2 }, '2026-02-12T00:00'],
    ];
    expect(told({ observed, until: '2026-03-01' })).toEqual(['2026-02-12 enrolled none→registered']);
  });

  test('is not before the first edition takes effect, neither on a given day nor on a first observation', () => {
    const enrolledFirst = ['2026-01-01 enrolled none→registered'];
    expect(told({ observed: [['2025-06-01', { installs: 1 }]], until: '2026-01-31' })).toEqual(enrolledFirst);
    expect(told({ enrolled: '2025-06-01', until: '2026-01-31' })).toEqual(enrolledFirst);
  });

  test('of an edition that names no first day is on the day itself', () => {
    expect(told({ program: { effective: undefined }, enrolled: '1999-12-31', until: '2000-01-01' })).toEqual([
      '1999-12-31 enrolled none→registered',
    ]);
  });

  test('does not happen when nothing was observed and no day is given, or not yet', () => {
    expect(replay({}).decisions).toEqual([]);
    expect(replay({}).state).toEqual({ through: at('2026-12-31'), enrolled: null, held: null, since: null, warning: null });
    expect(told({ enrolled: '2027-01-01' })).toEqual([]);
    expect(told({ observed: [['2027-01-01', { installs: 1 }]] })).toEqual([]);
  });

  test('on a track is not before the first edition that has the track, and never on one that no edition has', () => {
    const consulting = { consulting: { tiers: TIERS } };
    const program = [
      { tiers: undefined, tracks: consulting },
      { tiers: undefined, tracks: { ...consulting, technology: { tiers: TIERS } }, effective: '2026-07-01' },
    ];
    const given: Given = { program, enrolled: '2026-02-01', until: '2026-07-31' };
    expect(kindsFrom('2026', { ...given, track: 'technology' })).toEqual(['2026-07-01 enrolled none→registered']);
    expect(kindsFrom('2026', { ...given, track: 'distribution' })).toEqual([]);
    expect(kindsFrom('2026', { ...given, track: 'consulting' })[0]).toBe('2026-02-01 enrolled none→registered');
  });

  test('with promotion at reviews is in the highest tier that asks nothing', () => {
    const tiers = [{ id: 'listed' }, ...TIERS];
    const given: Given = { program: { tiers, review: { ...SLOW, promote: 'at-review' } }, until: '2026-03-01' };
    expect(told({ ...given, observed: [['2026-02-07', { installs: 500, rating: 5 }]] })).toEqual([
      '2026-02-07 enrolled none→registered',
    ]);
  });

  test('with promotion at reviews is in no tier when every tier asks something, or does not publish what', () => {
    const tiers = [{ id: 'secret', criteria: 'unpublished' }, ...TIERS.slice(1)];
    const program = { tiers, review: { ...SLOW, promote: 'at-review' } };
    expect(told({ program, enrolled: '2026-02-07', until: '2026-03-01' })).toEqual(['2026-02-07 enrolled none']);
  });
});

describe('checked days', () => {
  const silver: ObservationRow = ['2026-01-05', { installs: 30, rating: 4, audit: true }];
  const audited = { tiers: [TIERS[0], { ...TIERS[1], requires: { installs: 25, audit: true }, keeps: {} }] };

  test('are not made by a value that lapses: that is noticed at the next review', () => {
    expect(kindsFrom('2026-01-06', { program: audited, observed: [silver], until: '2026-04-01' })).toEqual([
      '2026-04-01 warned silver',
    ]);
  });

  test('are not made by an exemption that starts or ends', () => {
    const given: Given = {
      observed: [
        ['2026-01-05', { installs: 10, rating: 4 }],
        ['2026-03-10', { tickets: 1 }],
      ],
    };
    const exemption = { criterion: 'silver/installs', from: '2026-02-01' };
    expect(kindsFrom('2026-01-06', { ...given, exemptions: [exemption], until: '2026-04-01' })).toEqual([
      '2026-03-10 promoted registered→silver',
      '2026-04-01 retained silver',
    ]);
    expect(
      kindsFrom('2026-03-11', { ...given, exemptions: [{ ...exemption, until: '2026-04-15' }], until: '2026-07-01' }),
    ).toEqual(['2026-04-01 retained silver', '2026-07-01 warned silver']);
  });

  test('are those of every new observation, whatever its metric: what a window rolled off since then counts', () => {
    const program = {
      metrics: { ...METRICS, complaints: { unit: 'count', aggregate: 'sum', window: 'P30D' } },
      tiers: [TIERS[0], { id: 'silver', requires: { complaints: { atMost: 2 } } }],
    };
    const observed: ObservationRow[] = [
      ['2026-01-05', { complaints: 5 }],
      ['2026-02-20', { tickets: 1 }],
    ];
    expect(kindsFrom('2026-01-06', { program, observed, until: '2026-03-01' })).toEqual([
      '2026-02-20 promoted registered→silver',
    ]);
  });

  test('are those of a value that replaces an earlier one for the same day', () => {
    const observed: ObservationRow[] = [
      ['2026-01-05', { installs: 10, rating: 4 }],
      ['2026-01-05', { installs: 30 }, '2026-02-03T10:00'],
    ];
    expect(kindsFrom('2026-01-06', { observed, until: '2026-03-01' })).toEqual(['2026-02-03 promoted registered→silver']);
  });

  test('are those on which an edition takes effect: a lower bar promotes at once', () => {
    const program = [{}, { effective: '2026-02-15', tiers: [TIERS[0], { id: 'silver', requires: { installs: 5 } }, TIERS[2]] }];
    expect(kindsFrom('2026-01-06', { program, observed: [['2026-01-05', { installs: 10 }]], until: '2026-03-01' })).toEqual([
      '2026-02-15 promoted registered→silver',
    ]);
  });

  test('are review days only from the first one on', () => {
    const program = { review: { ...SLOW, from: '2026-06-15' } };
    expect(kindsFrom('2026-01-06', { program, observed: [silver], until: '2026-09-15' })).toEqual([
      '2026-06-15 retained silver',
      '2026-09-15 retained silver',
    ]);
  });
});

describe('recovery', () => {
  const warned: ObservationRow[] = [
    ['2026-01-05', { installs: 30, rating: 4 }],
    ['2026-03-20', { installs: 10, rating: 3 }],
  ];

  test('comes when every bar that the warning names is met again', () => {
    const observed: ObservationRow[] = [...warned, ['2026-04-10', { installs: 20 }], ['2026-04-20', { rating: 3.8 }]];
    expect(told({ observed, until: '2026-05-31' }).slice(1)).toEqual([
      '2026-04-01 warned silver for silver/installs=unmet silver/rating=unmet by 2026-05-01',
      '2026-04-20 recovered silver for silver/installs=met silver/rating=met',
    ]);
  });

  test('comes when they are exempt', () => {
    const observed: ObservationRow[] = [...warned, ['2026-04-20', { installs: 20 }]];
    const exemptions = [{ criterion: 'silver/rating', from: '2026-04-05' }];
    expect(told({ observed, exemptions, until: '2026-05-31' })[2]).toBe(
      '2026-04-20 recovered silver for silver/installs=met silver/rating=exempt',
    );
  });

  test('does not come while one is unknown', () => {
    const observed: ObservationRow[] = [...warned, ['2026-05-10', { installs: 20 }]];
    const program = { review: { ...REVIEW, warning: 'P60D' } };
    expect(kindsFrom('2026-04-02', { program, observed, until: '2026-05-30' })).toEqual([]);
  });

  test('comes before the deadline that falls on the same day', () => {
    const observed: ObservationRow[] = [...warned, ['2026-05-01', { installs: 20, rating: 4 }]];
    expect(kindsFrom('2026-04-02', { observed, until: '2026-05-31' })).toEqual(['2026-05-01 recovered silver']);
  });

  test('is followed by the review that falls on the same day, which may warn of something else', () => {
    const program = { review: { ...SLOW, warning: 'P120D' } };
    const onlyRating: ObservationRow[] = [
      ['2026-01-05', { installs: 30, rating: 4 }],
      ['2026-03-20', { rating: 3 }],
    ];
    const retained: ObservationRow[] = [...onlyRating, ['2026-07-01', { rating: 4 }]];
    expect(kindsFrom('2026-04-02', { program, observed: retained, until: '2026-07-01' })).toEqual([
      '2026-07-01 recovered silver',
      '2026-07-01 retained silver',
    ]);
    const other: ObservationRow[] = [...onlyRating, ['2026-07-01', { rating: 4, installs: 3 }]];
    expect(told({ program, observed: other, until: '2026-07-01' }).slice(-2)).toEqual([
      '2026-07-01 recovered silver for silver/rating=met',
      '2026-07-01 warned silver for silver/installs=unmet by 2026-10-29',
    ]);
  });
});

describe('promotion', () => {
  const climb: ObservationRow[] = [
    ['2026-01-05', { installs: 10, rating: 4.6 }],
    ['2026-02-10', { installs: 100 }],
  ];

  test('is at once, over several tiers, with all that the tier asks', () => {
    expect(told({ observed: climb, until: '2026-03-01' })).toEqual([
      '2026-01-05 enrolled none→registered',
      '2026-02-10 promoted registered→gold for gold/installs=met gold/rating=met',
    ]);
  });

  test('at reviews is on review days only', () => {
    const program = { review: { ...SLOW, promote: 'at-review' } };
    expect(kindsFrom('2026-02-01', { program, observed: climb, until: '2026-04-01' })).toEqual([
      '2026-04-01 promoted registered→gold',
    ]);
  });

  test('at reviews is on the very day of enrolment, if that is a review day', () => {
    const program = { review: { ...SLOW, promote: 'at-review' } };
    const observed: ObservationRow[] = [['2026-04-01', { installs: 30, rating: 4 }]];
    expect(told({ program, observed, until: '2026-04-02' })).toEqual([
      '2026-04-01 enrolled none→registered',
      '2026-04-01 promoted registered→silver for silver/installs=met silver/rating=met',
    ]);
  });

  test('asks the bars to enter, not the lower ones to stay', () => {
    const observed: ObservationRow[] = [['2026-01-05', { installs: 22, rating: 3.9 }]];
    expect(kindsFrom('2026-01-05', { observed, until: '2026-03-01' })).toEqual(['2026-01-05 enrolled none→registered']);
  });

  test('is never on a value that is unknown', () => {
    const observed: ObservationRow[] = [
      ['2026-01-05', { rating: 5 }],
      ['2026-03-01', { installs: 500 }],
    ];
    expect(kindsFrom('2026-01-06', { program: { review: REVIEW }, observed, until: '2026-03-31' })).toEqual([]);
  });

  test('comes before the deadline that falls on the same day', () => {
    const observed: ObservationRow[] = [
      ['2026-01-05', { installs: 30, rating: 4 }],
      ['2026-03-20', { rating: 3 }],
      ['2026-05-01', { tickets: 100 }],
    ];
    const tiers = [...TIERS.slice(0, 2), { id: 'helper', requires: { tickets: 100 } }];
    expect(kindsFrom('2026-04-01', { program: { cumulative: false, tiers }, observed, until: '2026-05-31' })).toEqual([
      '2026-04-01 warned silver',
      '2026-05-01 promoted silver→helper',
    ]);
  });

  test('leaves nothing to the review of the same day', () => {
    const observed: ObservationRow[] = [climb[0]!, ['2026-04-01', { installs: 50 }]];
    expect(kindsFrom('2026-04-01', { observed, until: '2026-04-01' })).toEqual(['2026-04-01 promoted registered→silver']);
  });
});

describe('a deadline', () => {
  const gold: ObservationRow = ['2026-01-05', { installs: 150, rating: 4.6 }];
  const fallTo = (values: Record<string, number>, program: Record<string, unknown> = {}) =>
    told({ program, observed: [gold, ['2026-03-20', values]], until: '2026-05-31' }).slice(2);

  test('demotes to the highest tier below whose bars to keep are all met, though its bars to enter are not', () => {
    expect(fallTo({ rating: 3.9, installs: 22 })).toEqual([
      '2026-05-01 demoted gold→silver for gold/installs=unmet gold/rating=unmet',
    ]);
  });

  test('demotes past a tier whose bars to keep are not met', () => {
    expect(fallTo({ rating: 3.7 })).toEqual(['2026-05-01 demoted gold→registered for gold/rating=unmet']);
  });

  test('demotes past a tier whose bars to keep are unknown', () => {
    const program = {
      metrics: { ...METRICS, tickets: { unit: 'count', staleAfter: 'P10D' } },
      tiers: [TIERS[0], { id: 'silver', requires: { tickets: 1 } }, { id: 'gold', requires: { rating: 4.5 } }],
      cumulative: false,
    };
    const observed: ObservationRow[] = [
      ['2026-01-05', { tickets: 3, rating: 4.6 }],
      ['2026-03-20', { rating: 2 }],
    ];
    expect(told({ program, observed, until: '2026-05-31' }).at(-1)).toBe(
      '2026-05-01 demoted gold→registered for gold/rating=unmet',
    );
  });

  test('demotes to a tier below whose failing bars are exempt', () => {
    const given: Given = { observed: [gold, ['2026-03-20', { rating: 2 }]], until: '2026-05-31' };
    const exemptions = [{ criterion: 'silver/rating' }];
    expect(told({ ...given, exemptions }).at(-1)).toBe('2026-05-01 demoted gold→silver for gold/rating=unmet');
  });

  test('demotes by one tier only, where the program says so, whatever that tier asks', () => {
    expect(fallTo({ rating: 1 }, { review: { ...SLOW, demote: 'one-step' } })).toEqual([
      '2026-05-01 demoted gold→silver for gold/rating=unmet',
    ]);
  });

  test('demotes to no tier when none below is kept', () => {
    const tiers = TIERS.slice(1);
    expect(fallTo({ rating: 1 }, { tiers })).toEqual(['2026-05-01 demoted gold→none for gold/rating=unmet']);
    const lowest: Given = {
      observed: [
        ['2026-01-05', { installs: 30, rating: 4 }],
        ['2026-03-20', { rating: 1 }],
      ],
      until: '2026-05-31',
    };
    const oneStep = { tiers, review: { ...SLOW, demote: 'one-step' } };
    expect(told({ ...lowest, program: oneStep }).at(-1)).toBe('2026-05-01 demoted silver→none for silver/rating=unmet');
  });

  test('demotes when one named bar is still unmet, and says of the others only what is not met', () => {
    const observed: ObservationRow[] = [gold, ['2026-03-20', { installs: 50, rating: 4 }], ['2026-04-20', { installs: 100 }]];
    expect(told({ observed, until: '2026-05-31' }).at(-1)).toBe('2026-05-01 demoted gold→silver for gold/rating=unmet');
    const stale: ObservationRow[] = [gold, ['2026-03-10', { installs: 50, rating: 4 }], ['2026-04-20', { rating: 4 }]];
    expect(told({ program: { review: REVIEW }, observed: stale, until: '2026-05-31' }).at(-1)).toBe(
      '2026-05-01 demoted gold→registered for gold/installs=unknown gold/rating=unmet',
    );
  });

  test('does not demote for a bar that it does not name', () => {
    const observed: ObservationRow[] = [gold, ['2026-03-20', { rating: 4 }], ['2026-04-20', { rating: 4.5, installs: 3 }]];
    expect(kindsFrom('2026-04-02', { observed, until: '2026-06-30' })).toEqual(['2026-04-20 recovered gold']);
  });

  test('is put off to the next review day when no named bar is unmet but some are unknown', () => {
    const observed: ObservationRow[] = [gold, ['2026-03-10', { installs: 150, rating: 4 }]];
    expect(told({ program: { review: REVIEW }, observed, until: '2026-07-01' }).slice(2)).toEqual([
      '2026-05-01 deferred gold for gold/rating=unknown by 2026-07-01',
      '2026-07-01 deferred gold for gold/rating=unknown by 2026-10-01',
    ]);
  });

  test('that was put off still demotes, when the day comes and the bar is unmet', () => {
    const observed: ObservationRow[] = [
      gold,
      ['2026-03-10', { installs: 150, rating: 4 }],
      ['2026-06-20', { installs: 150, rating: 4 }],
    ];
    expect(kindsFrom('2026-05-01', { program: { review: REVIEW }, observed, until: '2026-08-31' })).toEqual([
      '2026-05-01 deferred gold',
      '2026-07-01 demoted gold→silver',
    ]);
  });

  test('on a review day that demotes leaves nothing to the review', () => {
    const program = { review: { ...SLOW, warning: 'P3M' } };
    expect(kindsFrom('2026-04-02', { program, observed: [gold, ['2026-03-20', { rating: 4 }]], until: '2026-07-01' })).toEqual([
      '2026-07-01 demoted gold→silver',
    ]);
  });
});

describe('a review', () => {
  const silver: ObservationRow = ['2026-01-05', { installs: 30, rating: 4 }];
  const reviewed = (given: Given) => told({ until: '2026-04-01', ...given }).filter((line) => line.startsWith('2026-04-01'));

  test('retains the tier when all bars to keep are met or exempt, and says how they stand', () => {
    expect(reviewed({ observed: [silver] })).toEqual(['2026-04-01 retained silver for silver/installs=met silver/rating=met']);
    const observed: ObservationRow[] = [silver, ['2026-03-01', { rating: 1 }]];
    expect(reviewed({ observed, exemptions: [{ criterion: 'silver/rating' }] })).toEqual([
      '2026-04-01 retained silver for silver/installs=met silver/rating=exempt',
    ]);
  });

  test('warns of what is unmet, and gives the time that the program promises', () => {
    expect(reviewed({ observed: [silver, ['2026-03-01', { rating: 1 }]] })).toEqual([
      '2026-04-01 warned silver for silver/rating=unmet by 2026-05-01',
    ]);
  });

  test('that warns names what is unmet, and tells what is unknown beside it', () => {
    const given: Given = {
      program: { review: REVIEW },
      observed: [silver, ['2026-03-20', { rating: 1 }]],
      until: '2026-04-01',
    };
    expect(reviewed(given)).toEqual(['2026-04-01 warned silver for silver/installs=unknown silver/rating=unmet by 2026-05-01']);
    expect(replay(given).state.warning?.failing).toEqual(['silver/rating']);
  });

  test('defers without a deadline when nothing is unmet but something unknown', () => {
    expect(reviewed({ program: { review: REVIEW }, observed: [silver, ['2026-03-20', { installs: 30 }]] })).toEqual([
      '2026-04-01 deferred silver for silver/rating=unknown',
    ]);
  });

  test('asks the lower bars to keep, of the tier that states the criterion when the held one has none of its own', () => {
    const observed: ObservationRow[] = [
      ['2026-01-05', { installs: 30, rating: 4, tickets: 9 }],
      ['2026-03-01', { installs: 20, rating: 3.8 }],
    ];
    const tiers = [...TIERS.slice(0, 2), { id: 'gold', requires: { tickets: 9 } }];
    expect(reviewed({ program: { tiers }, observed })).toEqual([
      '2026-04-01 retained gold for silver/installs=met silver/rating=met gold/tickets=met',
    ]);
    const own = [...TIERS.slice(0, 2), { id: 'gold', requires: { tickets: 9 }, keeps: { installs: 24 } }];
    expect(reviewed({ program: { tiers: own }, observed })).toEqual([
      '2026-04-01 warned gold for silver/installs=unmet by 2026-05-01',
    ]);
  });

  test('lets a bar to keep of 0 go: neither what is stale nor what has lapsed stands in the way', () => {
    const metrics = { ...METRICS, certificates: { unit: 'count', validFor: 'P2M' } };
    const silver = { id: 'silver', requires: { installs: 25, certificates: 1 }, keeps: { installs: 0, certificates: 0 } };
    const observed: ObservationRow[] = [['2026-01-05', { installs: 30, certificates: 2 }]];
    expect(reviewed({ program: { metrics, tiers: [TIERS[0], silver], review: REVIEW }, observed })).toEqual([
      '2026-04-01 retained silver for silver/installs=met silver/certificates=met',
    ]);
  });

  test('is not held while a warning is open', () => {
    const program = { review: { ...SLOW, warning: 'P200D' } };
    const observed: ObservationRow[] = [silver, ['2026-03-01', { rating: 1 }], ['2026-06-01', { installs: 1 }]];
    expect(kindsFrom('2026-04-01', { program, observed, until: '2026-10-01' })).toEqual(['2026-04-01 warned silver']);
  });

  test('is not held where no tier is', () => {
    expect(kindsFrom('2026-01-02', { program: { tiers: TIERS.slice(1) }, enrolled: '2026-01-02' })).toEqual([
      '2026-01-02 enrolled none',
    ]);
  });

  test('is not held on the day of enrolment', () => {
    expect(kindsFrom('2026-01-01', { enrolled: '2026-04-01', until: '2026-04-01' })).toEqual([
      '2026-04-01 enrolled none→registered',
    ]);
  });

  test('of a threshold that is not published defers: nobody can tell', () => {
    const editions = editionsOf({});
    const hidden = structuredClone(editions[0]);
    for (const bar of hidden.ladders[0]!.tiers[1]!.requires) if (bar.kind === 'bar' && bar.metric === 'rating') bar.target = null;
    hidden.ladders[0]!.tiers[1]!.keeps = [];
    hidden.effective = at('2026-02-01');
    const { decisions } = replayReviews([editions[0], hidden], subjectOf({ observed: [silver] }), at('2026-04-01'));
    expect(tell(decisions.at(-1)!)).toBe('2026-04-01 deferred silver for silver/rating=unknown');
  });
});

describe('editions', () => {
  const silver: ObservationRow = ['2026-01-05', { installs: 30, rating: 4 }];
  const slipping: ObservationRow[] = [silver, ['2026-03-20', { rating: 3 }]];
  const LONG = { ...SLOW, warning: 'P100D' }; // 1 April + 100 days is 10 July
  const withSilver = (requires: object, more: object = {}) => [TIERS[0], { id: 'silver', requires, ...more }, TIERS[2]];
  const from1July = (parts: Record<string, unknown>) => [{ review: LONG }, { review: LONG, effective: '2026-07-01', ...parts }];

  test('demote nobody on their first day, however high their bars', () => {
    const program = [{}, { effective: '2026-02-10', tiers: withSilver({ installs: 1000, rating: 5 }) }];
    expect(kindsFrom('2026-01-06', { program, observed: [silver], until: '2026-05-01' })).toEqual([
      '2026-04-01 warned silver',
      '2026-05-01 demoted silver→registered',
    ]);
  });

  test('keep the day since which a renamed tier is held', () => {
    const program = [
      {},
      { effective: '2026-02-10', tiers: [TIERS[0], { ...TIERS[1], id: 'plus', replaces: ['silver'] }, TIERS[2]] },
    ];
    const { decisions, state } = replay({ program, observed: [silver], until: '2026-02-10' });
    expect(tell(decisions.at(-1)!)).toBe('2026-02-10 renamed silver→plus');
    expect(decisions.at(-1)).toMatchObject({ edition: '2026-02-10', because: [], deadline: null });
    expect([state.held, state.since]).toEqual(['plus', at('2026-01-05')]);
  });

  test('rename before they promote, and review a tier on the day of its new name', () => {
    const tiers = [
      TIERS[0],
      { id: 'plus', replaces: ['silver'], requires: { installs: 25 } },
      { id: 'gold', requires: { installs: 28 } },
    ];
    expect(
      kindsFrom('2026-01-06', { program: [{}, { effective: '2026-02-10', tiers }], observed: [silver], until: '2026-02-10' }),
    ).toEqual(['2026-02-10 renamed silver→plus', '2026-02-10 promoted plus→gold']);
    const same = [TIERS[0], { id: 'plus', replaces: ['silver'], requires: { installs: 25 } }];
    const merged = { effective: '2026-04-01', tiers: [same[0], { ...same[1], replaces: ['silver', 'gold'] }] };
    expect(kindsFrom('2026-01-06', { program: [{}, merged], observed: [silver], until: '2026-04-01' })).toEqual([
      '2026-04-01 renamed silver→plus',
      '2026-04-01 retained plus',
    ]);
  });

  test('close a warning on their first day when they ask no longer what it named', () => {
    const program = from1July({ tiers: withSilver({ installs: 25 }) });
    expect(kindsFrom('2026-04-02', { program, observed: slipping, until: '2026-07-31' })).toEqual([
      '2026-07-01 recovered silver',
      '2026-07-01 retained silver',
    ]);
    expect(replay({ program, observed: slipping }).decisions.find(({ kind }) => kind === 'recovered')?.because).toEqual([]);
  });

  test('close a warning on their first day when they lower the bar that it named', () => {
    const program = from1July({ tiers: withSilver({ installs: 25, rating: 3 }) });
    expect(told({ program, observed: slipping, until: '2026-07-01' })[2]).toBe(
      '2026-07-01 recovered silver for silver/rating=met',
    );
  });

  test('that raise a bar leave a warning about the bar that it named', () => {
    const raised = from1July({ tiers: withSilver({ installs: 25, rating: 4.5 }) });
    expect(kindsFrom('2026-07-01', { program: raised, observed: slipping, until: '2026-07-31' })).toEqual([
      '2026-07-10 demoted silver→registered',
    ]);
    const better: ObservationRow[] = [...slipping, ['2026-07-10', { rating: 3.8 }]];
    const { decisions } = replay({ program: raised, observed: better, until: '2026-10-01' });
    expect(decisions.slice(2).map(tell)).toEqual([
      '2026-07-10 recovered silver for silver/rating=met',
      '2026-10-01 warned silver for silver/rating=unmet by 2027-01-09',
    ]);
    expect(decisions.slice(2).map(({ because }) => because[0]!.target)).toEqual([3.8, 4.5]);
  });

  test('tell of a recovery how things stand by the bar in force, where that of the warning is passed as well', () => {
    const raised = from1July({ tiers: withSilver({ installs: 25, rating: 4.5 }) });
    const { decisions } = replay({
      program: raised,
      observed: [...slipping, ['2026-07-05', { rating: 4.6 }]],
      until: '2026-07-31',
    });
    expect(decisions.at(-1)).toMatchObject({ day: '2026-07-05', kind: 'recovered', because: [{ status: 'met', target: 4.5 }] });
  });

  test('that trust a value for longer, or not for so long, do not demote on one that is too old by either rule', () => {
    const program = [{ review: { ...LONG, staleAfter: 'P45D' } }, { review: LONG, effective: '2026-07-01' }];
    // On 10 July the rating of 20 March is too old by the rules of the warning, though not by those in force.
    expect(told({ program, observed: slipping, until: '2026-07-31' }).slice(1)).toEqual([
      '2026-04-01 warned silver for silver/installs=unknown silver/rating=unmet by 2026-07-10',
      '2026-07-10 deferred silver for silver/rating=unknown by 2026-10-01',
    ]);
    const stricter = [{ review: LONG }, { review: { ...LONG, staleAfter: 'P45D' }, effective: '2026-07-01' }];
    expect(told({ program: stricter, observed: slipping, until: '2026-07-31' }).at(-1)).toBe(
      '2026-07-10 deferred silver for silver/rating=unknown by 2026-10-01',
    );
  });

  test('that raise several bars leave each as it was when the warning named it', () => {
    const program = from1July({ tiers: withSilver({ installs: 40, rating: 4.5 }) });
    // Installations stay below the bar of the warning; the rating is back above that, though below the one in force.
    const observed: ObservationRow[] = [silver, ['2026-03-20', { installs: 10, rating: 3 }], ['2026-07-09', { rating: 4.2 }]];
    const { decisions } = replay({ program, observed, until: '2026-07-10' });
    expect(decisions.slice(1).map(tell)).toEqual([
      '2026-04-01 warned silver for silver/installs=unmet silver/rating=unmet by 2026-07-10',
      '2026-07-10 demoted silver→registered for silver/installs=unmet',
    ]);
    // Told against the bar in force, which is the one to pass from now on.
    expect(decisions.at(-1)!.because).toEqual([
      { id: 'silver/installs', status: 'unmet', value: 10, direction: 'atLeast', target: 40 },
    ]);
  });

  test('are each asked for what a warning of theirs named, not those before them', () => {
    const program = [
      { review: LONG, tiers: withSilver({ installs: 25, rating: 3 }) },
      { review: LONG, effective: '2026-02-10', tiers: withSilver({ installs: 25, rating: 4 }) },
      { review: LONG, effective: '2026-07-01', tiers: withSilver({ installs: 25, rating: 4.5 }) },
    ];
    // 3.5 would do by the first edition, not by the second, which warned of it.
    const observed: ObservationRow[] = [silver, ['2026-03-20', { rating: 3.5 }]];
    expect(kindsFrom('2026-04-01', { program, observed, until: '2026-07-10' })).toEqual([
      '2026-04-01 warned silver',
      '2026-07-10 demoted silver→registered',
    ]);
  });

  test('that turn a bar round do not fail who was warned of the other direction', () => {
    const first = { tiers: [TIERS[0], { id: 'silver', requires: { tickets: 5 } }] };
    const second = { tiers: [TIERS[0], { id: 'silver', requires: { tickets: { atMost: 1 } } }] };
    const program = [
      { ...first, review: LONG },
      { ...second, review: LONG, effective: '2026-07-01' },
    ];
    const observed: ObservationRow[] = [
      ['2026-01-05', { tickets: 5 }],
      ['2026-03-01', { tickets: 2 }],
    ];
    expect(kindsFrom('2026-04-01', { program, observed, until: '2026-07-31' })).toEqual([
      '2026-04-01 warned silver',
      '2026-07-01 recovered silver',
      '2026-07-01 warned silver',
    ]);
  });

  test('that group other things under the same number are judged as the warning and as they themselves have it', () => {
    const grouped = (...anyOf: object[]) => ({ review: LONG, tiers: [TIERS[0], { id: 'silver', requires: { anyOf } }] });
    const program = [grouped({ installs: 25 }, { rating: 4 }), { ...grouped({ tickets: 1 }), effective: '2026-07-01' }];
    const start: ObservationRow[] = [
      ['2026-01-05', { installs: 30 }],
      ['2026-03-01', { installs: 1, rating: 1, tickets: 0 }],
    ];
    expect(kindsFrom('2026-04-02', { program, observed: start, until: '2026-07-31' })).toEqual([
      '2026-07-10 demoted silver→registered',
    ]);
    const old: ObservationRow[] = [...start, ['2026-07-09', { rating: 4 }]];
    expect(kindsFrom('2026-04-02', { program, observed: old, until: '2026-07-31' })).toEqual(['2026-07-09 recovered silver']);
  });

  test('without reviews close every warning and take nothing away; the next edition with reviews begins afresh', () => {
    const program = [{ review: LONG }, { review: undefined, effective: '2026-07-01' }, { review: LONG, effective: '2026-09-15' }];
    expect(kindsFrom('2026-04-02', { program, observed: slipping, until: '2026-12-31' })).toEqual([
      '2026-07-01 recovered silver',
      '2026-10-01 warned silver',
    ]);
  });

  test('have review days of their own', () => {
    const program = [{}, { effective: '2026-05-10', review: { ...SLOW, every: 'P1M', from: '2026-05-15' } }];
    expect(kindsFrom('2026-01-06', { program, observed: [silver], until: '2026-07-15' })).toEqual([
      '2026-04-01 retained silver',
      '2026-05-15 retained silver',
      '2026-06-15 retained silver',
      '2026-07-15 retained silver',
    ]);
  });

  test('are refused when a held tier has no heir, or its track is gone', () => {
    const [first] = editionsOf({});
    const dropped = {
      ...first,
      effective: at('2026-02-10'),
      ladders: [{ ...first.ladders[0]!, tiers: [first.ladders[0]!.tiers[0]!] }],
    };
    const gone = { ...first, effective: at('2026-02-10'), ladders: [] };
    const subject = subjectOf({ observed: [silver] });
    expect(() => replayReviews([first, dropped], subject, at('2026-03-01'))).toThrow('no heir for tier "silver"');
    expect(() => replayReviews([first, gone], subject, at('2026-03-01'))).toThrow('has no track');
  });

  test('are named by every decision that is taken under them', () => {
    const program = from1July({});
    const { decisions } = replay({ program, observed: [silver], until: '2026-10-01' });
    expect(decisions.map(({ day, edition }) => [day, edition])).toEqual([
      ['2026-01-05', '2026-01-01'],
      ['2026-04-01', '2026-01-01'],
      ['2026-07-01', '2026-07-01'],
      ['2026-10-01', '2026-07-01'],
    ]);
    const timeless = replay({ program: { effective: undefined }, observed: [silver], until: '2026-01-31' });
    expect(timeless.decisions.map(({ edition }) => edition)).toEqual([null]);
  });
});

describe('a replay', () => {
  const given: Given = {
    program: { review: { ...REVIEW, warning: 'P60D' } },
    observed: [
      ['2026-01-05', { installs: 30, rating: 4 }],
      ['2026-03-20', { rating: 3 }],
      ['2026-05-25', { rating: 3 }],
    ],
  };

  test('goes on where an earlier one stopped, from a state that was kept as JSON', () => {
    const whole = replay(given);
    for (let day = at('2025-12-30'); day <= at('2026-12-31'); day++) {
      const first = replayReviews(editionsOf(given), subjectOf(given), day);
      const state = JSON.parse(JSON.stringify(first.state)) as Replay['state'];
      const second = replayReviews(editionsOf(given), subjectOf(given), at('2026-12-31'), state);
      expect([...first.decisions, ...second.decisions]).toEqual(whole.decisions);
      expect(second.state).toEqual(whole.state);
    }
  });

  test.each([
    ['an edition', { edition: at('2025-01-01') }],
    ['a tier', { tier: 'gone' }],
  ])('closes a warning that was given under %s that is not there any more: nothing tells what it was about', (_, other) => {
    const { state } = replay({ ...given, until: '2026-04-15' });
    const review = { ...REVIEW, warning: 'P60D' };
    const program = [{ review }, { review, effective: '2026-05-01' }];
    const warning = { ...state.warning!, given: { ...state.warning!.given, ...other } };
    const { decisions } = replayReviews(editionsOf({ program }), subjectOf(given), at('2026-06-30'), { ...state, warning });
    expect(decisions.map(tell)).toEqual(['2026-05-01 recovered silver']);
    expect(replayReviews(editionsOf({ program }), subjectOf(given), at('2026-06-30'), state).decisions.map(tell)).not.toEqual(
      decisions.map(tell),
    );
  });

  test('leaves the state that it starts from as it is', () => {
    const { state } = replay({ ...given, until: '2026-04-15' });
    const kept = structuredClone(state);
    replayReviews(editionsOf(given), subjectOf(given), at('2026-12-31'), state);
    expect(state).toEqual(kept);
  });

  test('up to a day that was replayed already decides nothing', () => {
    const { state } = replay(given);
    expect(replayReviews(editionsOf(given), subjectOf(given), at('2026-04-01'), state)).toEqual({ decisions: [], state });
  });

  test('names the partner and the track in every decision', () => {
    const tracks = { program: { tiers: undefined, tracks: { consulting: { tiers: TIERS } } }, track: 'consulting' };
    const { decisions } = replay({ ...tracks, enrolled: '2026-01-05' });
    expect(decisions).toHaveLength(4);
    for (const { partner, track } of decisions) expect([partner, track]).toEqual(['northwind', 'consulting']);
  });
});

describe('a standing', () => {
  const given: Given = { observed: [['2026-01-05', { installs: 30, rating: 4 }]] };
  const standing = (day: string, more: Given = given) => heldStandingOn(editionsOf(more), subjectOf(more), at(day));

  test('is none before the day of enrolment, and where nobody can enrol', () => {
    expect(standing('2026-01-04')).toBeNull();
    expect(standing('2025-01-01')).toBeNull();
    expect(standing('2026-06-01', { ...given, track: 'consulting' })).toBeNull();
  });

  test('counts what comes next from the held tier, while the earned one is told beside it', () => {
    const slipped: Given = { observed: [...given.observed!, ['2026-02-01', { rating: 2 }]] };
    const result = standing('2026-03-01', slipped);
    expect(result).toMatchObject({ held: 'silver', earned: 'registered', next: 'gold', state: 'good', since: '2026-01-05' });
    expect(result?.criteria.map(({ id, status }) => `${id} ${status}`)).toEqual(['gold/installs unmet', 'gold/rating unmet']);
  });

  test('is made from a state that a replay reached on that very day, and from no other', () => {
    const { state } = replayReviews(editionsOf(given), subjectOf(given), at('2026-05-01'));
    expect(heldStandingOn(editionsOf(given), subjectOf(given), at('2026-05-01'), state)).toEqual(standing('2026-05-01'));
    expect(() => heldStandingOn(editionsOf(given), subjectOf(given), at('2026-05-02'), state)).toThrow(RangeError);
  });

  test('names the edition in force, or none where that names no first day', () => {
    expect(standing('2026-03-01')?.edition).toBe('2026-01-01');
    expect(standing('2026-03-01', { ...given, program: { effective: undefined } })?.edition).toBeNull();
  });

  test('names of a warning the bars that the edition in force still asks', () => {
    const LONG = { ...SLOW, warning: 'P100D' };
    const program = [
      { review: LONG },
      { review: LONG, effective: '2026-06-01', tiers: [TIERS[0], { id: 'silver', requires: { installs: 25 } }, TIERS[2]] },
    ];
    const slipped: Given = { program, observed: [...given.observed!, ['2026-02-01', { rating: 2, installs: 3 }]] };
    const warning = { since: '2026-04-01', deadline: '2026-07-10' };
    expect(standing('2026-05-31', slipped)?.warning).toEqual({ ...warning, failing: ['silver/installs', 'silver/rating'] });
    expect(standing('2026-06-01', slipped)?.warning).toEqual({ ...warning, failing: ['silver/installs'] });
  });

  describe('with its projection', () => {
    const full = (day: string, more: Given) => standingOn(editionsOf(more), subjectOf(more), at(day))!;
    const months = ['01', '02', '03', '04', '05', '06', '07', '08'];
    // 9 installations more each month, from 30 in January: 93 in August, and 100 before October.
    const climbing = months.map((month, i): ObservationRow => [`2026-${month}-05`, { installs: 30 + 9 * i, rating: 4.6 }]);

    test('is none before the day of enrolment', () => {
      expect(standingOn(editionsOf(given), subjectOf(given), at('2026-01-04'))).toBeNull();
    });

    test('tells when the tier above the held one will be reached, and each of its criteria', () => {
      const result = full('2026-08-31', { observed: climbing });
      expect(result).toMatchObject({ held: 'silver', next: 'gold', projection: { status: 'on-track', quarter: '2026-Q3' } });
      expect(result.criteria.map(({ id, projection }) => `${id} ${projection.status}`)).toEqual([
        'gold/installs on-track',
        'gold/rating met',
      ]);
    });

    test('waits for a review day where promotion does', () => {
      const review = { ...SLOW, promote: 'at-review' };
      const tiers = [TIERS[0], { id: 'gold', requires: { installs: 110 } }];
      const result = full('2026-08-31', { program: { review, tiers }, observed: climbing });
      expect(result).toMatchObject({ held: 'registered', next: 'gold', projection: { date: '2027-01-01', quarter: '2027-Q1' } });
    });

    test('has nothing to reach at the top', () => {
      const top: Given = {
        observed: [
          ['2026-01-05', { installs: 150, rating: 4.6 }],
          ['2026-02-05', { rating: 2 }],
        ],
      };
      expect(full('2026-03-01', top)).toMatchObject({ held: 'gold', next: null, projection: { status: 'met', date: null } });
    });
  });
});
