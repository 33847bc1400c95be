/**
 * `npm run bench:site`: a page made for the first time against a bare page of Astro with as many elements and characters, the same page kept against
 * plain `node:http`, all pages of 10,000 partners as files against as many bare pages, and how long a server takes to start by how many pages it has.
 * The site has to be built. Ratios of time: above 1, Gradus takes longer. Fewer partners: `npm run bench:site -- 700`, at least 700.
 */
import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findPort } from '../data/store/databases.ts';
import { Served } from '../proof/served.ts';
import { openSite } from '../../site/server/open-site.ts';
import { readServerConfiguration } from '../../site/server/configuration.ts';
import { ROOT } from '../site/sample-site.ts';
import { load } from './server/load.ts';
import { buildBarePage, exportBarePages, weigh, type Weight } from './site/bare.ts';
import { environmentOf, PROGRAM, writePopulation } from './site/population.ts';

const PARTNERS = Number(process.argv[2] ?? 10_000);
const FEW = 100;
const ROUNDS = 5;
const PAGES_A_ROUND = 100;
const SECONDS = 2;

console.log(`load ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors\n`);
const [few, many] = [writePopulation(FEW), writePopulation(PARTNERS)];
try {
  const weight = await benchFirst(many);
  await benchKept(few);
  await benchStart();
  benchExport(many, weight);
} finally {
  for (const folder of [few, many]) rmSync(folder, { recursive: true, force: true });
}

/** Both in this process, in turn. Resolves to what a partner's page weighs. */
async function benchFirst(folder: string): Promise<Weight> {
  const { live: configuration, dist } = readServerConfiguration({
    ...process.env,
    ...environmentOf(folder),
    GRADUS_DB: ':memory:',
  });
  const site = await openSite({ dist, configuration });
  const ours = async (number: number): Promise<string> => {
    const answer = await site.app.request(`http://localhost${pageOf(number)}`);
    if (answer.status !== 200) throw new Error(`${pageOf(number)}: ${answer.status}`);
    return answer.text();
  };
  const weight = weigh(await ours(PARTNERS - 1));
  const bare = await buildBarePage(weight);
  const theirs = async (number: number): Promise<string> => (await bare(`p${number}`)).text();
  await millisecondsOf(ours, PARTNERS - 1 - PAGES_A_ROUND);
  await millisecondsOf(theirs, 0);
  const times: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    times.push({
      ours: await millisecondsOf(ours, round * PAGES_A_ROUND),
      theirs: await millisecondsOf(theirs, round * PAGES_A_ROUND),
    });
  await site.live.close();
  const [first, rival] = [median(times.map((time) => time.ours)), median(times.map((time) => time.theirs))];
  console.log(
    `a partner's page (${weight.elements} elements, ${Math.round(weight.characters / 1000)} kB) made for the first time: ${first.toFixed(2)} ms, ` +
      `${(first / rival).toFixed(2)} times a bare page of Astro that is as large`,
  );
  return weight;
}

/** Milliseconds of the processor for a page, each another one. */
async function millisecondsOf(make: (number: number) => Promise<string>, from: number): Promise<number> {
  const begun = process.cpuUsage();
  for (let number = from; number < from + PAGES_A_ROUND; number++) await make(number);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000 / PAGES_A_ROUND;
}

async function benchKept(folder: string): Promise<void> {
  const served = servedFrom(folder, await findPort());
  await served.start(environmentOf(folder));
  const page = await (await fetch(served.origin + pageOf(7))).text();
  const port = await findPort();
  const rival = spawn(process.execPath, [join(ROOT, 'test/bench/site/plain.ts')], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  rival.stdin.end(page);
  const address = `http://127.0.0.1:${port}/`;
  while (!(await fetch(address).catch(() => null))) await new Promise((resolve) => setTimeout(resolve, 20));
  const rates: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { rate: ours } = await load([served.origin + pageOf(7)], SECONDS);
    const { rate: theirs } = await load([address], SECONDS);
    rates.push({ ours, theirs });
  }
  rival.kill();
  await served.kill();
  const [ours, theirs] = [median(rates.map((rate) => rate.ours)), median(rates.map((rate) => rate.theirs))];
  console.log(`the same page kept: ${(ours / theirs).toFixed(2)} of the answers a second that plain node:http gives`);
}

async function benchStart(): Promise<void> {
  const seconds: number[] = [];
  for (const folder of [few, many]) {
    const served = servedFrom(folder, await findPort());
    const times: number[] = [];
    // The first start takes the data in.
    for (let round = 0; round <= ROUNDS; round++) {
      const begun = performance.now();
      await served.start(environmentOf(folder));
      if (round > 0) times.push((performance.now() - begun) / 1000);
      await served.stop();
    }
    seconds.push(median(times));
  }
  const [ofFew, ofMany] = seconds as [number, number];
  console.log(
    `a start with ${PARTNERS} partners: ${ofMany.toFixed(2)} s, ${(ofMany / ofFew).toFixed(2)} times one with ${FEW} (${ofFew.toFixed(2)} s)`,
  );
}

function benchExport(folder: string, weight: Weight): void {
  const begun = performance.now();
  const said = execFileSync(process.execPath, [join(ROOT, 'site/gradus.mjs'), 'export', join(folder, 'site')], {
    env: { ...process.env, ...environmentOf(folder) },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ours = (performance.now() - begun) / 1000;
  const theirs = exportBarePages(weight, PARTNERS);
  console.log(
    `${PARTNERS} partners as files: ${ours.toFixed(0)} s, ${(ours / theirs).toFixed(2)} times as many bare pages of Astro`,
  );
  console.log(said.trim().replace(join(folder, 'site'), '  of Gradus'));
}

function servedFrom(folder: string, port: number): Served {
  return new Served(folder, { url: undefined, path: join(folder, 'gradus.db') }, port, PROGRAM);
}

function pageOf(number: number): string {
  return `/programs/acme/partners/p${number}/`;
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
