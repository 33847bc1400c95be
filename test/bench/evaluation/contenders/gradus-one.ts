import { evaluateReadings } from '../../../../engine/evaluate.ts';
import type { Evaluation } from '../../../../engine/results.ts';
import type { Contender } from '../contender.ts';
import { readingsOf } from '../workload.ts';

export default {
  name: 'Gradus, one at a time',
  gives: 'full result',
  prepare({ ladder, facts, asOf }) {
    const partners = facts.map((fact) => ({ partner: fact.partner, readings: readingsOf(fact) }));
    const results = new Array<Evaluation>(partners.length);
    return {
      run() {
        for (let i = 0; i < partners.length; i++)
          results[i] = evaluateReadings(ladder, partners[i]!.partner, partners[i]!.readings, null, asOf);
      },
      tiers: () => results.map(({ earned }) => earned!),
    };
  },
} satisfies Contender;
