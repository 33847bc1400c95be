import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../../data/store/store.ts';
import { DATABASES, findPort } from '../../data/store/databases.ts';
import { Served } from '../../proof/served.ts';
import { load } from '../server/load.ts';
import { tellLoad } from './measured.ts';
import { findPostgres, machineSeconds, processorSeconds } from './processor.ts';

const PARTNERS = 10_000;
/** In a batch. */
const ROWS = 100;
const SECONDS = 8;
const SENDERS = 4;
const CHANGES = 100;

/** How much of something was done in a second, and what a piece of it took of the processor, in microseconds. */
interface Rate {
  rate: number;
  servers: number;
  postgres: number;
  /** How much of what the processors have was used, by anybody. */
  busy: number;
  /** Of the looks at the database during it, how many found a batch waiting for another. */
  waiting: number;
}

interface Measured {
  ingest: Rate;
  answers: Rate;
  /** Milliseconds from sending to being told at the server that is furthest. */
  told: number;
  worst: number;
}

/**
 * So many servers on one PostgreSQL, all on this machine: what comes in, what is asked, and when whoever listens at the other one is told. Where the
 * processors are all at work, the seconds on the clock say how many of those there are; what a row takes of them says whether servers are in each other's way.
 */
export async function benchServers(counts: readonly number[]): Promise<void> {
  console.log(`Servers on one PostgreSQL, with ${availableParallelism()} processors for all of them and for who asks:`);
  let one: Measured | undefined;
  for (const count of counts) {
    const measured = await measure(count);
    one ??= measured;
    const { ingest, answers } = measured;
    console.log(
      `${count} server${count > 1 ? 's' : ''}: ${describe(ingest, one.ingest, 'rows')}; ${describe(answers, one.answers, 'answers')}; ` +
        `told after ${measured.told.toFixed(0)} ms, p95 ${measured.worst.toFixed(0)} ms; ${tellLoad()}`,
    );
  }
}

function describe({ rate, servers, postgres, busy, waiting }: Rate, one: Rate, what: string): string {
  const micros = `${Math.round(servers)} µs of the processor each in servers and ${Math.round(postgres)} in PostgreSQL`;
  const all = ((servers + postgres) / (one.servers + one.postgres)).toFixed(2);
  return (
    `${Math.round(rate)} ${what} a second (${(rate / one.rate).toFixed(2)} of one), ${micros} (${all} of one), ` +
    `processors ${Math.round(100 * busy)} % at work, a batch waits for another in ${Math.round(100 * waiting)} % of looks`
  );
}

async function measure(count: number): Promise<Measured> {
  const database = DATABASES.find(({ name }) => name === 'PostgreSQL')!;
  const folder = mkdtempSync(join(tmpdir(), 'gradus-scale-'));
  await database.start();
  const place = await database.create();
  const all: Served[] = [];
  const store = await openStore(place);
  try {
    for (let i = 0; i < count; i++) {
      all.push(new Served(folder, place, await findPort()));
      await all[i]!.start();
    }
    const post = poster(await all[0]!.makeKey());
    const watch = { all, store, postgres: await findPostgres(store.database) };
    // Everyone once, so that all is compiled and everyone is known.
    await send(all, post, PARTNERS / ROWS, Infinity);
    const ingest = await rateOf(watch, () => send(all, post, Infinity, SECONDS));
    const ids = Array.from({ length: 200 }, (_, i) => `p${i * 2},p${i * 2 + 1}`);
    const addresses = ids.map((both, i) => `${all[i % count]!.origin}/api/v1/programs/acme/standings.json?partners=${both}`);
    await load(addresses, 1);
    const answers = await rateOf(watch, async () => (await load(addresses, SECONDS)).rate * SECONDS);
    return { ingest, answers, ...(await measureEvents(all, post)) };
  } finally {
    for (const served of all) await served.kill();
    await store.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `work` resolves to how much was done. */
async function rateOf(
  { all, store, postgres }: { all: readonly Served[]; store: Store; postgres: number },
  work: () => Promise<number>,
): Promise<Rate> {
  const ofServers = (): number => all.reduce((sum, { pid }) => sum + processorSeconds(pid), 0);
  const [servers, database, machine, begun] = [ofServers(), processorSeconds(postgres), machineSeconds(), performance.now()];
  const looking = lookForWaiting(store);
  const done = await work();
  const seconds = (performance.now() - begun) / 1000;
  const waiting = await looking.stop();
  const after = machineSeconds();
  return {
    rate: done / seconds,
    servers: ((ofServers() - servers) / done) * 1e6,
    postgres: ((processorSeconds(postgres) - database) / done) * 1e6,
    busy: (after.busy - machine.busy) / (after.all - machine.all),
    waiting,
  };
}

function lookForWaiting({ database }: Store): { stop(): Promise<number> } {
  let isOver = false;
  let [looks, found] = [0, 0];
  const looking = (async () => {
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const text = "SELECT COUNT(*) AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
      const [row] = await database.all<{ count: number }>(text);
      looks++;
      if (row!.count > 0) found++;
    }
  })();
  return {
    async stop() {
      isOver = true;
      await looking;
      return found / looks;
    },
  };
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

let sent = 0;

/** A value of each of a hundred partners, and then of the next hundred; how many rows there were. */
async function send(all: readonly Served[], post: Post, batches: number, seconds: number): Promise<number> {
  const [last, end] = [sent + batches, performance.now() + seconds * 1000];
  let rows = 0;
  const senders = Array.from({ length: SENDERS }, async (_, sender) => {
    while (sent < last && performance.now() < end) {
      await post(all[sender % all.length]!, batch(sent++));
      rows += ROWS;
    }
  });
  await Promise.all(senders);
  return rows;
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
