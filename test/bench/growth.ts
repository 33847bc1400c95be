/** How the cost of reading and evaluating a population grows with its size. A process a size, so that one does not warm up the next. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { emptyPopulation, setReadings } from '../../engine/evaluation/columns.ts';
import { evaluatePopulation } from '../../engine/evaluation/population.ts';
import { makeWorkload, readingsOf } from './evaluation/workload.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const ROUNDS = 5;
const KIB_PER_MIB = 1024;

interface Grown {
  partners: number;
  fillNs: number;
  evaluateNs: number;
  peakMib: number;
}

const asked = Number(process.argv[2]);
if (asked) console.log(JSON.stringify(measure(asked)));
else {
  console.log('partners    filling, ns each   evaluating, ns each   as a ratio to 1,000   process at its peak, MiB');
  let base: number | undefined;
  for (const size of SIZES) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(size)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const { partners, fillNs, evaluateNs, peakMib } = JSON.parse(stdout) as Grown;
    base ??= evaluateNs;
    const cells = [fillNs.toFixed(0), evaluateNs.toFixed(0), (evaluateNs / base).toFixed(2), peakMib.toFixed(0)];
    console.log(
      `${partners.toLocaleString('en').padEnd(12)}${cells.map((cell, i) => cell.padStart([16, 22, 22, 26][i]!)).join('')}`,
    );
  }
}

/** The best of several rounds: what the machine can do when nothing else asks for it. */
function measure(partners: number): Grown {
  const { ladder, facts } = makeWorkload(partners);
  const readings = facts.map(readingsOf);
  const names = facts.map(({ partner }) => partner);
  let [fill, evaluate] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const population = emptyPopulation(ladder.program, names);
    readings.forEach((reading, row) => setReadings(population, row, reading));
    const filled = performance.now();
    evaluatePopulation(ladder, population);
    fill = Math.min(fill, filled - start);
    evaluate = Math.min(evaluate, performance.now() - filled);
  }
  const perPartner = (ms: number): number => (ms * 1e6) / partners;
  return {
    partners,
    fillNs: perPartner(fill),
    evaluateNs: perPartner(evaluate),
    peakMib: process.resourceUsage().maxRSS / KIB_PER_MIB,
  };
}
