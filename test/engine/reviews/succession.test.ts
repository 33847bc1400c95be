import { describe, expect, test } from 'vitest';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import { termsOf } from '../../../engine/program/timeline.ts';
import { enrolmentOn, enrolmentsOf } from '../../../engine/reviews/enrolment.ts';
import { replayHistory } from '../../../engine/reviews/history.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { takeOverFrom } from '../../../engine/reviews/succession.ts';
import { at, editionsFrom, seriesFrom, type ObservationRow } from './review-fixtures.ts';

const EDITIONS = editionsFrom([
  {
    effective: '2026-01-01',
    metrics: { installs: { unit: 'count' } },
    tiers: [{ id: 'registered' }, { id: 'silver', requires: { installs: 25 } }, { id: 'gold', requires: { installs: 100 } }],
    review: { every: 'P3M', from: '2026-01-01', warning: 'P30D', promote: 'immediately', demote: 'earned' },
  },
]);

interface Given {
  observed?: ObservationRow[];
  /** Without it: by the first observation. */
  enrolled?: [from: string, until?: string][];
}

function subject(partner: string, { observed = [], enrolled }: Given): ReviewSubject {
  return {
    partner,
    track: null,
    enrolled: enrolled?.map(([from, until]) => ({ from: at(from), until: until === undefined ? null : at(until) })) ?? null,
    series: seriesFrom(observed),
    exemptions: [],
  };
}

/** A line a decision about the partner who takes over. */
function decided(own: Given, formers: Record<string, Given & { from: string }>, until = '2026-12-31'): string[] {
  const others = Object.entries(formers).map(([name, given]) => ({ subject: subject(name, given), from: at(given.from) }));
  const { decisions } = replayReviews(EDITIONS, takeOverFrom(subject('osprey', own), others), at(until));
  return decisions.map(({ day, kind, from, to, formerly, deadline }) =>
    [day, kind, formerly, `${from ?? 'none'}→${to ?? 'none'}`, deadline && `by ${deadline}`].filter(Boolean).join(' '),
  );
}

const SILVER: ObservationRow = ['2026-01-10', { installs: 30 }];
const GOLD: ObservationRow = ['2026-01-05', { installs: 120 }];

