/**
 * `npm run bench:server`: a real server in a process of its own, beside plain `node:http` for what is read, raw `node:sqlite` and `COPY` for what
 * comes in, in turn and in the same run. Ratios: above 1, Gradus is ahead.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { findPort } from '../data/store/databases.ts';
import { Served } from '../proof/served.ts';
import { load, type Load } from './server/load.ts';
import { benchStoring } from './server/storing.ts';

const PARTNERS = 10_000;
const ROUNDS = 5;
const SECONDS = 2;
const BATCHES = 20;
const ROWS = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'gradus-bench-'));
const served = new Served(folder, { url: undefined, path: join(folder, 'gradus.db') }, await findPort());
await served.start();
const key = await served.makeKey();
const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' };
const post = async (body: string): Promise<void> => {
  const answer = await fetch(`${served.origin}/api/v1/programs/acme/observations`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
  await answer.body?.cancel();
};

/** A value of each of so many partners on one day. */
const dayOf = (number: number): string => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
const ndjson = (number: number): string =>
  Array.from(
    { length: ROWS },
    (_, i) => `{"partner":"p${i % PARTNERS}","metric":"installs","day":"${dayOf(number)}","value":${i + number}}\n`,
  ).join('');

await post(ndjson(0));
const partner = await (await fetch(`${served.origin}/api/v1/programs/acme/partners/p7.json`)).text();
const rivalPort = await findPort();
const rival = spawn(process.execPath, [fileURLToPath(new URL('server/rival.ts', import.meta.url))], {
  env: { ...process.env, PORT: String(rivalPort), BENCH_PARTNER: partner },
  stdio: 'inherit',
});
const rivalOrigin = `http://127.0.0.1:${rivalPort}`;
while (!(await fetch(`${rivalOrigin}/x`).catch(() => null))) await new Promise((resolve) => setTimeout(resolve, 20));

try {
  await compare("five partners' standings, other ones each time", (origin) =>
    Array.from({ length: 2000 }, (_, i) => {
      const ids = Array.from({ length: 5 }, (__, j) => `p${(i * 37 + j * 911) % PARTNERS}`);
      return `${origin}/api/v1/programs/acme/standings.json?partners=${ids.join(',')}`;
    }),
  );
  await compare("one partner's file, kept", (origin) => [`${origin}/api/v1/programs/acme/partners/p7.json`]);
  await benchStoring();
  await compareIngest();
  await measureEvents();
} finally {
  rival.kill();
  await served.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function compare(what: string, addresses: (origin: string) => string[]): Promise<void> {
  const ours: Load[] = [];
  const theirs: Load[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await load(addresses(served.origin), SECONDS));
    theirs.push(await load(addresses(rivalOrigin), SECONDS));
  }
  const ratio = (pick: (one: Load) => number): string => (median(ours.map(pick)) / median(theirs.map(pick))).toFixed(2);
  console.log(`${what}: ${ratio(({ rate }) => rate)} of plain node:http, p99 ${ratio(({ p99 }) => p99)} times its`);
}

async function compareIngest(): Promise<void> {
  const bodies = Array.from({ length: BATCHES }, (_, i) => ndjson(i + 1));
  const ours = await timed(async () => {
    for (const body of bodies) await post(body);
  });
  const raw = new DatabaseSync(join(folder, 'raw.db'));
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  raw.exec(
    'CREATE TABLE o (partner INTEGER, metric INTEGER, day INTEGER, value REAL, PRIMARY KEY (partner, metric, day)) WITHOUT ROWID',
  );
  const insert = raw.prepare('INSERT INTO o VALUES (?, ?, ?, ?)');
  const theirs = await timed(async () => {
    for (const [number, body] of bodies.entries()) {
      raw.exec('BEGIN');
      for (const line of body.trimEnd().split('\n')) {
        const row = JSON.parse(line) as { partner: string; value: number };
        insert.run(Number(row.partner.slice(1)), 1, number, row.value);
      }
      raw.exec('COMMIT');
    }
  });
  raw.close();
  const rate = (ms: number): string => Math.round((BATCHES * ROWS) / (ms / 1000)).toLocaleString('en');
  console.log(
    `batches of ${ROWS.toLocaleString('en')} rows, with what follows from them: ${(theirs / ours).toFixed(2)} of raw node:sqlite (${rate(ours)} rows a second beside ${rate(theirs)})`,
  );
}

/** A hundred single observations a second, and when whoever listens is told of each. */
async function measureEvents(): Promise<void> {
  const answer = await fetch(`${served.origin}/api/v1/programs/acme/events`);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const sent = new Map<string, number>();
  const delays: number[] = [];
  const COUNT = 500;
  const listening = (async () => {
    let text = '';
    while (delays.length < COUNT) {
      const { value, done } = await reader.read();
      if (done) break;
      text += value;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const told = /"partner":"(p\d+)"/.exec(text.slice(0, end))?.[1];
        text = text.slice(end + 2);
        const at = told === undefined ? undefined : sent.get(told);
        if (at !== undefined) delays.push(performance.now() - at);
        if (told !== undefined) sent.delete(told);
      }
    }
  })();
  const begun = performance.now();
  const posts: Promise<void>[] = [];
  for (let i = 0; i < COUNT; i++) {
    const wait = begun + i * 10 - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const name = `p${(i * 17) % PARTNERS}`;
    sent.set(name, performance.now());
    posts.push(post(`{"partner":"${name}","metric":"installs","day":"${dayOf(200 + i)}","value":${i % 2 ? 900 : 3}}\n`));
  }
  await Promise.all(posts);
  await listening;
  await reader.cancel();
  delays.sort((a, b) => a - b);
  const at = (share: number): string => delays[Math.floor(share * (delays.length - 1))]!.toFixed(0);
  console.log(`from sending to being told, 10,000 partners, 100 observations a second: median ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
