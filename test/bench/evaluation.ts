/** How fast one partner, and a whole population, are evaluated, against the same rules elsewhere. Fails when any two disagree on a tier, or on a result. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measured } from './evaluation/measure.ts';
import { fetchRivals } from './evaluation/rivals.ts';

const ROUNDS = 3;
const BASES = ['by-hand', 'by-hand-all-kept'];
const OURS = ['by-hand-all-tiers', 'gradus-one', 'gradus-tier', 'gradus-one-all-kept', 'gradus-population', 'by-hand-columns'];
const RIVALS = ['json-logic-engine-full', 'json-logic-engine', 'cel-js', 'json-rules-engine', 'zen-engine'];

const hasRivals = fetchRivals();
if (!hasRivals)
  console.error('The rival engines could not be fetched from the npm registry: only the hand-written ones are measured.');
const contenders = [...BASES, ...OURS, ...(hasRivals ? RIVALS : [])];

const ratios = new Map<string, number[]>();
const last = new Map<string, Measured>();
for (let round = 0; round < ROUNDS; round++) {
  for (const contender of contenders) last.set(contender, measure(contender));
  for (const contender of contenders) {
    const one = last.get(contender)!;
    const base = last.get(one.base)!;
    assertSame(last.get(BASES[0]!)!, one);
    ratios.set(contender, [...(ratios.get(contender) ?? []), one.partnersPerSecond / base.partnersPerSecond]);
  }
}

const counts = Object.entries(Object.groupBy(last.get(BASES[0]!)!.tiers, (tier) => tier)).map(
  ([tier, of]) => `${tier} ${of!.length}`,
);
console.log(`10,000 random partners, 12 criteria; all agree on every tier: ${counts.join(', ')}`);
console.log('Full results, where they are objects, are the same to the last digit.');
console.log(
  `Partners evaluated in a second of the processor's time, as a ratio to hand-written ifs; median of ${ROUNDS} rounds, least and most behind it.`,
);

for (const base of BASES) {
  const isKept = base !== BASES[0];
  console.log(`\n${isKept ? 'The results of all held at once' : 'Each result let go when the next is there'}:\n`);
  for (const contender of contenders) if (last.get(contender)!.base === base) print(contender);
}
if (hasRivals) {
  const rate = (contender: string): number => last.get(contender)!.partnersPerSecond;
  for (const ours of ['gradus-one', 'gradus-population'])
    console.log(`\n${last.get(ours)!.name} / json-rules-engine: ${(rate(ours) / rate('json-rules-engine')).toPrecision(3)}`);
}

function print(contender: string): void {
  const sorted = ratios.get(contender)!.toSorted((a, b) => a - b);
  const { name, gives, partnersPerSecond } = last.get(contender)!;
  const [least, middle, most] = [sorted[0]!, median(sorted), sorted.at(-1)!].map((ratio) => ratio.toPrecision(3));
  const perSecond = `${Math.round(partnersPerSecond).toLocaleString('en')}/s`;
  console.log(`${name.padEnd(32)} ${gives.padEnd(12)} ${middle!.padStart(8)}   (${least} … ${most})   ${perSecond}`);
}

function measure(contender: string): Measured {
  const script = fileURLToPath(new URL('evaluation/measure.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, contender], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${contender} failed:\n${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function assertSame(base: Measured, other: Measured): void {
  if (base.digest !== null && other.digest !== null && base.digest !== other.digest)
    throw new Error(`${other.name} and ${base.name} give different results.`);
  const differing = base.tiers.findIndex((tier, i) => tier !== other.tiers[i]);
  if (differing < 0 && base.tiers.length === other.tiers.length) return;
  throw new Error(
    `${other.name} says ${other.tiers[differing]} for partner p${differing}, ${base.name} says ${base.tiers[differing]}.`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
