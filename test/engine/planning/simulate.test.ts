import { describe, expect, test } from 'vitest';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import { simulatePartner, simulateProgram, type Simulation } from '../../../engine/planning/simulate.ts';
import { at, editionsFrom, seriesFrom, type ObservationRow } from '../reviews/review-fixtures.ts';

const REVIEW = { every: 'P3M', from: '2026-01-01', warning: 'P30D', promote: 'immediately', demote: 'earned' };
const TODAY = {
  effective: '2026-01-01',
  metrics: { installs: { unit: 'count' }, rating: { unit: 'rating', outOf: 5 } },
  tiers: [
    { id: 'registered' },
    { id: 'silver', requires: { installs: 25, rating: 4 }, keeps: { rating: 3.8 } },
    { id: 'gold', requires: { installs: 100, rating: 4.5 } },
  ],
  review: REVIEW,
};
const AS_OF = '2026-06-15';

function partner(name: string, installs: number, rating: number | null, track: string | null = null): ReviewSubject {
  const observed: ObservationRow[] = [['2026-01-05', { installs, ...(rating === null ? {} : { rating }) }]];
  return { partner: name, track, enrolled: null, series: seriesFrom(observed), exemptions: [] };
}

function simulate(
  changes: Record<string, unknown>,
  subjects: ReviewSubject[],
  today: Record<string, unknown> = TODAY,
): Simulation {
  const [first, proposed] = editionsFrom([today, { ...today, effective: '2026-10-01', ...changes }]);
  return simulateProgram([first], proposed!, subjects, at(AS_OF));
}

/** `northwind gold→silver warned: gold/rating` */
function told({ moves }: Simulation): string[] {
  return moves.map(
    ({ partner, change, today, proposed, because }) =>
      `${partner} ${change} ${today.to ?? 'none'}→${proposed.to ?? 'none'} ${proposed.kind}: ${because.map(({ id, value, target }) => `${id} ${value}/${target}`).join(' ')}`,
  );
}

function counts({ tiers }: Simulation): string[] {
  return tiers.map(
    ({ tier, held, today, proposed, up, down, warned }) =>
      `${tier ?? 'none'} ${held} ${today} ${proposed} +${up} -${down} !${warned}`,
  );
}

const POPULATION = [
  partner('adventure', 10, 4.2), // registered
  partner('blueyonder', 30, 4.1), // silver
  partner('contoso', 60, 4.7), // silver
  partner('datum', 150, 4.6), // gold
  partner('elegant', 500, 4.9), // gold
];

