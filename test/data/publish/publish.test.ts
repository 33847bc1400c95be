import { describe, expect, it } from 'vitest';
import { publishProgram } from '../../../data/publish.ts';
import { publishPartner, publishProgramList, publishStandings } from '../live/known.ts';
import { catalogOf, type FixturePartner } from './fixture.ts';

const HEAD = 'id: acme\nname: Acme Partners\nsummary: For testing.\ncurrency: USD\n';
const METRICS = `
metrics:
  installs: { label: Installs, unit: count }
  rating: { label: Rating, unit: rating, outOf: 5 }
  revenue: { label: Revenue, unit: money, visibility: partner }
  references: { label: References, unit: count }
  risk: { label: Hidden Risk, unit: count, visibility: operator }
  health: { label: Health, unit: points, score: { installs: { per: 10, points: 1, max: 50 }, revenue: { per: 1000, points: 1, max: 50 } } }
`;
const TIERS = `
tiers:
  - { id: registered, name: Registered }
  - id: silver
    name: Silver
    requires: { installs: 10, rating: 4 }
    keeps: { installs: 8 }
    boost: 1.1
    health: [installs, risk]
  - id: gold
    name: Gold
    requires: { installs: 50, revenue: 1000, risk: { atMost: 3 }, anyOf: [{ references: 5 }, { revenue: 5000 }], health: 40 }
    boost: 1.3
    featured: true
`;
const REVIEW = 'review: { every: P3M, from: 2026-01-01, warning: P90D, promote: immediately, demote: earned }\n';
const PROGRAM = HEAD + METRICS + TIERS + REVIEW;

const northwind: FixturePartner = {
  id: 'northwind',
  observations: [
    ['installs', '2026-01-10', 30],
    ['rating', '2026-01-10', 4.5],
    ['revenue', '2026-01-10', 800],
    ['risk', '2026-01-10', 1],
    ['references', '2026-01-10', 2],
  ],
};

const TOP: FixturePartner['observations'] = [
  ['installs', '2026-01-10', 60],
  ['rating', '2026-01-10', 4.5],
  ['revenue', '2026-01-10', 9000],
  ['risk', '2026-01-10', 1],
];

function publish(partner: FixturePartner = northwind, editions = [PROGRAM], asOf = '2026-02-01') {
  return publishPartner(catalogOf(editions, asOf, [partner]), partner.id)!;
}

