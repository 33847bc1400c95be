import { isFailed } from '../../../engine/evaluation/status.ts';
import type { TierInvestment } from '../../../engine/planning/investment.ts';
import type { IsoDay } from '../../../engine/primitives/calendar.ts';
import type { Program } from '../../../engine/program/program.ts';
import { compareWithPlan, type SharedOut, type Spent } from './against-plan.ts';
import { placeOf, type Place } from './places.ts';
import type { LadderHealth, Need, ProgramHealth, TierHealth } from './program-health.ts';

/** What the figures come to, for whoever has two minutes. */
export interface BoardVerdict {
  /** `none`: nobody holds a tier that can be lost. */
  kind: 'good' | 'mixed' | 'poor' | 'none';
  /** Of those who hold a tier that can be lost: how many keep it on today’s figures. */
  safe: number;
  losable: number;
  /** Moves between tiers in the last year, and since when that is. */
  up: number;
  down: number;
  since: IsoDay;
}

/** Something that somebody has to decide about, the most pressing first. */
export type ToDecide =
  | { kind: 'warned' | 'silent' | 'at-risk'; partners: number }
  | { kind: 'spending'; of: 'time' | 'budget'; tier: Place; share: number; plan: number }
  | { kind: 'criterion'; tier: Place; need: Need; short: number; seen: number }
  | { kind: 'plan'; tier: Place; share: number; plan: number };

/** So many of those who may lose a tier keep it in a program that is in good shape, and fewer than so many in one that is not. */
export const GOOD_SHARE = 0.9;
export const POOR_SHARE = 0.75;
const QUARTERS_A_YEAR = 4;
/** A criterion that fewer fall short of is a matter of these partners, not of the program. */
const SHARE_SHORT = 0.1;
const LEAST_SHORT = 2;

export function judgeHealth({ ladders }: Pick<ProgramHealth, 'ladders'>): BoardVerdict {
  const tiers = ladders.flatMap((ladder) => ladder.tiers.filter(({ canBeLost }) => canBeLost));
  const losable = sum(tiers.map(({ holders }) => holders));
  const safe = sum(tiers.map(({ states }) => states.good));
  const { up, down } = movesOf(ladders, QUARTERS_A_YEAR);
  const since = ladders[0]!.days.at(-1 - QUARTERS_A_YEAR)!;
  return { kind: kindOf(losable === 0 ? null : safe / losable, up >= down), safe, losable, up, down, since };
}

function kindOf(share: number | null, doMoreRise: boolean): BoardVerdict['kind'] {
  if (share === null) return 'none';
  if (share < POOR_SHARE) return 'poor';
  return share >= GOOD_SHARE && doMoreRise ? 'good' : 'mixed';
}

/** Between tiers, in the last so many quarters or in all of them; who came or left has not moved. */
export function movesOf(ladders: readonly Pick<LadderHealth, 'flows'>[], quarters = Infinity): { up: number; down: number } {
  const moves = { up: 0, down: 0 };
  for (const { flows } of ladders)
    for (const flow of flows.slice(-quarters))
      for (const [key, count] of flow) {
        const [from, to] = key.split('>').map(Number) as [number, number];
        if (to > from) moves.up += count;
        if (to < from) moves.down += count;
      }
  return moves;
}

export function listToDecide(health: ProgramHealth, edition: Program, spending: readonly Spent[] = []): ToDecide[] {
  const tiers = health.ladders.flatMap((ladder) => ladder.tiers);
  const states = (['warned', 'at-risk', 'silent'] as const).map((kind) => ({
    kind,
    partners: sum(tiers.map((tier) => (kind === 'silent' ? tier.silent : tier.states[kind]))),
  }));
  return [
    ...states.filter(({ partners }) => partners > 0),
    ...offPlan(compareWithPlan(health, edition, spending), edition, ['time', 'budget']),
    ...mostShort(health.ladders),
    ...offPlan(compareWithPlan(health, edition, spending), edition, ['partners']),
  ];
}

/** Of each kind the tier that is furthest from its plan, where that is too far. */
function offPlan(tiers: readonly TierInvestment[], { ladders }: Program, kinds: readonly SharedOut[]): ToDecide[] {
  return kinds.flatMap((of): ToDecide[] => {
    const off = tiers.filter((tier) => tier[of].verdict === 'over' || tier[of].verdict === 'under');
    const [worst] = [...off].sort((a, b) => Math.abs(b[of].difference!) - Math.abs(a[of].difference!));
    if (!worst) return [];
    const place = placeOf(ladders, worst);
    const [share, plan] = [worst[of].share!, worst[of].plan!];
    return [of === 'partners' ? { kind: 'plan', tier: place, share, plan } : { kind: 'spending', of, tier: place, share, plan }];
  });
}

/** What the largest share of a tier’s partners falls short of, over all tiers. */
function mostShort(ladders: readonly { tiers: readonly TierHealth[] }[]): ToDecide[] {
  const all = ladders.flatMap(({ tiers }, ladder) =>
    tiers.flatMap(({ needs: [need] }, rank) => {
      if (!need) return [];
      const [short, seen] = [need.statuses.filter(isFailed).length, need.statuses.length];
      const isMany = short >= LEAST_SHORT && short / seen >= SHARE_SHORT;
      return isMany ? [{ kind: 'criterion' as const, tier: { ladder, rank }, need, short, seen }] : [];
    }),
  );
  return all.sort((a, b) => b.short / b.seen - a.short / a.seen).slice(0, 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