describe('a partner who takes over from another', () => {
  test('is enrolled with the day, the tier and the days of the other', () => {
    const { state } = replayReviews(
      EDITIONS,
      takeOverFrom(subject('osprey', { enrolled: [] }), [
        { subject: subject('kestrel', { observed: [SILVER] }), from: at('2026-02-01') },
      ]),
      at('2026-02-01'),
    );
    expect(state).toEqual({
      through: at('2026-02-01'),
      enrolled: at('2026-01-10'),
      held: 'silver',
      since: at('2026-01-10'),
      warning: null,
    });
  });

  test('takes no tier from one who is not enrolled, but counts what was observed of them from that day on', () => {
    const gone = { observed: [GOLD], enrolled: [['2026-01-05', '2026-01-20']] as [string, string][], from: '2026-02-01' };
    expect(decided({ enrolled: [] }, { kestrel: gone })).toEqual([]);
    for (const day of ['2026-02-01', '2026-02-15'])
      expect(decided({ enrolled: [[day]] }, { kestrel: gone }, '2026-03-31')).toEqual([`${day} enrolled none→gold`]);
    expect(decided({ enrolled: [['2026-01-15']] }, { kestrel: gone }, '2026-03-31')).toEqual([
      '2026-01-15 enrolled none→registered',
      '2026-02-01 succeeded kestrel registered→registered',
      '2026-02-01 promoted registered→gold',
    ]);
  });

  test('enrols on the first observation of the other, where that comes only later', () => {
    const late = { observed: [['2026-03-10', { installs: 30 }] as ObservationRow], from: '2026-02-01' };
    expect(decided({}, { kestrel: late }, '2026-03-31')).toEqual(['2026-03-10 enrolled none→silver']);
  });

  test('keeps its own tier, since its own day and without the warning of the other, where both hold the same', () => {
    const warned = {
      observed: [
        ['2026-01-05', { installs: 30 }],
        ['2026-02-01', { installs: 10 }],
      ] as ObservationRow[],
      from: '2026-04-10',
    };
    const own = { observed: [SILVER, ['2026-03-01', { installs: 40 }] as ObservationRow] };
    expect(decided(own, { kestrel: warned }, '2026-06-30')).toEqual([
      '2026-01-10 enrolled none→silver',
      '2026-04-01 retained silver→silver',
      '2026-04-10 succeeded kestrel silver→silver',
    ]);
  });

  test('takes the highest of several on one day, each with a decision of its own', () => {
    const [merlin, kestrel] = [GOLD, SILVER].map((row) => ({ observed: [row], from: '2026-02-01' }));
    for (const formers of [
      { merlin: merlin!, kestrel: kestrel! },
      { kestrel: kestrel!, merlin: merlin! },
    ])
      expect(decided({ enrolled: [] }, formers, '2026-03-01')).toEqual([
        '2026-02-01 succeeded kestrel none→silver',
        '2026-02-01 succeeded merlin silver→gold',
      ]);
  });

  test('is reviewed and meets deadlines on that day as the other would have been', () => {
    const slipped: ObservationRow[] = [SILVER, ['2026-03-01', { installs: 10 }]];
    expect(decided({ enrolled: [] }, { kestrel: { observed: slipped, from: '2026-04-01' } }, '2026-04-30')).toEqual([
      '2026-04-01 succeeded kestrel none→silver',
      '2026-04-01 warned silver→silver by 2026-05-01',
    ]);
    expect(decided({ enrolled: [] }, { kestrel: { observed: slipped, from: '2026-05-01' } }, '2026-05-01')).toEqual([
      '2026-05-01 succeeded kestrel none→silver by 2026-05-01',
      '2026-05-01 demoted silver→registered',
    ]);
  });

  test('leaves when the other was to leave, unless it is enrolled for longer itself', () => {
    const kestrel = { observed: [SILVER], enrolled: [['2026-01-10', '2026-06-15']] as [string, string][], from: '2026-05-01' };
    expect(decided({ enrolled: [] }, { kestrel })).toEqual([
      '2026-05-01 succeeded kestrel none→silver',
      '2026-06-15 left silver→none',
    ]);
    expect(decided({ enrolled: [['2026-06-01', '2026-07-20']] }, { kestrel })).toEqual([
      '2026-05-01 succeeded kestrel none→silver',
      '2026-07-01 retained silver→silver',
      '2026-07-20 left silver→none',
    ]);
    expect(decided({ enrolled: [['2026-08-01', '2026-08-20']] }, { kestrel })).toEqual([
      '2026-05-01 succeeded kestrel none→silver',
      '2026-06-15 left silver→none',
      '2026-08-01 enrolled none→silver',
      '2026-08-20 left silver→none',
    ]);
  });
});

describe('exemptions of the other', () => {
  const exemption = (from: string, until: string | null) => ({
    partner: 'kestrel',
    criterion: 'gold/installs',
    reason: 'Agreed.',
    by: 'Ada',
    from: at(from),
    until: until === null ? null : at(until),
  });

  test('are those of the one who takes over, from that day on', () => {
    const kestrel = {
      ...subject('kestrel', {}),
      exemptions: [exemption('2026-01-01', null), exemption('2026-03-01', '2026-05-01')],
    };
    const own = { ...subject('osprey', {}), exemptions: [{ ...exemption('2026-01-01', null), partner: 'osprey' }] };
    const { exemptions } = takeOverFrom(own, [{ subject: kestrel, from: at('2026-02-01') }]);
    expect(exemptions.map(({ partner, from, until }) => [partner, from, until])).toEqual([
      ['osprey', at('2026-01-01'), null],
      ['osprey', at('2026-02-01'), null],
      ['osprey', at('2026-03-01'), at('2026-05-01')],
    ]);
  });

  test('are not told of when they ended before', () => {
    const kestrel = {
      ...subject('kestrel', {}),
      exemptions: [exemption('2026-01-01', '2026-01-31'), exemption('2026-01-01', '2026-02-01')],
    };
    const { exemptions } = takeOverFrom(subject('osprey', {}), [{ subject: kestrel, from: at('2026-02-01') }]);
    expect(exemptions.map(({ until }) => until)).toEqual([at('2026-02-01')]);
  });
});

describe('a history', () => {
  test('holds what was decided about the other up to the day before, from the day of the succession on', () => {
    const kestrel = subject('kestrel', { observed: [SILVER, ['2026-02-01', { installs: 120 }]] });
    const osprey = takeOverFrom(subject('osprey', { enrolled: [] }), [{ subject: kestrel, from: at('2026-02-01') }]);
    expect(replayHistory(EDITIONS, osprey, at('2026-01-31')).formers).toEqual([]);
    const { decisions, formers } = replayHistory(EDITIONS, osprey, at('2026-02-01'));
    expect(decisions.map(({ kind }) => kind)).toEqual(['succeeded', 'promoted']);
    expect(formers.map(({ partner, from, history }) => [partner, from, history.decisions.map(({ kind }) => kind)])).toEqual([
      ['kestrel', at('2026-02-01'), ['enrolled']],
    ]);
  });
});

