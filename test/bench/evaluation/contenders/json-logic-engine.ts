import type { Contender } from '../contender.ts';
import { ASKS_BY_TIER } from '../rules.ts';
import { importRival } from '../rivals.ts';

interface JsonLogic {
  LogicEngine: new () => { build(logic: object): (data: object) => unknown };
}

export default {
  name: 'json-logic-engine, compiled',
  base: 'by-hand',
  gives: 'tier only',
  async prepare({ facts }) {
    const { LogicEngine } = await importRival<JsonLogic>('json-logic-engine');
    const isAll = (asks: (typeof ASKS_BY_TIER)[number]['asks']): object => ({
      and: asks.flatMap(({ metric, target, atMost }) => [
        { '!==': [{ var: metric }, null] },
        { [atMost ? '<=' : '>=']: [{ var: metric }, target] },
      ]),
    });
    const branches = ASKS_BY_TIER.toReversed().flatMap(({ tier, asks }) => [isAll(asks), tier]);
    const evaluate = new LogicEngine().build({ if: [...branches, 'registered'] });
    const tiers = new Array<string>(facts.length);
    return {
      run() {
        for (let i = 0; i < facts.length; i++) tiers[i] = evaluate(facts[i]!) as string;
      },
      tiers: () => tiers,
    };
  },
} satisfies Contender;
