import type { Contender } from '../contender.ts';
import { ASKS_BY_TIER } from '../rules.ts';
import { importRival } from '../rivals.ts';
import { METRICS } from '../workload.ts';

interface Cel {
  parse(expression: string): (context: object) => unknown;
}

export default {
  name: 'cel-js',
  base: 'by-hand',
  gives: 'tier only',
  async prepare({ facts }) {
    const { parse } = await importRival<Cel>('@marcbachmann/cel-js');
    // A value never observed is NaN, which compares false: CEL has no comparison of null and number.
    const isAll = (asks: (typeof ASKS_BY_TIER)[number]['asks']): string =>
      asks.map(({ metric, target, atMost }) => `${metric} ${atMost ? '<=' : '>='} ${target.toFixed(1)}`).join(' && ');
    const expression = ASKS_BY_TIER.toReversed().reduceRight(
      (rest, { tier, asks }) => `(${isAll(asks)}) ? "${tier}" : ${rest}`,
      '"registered"',
    );
    const evaluate = parse(expression);
    const contexts = facts.map((fact) => Object.fromEntries(METRICS.map((metric) => [metric, fact[metric] ?? NaN])));
    const tiers = new Array<string>(facts.length);
    return {
      run() {
        for (let i = 0; i < contexts.length; i++) tiers[i] = evaluate(contexts[i]!) as string;
      },
      tiers: () => tiers,
    };
  },
} satisfies Contender;
