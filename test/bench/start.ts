/**
 * `npm run bench:start`: how long a server takes to start, and how much memory, with 100,000 partners of whom 24 months of six metrics are
 * stored: 14.4 million rows. The first start works out everyone's standing; the second finds them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObservationWriter } from '../../data/import.ts';
import { openStore } from '../../data/store/store.ts';
import { findPort } from '../data/store/databases.ts';
import { Served } from '../proof/served.ts';

const PARTNERS = 100_000;
const MONTHS = 24;
const AT_ONCE = 2000;
const MS_A_DAY = 86_400_000;
const PROGRAM = `id: acme
name: Acme
summary: For the bench.
metrics:
  shops: { label: Shops, unit: count }
  rating: { label: Rating, unit: rating, outOf: 5 }
  orders: { label: Orders, unit: count, aggregate: sum, window: P3M }
  uptime: { label: Uptime, unit: percent }
  releases: { label: Releases, unit: count, aggregate: sum, window: P12M }
  reply: { label: Reply, unit: days }
tiers:
  - { id: member, name: Member }
  - { id: silver, name: Silver, requires: { shops: 100, rating: 4, uptime: 99 } }
  - { id: gold, name: Gold, requires: { shops: 500, orders: 3000, releases: 6, reply: { atMost: 2 } } }
review: { every: P3M, from: 2025-01-01, warning: P90D }
`;
/** Of a share from 0 to 1 and the number of the month. */
const METRICS: Record<string, (share: number, month: number) => number> = {
  shops: (share, month) => Math.round(50 + share * 600 + month * 5),
  rating: (share) => Math.round(350 + share * 150) / 100,
  orders: (share) => Math.round(share * 2000),
  uptime: (share) => Math.round(9800 + share * 200) / 100,
  releases: (share) => Math.round(share * 2),
  reply: (share) => Math.round(share * 5),
};

const folder = mkdtempSync(join(tmpdir(), 'gradus-start-'));
const place = { url: undefined, path: join(folder, 'gradus.db') };
try {
  await fill();
  const server = new Served(folder, place, await findPort(), PROGRAM);
  for (const name of ['the first start, which works out everyone', 'another start']) {
    const begun = performance.now();
    await server.start();
    const seconds = (performance.now() - begun) / 1000;
    const page = await fetch(`${server.origin}/api/v1/programs/acme/standings.json?partners=p7,p77777`);
    if (((await page.json()) as { partners: unknown[] }).partners.length !== 2) throw new Error('not everyone is there');
    console.log(`${name}: serving after ${seconds.toFixed(1)} s, at most ${mostMegabytes(server.pid)} MB`);
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function fill(): Promise<void> {
  const store = await openStore(place);
  const names = Object.keys(METRICS);
  const last = Math.floor(Date.now() / MS_A_DAY);
  for (let from = 0; from < PARTNERS; from += AT_ONCE) {
    const writer = new ObservationWriter(names);
    for (let number = from; number < from + AT_ONCE; number++) {
      const partner = writer.addPartner(`p${number}`);
      for (let month = 0; month < MONTHS; month++) {
        const day = last - 30 * (MONTHS - month) + (number % 20);
        Object.values(METRICS).forEach((valueOf, metric) => {
          const share = ((number * 7919 + month * 104_729 + metric * 31) % 1000) / 1000;
          writer.add(partner, metric, day, valueOf(share, month), NaN, { file: 'bench', line: 1 });
        });
      }
    }
    const batch = {
      program: 'acme',
      received: 0,
      source: 'bench',
      idempotency: null,
      observations: writer.finish(),
      records: [],
    };
    await store.append(batch);
  }
  await store.close();
}

/** What Linux says of a process; elsewhere not known. */
function mostMegabytes(pid: number): string {
  try {
    return String(Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1000));
  } catch {
    return 'an unknown number of';
  }
}
