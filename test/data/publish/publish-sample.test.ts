import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { publishProgram } from '../../../data/publish.ts';
import {
  listPublishedPartners,
  openKnown,
  publishBadge,
  publishPartner,
  publishProgramList,
  publishStandings,
} from '../live/known.ts';
import type { PublicStanding } from '../../../engine/wire.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));
const { programs } = await openKnown({
  programs: folder('programs'),
  data: folder('sample'),
  asOf: '2026-11-20',
});
const canopy = programs.find(({ id }) => id === 'canopy')!;
const partners = listPublishedPartners(canopy).map((id) => publishPartner(canopy, id)!);
const standings = partners.flatMap((partner) => partner.standings);

describe('the sample as it is published', () => {
  it('has everyone who is enrolled in each answer', () => {
    expect(partners).toHaveLength(200);
    expect(publishStandings(canopy).partners.map(({ partner, track, tier }) => [partner, track, tier])).toEqual(
      standings.map(({ partner, track, held }) => [partner, track, held]),
    );
    expect(publishProgramList(programs).programs.find(({ id }) => id === 'canopy')!.partners).toBe(200);
  });

  it('names nowhere what Canopy measures for itself', () => {
    const everything = JSON.stringify([
      publishProgramList(programs),
      publishProgram(canopy),
      publishStandings(canopy),
      partners,
      partners.map(({ partner }) => publishBadge(canopy, partner)),
    ]);
    expect(everything).not.toMatch(/disputes|payments disputed/i);
  });

  it('shows no value of anyone’s revenue, and nothing that rests on one', () => {
    const restsOnRevenue = new Set(
      publishProgram(canopy)
        .ladders.flatMap(({ tiers }) => tiers.flatMap(({ criteria }) => criteria))
        .filter(({ metric, members }) => metric === 'revenue' || members?.flat().some((bar) => bar.metric === 'revenue'))
        .map(({ id }) => id),
    );
    expect([...restsOnRevenue]).toEqual(['heartwood/any-1', 'arborist/any-1']);
    const shown = (standing: PublicStanding): string[] => [
      ...standing.criteria.map(({ id }) => id),
      ...standing.keeps.map(({ id }) => id),
      ...(standing.warning?.failing ?? []),
      ...standing.decisions.flatMap(({ because }) => because.map(({ id }) => id)),
    ];
    expect(standings.flatMap(shown).filter((id) => restsOnRevenue.has(id))).toEqual([]);
    const withheld = standings.filter((standing) => standing.withheld > 0 && standing.next !== null);
    expect(withheld.length).toBeGreaterThan(0);
    expect(withheld.every(({ projection }) => projection === null)).toBe(true);
  });

  it('lets somebody know when they will get there', () => {
    expect(standings.some(({ projection }) => projection?.status === 'on-track')).toBe(true);
  });

  it('is plain JSON', () => {
    const answers = [publishProgram(canopy), publishStandings(canopy), ...partners];
    expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
  });
});