describe('the population under a proposed edition', () => {
  test('that changes nothing stays where it is', () => {
    const simulation = simulate({}, POPULATION);
    expect(simulation).toMatchObject({
      asOf: AS_OF,
      today: '2026-01-01',
      proposed: '2026-10-01',
      partners: 5,
      moves: [],
      criteria: [],
    });
    expect(counts(simulation)).toEqual([
      'none 0 0 0 +0 -0 !0',
      'registered 1 1 1 +0 -0 !0',
      'silver 2 2 2 +0 -0 !0',
      'gold 2 2 2 +0 -0 !0',
    ]);
    const registered = { track: null, tier: 'registered', held: 1, today: 1, proposed: 1, up: 0, down: 0, warned: 0 };
    expect(simulation.tiers[1]).toEqual(registered);
  });

  test('with higher bars is warned, by name, tier and the criterion that does it', () => {
    const tiers = [TODAY.tiers[0], TODAY.tiers[1], { id: 'gold', requires: { installs: 200, rating: 4.8 } }];
    const simulation = simulate({ tiers }, POPULATION);
    expect(told(simulation)).toEqual(['datum down gold→silver warned: gold/installs 150/200 gold/rating 4.6/4.8']);
    expect(counts(simulation)).toEqual([
      'none 0 0 0 +0 -0 !0',
      'registered 1 1 1 +0 -0 !0',
      'silver 2 2 3 +0 -0 !0',
      'gold 2 2 1 +0 -1 !1',
    ]);
    expect(simulation.criteria).toEqual([
      { id: 'gold/installs', up: 0, down: 1 },
      { id: 'gold/rating', up: 0, down: 1 },
    ]);
  });

  test('is counted by criterion, the one that moves most first', () => {
    const tiers = [TODAY.tiers[0], TODAY.tiers[1], { id: 'gold', requires: { installs: 200, rating: 4.95 } }];
    expect(simulate({ tiers }, POPULATION).criteria).toEqual([
      { id: 'gold/rating', up: 0, down: 2 }, // datum and elegant
      { id: 'gold/installs', up: 0, down: 1 }, // datum
    ]);
  });

  test('with lower bars moves up, and what stood in the way is named as it stands today', () => {
    const tiers = [
      { id: 'registered' },
      { id: 'silver', requires: { installs: 5 } },
      { id: 'gold', requires: { installs: 50, rating: 4.5 } },
    ];
    const simulation = simulate({ tiers }, POPULATION);
    expect(told(simulation)).toEqual([
      'adventure up registered→silver promoted: silver/installs 10/25',
      'contoso up silver→gold promoted: gold/installs 60/100',
    ]);
    expect(simulation.criteria).toEqual([
      { id: 'gold/installs', up: 1, down: 0 },
      { id: 'silver/installs', up: 1, down: 0 },
    ]);
  });

  test('is told under the new names of its tiers', () => {
    const tiers = [
      TODAY.tiers[0],
      TODAY.tiers[1],
      { id: 'premier', replaces: ['gold'], requires: { installs: 50, rating: 4.7 } },
    ];
    const simulation = simulate({ tiers }, POPULATION);
    expect(told(simulation)).toEqual([
      'contoso up silver→premier promoted: gold/installs 60/100',
      'datum down gold→silver warned: premier/rating 4.6/4.7',
    ]);
    expect(counts(simulation).slice(2)).toEqual(['silver 2 2 2 +1 -0 !0', 'premier 2 2 2 +0 -1 !1']);
  });

  test('reaches a tier that takes the place of several by the lowest of them', () => {
    const premier = { id: 'premier', replaces: ['gold', 'silver'], requires: { installs: 5 } };
    const simulation = simulate({ tiers: [TODAY.tiers[0], premier] }, POPULATION);
    expect(told(simulation)).toEqual(['adventure up registered→premier promoted: silver/installs 10/25']);
  });

  test('reaches its first tier by what keeps it from that tier today', () => {
    const today = { ...TODAY, tiers: TODAY.tiers.slice(1) };
    const tiers = [{ id: 'silver', requires: { installs: 5, rating: 4 } }, TODAY.tiers[2]];
    expect(told(simulate({ tiers }, [partner('adventure', 10, 4.2)], today))).toEqual([
      'adventure up none→silver promoted: silver/installs 10/25',
    ]);
  });

  test('reaches a tier that is new by what it asks', () => {
    const simulation = simulate({ tiers: [...TODAY.tiers, { id: 'platinum', requires: { installs: 400 } }] }, POPULATION);
    expect(told(simulation)).toEqual(['elegant up gold→platinum promoted: gold/rating 4.9/4.5 platinum/installs 500/400']);
  });

  test('that would have been warned anyway is not counted as warned by the proposal', () => {
    const slipping = partner('fabrikam', 150, 4.6);
    const subject = {
      ...slipping,
      series: seriesFrom([
        ['2026-01-05', { installs: 150, rating: 4.6 }],
        ['2026-05-01', { rating: 3 }],
      ]),
    };
    const same = simulate({}, [subject]);
    expect(same.moves).toEqual([]);
    expect(counts(same)).toEqual([
      'none 0 0 0 +0 -0 !0',
      'registered 0 1 1 +0 -0 !0',
      'silver 0 0 0 +0 -0 !0',
      'gold 1 0 0 +0 -0 !0',
    ]);
    const eased = [TODAY.tiers[0], { id: 'silver', requires: { installs: 25 } }, TODAY.tiers[2]];
    expect(told(simulate({ tiers: eased }, [subject]))).toEqual(['fabrikam up registered→silver warned: silver/rating 3/3.8']);
  });

  test('of whom something new is asked that nobody has measured is put off, not warned', () => {
    const metrics = { ...TODAY.metrics, tickets: { unit: 'count' } };
    const tiers = [TODAY.tiers[0], { id: 'silver', requires: { installs: 25, rating: 4, tickets: 1 } }, TODAY.tiers[2]];
    const simulation = simulate({ metrics, tiers }, [partner('blueyonder', 30, 4.1)]);
    expect(told(simulation)).toEqual(['blueyonder same silver→silver deferred: silver/tickets null/1']);
    expect(simulation.criteria).toEqual([]);
  });

  test('that would have been promoted, and is not, is led down without a warning', () => {
    const review = { ...REVIEW, promote: 'at-review', from: '2026-09-01' };
    const today = { ...TODAY, review };
    const tiers = [TODAY.tiers[0], TODAY.tiers[1], { id: 'gold', requires: { installs: 1000 } }];
    const simulation = simulate({ tiers }, [partner('datum', 150, 4.6)], today);
    expect(told(simulation)).toEqual(['datum down gold→silver promoted: gold/installs 150/1000']);
    expect(counts(simulation)[1]).toBe('registered 1 0 0 +0 -1 !0');
  });

  test('is held against the bars to stay of the tier it holds, and those to enter of one above', () => {
    const series = seriesFrom([
      ['2026-01-05', { installs: 30, rating: 4.1 }],
      ['2026-05-01', { rating: 3.9 }],
    ]);
    const subject = { ...partner('blueyonder', 0, 0), series };
    expect(simulate({}, [subject]).moves).toEqual([]);
    const silver = (keeps: object) => [
      TODAY.tiers[0],
      { id: 'silver', requires: { installs: 25, rating: 4 }, keeps },
      TODAY.tiers[2],
    ];
    expect(told(simulate({ tiers: silver({ rating: 3.95 }) }, [subject]))).toEqual([
      'blueyonder down silver→registered warned: silver/rating 3.9/3.95',
    ]);
    const gold = { id: 'gold', requires: { installs: 30 }, keeps: { installs: 20 } };
    const open = {
      ...TODAY,
      cumulative: false,
      tiers: [TODAY.tiers[0], TODAY.tiers[1], { ...gold, requires: { installs: 40 } }],
    };
    expect(told(simulate({ tiers: [...TODAY.tiers.slice(0, 2), gold] }, [subject], open))).toEqual([
      'blueyonder up silver→gold promoted: gold/installs 30/40',
    ]);
  });

  test('is told what comes of each partner today and under the proposal', () => {
    const [first, proposed] = editionsFrom([
      { ...TODAY, tiers: TODAY.tiers.slice(1) },
      { ...TODAY, tiers: TODAY.tiers.slice(1), effective: '2026-10-01' },
    ]);
    const move = (subject: ReviewSubject) => simulatePartner([first], proposed!, subject, at(AS_OF));
    const none = { kind: 'none', held: null, to: null };
    expect(move(partner('adventure', 10, 4.2))).toEqual({
      partner: 'adventure',
      track: null,
      today: none,
      proposed: none,
      change: 'same',
      because: [],
    });
    const retained = { kind: 'retained', held: 'silver', to: 'silver' };
    expect(move(partner('contoso', 60, 4.7))).toMatchObject({ today: retained, proposed: retained, change: 'same', because: [] });
  });

  test('without reviews keeps what it holds', () => {
    const tiers = [TODAY.tiers[0], TODAY.tiers[1], { id: 'gold', requires: { installs: 1000 } }];
    expect(simulate({ tiers, review: undefined }, POPULATION).moves).toEqual([]);
    const without = { ...TODAY, review: undefined };
    const [first, proposed] = editionsFrom([without, { ...without, effective: '2026-10-01' }]);
    const series = seriesFrom([
      ['2026-01-05', { installs: 30, rating: 4.1 }],
      ['2026-05-01', { rating: 3 }],
    ]);
    const kept = { kind: 'retained', held: 'silver', to: 'silver' };
    expect(simulatePartner([first], proposed!, { ...partner('blueyonder', 0, 0), series }, at(AS_OF))).toMatchObject({
      today: kept,
      proposed: kept,
      change: 'same',
      because: [],
    });
  });

  test('counts exemptions as met', () => {
    const tiers = [TODAY.tiers[0], TODAY.tiers[1], { id: 'gold', requires: { installs: 100, rating: 4.8 } }];
    const exemption = {
      partner: 'datum',
      criterion: 'gold/rating',
      reason: 'Agreed.',
      by: 'Ada',
      from: at('2026-01-01'),
      until: null,
    };
    expect(simulate({ tiers }, [{ ...partner('datum', 150, 4.6), exemptions: [exemption] }]).moves).toEqual([]);
  });

  test('leaves out who is not enrolled, and may come one at a time', () => {
    const [first, proposed] = editionsFrom([TODAY, { ...TODAY, effective: '2026-10-01' }]);
    function* subjects(): Generator<ReviewSubject> {
      yield partner('datum', 150, 4.6);
      yield { ...partner('later', 1, 1), enrolled: [{ from: at('2026-12-01'), until: null }] };
    }
    expect(simulateProgram([first], proposed!, subjects(), at(AS_OF)).partners).toBe(1);
  });

  test('is nobody before the first edition takes effect', () => {
    const [first, proposed] = editionsFrom([TODAY, { ...TODAY, effective: '2026-10-01' }]);
    expect(simulateProgram([first], proposed!, POPULATION, at('2025-12-31'))).toMatchObject({
      asOf: '2025-12-31',
      today: null,
      proposed: '2026-10-01',
      partners: 0,
      moves: [],
    });
  });

  test('is counted by track, those who hold no tier first', () => {
    const tracks = { consulting: { tiers: TODAY.tiers.slice(1) }, technology: { tiers: TODAY.tiers } };
    const today = { ...TODAY, tiers: undefined, tracks };
    const subjects = [
      partner('adventure', 10, 4, 'consulting'),
      partner('adventure', 10, 4, 'technology'),
      partner('contoso', 60, 4.7, 'technology'),
    ];
    const simulation = simulate({}, subjects, today);
    expect(simulation.tiers.map(({ track, tier, held }) => `${track}/${tier ?? 'none'} ${held}`)).toEqual([
      'consulting/none 1',
      'consulting/silver 0',
      'consulting/gold 0',
      'technology/none 0',
      'technology/registered 1',
      'technology/silver 1',
      'technology/gold 0',
    ]);
    expect(simulation.moves).toEqual([]);
  });

  test('cannot be told where the proposal drops a tier or a track', () => {
    const [first] = editionsFrom([TODAY]);
    const [ladder] = first.ladders;
    const subjects = [partner('datum', 150, 4.6)];
    const dropped = { ...first, effective: at('2026-10-01'), ladders: [{ ...ladder!, tiers: ladder!.tiers.slice(0, 2) }] };
    expect(() => simulateProgram([first], dropped, subjects, at(AS_OF))).toThrow('no heir for tier "gold"');
    expect(() => simulateProgram([first], { ...dropped, ladders: [] }, subjects, at(AS_OF))).toThrow('no track');
  });
});
