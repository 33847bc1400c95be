import { emptyPopulation, setReadings } from '../../../../engine/evaluation/columns.ts';
import { evaluatePopulation, type PopulationEvaluation } from '../../../../engine/evaluation/population.ts';
import type { Contender } from '../contender.ts';
import { readingsOf } from '../workload.ts';

export default {
  name: 'Gradus, whole population',
  base: 'by-hand-all-kept',
  gives: 'full result',
  prepare({ ladder, facts }) {
    const population = emptyPopulation(
      ladder.program,
      facts.map(({ partner }) => partner),
    );
    facts.forEach((fact, row) => setReadings(population, row, readingsOf(fact)));
    let result: PopulationEvaluation;
    return {
      run() {
        result = evaluatePopulation(ladder, population);
      },
      tiers: () => Array.from(result.earned, (rank) => ladder.tiers[rank]!.id),
    };
  },
} satisfies Contender;
