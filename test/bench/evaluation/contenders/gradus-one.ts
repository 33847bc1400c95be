import { evaluateReadings } from '../../../../engine/evaluation/evaluate.ts';
import type { Evaluation } from '../../../../engine/results.ts';
import { letGo, type Contender } from '../contender.ts';
import { readingsOf } from '../workload.ts';

export default {
  name: 'Gradus, one at a time',
  base: 'by-hand',
  gives: 'full result',
  prepare({ ladder, facts, asOf }) {
    const readings = facts.map(readingsOf);
    const tiers = new Array<string>(facts.length);
    const evaluateAt = (i: number): Evaluation => evaluateReadings(ladder, facts[i]!.partner, readings[i]!, null, asOf);
    return {
      run() {
        for (let i = 0; i < facts.length; i++) tiers[i] = letGo(evaluateAt(i)).earned!;
      },
      tiers: () => tiers,
      results: () => facts.map((_, i) => evaluateAt(i)),
    };
  },
} satisfies Contender;
