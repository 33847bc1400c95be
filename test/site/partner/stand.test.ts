import { expect, test } from 'vitest';
import type { PublicProgram, PublicStanding } from '../../../engine/wire.ts';
import { standOf } from '../../../site/model/partner/stand.ts';

const PROGRAM = {
  ladders: [
    { track: 'apps', tiers: [{ id: 'bronze', criteria: [], undisclosed: 0 }] },
    {
      track: 'studios',
      tiers: [
        { id: 'bronze', criteria: [], undisclosed: 0 },
        { id: 'gold', criteria: [{}, {}], undisclosed: 1 },
      ],
    },
  ],
} as unknown as Pick<PublicProgram, 'ladders'>;
const standing = (held: string | null, next: string | null): PublicStanding =>
  ({ track: 'studios', held, next, keeps: [{}] }) as unknown as PublicStanding;

test('what rests on figures that are not public is all that a tier needs, less what is shown', () => {
  const { ladder, rank, tier, next, withheld } = standOf(standing('gold', null), PROGRAM);
  expect({ track: ladder.track, rank, tier: tier?.id, next, withheld }).toEqual({
    track: 'studios',
    rank: 1,
    tier: 'gold',
    next: null,
    withheld: 2,
  });
});

test('without a tier nothing is kept back, and the next one is told', () => {
  const { rank, tier, next, withheld } = standOf(standing(null, 'bronze'), PROGRAM);
  expect({ rank, tier, next: next?.id, withheld }).toEqual({ rank: -1, tier: null, next: 'bronze', withheld: 0 });
});
