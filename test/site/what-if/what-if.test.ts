import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDay } from '../../../engine/primitives/calendar.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import { simulateProgram } from '../../../engine/planning/simulate.ts';
import { publishEdition, publishFigures } from '../../../data/publish.ts';
import { listDials, type Dial } from '../../../site/model/what-if/dials.ts';
import { en } from '../../../site/words/en/words.ts';
import { writeProgramFile } from '../../../site/model/what-if/program-file.ts';
import { moveThreshold, NOTHING_MOVED, propose, readProposal, writeProposal } from '../../../site/model/what-if/proposal.ts';
import { flowOf, knowEveryone, whoMoves } from '../../../site/model/what-if/who-moves.ts';
import { describeHidden, describeMove, describeRefused, describeSimulation } from '../../../site/words/program/what-if.ts';
import { catalogOf, type FixturePartner } from '../../data/publish/fixture.ts';

const PROGRAM = `
id: acme
name: Acme
summary: For testing.
currency: USD
effective: 2026-01-01
metrics:
  installs: { label: Installs, unit: count }
  review: { label: Review, unit: flag, validFor: P3M }
  care: { label: Care, unit: points, score: { installs: { per: 10, points: 1, max: 5 }, stars: { per: 1, points: 1, max: 5 } } }
  stars: { label: Stars, unit: rating, outOf: 5 }
  risk: { label: Risk, unit: count, visibility: operator }
  revenue: { label: Revenue, unit: money, visibility: partner }
tiers:
  - { id: member, name: Member }
  - id: silver
    name: Silver
    requires: { installs: 20, anyOf: [{ stars: 4 }, { revenue: 100 }] }
    keeps: { installs: 15 }
    benefits: [A badge]
  - { id: gold, name: Gold, requires: { installs: 100, review: true, care: 6, risk: { atMost: 3 } } }
review: { every: P3M, from: 2026-01-01, warning: P30D }
notice: P90D
`;
const partner = (
  id: string,
  installs: number,
  stars: number | null,
  more: FixturePartner['observations'] = [],
): FixturePartner => ({
  id,
  observations: [
    ['installs', '2026-05-20', installs],
    ...(stars === null ? [] : [['stars', '2026-05-20', stars] as [string, string, number]]),
    ...more,
  ],
});
const catalog = catalogOf([PROGRAM], '2026-06-15', [
  partner('ada', 18, 4.5),
  partner('bob', 30, 4.1),
  partner('cleo', 60, null, [['revenue', '2026-05-20', 500]]),
  partner('dan', 300, 5, [
    ['review', '2026-05-20', 1],
    ['risk', '2026-05-20', 1],
  ]),
  partner('eve', 300, 5, [
    ['review', '2026-01-20', 1],
    ['risk', '2026-05-20', 1],
  ]),
  {
    ...partner('fay', 10, 4.5),
    exemptions: [{ criterion: 'silver/installs', reason: 'A fire.', by: 'Board', from: '2026-01-01' }],
  },
]);
const edition = publishEdition(catalog);
const dials = listDials(edition);
const proposalOf = (fragment: string) => readProposal(fragment, dials);

async function everyone() {
  async function* each() {
    for (const one of catalog.partners) yield { entry: catalog.roster.get(one.id)!, partner: one };
  }
  const figures = JSON.parse(JSON.stringify(await publishFigures(catalog, each(), 1))) as Awaited<
    ReturnType<typeof publishFigures>
  >;
  return { figures, known: knowEveryone(figures, edition) };
}

describe('what if', () => {
  it.each([
    '#silver/installs=40&silver/installs~=35',
    '#silver/stars@2.1=4.6',
    '#gold/installs=400',
    '#gold/care=9&silver/installs=70&silver/installs~=65',
  ])('of %s comes to what the engine says from all observations, as far as these are public', async (fragment) => {
    const proposed = propose(edition, proposalOf(fragment));
    const { known } = await everyone();
    const withoutPrivate = catalog.partners.flatMap(({ subjects }) =>
      subjects.map((one) => ({ ...one, series: new Map([...one.series].filter(([id]) => id !== 'revenue')) })),
    );
    const heldOf = (id: string) => catalog.roster.get(id)!.holds[0]!.held;
    const expected = simulateProgram([edition], proposed, withoutPrivate, catalog.asOf);
    const found = whoMoves(edition, proposed, known, '2026-06-15');
    const sameHeld = expected.moves.filter(({ partner: id, today }) => today.held === heldOf(id));
    const told = (moves: typeof found.moves) =>
      moves.map(({ partner: id, change, proposed: to }) => [id, change, to.kind, to.to]);
    expect(told(found.moves.filter(({ partner: id }) => id !== 'cleo'))).toEqual(
      told(sameHeld.filter(({ partner: id }) => id !== 'cleo')),
    );
    expect(found.moves.length).toBeGreaterThan(0);
  });

  it('names who falls, to where and why, and says that a warning comes first', async () => {
    const { known } = await everyone();
    const simulation = whoMoves(
      edition,
      propose(edition, proposalOf('#silver/installs=40&silver/installs~=35')),
      known,
      '2026-06-15',
    );
    expect(simulation.moves.map((move) => [move.partner, describeMove(move, edition, en)])).toEqual([
      ['bob', { way: 'down', tiers: 'Silver → Member', because: 'Installs 30, needed 35' }],
    ]);
    expect(describeSimulation(simulation, true, 1, en)).toBe(
      'One partner would fall. One partner would be newly warned first: nobody falls at once.',
    );
    expect(Object.fromEntries(flowOf(simulation, edition, null))).toEqual({ '1>0': 1, '0>0': 1, '1>1': 3, '2>2': 1 });
  });

  it('tells no figure that is not public, and says which are not', async () => {
    const { figures } = await everyone();
    expect(figures.metrics).toEqual(['installs', 'review', 'care', 'stars']);
    expect(JSON.stringify(figures)).not.toContain('500');
    expect(figures.partners.find(({ partner: id }) => id === 'eve')!.readings[1]).toEqual([1, 'lapsed']);
    expect(describeHidden(edition, figures.metrics, 1, en)).toEqual([
      'Revenue is not public, so what needs it is left as it is: nobody rises here where a tier needs that, and nobody falls for it.',
      'One criterion of this program is not public and is left as it is: nobody rises here to a tier that needs it, and nobody falls for it.',
    ]);
  });

  it('keeps what is moved in the address, and leaves out what does not belong', () => {
    const fragment = 'silver/installs=40&silver/installs~=35';
    expect(writeProposal(proposalOf(`#${fragment}&silver/nails=3&gold/installs=-4&gold/care=x`))).toBe(fragment);
    expect(writeProposal(proposalOf(''))).toBe('');
  });

  it('never lets it take more to stay than to enter', () => {
    const { ladders } = propose(edition, proposalOf('#silver/installs=12'));
    expect(ladders[0]!.tiers[1]!.keeps).toEqual([]);
  });
});

