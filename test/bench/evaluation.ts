/** How fast one partner, and a whole population, are evaluated, against the same rules elsewhere. Fails when any two disagree on a tier. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measured } from './evaluation/measure.ts';
import { fetchRivals } from './evaluation/rivals.ts';

const ROUNDS = 3;
const BASE = 'by-hand';
const OURS = ['gradus-one', 'gradus-population', 'by-hand-columns'];
const RIVALS = ['json-rules-engine', 'json-logic-engine', 'cel-js', 'zen-engine'];

const hasRivals = fetchRivals();
if (!hasRivals)
  console.error('The rival engines could not be fetched from the npm registry: only the hand-written ones are measured.');
const contenders = [BASE, ...OURS, ...(hasRivals ? RIVALS : [])];

const ratios = new Map<string, number[]>();
const last = new Map<string, Measured>();
for (let round = 0; round < ROUNDS; round++) {
  const measured = contenders.map((contender) => measure(contender));
  const base = measured[0]!;
  measured.forEach((one, i) => {
    assertSameTiers(base, one);
    last.set(contenders[i]!, one);
    ratios.set(contenders[i]!, [...(ratios.get(contenders[i]!) ?? []), one.partnersPerSecond / base.partnersPerSecond]);
  });
}

const counts = Object.entries(Object.groupBy(last.get(BASE)!.tiers, (tier) => tier)).map(([tier, of]) => `${tier} ${of!.length}`);
console.log(`10,000 random partners, 12 criteria; all agree on every tier: ${counts.join(', ')}`);
console.log(
  `Partners evaluated in a second, as a ratio to "by hand, ifs"; median of ${ROUNDS} rounds, least and most behind it.\n`,
);
for (const contender of contenders) {
  const sorted = ratios.get(contender)!.toSorted((a, b) => a - b);
  const { name, gives, partnersPerSecond } = last.get(contender)!;
  const [least, middle, most] = [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!].map((ratio) =>
    ratio.toPrecision(3),
  );
  console.log(
    `${name.padEnd(28)} ${gives.padEnd(12)} ${middle!.padStart(8)}   (${least} … ${most})   ${Math.round(partnersPerSecond).toLocaleString('en')}/s`,
  );
}
const perRival = (one: string, rival: string): string =>
  (median(ratios.get(one)!) / median(ratios.get(rival) ?? [NaN])).toPrecision(3);
console.log(`\nGradus, whole population / json-rules-engine: ${perRival('gradus-population', 'json-rules-engine')}`);
console.log(`Gradus, one at a time / json-rules-engine: ${perRival('gradus-one', 'json-rules-engine')}`);

function measure(contender: string): Measured {
  const script = fileURLToPath(new URL('evaluation/measure.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, contender], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${contender} failed:\n${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function assertSameTiers(base: Measured, other: Measured): void {
  const differing = base.tiers.findIndex((tier, i) => tier !== other.tiers[i]);
  if (differing < 0 && base.tiers.length === other.tiers.length) return;
  throw new Error(
    `${other.name} says ${other.tiers[differing]} for partner p${differing}, ${base.name} says ${base.tiers[differing]}.`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
