import type { Course, Watched } from '../../../data/publish.ts';
import type { PublicEntry, PublicPartner, PublicProgram } from '../../../engine/wire.ts';
import { observe } from '../../../site/model/health/observe-program.ts';
import { healthOfProgram, type ProgramHealth } from '../../../site/model/health/program-health.ts';

/** Bronze needs nothing, gold can be lost. */
export const TIERS = [
  { id: 'bronze', name: 'Bronze', health: [], criteria: [], undisclosed: 0 },
  { id: 'gold', name: 'Gold', health: ['sales'], criteria: [{}], undisclosed: 0 },
];
export const PROGRAM = {
  asOf: '2026-05-10',
  review: {},
  currency: null,
  ladders: [{ track: null, name: null, tiers: TIERS }],
} as unknown as PublicProgram;
export const WATCHED: Watched = {
  metrics: [
    { id: 'sales', label: 'Sales', unit: 'count', outOf: null },
    { id: 'rating', label: 'Rating', unit: 'rating', outOf: 5 },
  ],
  ladders: [{ tiers: [[], ['sales']], worth: ['sales'] }],
};

export interface Given {
  partner: PublicPartner;
  courses: Course[];
  marks: NonNullable<PublicEntry['marks']>;
}

type Told = { kind: string; day: string; to: string | null }[];

let number = 0;

/** `standing`: what else is known of it. */
export function given(
  decisions: Told,
  { standing = {}, marks = [], sales = null }: { standing?: object; marks?: Given['marks']; sales?: number | null } = {},
): Given {
  const told = decisions
    .map((one) => ({ from: null, fromName: null, toName: one.to, deadline: null, because: [], ...one }))
    .reverse();
  const own = { track: null, held: told[0]!.to, since: told[0]!.day, state: 'good', keeps: [], tiers: TIERS, decisions: told };
  const id = `p${number++}`;
  return {
    partner: { partner: id, name: id, standings: [{ ...own, ...standing }] } as unknown as PublicPartner,
    courses: sales === null ? [] : [{ metric: 'sales', points: [{ day: '2026-05-10', value: sales }] }],
    marks,
  };
}

/** Of these partners; `others`: who holds what without having been looked at. */
export function healthOf(
  all: readonly Given[],
  {
    aSample = 1,
    audience = 'public',
    others = [],
  }: { aSample?: number; audience?: 'public' | 'operator'; others?: readonly Given[] } = {},
): ProgramHealth {
  const entries = [...all, ...others].flatMap(({ partner, marks }) =>
    partner.standings.map(({ track, held, since }): PublicEntry => {
      const { partner: id, name } = partner;
      return { partner: id, name, track, tier: held, since, ...(marks.length > 0 && { marks }) };
    }),
  );
  return healthOfProgram({
    program: PROGRAM,
    watched: WATCHED,
    directory: { audience, partners: entries },
    observed: all.map(({ partner, courses }) => observe(partner, courses)),
    aSample,
  });
}
