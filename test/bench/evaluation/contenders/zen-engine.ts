import type { Contender } from '../contender.ts';
import { ASKS_BY_TIER } from '../rules.ts';
import { importRival } from '../rivals.ts';
import { METRICS } from '../workload.ts';

interface Zen {
  ZenEngine: new () => { createDecision(content: object): { evaluate(context: object): Promise<{ result: { tier: string } }> } };
}

/** A decision table, first hit, highest tier first. */
export default {
  name: 'zen-engine',
  base: 'by-hand',
  gives: 'tier only',
  async prepare({ facts }) {
    const { ZenEngine } = await importRival<Zen>('@gorules/zen-engine');
    const rules = ASKS_BY_TIER.toReversed().map(({ tier, asks }) => ({
      _id: tier,
      ...Object.fromEntries(METRICS.map((metric) => [metric, ''])),
      ...Object.fromEntries(
        asks.map(({ metric, target, atMost }) => [metric, `$ != null and $ ${atMost ? '<=' : '>='} ${target}`]),
      ),
      tier: `"${tier}"`,
    }));
    const decision = new ZenEngine().createDecision({
      nodes: [
        { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
        {
          id: 'table',
          type: 'decisionTableNode',
          name: 'table',
          position: { x: 1, y: 0 },
          content: {
            hitPolicy: 'first',
            inputs: METRICS.map((metric) => ({ id: metric, name: metric, field: metric })),
            outputs: [{ id: 'tier', name: 'tier', field: 'tier' }],
            rules: [
              ...rules,
              { _id: 'else', ...Object.fromEntries(METRICS.map((metric) => [metric, ''])), tier: '"registered"' },
            ],
          },
        },
        { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
      ],
      edges: [
        { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
        { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
      ],
    });
    const contexts = facts.map((fact) => Object.fromEntries(METRICS.map((metric) => [metric, fact[metric]])));
    const tiers = new Array<string>(facts.length);
    return {
      async run() {
        for (let i = 0; i < contexts.length; i++) tiers[i] = (await decision.evaluate(contexts[i]!)).result.tier;
      },
      tiers: () => tiers,
    };
  },
} satisfies Contender;
