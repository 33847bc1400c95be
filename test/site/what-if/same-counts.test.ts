import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exemption } from '../../../engine/measures/observations.ts';
import { parseDuration } from '../../../engine/primitives/calendar.ts';
import { simulateProgram, type Simulation } from '../../../engine/planning/simulate.ts';
import { otherWindows, withWindows } from '../../../engine/planning/other-windows.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import type { PublicFigures } from '../../../engine/wire.ts';
import { describePartner, holdOf, type CatalogPartner } from '../../../data/catalog.ts';
import { publishEdition, publishFigures, publishProgram, publishStandings } from '../../../data/publish.ts';
import { listDials, listWindowDials } from '../../../site/model/what-if/dials.ts';
import { leaveHidden } from '../../../engine/planning/leave-hidden.ts';
import { carryOver, isMoved, NOTHING_MOVED, propose, readProposal, writeProposal } from '../../../site/model/what-if/proposal.ts';
import { knowEveryone, whoMoves } from '../../../site/model/what-if/who-moves.ts';
import { anyDay, anyExemptions, anyProgram, anyRows, FIRST_DAY, subjectOf, type Row } from '../../engine/arbitrary.ts';
import { catalogOf, type FixturePartner } from '../../data/publish/fixture.ts';
import { openKnown, type KnownProgram } from '../../data/live/known.ts';
import { runs } from '../../properties.ts';

async function figuresOf(program: KnownProgram, audience: PublicFigures['audience']): Promise<PublicFigures> {
  async function* each() {
    for (const partner of program.partners) {
      const entry = program.roster.get(partner.id);
      if (entry && entry.holds.length > 0) yield { entry, partner };
    }
  }
  // As it comes over the wire.
  return JSON.parse(JSON.stringify(await publishFigures(program, each(), 1, audience))) as PublicFigures;
}

function byEngine(program: KnownProgram, proposed: Program): Simulation {
  const subjects = program.partners.flatMap((partner) => partner.subjects);
  return simulateProgram(program.editions, proposed, subjects, program.asOf);
}

async function byFigures(program: KnownProgram, audience: PublicFigures['audience'], edit = (edition: Program) => edition) {
  const figures = await figuresOf(program, audience);
  const edition = figures.edition ?? publishEdition(program);
  return whoMoves(edition, edit(propose(edition, NOTHING_MOVED)), knowEveryone(figures, edition), figures.asOf);
}

const countsOf = ({ partners, tiers }: Simulation) => ({ partners, tiers });

/** Who holds what, as it is published. */
function heldOf(program: KnownProgram): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { track, tier } of publishStandings(program, program.roster).partners)
    counts.set(`${track} ${tier}`, (counts.get(`${track} ${tier}`) ?? 0) + 1);
  return counts;
}

