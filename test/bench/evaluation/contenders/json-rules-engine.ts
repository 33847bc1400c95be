import type { Contender } from '../contender.ts';
import { ASKS_BY_TIER } from '../rules.ts';
import { importRival } from '../rivals.ts';
import { METRICS } from '../workload.ts';

interface RulesEngine {
  Engine: new (rules: object[], options: object) => { run(facts: object): Promise<{ events: { type: string }[] }> };
}

export default {
  name: 'json-rules-engine',
  base: 'by-hand',
  gives: 'tier only',
  async prepare({ facts }) {
    const { Engine } = await importRival<RulesEngine>('json-rules-engine');
    const rules = ASKS_BY_TIER.map(({ tier, asks }) => ({
      conditions: {
        all: asks.map(({ metric, target, atMost }) => ({
          fact: metric,
          operator: atMost ? 'lessThanInclusive' : 'greaterThanInclusive',
          value: target,
        })),
      },
      event: { type: tier },
    }));
    const engine = new Engine(rules, { allowUndefinedFacts: true });
    const known = facts.map((fact) => Object.fromEntries(METRICS.map((metric) => [metric, fact[metric] ?? undefined])));
    const order = ASKS_BY_TIER.map(({ tier }) => tier);
    const tiers = new Array<string>(facts.length);
    return {
      async run() {
        for (let i = 0; i < known.length; i++) {
          const { events } = await engine.run(known[i]!);
          tiers[i] = order.findLast((tier) => events.some(({ type }) => type === tier)) ?? 'registered';
        }
      },
      tiers: () => tiers,
    };
  },
} satisfies Contender;