describe('an enrolment', () => {
  const told = (enrolled: [string, string?][], effective = '2026-01-01'): string[] => {
    const [edition] = EDITIONS;
    const editions = [{ ...edition!, effective: at(effective) }] as const;
    const { decisions } = replayReviews(editions, subject('osprey', { enrolled }), at('2026-03-31'));
    return decisions.map(({ day, kind }) => `${day} ${kind}`);
  };

  test('is on all days from its first to the one before its last', () => {
    const days = ['2026-01-04', '2026-01-05', '2026-01-31', '2026-02-01', '2026-03-01', '2026-04-01'];
    const osprey = subject('osprey', { enrolled: [['2026-01-05', '2026-02-01'], ['2026-03-01']] });
    const found = days.map((day) => enrolmentOn(termsOf(EDITIONS, null), osprey, at(day))?.from ?? null);
    expect(found).toEqual([null, at('2026-01-05'), at('2026-01-05'), null, at('2026-03-01'), at('2026-03-01')]);
  });

  test('of a partner who was taken over ends then, and a later one never begins', () => {
    const kestrel = {
      ...subject('kestrel', { enrolled: [['2026-01-05'], ['2026-03-01']] }),
      successor: { partner: 'osprey', from: at('2026-02-01') },
    };
    expect(enrolmentsOf(termsOf(EDITIONS, null), kestrel)).toEqual([{ from: at('2026-01-05'), until: at('2026-02-01') }]);
    const atOnce = { ...subject('kestrel', { enrolled: [['2026-02-01']] }), successor: kestrel.successor };
    expect(enrolmentsOf(termsOf(EDITIONS, null), atOnce)).toEqual([]);
  });

  test('on a ladder that a later edition brings begins with it', () => {
    const track = (name: string) => ({ [name]: { tiers: [{ id: 'member' }] } });
    const editions = editionsFrom([
      { effective: '2026-01-01', tracks: track('apps') },
      { effective: '2026-03-01', tracks: { ...track('apps'), ...track('studios') } },
    ]);
    const fromDays = (day: string) =>
      enrolmentsOf(termsOf(editions, 'studios'), { ...subject('osprey', { enrolled: [[day]] }), track: 'studios' });
    expect(fromDays('2026-02-01')).toEqual([{ from: at('2026-03-01'), until: Infinity }]);
    expect(fromDays('2026-04-01')).toEqual([{ from: at('2026-04-01'), until: Infinity }]);
    expect(enrolmentsOf(termsOf(editions, 'services'), subject('osprey', { enrolled: [['2026-02-01']] }))).toEqual([]);
  });

  test('that is handed on is the one of the day before', () => {
    const osprey = (enrolled: [string, string?][]) =>
      takeOverFrom(subject('osprey', { enrolled: [] }), [{ subject: subject('kestrel', { enrolled }), from: at('2026-02-01') }]);
    const from = at('2026-02-01');
    expect(enrolmentsOf(termsOf(EDITIONS, null), osprey([['2026-01-31', '2026-02-01']]))).toEqual([{ from, until: Infinity }]);
    expect(enrolmentsOf(termsOf(EDITIONS, null), osprey([['2026-01-31', '2026-02-02']]))).toEqual([{ from, until: from + 1 }]);
    expect(enrolmentsOf(termsOf(EDITIONS, null), osprey([['2026-02-01']]))).toEqual([]);
  });

  test('that ends before the first edition takes effect never was', () => {
    expect(told([['2025-03-01', '2026-01-01']])).toEqual([]);
    expect(told([['2025-03-01', '2026-01-02']])).toEqual(['2026-01-01 enrolled', '2026-01-02 left']);
  });

  test('goes on where the next one begins on the day on which it ends', () => {
    expect(
      told([
        ['2026-01-05', '2026-02-01'],
        ['2026-02-01', '2026-03-01'],
      ]),
    ).toEqual(['2026-01-05 enrolled', '2026-03-01 left']);
    expect(told([['2026-01-05', '2026-02-01'], ['2026-02-02']])).toEqual([
      '2026-01-05 enrolled',
      '2026-02-01 left',
      '2026-02-02 enrolled',
    ]);
  });
});
