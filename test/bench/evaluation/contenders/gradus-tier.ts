import { earnedRank } from '../../../../engine/evaluation/evaluate.ts';
import type { Contender } from '../contender.ts';
import { readingsOf } from '../workload.ts';

export default {
  name: 'Gradus, one at a time',
  base: 'by-hand',
  gives: 'tier only',
  prepare({ ladder, facts }) {
    const readings = facts.map(readingsOf);
    const ids = ladder.tiers.map(({ id }) => id);
    const tiers = new Array<string>(facts.length);
    return {
      run() {
        for (let i = 0; i < facts.length; i++) tiers[i] = ids[earnedRank(ladder, readings[i]!, null)]!;
      },
      tiers: () => tiers,
    };
  },
} satisfies Contender;