describe('with nothing moved', () => {
  it('every program of the sample stands as it is published, and nobody moves', async () => {
    const { programs } = await openKnown({ programs: 'data/programs', data: 'data/sample', asOf: '2026-11-20' });
    for (const program of programs) {
      const edition = publishEdition(program);
      for (const audience of ['public', 'operator'] as const) {
        const found = await byFigures(program, audience);
        expect(found.moves).toEqual([]);
        for (const { track, tier, held } of found.tiers) expect(held).toBe(heldOf(program).get(`${track} ${tier}`) ?? 0);
      }
      // Where all is known, it leads where the engine says that it leads.
      const whole = await byFigures(program, 'operator');
      expect(countsOf(whole)).toEqual(countsOf(byEngine(program, propose(edition, NOTHING_MOVED))));
    }
    expect(programs.some(({ partners }) => partners.length > 100)).toBe(true);
  }, 120_000);

  it('and so does every generated one, attributes and exemptions included', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyProgram,
        fc.array(fc.tuple(anyRows, anyExemptions), { minLength: 1, maxLength: 5 }),
        anyDay,
        async (edition, everyone, asOf) => {
          const program = knownOf(edition, everyone, asOf);
          const found = await byFigures(program, 'public');
          expect(countsOf(found)).toEqual(countsOf(byEngine(program, edition)));
          expect(found.moves).toEqual([]);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

describe('a window that is moved', () => {
  it('comes to what the engine says from all observations, whatever the program', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyProgram,
        fc.array(fc.tuple(anyRows, anyExemptions), { minLength: 1, maxLength: 4 }),
        anyDay,
        async (edition, everyone, asOf) => {
          const program = knownOf(edition, everyone, asOf);
          const others = otherWindows(edition);
          fc.pre(others.length > 0);
          const { metric, window } = others[asOf % others.length]!;
          const edit = (one: Program): Program => withWindows(one, ({ id }) => (id === metric ? window : null));
          const found = await byFigures(program, 'public', edit);
          const expected = byEngine(program, edit(edition));
          expect(countsOf(found)).toEqual(countsOf(expected));
          expect(found.moves.map(({ partner, change, proposed }) => [partner, change, proposed])).toEqual(
            expected.moves.map(({ partner, change, proposed }) => [partner, change, proposed]),
          );
        },
      ),
      { numRuns: runs(150) },
    );
  });

  const ORDERS = `
id: acme
name: Acme
summary: For testing.
metrics:
  orders: { label: Orders, unit: count, aggregate: sum, window: P90D }
  stars: { label: Stars, unit: rating, outOf: 5, aggregate: mean, window: P6M }
  secret: { label: Secret, unit: count, aggregate: sum, window: P6M, visibility: operator }
  watched: { label: Watched, unit: count, aggregate: sum, window: P6M }
tiers:
  - { id: member, name: Member }
  - { id: gold, name: Gold, requires: { orders: 30, stars: 4 } }
  - { id: black, name: Black, requires: { secret: 1 } }
`;
  const sums: FixturePartner = {
    id: 'ada',
    observations: [
      ['orders', '2025-09-01', 20],
      ['orders', '2026-05-01', 20],
      ['stars', '2026-05-01', 4.5],
      ['secret', '2026-05-01', 1],
    ],
  };
  const program = catalogOf([ORDERS], '2026-06-15', [sums]);
  const rules = publishEdition(program);

  it('raises who has enough in a longer time, but to no tier with criteria that nobody may see, and stands in the address', async () => {
    const windows = listWindowDials(rules);
    const proposal = readProposal('#window:orders=P12M&window:stars=P1M&window:secret=P3M', listDials(rules), windows);
    expect(writeProposal(proposal)).toBe('window:orders=P12M');
    const proposed = propose(rules, proposal);
    expect(proposed.metrics.find(({ id }) => id === 'orders')!.window).toEqual(parseDuration('P12M'));
    const everyone = knowEveryone(await figuresOf(program, 'public'), rules);
    const leave = (edition: Program): Program => leaveHidden(edition, publishProgram(program));
    const { moves } = whoMoves(leave(rules), leave(proposed), everyone, '2026-06-15');
    expect(moves.map(({ partner, change, proposed: to }) => [partner, change, to.to])).toEqual([['ada', 'up', 'gold']]);
  });

  it('is offered where it makes a difference, and only for what is asked for and public', async () => {
    expect((await figuresOf(program, 'public')).windows).toEqual([
      { metric: 'orders', window: 'P6M' },
      { metric: 'orders', window: 'P12M' },
      { metric: 'stars', window: 'P3M' },
      { metric: 'stars', window: 'P12M' },
    ]);
    const own = await figuresOf(program, 'operator');
    expect(own.windows.map(({ metric }) => metric)).toContain('secret');
    expect(own.windows.map(({ metric }) => metric)).not.toContain('watched');
  });

  it('of an operator who moves what everyone may know counts in what only the operator sees', async () => {
    const own = await figuresOf(program, 'operator');
    const whole = own.edition!;
    const proposal = readProposal('#gold/orders=15', listDials(rules));
    const carried = carryOver(proposal, listDials(rules), listDials(whole));
    expect(isMoved(carried)).toBe(true);
    const found = whoMoves(whole, propose(whole, carried), knowEveryone(own, whole), own.asOf);
    expect(found.moves.map(({ partner, proposed }) => [partner, proposed.to])).toEqual([['ada', 'black']]);
    expect(JSON.stringify(await figuresOf(program, 'public'))).not.toContain('secret');
  });
});

describe('what an attribute decides', () => {
  const withRegion = (visibility: string) => `
id: acme
name: Acme
summary: For testing.
metrics: { installs: { label: Installs, unit: count } }
attributes: { region: { label: Region, values: { eu: Europe, us: United States }, visibility: ${visibility} } }
tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { installs: { atLeast: 5, when: { region: eu } } } }]
review: { every: P3M, from: 2026-01-01, warning: P30D }
`;
  const enrolled = (id: string, region: string): FixturePartner => ({
    id,
    enrolled: [{ track: null, day: '2026-01-01', attributes: { region } }],
    observations: [['installs', '2026-05-20', 9]],
  });
  const everyone = [enrolled('ada', 'eu'), enrolled('bob', 'us')];

  it('counts as the engine has it, where everyone may see the attribute', async () => {
    const program = catalogOf([withRegion('public')], '2026-06-15', everyone);
    const rules = publishEdition(program);
    const proposed = propose(rules, readProposal('#gold/installs=20', listDials(rules)));
    const found = whoMoves(rules, proposed, knowEveryone(await figuresOf(program, 'public'), rules), '2026-06-15');
    expect(found.moves.map(({ partner, change }) => [partner, change])).toEqual([['ada', 'down']]);
    expect(countsOf(found)).toEqual(countsOf(byEngine(program, proposed)));
  });

  it('is not told where it is not for everyone, so nobody falls for it', async () => {
    const program = catalogOf([withRegion('partner')], '2026-06-15', everyone);
    const rules = publishEdition(program);
    const figures = await figuresOf(program, 'public');
    expect(JSON.stringify(figures.partners)).not.toMatch(/eu|us"/);
    const proposed = propose(rules, readProposal('#gold/installs=20', listDials(rules)));
    const { moves } = whoMoves(rules, proposed, knowEveryone(figures, rules), '2026-06-15');
    expect(moves.map(({ change }) => change)).toEqual(['same', 'same']);
    expect((await figuresOf(program, 'operator')).partners[0]!.holds).toEqual([[null, 'gold', { region: 'eu' }]]);
  });
});

/** Generated partners, enrolled from the first day on, each with a name of another length: that decides its region. */
function knownOf(edition: Program, everyone: readonly (readonly [Row[], Exemption[]])[], asOf: number): KnownProgram {
  const dated = { id: edition.id, editions: [edition] as KnownProgram['editions'], asOf };
  const partners = everyone.map(([rows, exemptions], index): CatalogPartner => {
    const id = 'p'.repeat(index + 1);
    const own = exemptions.map((one) => ({ ...one, partner: id }));
    const subject: ReviewSubject = {
      track: null,
      enrolled: [{ from: FIRST_DAY, until: null }],
      ...subjectOf(rows, own, id),
      exemptions: own,
    };
    return describePartner(id, undefined, [subject], dated.editions);
  });
  const roster = new Map(
    partners.map(({ id, name, subjects }) => [id, { id, name, holds: subjects.flatMap((one) => holdOf(dated, one) ?? []) }]),
  );
  return { ...dated, partners, listings: [], roster };
}
