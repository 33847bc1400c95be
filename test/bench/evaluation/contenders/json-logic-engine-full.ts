import { formatDay } from '../../../../engine/primitives/calendar.ts';
import type { CriterionResult, Evaluation } from '../../../../engine/results.ts';
import { letGo, type Contender } from '../contender.ts';
import { importRival } from '../rivals.ts';
import { ASKS_BY_TIER } from '../rules.ts';
import { missingTo, progressOf, result } from './by-hand.ts';

interface JsonLogic {
  LogicEngine: new () => {
    addMethod(name: string, method: (values: [number, number]) => number, options: object): void;
    build(logic: object): (data: object) => unknown;
  };
}

type Asked = (typeof ASKS_BY_TIER)[number]['asks'][number];
type Outcome = Pick<Evaluation, 'earned' | 'next'> & { criteria: CriterionResult[] };

/** The rules and all results of criteria in one piece of logic. How far it is to a bar, and what they come to together, is code by hand, as logic has no rounding. */
export default {
  name: 'json-logic-engine, compiled',
  base: 'by-hand',
  gives: 'full result',
  async prepare({ facts, asOf }) {
    const { LogicEngine } = await importRival<JsonLogic>('json-logic-engine');
    const engine = new LogicEngine();
    const options = { deterministic: true };
    engine.addMethod('progress', ([part, whole]) => progressOf(part, whole), options);
    engine.addMethod('missing', ([more, less]) => missingTo(more, less), options);
    const evaluate = engine.build(writeLogic()) as (data: object) => Outcome;
    const known = facts.map((fact) => ({ ...fact, observed: formatDay(fact.observed) }));
    const tiers = new Array<string>(facts.length);
    const evaluateAt = (i: number): Evaluation => {
      const { earned, next, criteria } = evaluate(known[i]!);
      return result(facts[i]!, formatDay(asOf), earned!, next, criteria);
    };
    return {
      run() {
        for (let i = 0; i < facts.length; i++) tiers[i] = letGo(evaluateAt(i)).earned!;
      },
      tiers: () => tiers,
      results: () => facts.map((_, i) => evaluateAt(i)),
    };
  },
} satisfies Contender;

function writeLogic(): object {
  const outcome = (earned: string, next: number): object => ({
    eachKey: {
      earned,
      next: ASKS_BY_TIER[next]?.tier ?? null,
      criteria: (ASKS_BY_TIER[next] ?? ASKS_BY_TIER.at(-1)!).asks.map(criterion),
    },
  });
  const branches = ASKS_BY_TIER.flatMap(({ tier, asks }, rank) => [{ and: asks.flatMap(isMet) }, outcome(tier, rank + 1)]);
  const highestFirst = [4, 5, 2, 3, 0, 1].map((i) => branches[i]);
  return { if: [...highestFirst, outcome('registered', 0)] };
}

function criterion({ id, metric, tier, target, atMost, isFlag }: Asked): object {
  const value = { var: metric };
  const [isKnown, isReached] = isMet({ metric, target, atMost });
  const byStatus = (met: unknown, unmet: unknown, unknown: unknown): object => ({
    if: [{ '!': isKnown }, unknown, isReached, met, unmet],
  });
  const share = { progress: atMost ? [target, value] : [value, target] };
  const missing = { missing: atMost ? [value, target] : [target, value] };
  return {
    eachKey: {
      id,
      metric,
      tier,
      status: byStatus('met', 'unmet', 'unknown'),
      value,
      direction: atMost ? 'atMost' : 'atLeast',
      target,
      progress: byStatus(1, isFlag ? 0 : share, 0),
      remaining: isFlag ? null : byStatus(0, missing, null),
      observed: { if: [isKnown, { var: 'observed' }, null] },
    },
  };
}

function isMet({ metric, target, atMost }: Pick<Asked, 'metric' | 'target' | 'atMost'>): [known: object, reached: object] {
  return [{ '!==': [{ var: metric }, null] }, { [atMost ? '<=' : '>=']: [{ var: metric }, target] }];
}
