import { expect, it } from 'vitest';
import { publishMovement } from '../../../data/publish.ts';
import { en } from '../../../site/words/en/words.ts';
import { describeMovement } from '../../../site/words/program/movement.ts';
import { catalogOf, type FixturePartner } from './fixture.ts';

const edition = (effective: string, announced: string, silver: string, visibility = 'public') => `
id: acme
name: Acme
summary: For testing.
currency: USD
announced: ${announced}
effective: ${effective}
metrics:
  installs: { label: Installs, unit: count }
  revenue: { label: Revenue, unit: money, visibility: ${visibility} }
tiers:
  - { id: member, name: Member }
  - { id: silver, name: Silver, requires: ${silver} }
review: { every: P3M, from: 2026-01-01, warning: P30D }
`;
const partner = (id: string, installs: number, revenue: number): FixturePartner => ({
  id,
  observations: [
    ['installs', '2026-05-20', installs],
    ['revenue', '2026-05-20', revenue],
  ],
});

async function movementOf(visibility: string, next: string, partners: FixturePartner[], aSample = 1) {
  const editions = [
    edition('2026-01-01', '2025-09-01', '{ installs: 20 }', visibility),
    edition('2026-09-01', '2026-06-01', next, visibility),
  ];
  const program = catalogOf(editions, '2026-06-15', partners);
  async function* each() {
    for (const one of program.partners) yield { entry: program.roster.get(one.id)!, partner: one };
  }
  return publishMovement(program, each(), aSample);
}

it('everyone is followed to where an announced edition leads', async () => {
  const partners = [partner('ada', 15, 0), partner('bob', 30, 0), partner('cleo', 5, 0), partner('dan', 50, 500)];
  const movement = (await movementOf('public', '{ anyOf: [{ installs: 40 }, { revenue: 100 }] }', partners))!;
  expect(movement).toEqual({ up: 0, down: 1, same: 3, isWhole: true, aSample: 1 });
  expect(describeMovement(movement, en)).toEqual([
    'Of four partners, none would go up, one would go down and three would stay, if nothing that is measured changes.',
    'Nobody goes down at once: who falls short is warned first, and has time to put it right.',
  ]);
  expect(await movementOf('public', '{ installs: 10 }', partners)).toMatchObject({ up: 1, down: 0, same: 3 });
});

it.each(['partner', 'operator'])(
  'what is for the %s alone moves nobody, whatever it is, and that is said',
  async (visibility) => {
    const next = '{ installs: 20, revenue: 100 }';
    const poor = await movementOf(visibility, next, [partner('bob', 30, 0), partner('ada', 15, 0)]);
    const rich = await movementOf(visibility, next, [partner('bob', 30, 900), partner('ada', 15, 900)]);
    expect(poor).toEqual({ up: 0, down: 0, same: 2, isWhole: false, aSample: 1 });
    expect(rich).toEqual(poor);
    expect(describeMovement(poor!, en).at(-1)).toContain('as far as public figures tell');
  },
);

it('of a large crowd it is said that some were looked at', () => {
  const words = describeMovement({ up: 0, down: 0, same: 500, isWhole: true, aSample: 20 }, en);
  expect(words[0]).toMatch(/^Of 500 partners looked at, one in 20 of all, none would go up/);
});
