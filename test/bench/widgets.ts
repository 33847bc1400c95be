/**
 * `npm run bench:widgets`: a thousand badges in one page against a bare element, each contender in a new browser page, in turn.
 * Cold: the first thousand of a page, from parsing to layout. Warm: the median of the next rounds. Ratios to the bare element, of the clock's
 * time, and of that of the page's own thread, which other work on the machine does not lengthen.
 *
 * Then a page of a marketplace, whose cards `tier-listings` puts in order, or a few lines that do no more.
 */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { badge, standingsOf } from '../widgets/answers.ts';
import { buildEmbed } from '../widgets/build-embed.ts';
import { findBrowser } from '../../tools/browser.mjs';
import { describePages, measurePage, pageOf, type List, type PageMeasured } from './widgets/page.ts';
import { bundleRival, RIVALS } from './widgets/rivals.ts';

const COUNT = 1_000;
const ROUNDS = 7;
const WARM_ROUNDS = 9;
const PAGE_ROUNDS = 5;

interface Contender {
  name: string;
  tag: string;
  script: string;
}

interface Measured {
  cold: number;
  warm: number;
  /** Of the page's thread alone, waiting included, in which it does nothing. */
  coldThread: number;
  warmThread: number;
  heap: number;
  nodes: number;
}

let requests = 0;
const folder = await buildEmbed();
const rivals = new Map<string, string>();
for (const tag of Object.keys(RIVALS) as (keyof typeof RIVALS)[]) rivals.set(`/${tag}.js`, await bundleRival(tag));
const partners = Array.from({ length: COUNT }, (_, index) => badge(`p${index}`, index % 2 ? 'gold' : 'silver'));
const answer = JSON.stringify(standingsOf('acme', partners));
const server = createServer(({ url }, response) => {
  const path = new URL(url!, 'http://localhost').pathname;
  response.setHeader(
    'content-type',
    path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('.css')
        ? 'text/css'
        : path.startsWith('/api')
          ? 'application/json'
          : 'text/html',
  );
  const rival = rivals.get(path);
  if (rival) response.end(rival);
  else if (path.startsWith('/embed/')) response.end(readFileSync(join(folder, path.slice('/embed/'.length))));
  else if (path.startsWith('/api')) {
    requests++;
    response.end(answer);
  } else if (path.startsWith('/page/')) response.end(pageOf(COUNT, path.slice('/page/'.length) as List));
  else response.end('<!doctype html><html lang="en"><body><main></main></body></html>');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const CONTENDERS: Contender[] = [
  { name: 'a bare element', tag: 'bare-badge', script: '/bare-badge.js' },
  { name: 'a bare Lit badge', tag: 'lit-badge', script: '/lit-badge.js' },
  { name: 'what a tier-badge shows, with nothing behind it', tag: 'drawn-badge', script: '/drawn-badge.js' },
  { name: 'tier-badge', tag: 'tier-badge', script: '/embed/badge.js' },
];

const { executablePath, args } = await findBrowser();
const browser = await puppeteer.launch({
  executablePath,
  args: [...args, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});
try {
  const measured = new Map<string, Measured[]>(CONTENDERS.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const contender of CONTENDERS) measured.get(contender.name)!.push(await measure(contender));
  const bare = measured.get('a bare element')!;
  console.log(`${new Date().toISOString().slice(0, 10)}, load ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors\n`);
  console.log('| 1,000 of | cold | warm | cold, thread | warm, thread | heap, bytes each | nodes each |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { name } of CONTENDERS) {
    const own = measured.get(name)!;
    // Of what ran one after the other, as what else the machine does comes and goes.
    const ratios = (['cold', 'warm', 'coldThread', 'warmThread'] as const).map((kind) =>
      median(own.map((one, round) => one[kind] / bare[round]![kind])).toFixed(2),
    );
    const [heap, nodes] = [median(own.map((one) => one.heap)), median(own.map((one) => one.nodes))];
    console.log(`| ${[name, ...ratios, Math.round(heap), nodes].join(' | ')} |`);
  }
  for (const width of [390, 1280]) {
    const pages: Record<List, PageMeasured[]> = { 'tier-listings': [], plain: [] };
    requests = 0;
    for (let round = 0; round < PAGE_ROUNDS; round++)
      for (const list of ['tier-listings', 'plain'] as const)
        pages[list].push(await measurePage(browser, `${origin}/page/${list}`, width));
    console.log(
      `\n200 badges and 500 cards at ${width} pixels, requests of a page ${requests / PAGE_ROUNDS / 2}, median of ${PAGE_ROUNDS} pages:`,
    );
    for (const [list, measured] of Object.entries(pages)) console.log(`- ${list}: ${describePages(measured)}`);
  }
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure({ tag, script }: Contender): Promise<Measured> {
  const page = await browser.newPage();
  await page.goto(origin);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const threadTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime')!.value;
  };
  await page.exposeFunction('threadTime', threadTime);
  const result = await page.evaluate(
    async ({ tag, script, count, rounds }) => {
      const main = document.querySelector('main')!;
      const { gc, threadTime } = globalThis as unknown as { gc(): void; threadTime(): Promise<number> };
      const used = () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
      await import(script);
      const markup = Array.from({ length: count }, (_, index) => `<${tag} program="acme" partner="p${index}"></${tag}>`).join(
        ' ',
      );
      const isDrawn = () => !!main.lastElementChild!.shadowRoot?.querySelector('a');
      const place = async () => {
        const start = performance.now();
        main.innerHTML = markup;
        // What is asked for on the network is waited for, and not counted.
        let waited = 0;
        for (;;) {
          await null;
          await null;
          if (isDrawn()) break;
          const before = performance.now();
          await new Promise((resolve) => setTimeout(resolve));
          if (!isDrawn()) waited += performance.now() - before;
        }
        void main.offsetHeight;
        return performance.now() - start - waited;
      };
      gc();
      const before = used();
      const atStart = await threadTime();
      const cold = await place();
      const coldThread = (await threadTime()) - atStart;
      gc();
      const heap = (used() - before) / count;
      const nodesIn = (node: Node): number => 1 + [...node.childNodes].reduce((sum, child) => sum + nodesIn(child), 0);
      const nodes = nodesIn(main.lastElementChild!.shadowRoot!);
      const warm: number[] = [];
      const atFirst = await threadTime();
      for (let round = 0; round < rounds; round++) warm.push(await place());
      const warmThread = (await threadTime()) - atFirst;
      return { cold, coldThread, heap, nodes, warm: warm.sort((a, b) => a - b)[rounds >> 1]!, warmThread };
    },
    { tag, script, count: COUNT, rounds: WARM_ROUNDS },
  );
  await page.close();
  return result;
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1]!;
}