describe('the criteria', () => {
  const program = publishProgram(catalogOf([PROGRAM], '2026-02-01', []));
  const [, silver, gold] = program.ladders[0]!.tiers;

  it('show a metric for partners with its definition and its bar', () => {
    expect(program.metrics.find(({ id }) => id === 'revenue')).toMatchObject({ label: 'Revenue', visibility: 'partner' });
    expect(gold!.criteria.find(({ id }) => id === 'gold/revenue')).toMatchObject({ direction: 'atLeast', target: 1000 });
  });

  it('leave out a metric that is the operator’s alone, and count the criteria that rest on it', () => {
    expect(program.metrics.map(({ id }) => id)).toEqual(['installs', 'rating', 'revenue', 'references', 'health']);
    expect(gold!.criteria.map(({ id }) => id)).toEqual([
      'silver/rating',
      'gold/installs',
      'gold/revenue',
      'gold/any-1',
      'gold/health',
    ]);
    expect([silver!.undisclosed, gold!.undisclosed]).toEqual([0, 1]);
    expect(silver!.health).toEqual(['installs']);
  });

  it('call a score no more public than its parts', () => {
    expect(program.metrics.find(({ id }) => id === 'health')!.visibility).toBe('partner');
  });

  it('give the bar to stay only where it differs from the bar to enter', () => {
    expect(silver!.criteria.map(({ id, target, keep }) => [id, target, keep])).toEqual([
      ['silver/installs', 10, 8],
      ['silver/rating', 4, null],
    ]);
  });

  it('show a group with all its members', () => {
    const group = gold!.criteria.find(({ id }) => id === 'gold/any-1')!;
    expect(group).toMatchObject({ metric: null, target: null, needs: 1 });
    expect(group.members!.map((bars) => bars.map(({ metric, target }) => [metric, target]))).toEqual([
      [['references', 5]],
      [['revenue', 5000]],
    ]);
  });

  it('leave out a group whole when one member rests on a metric of the operator', () => {
    const text = PROGRAM.replace('{ references: 5 }, { revenue: 5000 }', '{ references: 5 }, { risk: { atMost: 1 } }');
    const tier = publishProgram(catalogOf([text], '2026-02-01', [])).ladders[0]!.tiers[2]!;
    expect(tier.criteria.map(({ id }) => id)).not.toContain('gold/any-1');
    expect(tier.undisclosed).toBe(2);
  });

  it('name the next review after the day they are published for', () => {
    expect(program.review).toMatchObject({ every: 'P3M', next: '2026-04-01', warning: 'P90D' });
  });

  it('are those of the edition in force, with the days of the others', () => {
    const first = PROGRAM + 'effective: 2025-01-01\n';
    const second = PROGRAM.replace('installs: 10', 'installs: 12') + 'announced: 2026-01-15\neffective: 2026-06-01\n';
    const before = publishProgram(catalogOf([first, second], '2026-05-31', []));
    const after = publishProgram(catalogOf([first, second], '2026-06-01', []));
    expect(before.ladders[0]!.tiers[1]!.criteria[0]!.target).toBe(10);
    expect(after.ladders[0]!.tiers[1]!.criteria[0]!.target).toBe(12);
    expect(before.editions).toEqual([
      { announced: null, effective: '2025-01-01', inForce: true },
      { announced: '2026-01-15', effective: '2026-06-01', inForce: false },
    ]);
  });

  it('are those of the first edition before any is in force, and none is said to be', () => {
    const program = publishProgram(catalogOf([PROGRAM + 'effective: 2027-01-01\n'], '2026-02-01', []));
    expect(program.ladders[0]!.tiers).toHaveLength(3);
    expect(program.editions.map(({ inForce }) => inForce)).toEqual([false]);
  });
});

