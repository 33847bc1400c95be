import { evaluateReadings } from '../../../../engine/evaluation/evaluate.ts';
import type { Evaluation } from '../../../../engine/results.ts';
import type { Contender } from '../contender.ts';
import { readingsOf } from '../workload.ts';

export default {
  name: 'Gradus, one at a time, all kept',
  base: 'by-hand-all-kept',
  gives: 'full result',
  prepare({ ladder, facts, asOf }) {
    const readings = facts.map(readingsOf);
    const results = new Array<Evaluation>(facts.length);
    return {
      run() {
        for (let i = 0; i < facts.length; i++) results[i] = evaluateReadings(ladder, facts[i]!.partner, readings[i]!, null, asOf);
      },
      tiers: () => results.map(({ earned }) => earned!),
      results: () => results,
    };
  },
} satisfies Contender;
