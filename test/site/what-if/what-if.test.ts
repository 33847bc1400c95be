import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDay } from '../../../engine/primitives/calendar.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import { simulateProgram } from '../../../engine/planning/simulate.ts';
import { publishEdition, publishFigures } from '../../../data/publish.ts';
import { listDials } from '../../../site/model/what-if/dials.ts';
import { writeProgramFile } from '../../../site/model/what-if/program-file.ts';
import { propose, readProposal, writeProposal } from '../../../site/model/what-if/proposal.ts';
import { flowOf, knowEveryone, whoMoves } from '../../../site/model/what-if/who-moves.ts';
import { describeHidden, describeMove, describeSimulation } from '../../../site/words/program/what-if.ts';
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
    expect(simulation.moves.map((move) => [move.partner, describeMove(move, edition)])).toEqual([
      ['bob', { way: 'down', tiers: 'Silver → Member', because: 'Installs 30, needed 35' }],
    ]);
    expect(describeSimulation(simulation, true, 1)).toBe(
      'One partner would fall. One partner would be newly warned first: nobody falls at once.',
    );
    expect(Object.fromEntries(flowOf(simulation, edition, null))).toEqual({ '1>0': 1, '0>0': 1, '1>1': 3, '2>2': 1 });
  });

  it('tells no figure that is not public, and says which are not', async () => {
    const { figures } = await everyone();
    expect(figures.metrics).toEqual(['installs', 'review', 'care', 'stars']);
    expect(JSON.stringify(figures)).not.toContain('500');
    expect(figures.partners.find(({ partner: id }) => id === 'eve')!.readings[1]).toEqual([1, 'lapsed']);
    expect(describeHidden(edition, figures.metrics, 1).join(' ')).toContain('Not public, so not known here: Revenue.');
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

it('whose attribute decides whether something is asked is not known here, and neither is where that leads', async () => {
  const text = `id: acme
name: Acme
summary: S
metrics: { installs: { label: Installs, unit: count } }
attributes: { region: { label: Region, values: { eu: Europe, us: United States } } }
tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { installs: { atLeast: 5, when: { region: eu } } } }]
`;
  const enrolled = [{ track: null, day: '2026-01-01', attributes: { region: 'eu' } }];
  const known = catalogOf([text], '2026-06-15', [{ id: 'ada', enrolled, observations: [['installs', '2026-05-20', 9]] }]);
  async function* each() {
    for (const one of known.partners) yield { entry: known.roster.get(one.id)!, partner: one };
  }
  const rules = publishEdition(known);
  const proposed = propose(rules, readProposal('#gold/installs=20', listDials(rules)));
  const found = whoMoves(rules, proposed, knowEveryone(await publishFigures(known, each(), 1), rules), '2026-06-15');
  expect(found.moves.map(({ partner: id, change }) => [id, change])).not.toContainEqual(['ada', 'up']);
});