describe('a standing', () => {
  it('counts what it withholds and shows no trace of it', () => {
    const [standing] = publish().standings;
    expect(standing).toMatchObject({ held: 'silver', next: 'gold', withheld: 4, partnerSees: 3, projection: null });
    expect(standing!.criteria.map(({ id, status }) => [id, status])).toEqual([
      ['silver/rating', 'met'],
      ['gold/installs', 'unmet'],
    ]);
  });

  it('has the mean progress of the criteria that it shows', () => {
    expect(publish().standings[0]!.progress).toBeCloseTo((1 + 0.6) / 2, 12);
  });

  it('has no progress when every criterion is withheld', () => {
    const text = `${HEAD}${METRICS}tiers: [{ id: registered, name: Registered }, { id: gold, name: Gold, requires: { revenue: 1000 } }]`;
    expect(publish(northwind, [text]).standings[0]).toMatchObject({ progress: null, criteria: [], withheld: 1 });
  });

  it('projects each criterion that it shows, and the graduation only when nothing is withheld', () => {
    const withheld = publish().standings[0]!;
    expect(withheld.projection).toBeNull();
    expect(withheld.criteria.map(({ id, projection }) => [id, projection!.status])).toEqual([
      ['silver/rating', 'met'],
      ['gold/installs', 'too-little-data'],
    ]);
    const whole = publish({ ...northwind, observations: [['installs', '2026-01-10', 30]] }).standings[0]!;
    expect(whole).toMatchObject({ held: 'registered', next: 'silver', withheld: 0, projection: { status: 'too-little-data' } });
  });

  it('has nothing left to reach at the top, also where the top tier’s bars are withheld', () => {
    const text = PROGRAM.replace(', health: 40', '');
    const [standing] = publish({ ...northwind, observations: [...TOP] }, [text]).standings;
    expect(standing).toMatchObject({ held: 'gold', next: null, progress: 1, withheld: 3, projection: { status: 'met' } });
  });

  it('tells the earned tier when the public values alone decide it', () => {
    // With 30 installs Gold is out of reach whatever the revenue is.
    expect(publish().standings[0]!.earned).toBe('silver');
  });

  it('does not tell the earned tier when a withheld value decides it', () => {
    const growing: FixturePartner = { ...northwind, observations: [...northwind.observations, ['installs', '2026-01-20', 60]] };
    const [standing] = publish(growing).standings;
    expect(standing!.held).toBe('silver');
    expect(standing!.earned).toBeNull();
  });

  it('says that a warning is open and until when, and names only the public bars that it is for', () => {
    const slipping: FixturePartner = {
      ...northwind,
      observations: [
        ...TOP,
        ['installs', '2026-03-10', 45],
        ['revenue', '2026-03-10', 100],
        ['risk', '2026-03-10', 9],
        ['rating', '2026-03-10', 4.5],
      ],
    };
    const [standing] = publish(
      slipping,
      [PROGRAM.replace('health: 40', 'rating: 4.2').replace('installs: 50,', 'installs: 40,')],
      '2026-04-02',
    ).standings;
    expect(standing).toMatchObject({ held: 'gold', state: 'warning' });
    expect(standing!.warning).toEqual({ since: '2026-04-01', deadline: '2026-06-30', failing: [] });
    expect(standing!.decisions[0]).toMatchObject({ kind: 'warned', day: '2026-04-01', because: [] });
  });

  it('is at risk in public only where a public value is', () => {
    const GOLD = PROGRAM.replace(', anyOf: [{ references: 5 }, { revenue: 5000 }], health: 40', '');
    const falling = (metric: string, from: number, by: number): FixturePartner['observations'] =>
      Array.from({ length: 8 }, (_, month) => [metric, `2026-0${month + 1}-28`, from - by * month]);
    const stateOf = (observations: FixturePartner['observations'], audience?: 'partner') => {
      const program = catalogOf([GOLD], '2026-08-28', [{ ...northwind, observations: [...TOP, ...observations] }]);
      const { state, atRisk } = publishPartner(program, 'northwind', audience)!.standings[0]!;
      return [state, atRisk];
    };
    expect(stateOf(falling('installs', 120, 9))).toEqual(['at-risk', ['gold/installs']]);
    expect(stateOf(falling('revenue', 9000, 1000))).toEqual(['good', []]);
    expect(stateOf(falling('revenue', 9000, 1000), 'partner')).toEqual(['at-risk', ['gold/revenue']]);
  });

  it('lists decisions newest first, with the public bars that led to them', () => {
    const [standing] = publish(northwind, [PROGRAM], '2026-04-02').standings;
    expect(standing!.decisions.map(({ kind, day }) => [kind, day])).toEqual([
      ['retained', '2026-04-01'],
      ['enrolled', '2026-01-10'],
    ]);
    expect(standing!.decisions[1]!.because).toEqual([
      { id: 'silver/installs', status: 'met', value: 30, target: 10, direction: 'atLeast', needs: null },
      { id: 'silver/rating', status: 'met', value: 4.5, target: 4, direction: 'atLeast', needs: null },
    ]);
  });

  it('tells decisions in the terms of their own edition: names, which way a bar lies, how many of a group it takes', () => {
    const head = 'id: acme\nname: Acme\nsummary: For testing.\n';
    const metrics = 'metrics: { wait: { label: Wait, unit: days }, a: { label: A, unit: flag }, b: { label: B, unit: flag } }\n';
    const first =
      head +
      metrics +
      'effective: 2025-01-01\ntiers:\n  - { id: timber, name: Timber Wood, requires: { wait: { atMost: 3 }, atLeastOf: { n: 2, of: [a: true, b: true] } } }\n' +
      REVIEW;
    const second =
      head +
      metrics +
      'effective: 2026-01-20\ntiers:\n  - { id: oak, name: Oak, replaces: [timber], requires: { a: true } }\n' +
      REVIEW;
    const partner: FixturePartner = {
      id: 'northwind',
      observations: [
        ['wait', '2026-01-10', 2],
        ['a', '2026-01-10', 1],
        ['b', '2026-01-10', 1],
      ],
    };
    const [renamed, enrolled] = publish(partner, [first, second]).standings[0]!.decisions;
    expect([enrolled!.toName, renamed!.kind, renamed!.fromName, renamed!.toName]).toEqual([
      'Timber Wood',
      'renamed',
      'Timber Wood',
      'Oak',
    ]);
    expect(enrolled!.because.map(({ id, direction, needs }) => [id, direction, needs])).toEqual([
      ['timber/wait', 'atMost', null],
      ['timber/any-1', null, 2],
    ]);
  });

  it('takes a metric that an edition withholds out of the history too', () => {
    const first = PROGRAM + 'effective: 2025-01-01\n';
    const second =
      PROGRAM.replace('label: Rating, unit: rating', 'label: Rating, visibility: operator, unit: rating') +
      'effective: 2026-01-20\n';
    const answer = publish(northwind, [first, second]);
    expect(answer.standings[0]!.decisions[0]!.because.map(({ id }) => id)).toEqual(['silver/installs']);
    expect(JSON.stringify(answer)).not.toMatch(/rating/i);
  });

  it('does not open the history of a metric that was withheld then', () => {
    const first =
      PROGRAM.replace('label: Rating, unit: rating', 'label: Rating, visibility: partner, unit: rating') +
      'effective: 2025-01-01\n';
    const second = PROGRAM + 'effective: 2026-01-20\n';
    const [standing] = publish(northwind, [first, second]).standings;
    expect(standing!.decisions.at(-1)!.because.map(({ id }) => id)).toEqual(['silver/installs']);
    expect(standing!.criteria.map(({ id }) => id)).toContain('silver/rating');
  });
});

