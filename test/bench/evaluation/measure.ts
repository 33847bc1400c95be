/** One contender in a process of its own: `node measure.ts by-hand` prints one line of JSON. */
import { createHash } from 'node:crypto';
import type { Evaluation } from '../../../engine/results.ts';
import type { Contender } from './contender.ts';
import { makeWorkload } from './workload.ts';

const WARM_UP_MS = 1000;
const MEASURED_MS = 2000;

export interface Measured {
  name: string;
  base: Contender['base'];
  gives: Contender['gives'];
  partnersPerSecond: number;
  tiers: string[];
  /** Of all full results; null without such objects. */
  digest: string | null;
}

const { default: contender } = (await import(`./contenders/${process.argv[2]}.ts`)) as { default: Contender };
const workload = makeWorkload();
const prepared = await contender.prepare(workload);
await runFor(WARM_UP_MS);
const { runs, ms } = await runFor(MEASURED_MS);
const measured: Measured = {
  name: contender.name,
  base: contender.base,
  gives: contender.gives,
  partnersPerSecond: (runs * workload.facts.length * 1000) / ms,
  tiers: prepared.tiers(),
  digest: prepared.results ? digestOf(prepared.results()) : null,
};
console.log(JSON.stringify(measured));

function digestOf(results: readonly Evaluation[]): string {
  return createHash('sha256').update(JSON.stringify(results)).digest('hex');
}

/** In the processor's time: what else the machine does in the meantime does not count. */
async function runFor(limit: number): Promise<{ runs: number; ms: number }> {
  const start = process.cpuUsage();
  const used = (): number => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  let runs = 0;
  do {
    await prepared.run();
    runs++;
  } while (used() < limit);
  return { runs, ms: used() };
}
