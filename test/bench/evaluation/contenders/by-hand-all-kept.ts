import { formatDay } from '../../../../engine/primitives/calendar.ts';
import type { Evaluation } from '../../../../engine/results.ts';
import type { Contender } from '../contender.ts';
import { evaluateByHand } from './by-hand.ts';

/** The results of everyone held at the end, as a whole population's are. */
export default {
  name: 'by hand, ifs, all kept',
  base: 'by-hand-all-kept',
  gives: 'full result',
  prepare({ facts, asOf }) {
    const results = new Array<Evaluation>(facts.length);
    return {
      run() {
        for (let i = 0; i < facts.length; i++) results[i] = evaluateByHand(facts[i]!, formatDay(asOf));
      },
      tiers: () => results.map(({ earned }) => earned!),
      results: () => results,
    };
  },
} satisfies Contender;