describe('a proposal that is saved', () => {
  const on = (announced: string, effective: string) => ({
    ...propose(edition, proposalOf('#silver/installs=40')),
    announced: parseDay(announced),
    effective: parseDay(effective),
  });

  it('is a program file that reads as what was proposed, with its days and what tiers give', () => {
    const written = writeProgramFile(edition, on('2026-06-15', '2026-09-13'), ' Proposed.');
    const text = 'text' in written ? written.text : '';
    expect(text.startsWith('# Proposed.\n')).toBe(true);
    const parsed = parseProgram(parse(text));
    expect(parsed).toMatchObject({ ok: true, program: on('2026-06-15', '2026-09-13') });
    expect(parse(text).tiers[1]).toMatchObject({ requires: { installs: 40 }, keeps: { installs: 15 }, benefits: ['A badge'] });
    expect(text).not.toContain('risk');
  });

  it('is refused where it would break the promise of notice, with the first day that keeps it', () => {
    expect(writeProgramFile(edition, on('2026-06-15', '2026-09-12'), '')).toEqual({
      code: 'too-soon',
      earliest: parseDay('2026-09-13'),
    });
    expect(writeProgramFile(edition, on('2025-01-01', '2025-06-01'), '')).toEqual({ code: 'not-after' });
  });
});

describe('a threshold', () => {
  const LIMITS = `
id: acme
name: Acme
summary: For testing.
metrics:
  complaints: { label: Complaints, unit: count }
  wait: { label: Wait, unit: days }
  stars: { label: Stars, unit: rating, outOf: 5 }
tiers:
  - { id: member, name: Member }
  - id: gold
    name: Gold
    requires: { complaints: { atMost: 3 }, wait: { atMost: 0.2 }, stars: 4 }
  - id: platinum
    name: Platinum
    requires: { complaints: { atMost: 0 } }
`;
  const rules = publishEdition(catalogOf([LIMITS], '2026-06-15', []));
  const [complaints, wait, stars, none] = listDials(rules) as [Dial, Dial, Dial, Dial];

  it.each([
    ['0 at most', () => complaints, 'target', '0', 0],
    ['0 at least, which would ask for nothing', () => stars, 'target', '0', null],
    ['0 to stay, which lets the criterion go', () => stars, 'keep', '0', 0],
    ['more than a rating can be', () => stars, 'target', '5.5', null],
    ['less than nothing', () => complaints, 'target', '-1', null],
    ['what it is today', () => complaints, 'target', '3', null],
    ['nothing', () => complaints, 'target', '', null],
  ] as const)('is the same typed and in an address: %s', (_, dial, part, text, taken) => {
    const { key } = dial();
    const typed = moveThreshold(NOTHING_MOVED, dial(), part, text);
    expect(readProposal(`#${key}${part === 'keep' ? '~' : ''}=${text}`, listDials(rules))).toEqual(typed);
    expect(typed.thresholds.get(key)?.[part] ?? null).toBe(taken);
  });

  it('says what is wrong with a number that is not taken', () => {
    const told = (number: number): string => describeRefused(number, stars.ranges.target, en);
    expect([told(0), told(-1), told(6)]).toEqual([
      'At least 0 would ask for nothing, so it stays as it is.',
      'Less than 0 is not possible, so it stays as it is.',
      'More than 5 is not possible, so it stays as it is.',
    ]);
  });

  it('has a slider that can be moved, also where it is 0 or a fraction today', () => {
    expect(none.slider).toEqual({ min: 0, max: 10, step: 1 });
    expect(wait.slider).toEqual({ min: 0, max: 0.4, step: 0.1 });
    expect(complaints.slider).toEqual({ min: 0, max: 6, step: 1 });
    expect(stars.slider).toEqual({ min: 0.05, max: 5, step: 0.05 });
  });
});
