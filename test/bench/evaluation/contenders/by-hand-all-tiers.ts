import { formatDay, type IsoDay } from '../../../../engine/primitives/calendar.ts';
import type { CriterionResult, Evaluation } from '../../../../engine/results.ts';
import { letGo, type Contender } from '../contender.ts';
import type { Facts } from '../workload.ts';
import { gold, platinum, result, silver } from './by-hand.ts';

/** The plainer way to write it: the results of every tier first, and what they come to from them. */
export default {
  name: 'by hand, all tiers',
  base: 'by-hand',
  gives: 'full result',
  prepare({ facts, asOf }) {
    const tiers = new Array<string>(facts.length);
    const evaluateAt = (i: number): Evaluation => evaluate(facts[i]!, formatDay(asOf));
    return {
      run() {
        for (let i = 0; i < facts.length; i++) tiers[i] = letGo(evaluateAt(i)).earned!;
      },
      tiers: () => tiers,
      results: () => facts.map((_, i) => evaluateAt(i)),
    };
  },
} satisfies Contender;

function evaluate(p: Facts, asOf: IsoDay): Evaluation {
  const observed = formatDay(p.observed);
  const [forSilver, forGold, forPlatinum] = [silver(p, observed), gold(p, observed), platinum(p, observed)];
  if (areMet(forPlatinum)) return result(p, asOf, 'platinum', null, forPlatinum);
  if (areMet(forGold)) return result(p, asOf, 'gold', 'platinum', forPlatinum);
  if (areMet(forSilver)) return result(p, asOf, 'silver', 'gold', forGold);
  return result(p, asOf, 'registered', 'silver', forSilver);
}

function areMet(criteria: readonly CriterionResult[]): boolean {
  return criteria.every(({ status }) => status === 'met');
}