describe('an exemption', () => {
  const exempt = (criterion: string, from = '2026-01-15') =>
    publish({ ...northwind, exemptions: [{ criterion, reason: 'Moving house', by: 'Ada', from }] }).exemptions;

  it('is public with its reason, of a metric for partners too', () => {
    const told = { reason: 'Moving house', by: 'Ada', from: '2026-01-15', until: null };
    expect(exempt('gold/installs')).toEqual([{ criterion: 'gold/installs', ...told }]);
    expect(exempt('gold/revenue')).toEqual([{ criterion: 'gold/revenue', ...told }]);
  });

  it('is not public when its criterion rests on a metric of the operator', () => {
    expect(exempt('gold/risk')).toEqual([]);
  });

  it('is not told before it begins', () => {
    expect(exempt('gold/installs', '2026-02-02')).toEqual([]);
  });
});

describe('a list of standings', () => {
  const TRACKS = `${HEAD}${METRICS}tracks:
  apps: { name: Apps, tiers: [{ id: entry, name: Entry }, { id: silver, name: Silver, requires: { installs: 10 }, boost: 1.1 }] }
  studios: { name: Studios, tiers: [{ id: grower, name: Grower, requires: { references: 1 } }] }
ranking: { cap: 1.4, featuredSlots: 1, newcomers: { every: 5, days: 30 } }
`;
  const both: FixturePartner = {
    ...northwind,
    enrolled: [
      { track: 'apps', day: '2026-01-02' },
      { track: 'studios', day: '2026-01-25' },
    ],
  };
  const late: FixturePartner = { id: 'late', enrolled: [{ track: 'apps', day: '2026-02-02' }], observations: [] };
  const idle: FixturePartner = { id: 'idle', enrolled: [{ track: 'studios', day: '2026-01-03' }], observations: [] };
  const catalog = catalogOf([TRACKS], '2026-02-01', [idle, late, both]);

  it('has a partner once a track, with the held tier and since when', () => {
    expect(publishStandings(catalog).partners).toEqual([
      { partner: 'idle', name: 'Idle', track: 'studios', tier: null, since: null, newcomer: true },
      { partner: 'northwind', name: 'Northwind', track: 'apps', tier: 'silver', since: '2026-01-10', newcomer: false },
      { partner: 'northwind', name: 'Northwind', track: 'studios', tier: 'grower', since: '2026-01-25', newcomer: true },
    ]);
  });

  it('leaves out who is not enrolled on the day', () => {
    expect(publishStandings(catalog, ['late', 'nobody']).partners).toEqual([]);
    expect(publishPartner(catalog, 'late')).toBeNull();
    expect(publishPartner(catalog, 'nobody')).toBeNull();
    expect(publishProgramList([catalog]).programs[0]!.partners).toBe(2);
  });

  it('answers for those alone that are asked for, each once', () => {
    expect(publishStandings(catalog, ['idle', 'idle']).partners.map(({ partner }) => partner)).toEqual(['idle']);
  });

  it('carries the rules that an order of listings needs', () => {
    expect(publishStandings(catalog)).toMatchObject({ cap: 1.4, featuredSlots: 1, newcomers: { every: 5, days: 30 } });
    expect(publishStandings(catalog).ladders[0]!.tiers[1]).toEqual({ id: 'silver', name: 'Silver', boost: 1.1, featured: false });
  });
});

