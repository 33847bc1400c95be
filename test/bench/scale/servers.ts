import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASES, findPort } from '../../data/store/databases.ts';
import { Served } from '../../proof/served.ts';
import { load } from '../server/load.ts';

const PARTNERS = 10_000;
/** In a batch. */
const ROWS = 100;
const SECONDS = 5;
const SENDERS = 4;
const CHANGES = 100;

interface Measured {
  /** Rows a second. */
  ingest: number;
  /** A second. */
  answers: number;
  /** Milliseconds from sending to being told at the server that is furthest. */
  told: number;
  worst: number;
}

/** So many servers on one PostgreSQL, all on this machine: what comes in, what is asked, and when whoever listens at the other one is told. */
export async function benchServers(counts: readonly number[]): Promise<void> {
  let one: Measured | undefined;
  for (const count of counts) {
    const measured = await measure(count);
    one ??= measured;
    const times = (value: number, by: number): string => (value / by).toFixed(2);
    console.log(
      `${count} server${count > 1 ? 's' : ''}: ${Math.round(measured.ingest)} rows a second (${times(measured.ingest, one.ingest)} of one), ` +
        `${Math.round(measured.answers)} answers a second (${times(measured.answers, one.answers)}), told after ${measured.told.toFixed(0)} ms, p95 ${measured.worst.toFixed(0)} ms`,
    );
  }
}

async function measure(count: number): Promise<Measured> {
  const database = DATABASES.find(({ name }) => name === 'PostgreSQL')!;
  const folder = mkdtempSync(join(tmpdir(), 'gradus-scale-'));
  await database.start();
  const place = await database.create();
  const all: Served[] = [];
  try {
    for (let i = 0; i < count; i++) {
      all.push(new Served(folder, place, await findPort()));
      await all[i]!.start();
    }
    const post = poster(await all[0]!.makeKey());
    const ingest = await measureIngest(all, post);
    const ids = Array.from({ length: 200 }, (_, i) => `p${i * 2},p${i * 2 + 1}`);
    const addresses = ids.map((both, i) => `${all[i % count]!.origin}/api/v1/programs/acme/standings.json?partners=${both}`);
    const { rate } = await load(addresses, SECONDS);
    return { ingest, answers: rate, ...(await measureEvents(all, post)) };
  } finally {
    for (const served of all) await served.kill();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Post = (served: Served, body: string) => Promise<void>;

function poster(key: string): Post {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' };
  return async ({ origin }, body) => {
    const answer = await fetch(`${origin}/api/v1/programs/acme/observations`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(await answer.text());
    await answer.body?.cancel();
  };
}

/** A value of each of a hundred partners, and then of the next hundred. */
async function measureIngest(all: readonly Served[], post: Post): Promise<number> {
  const end = performance.now() + SECONDS * 1000;
  const begun = performance.now();
  let number = 0;
  let rows = 0;
  const senders = Array.from({ length: SENDERS }, async (_, sender) => {
    while (performance.now() < end) {
      await post(all[sender % all.length]!, batch(number++));
      rows += ROWS;
    }
  });
  await Promise.all(senders);
  return rows / ((performance.now() - begun) / 1000);
}

function batch(number: number): string {
  const first = (number * ROWS) % PARTNERS;
  const day = new Date(Date.UTC(2020, 0, 1 + Math.floor((number * ROWS) / PARTNERS))).toISOString().slice(0, 10);
  return Array.from(
    { length: ROWS },
    (_, i) => `{"partner":"p${first + i}","metric":"installs","day":"${day}","value":${i}}\n`,
  ).join('');
}

/** Sent to the first, and heard at the last. */
async function measureEvents(all: readonly Served[], post: Post): Promise<{ told: number; worst: number }> {
  const answer = await fetch(`${all.at(-1)!.origin}/api/v1/programs/acme/events`);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const hear = async (partner: string): Promise<void> => {
    while (!text.includes(`"partner":"${partner}"`)) {
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream ended');
      text += value;
    }
    text = '';
  };
  const delays: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const partner = `p${i}`;
    const begun = performance.now();
    const posted = post(all[0]!, `{"partner":"${partner}","metric":"installs","day":"2026-01-05","value":${900 + i}}\n`);
    await hear(partner);
    delays.push(performance.now() - begun);
    await posted;
  }
  await reader.cancel();
  delays.sort((a, b) => a - b);
  return { told: delays[CHANGES >> 1]!, worst: delays[Math.floor(CHANGES * 0.95)]! };
}
