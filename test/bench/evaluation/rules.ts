import { resolveLadder } from '../../../engine/program/ladder.ts';
import { makeWorkload } from './workload.ts';

/** All that each tier asks, lowest first, in the shape from which the rivals' rules are written. */
export const ASKS_BY_TIER = (() => {
  const { program } = makeWorkload(0).ladder;
  return resolveLadder(program, null)!
    .tiers.slice(1)
    .map(({ id, asks }) => ({
      tier: id,
      asks: asks.flatMap((ask) =>
        ask.kind === 'bar'
          ? [{ id: ask.id, metric: ask.metricId, tier: ask.tier, target: ask.target!, atMost: ask.isAtMost, isFlag: ask.isFlag }]
          : [],
      ),
    }));
})();