describe('a public metric that a withheld group asks for', () => {
  const withGold = (requires: string) => `${HEAD}${METRICS}
tiers:
  - { id: registered, name: Registered }
  - { id: gold, name: Gold, boost: 1.2, requires: ${requires} }
`;
  const OPERATORS = '{ rating: 4, anyOf: [{ installs: 500 }, { risk: { atMost: 3 } }] }';
  const exempted = [{ criterion: 'gold/installs', reason: 'Moving house', by: 'Ada', from: '2026-01-15' }];

  it('is shown on its own bar, which has the same id as the one in the group', () => {
    const text = withGold('{ installs: 50, anyOf: [{ revenue: 5000 }, { installs: 500 }] }');
    const [standing] = publish(northwind, [text]).standings;
    expect(standing).toMatchObject({ withheld: 1, criteria: [{ id: 'gold/installs', value: 30, target: 50 }] });
  });

  it('is not among what drives the order of listings, when the group is not disclosed', () => {
    const { ranking } = publishProgram(catalogOf([withGold(OPERATORS)], '2026-02-01', []));
    expect(ranking.restsOn).toEqual(['rating']);
    expect(ranking.tiers.map(({ restsOn }) => restsOn)).toEqual([['rating']]);
  });

  it('is among it when a bar of its own asks for it, or when the group is disclosed', () => {
    const own = publishProgram(catalogOf([withGold(OPERATORS.replace('rating: 4', 'installs: 50'))], '2026-02-01', []));
    expect(own.ranking.restsOn).toEqual(['installs']);
    const disclosed = publishProgram(
      catalogOf([withGold('{ anyOf: [{ installs: 500 }, { revenue: 5000 }] }')], '2026-02-01', []),
    );
    expect(disclosed.ranking).toMatchObject({ restsOn: ['installs', 'revenue'], restsOnMoney: ['revenue'] });
  });

  it('is not told by an exemption from it, when the group is not disclosed', () => {
    expect(publish({ ...northwind, exemptions: exempted }, [withGold(OPERATORS)]).exemptions).toEqual([]);
    const disclosed = withGold('{ anyOf: [{ installs: 500 }, { revenue: 5000 }] }');
    expect(publish({ ...northwind, exemptions: exempted }, [disclosed]).exemptions).toMatchObject([
      { criterion: 'gold/installs' },
    ]);
  });

  it('is not told by what drives the order as a part of a score that is not disclosed', () => {
    const text = withGold('{ rating: 4, health: 40 }').replace('revenue: { per: 1000', 'risk: { per: 1000');
    expect(publishProgram(catalogOf([text], '2026-02-01', [])).ranking.restsOn).toEqual(['rating']);
  });
});
