import { metricsOfAsk, resolveLadders, type Ask } from '../program/ladder.ts';
import type { Program, RankingRules } from '../program/program.ts';
import { cappedBoost } from './ranking.ts';

/**
 * What drives the order of listings, as facts to publish: the parameters by weight, what each rests on, and whether money is among it.
 * Regulation (EU) 2019/1150, article 5, asks that the main parameters and the reasons for their weight be stated; these are the facts for it.
 */
export interface RankingDisclosure {
  /** The score is relevance × boost; no boost is above this. */
  cap: number;
  /** A lower relevance can pass a higher one only when it is more than this share of it: 1 / cap. */
  overtakesFrom: number;
  /** Tiers whose listings are moved, in order of the ladders. */
  tiers: BoostedTier[];
  /** How many places at the top go to featured tiers; 0 when no tier is featured. */
  featuredSlots: number;
  /** However many listings a partner has, it takes one of those places at most. */
  featuredPerPartner: 1;
  newcomers: RankingRules['newcomers'];
  /** Ids of metrics that any boosted or featured tier asks for, in the program's order. */
  restsOn: string[];
  /** Those of them that are money. */
  restsOnMoney: string[];
  tieBreaks: ('relevance' | 'listing')[];
  /** The same list can be had by relevance alone. */
  withoutBoost: true;
}

export interface BoostedTier {
  track: string | null;
  tier: string;
  /** As applied, under the cap. */
  boost: number;
  featured: boolean;
  /** Ids of metrics that it asks for, what it takes over from below and the parts of scores included. */
  restsOn: string[];
}

/** `isDisclosed` leaves out all that a criterion rests on which may not be told of, whatever else its metrics are asked for. */
export function describeRanking(program: Program, isDisclosed: (ask: Ask) => boolean = () => true): RankingDisclosure {
  const { cap, featuredSlots, newcomers } = program.ranking;
  const tiers = resolveLadders(program).flatMap((ladder) =>
    ladder.tiers
      .filter(({ tier }) => tier.boost !== 1 || tier.featured)
      .map(({ tier, asks }): BoostedTier => {
        const metrics = new Set(asks.filter(isDisclosed).flatMap((ask) => metricsOfAsk(program, ask)));
        const restsOn = program.metrics.filter((_, index) => metrics.has(index)).map(({ id }) => id);
        return { track: ladder.track, tier: tier.id, boost: cappedBoost(tier.boost, cap), featured: tier.featured, restsOn };
      }),
  );
  const moving = program.metrics.filter(({ id }) => tiers.some(({ restsOn }) => restsOn.includes(id)));
  return {
    cap,
    overtakesFrom: 1 / cap,
    tiers,
    featuredSlots: tiers.some(({ featured }) => featured) ? featuredSlots : 0,
    featuredPerPartner: 1,
    newcomers,
    restsOn: moving.map(({ id }) => id),
    restsOnMoney: moving.filter(({ unit }) => unit === 'money').map(({ id }) => id),
    tieBreaks: ['relevance', 'listing'],
    withoutBoost: true,
  };
}
