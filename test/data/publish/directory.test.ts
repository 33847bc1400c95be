import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../engine/primitives/calendar.ts';
import { publishDirectory, publishStandings, type Turn } from '../../../data/publish.ts';
import { catalogOf, type FixturePartner } from './fixture.ts';

const PROGRAM = `
id: acme
name: Acme
summary: For testing.
metrics:
  installs: { label: Installs, unit: count }
  risk: { label: Risk, unit: count, visibility: operator }
tiers:
  - { id: member, name: Member }
  - { id: gold, name: Gold, requires: { installs: 10, risk: { atMost: 3 } } }
review: { every: P3M, from: 2026-01-01, warning: P90D }
`;
const partner = (id: string): FixturePartner => ({ id, observations: [['installs', '2026-01-10', 5]] });
const catalog = catalogOf([PROGRAM], '2026-06-30', ['zoe', 'ada', 'bob'].map(partner));
const exemption = (id: string, criterion: string, from: string, until: string | null = null) => ({
  ...{ partner: id, criterion, reason: 'A fire.', by: 'Board' },
  ...{ from: parseDay(from)!, until: until === null ? null : parseDay(until)! },
});

function publish(turns: Record<string, Omit<Turn, 'track'>>, exemptions: ReturnType<typeof exemption>[] = []) {
  const directory = publishDirectory(catalog, {
    standings: publishStandings(catalog, catalog.roster),
    roster: catalog.roster,
    turns: new Map(Object.entries(turns).map(([id, turn]) => [id, [{ track: null, ...turn }]])),
    exemptions,
    listings: [
      { partner: 'bob', category: 'Tills' },
      { partner: 'bob', category: 'Ovens' },
      { partner: 'bob', category: 'Tills' },
      { partner: 'ada', category: null },
    ],
  });
  return { ...directory, marks: Object.fromEntries(directory.partners.map(({ partner: id, marks }) => [id, marks])) };
}

describe('the directory that everyone may see', () => {
  it('has everyone by name, with the categories that their listings stand in', () => {
    const { partners, categories } = publish({});
    expect(partners.map(({ name, categories }) => [name, categories])).toEqual([
      ['Ada', undefined],
      ['Bob', ['Tills', 'Ovens']],
      ['Zoe', undefined],
    ]);
    expect(categories).toEqual(['Ovens', 'Tills']);
  });

  it('marks who moved for 90 days, and whose last review was postponed', () => {
    const { marks } = publish({
      zoe: { last: 'deferred', moved: { kind: 'promoted', day: '2026-04-02' } },
      ada: { last: 'retained', moved: { kind: 'promoted', day: '2026-04-01' } },
      bob: { last: 'demoted', moved: { kind: 'demoted', day: '2026-06-01' } },
    });
    expect(marks).toEqual({ zoe: ['silent', 'promoted'], ada: undefined, bob: ['demoted'] });
  });

  it('marks who is exempt today, but not from what may not be named', () => {
    const { marks } = publish({}, [
      exemption('ada', 'gold/installs', '2026-01-01', '2026-06-30'),
      exemption('bob', 'gold/installs', '2026-01-01', '2026-06-29'),
      exemption('bob', 'gold/installs', '2026-07-01'),
      exemption('zoe', 'gold/risk', '2026-01-01'),
    ]);
    expect(marks).toEqual({ ada: ['exempt'], bob: undefined, zoe: undefined });
  });
});
