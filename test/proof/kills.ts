/**
 * `npm run proof -- kills`: a server is killed (`kill -9`) while batches come in, started again, and the client sends again what was not
 * acknowledged, with the same key. Counted in the store at the end, row by row: acknowledged batches that are lost, batches that are there in
 * part, rows that are there twice; batches of which something else is kept as the answer than was acknowledged, and partners of whom
 * something else is kept than follows from the rows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockOf, rebuildProgram } from '../../data/live.ts';
import { loadPrograms } from '../../data/program-files/load-programs.ts';
import { openStore, type Store } from '../../data/store/store.ts';
import { formatDay } from '../../engine/primitives/calendar.ts';
import { DATABASES, findPort, type TestDatabase } from '../data/store/databases.ts';
import { randomFrom, Served, type Place } from './served.ts';

const ROWS = 5;
const SENDERS = 4;
const MOST_MS = 250;

export interface Counted {
  store: string;
  servers: number;
  kills: number;
  acknowledged: number;
  retried: number;
  /** The server was killed after it had stored the batch, and before its answer had come. */
  'stored, not answered': number;
  lost: number;
  partial: number;
  doubled: number;
  'answered otherwise': number;
  'kept otherwise': number;
}

/** `servers`: so many on one store; one after the other is killed, and the others go on. */
export async function countKills(database: TestDatabase, kills: number, seed: number, servers = 1): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-kills-'));
  await database.start();
  try {
    const place = await database.create();
    const all: Served[] = [];
    for (let i = 0; i < servers; i++) {
      all.push(new Served(folder, place, await findPort()));
      await all[i]!.start();
    }
    const sending = new Sending(await all[0]!.makeKey());
    const random = randomFrom(seed);
    const senders = Array.from({ length: SENDERS }, (_, i) => sending.run(all[i % servers]!.origin));
    for (let kill = 0; kill < kills; kill++) {
      await new Promise((resolve) => setTimeout(resolve, random() * MOST_MS));
      const served = all[kill % servers]!;
      await served.kill();
      await served.start();
    }
    sending.stop();
    await Promise.all(senders);
    for (const served of all) await served.stop();
    return { store: database.name, servers, kills, ...(await judge(place, join(folder, 'programs'), sending)) };
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Clients that send one batch after the other, each until it is acknowledged. */
class Sending {
  /** By the number of the batch: what was answered. */
  readonly acknowledged = new Map<number, string>();
  retried = 0;
  replayed = 0;
  #next = 0;
  #isStopping = false;
  readonly #headers: Record<string, string>;

  constructor(key: string) {
    this.#headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  }

  stop(): void {
    this.#isStopping = true;
  }

  async run(origin: string): Promise<void> {
    const address = `${origin}/api/v1/programs/acme/observations`;
    while (!this.#isStopping) {
      const number = this.#next++;
      const body = JSON.stringify(rowsOf(number));
      let answer = await this.#send(address, nameOf(number), body);
      for (; answer === null; answer = await this.#send(address, nameOf(number), body)) this.retried++;
      this.acknowledged.set(number, answer);
    }
  }

  /** What is answered; null: nothing was, or nothing clear. */
  async #send(address: string, name: string, body: string): Promise<string | null> {
    try {
      const headers = { ...this.#headers, 'idempotency-key': name };
      const answer = await fetch(address, { method: 'POST', headers, body });
      if (answer.status === 200) {
        const text = await answer.text();
        if (answer.headers.has('idempotent-replayed')) this.replayed++;
        return text;
      }
      await answer.body?.cancel();
      if (answer.status < 500 && answer.status !== 429) throw new TypeError(`refused with ${answer.status}`);
    } catch (error) {
      if (error instanceof TypeError && error.message.startsWith('refused')) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    return null;
  }
}

/** A value of each of five partners, on a day that no other batch has. */
function rowsOf(number: number) {
  const day = new Date(Date.UTC(1995, 0, 1 + number)).toISOString().slice(0, 10);
  return Array.from({ length: ROWS }, (_, i) => ({
    partner: `p${(number * ROWS + i) % 50}`,
    metric: 'installs',
    day,
    value: number,
  }));
}

function nameOf(number: number): string {
  return `batch-${number}`;
}

async function judge(
  place: Place,
  programs: string,
  { acknowledged, retried, replayed }: Sending,
): Promise<Omit<Counted, 'store' | 'servers' | 'kills'>> {
  const store = await openStore(place);
  try {
    const rows = await store.database.all<{ partner: string; metric: string; day: number; value: number }>(
      'SELECT p.partner, m.metric, o.day, o.value FROM observations o JOIN partners p ON p.id = o.partner JOIN metrics m ON m.id = o.metric',
    );
    const batches = await store.database.all<{ key: string | null; answer: string | null }>(
      'SELECT idempotency_key AS key, answer FROM batches',
    );
    const places = rows.map(({ partner, metric, day, value }) => [partner, metric, formatDay(day), value].join());
    const known = new Set(places);
    const countOf = (number: number): number => rowsOf(number).filter((row) => known.has(Object.values(row).join())).length;
    const answers = new Map(batches.map(({ key, answer }) => [key, answer]));
    return {
      acknowledged: acknowledged.size,
      retried,
      'stored, not answered': replayed,
      lost: [...acknowledged.keys()].filter((number) => countOf(number) === 0).length,
      partial: [...new Set(rows.map(({ value }) => value))].filter((number) => countOf(number) !== ROWS).length,
      // Of a partner on a day there is one row in all that is sent.
      doubled: rows.length - new Set(rows.map(({ partner, day }) => `${partner} ${day}`)).size,
      'answered otherwise': [...acknowledged].filter(([number, answer]) => answers.get(nameOf(number)) !== answer).length,
      'kept otherwise': await countKeptOtherwise(store, programs),
    };
  } finally {
    await store.close();
  }
}

async function countKeptOtherwise(store: Store, path: string): Promise<number> {
  const loaded = loadPrograms(path);
  if (!loaded.ok) throw new Error('the program of the proofs has faults');
  const editions = loaded.programs.get('acme')!;
  const asOf = clockOf(null).today(editions.at(-1)!.timezone);
  return (await rebuildProgram(store, { id: 'acme', editions, asOf })).different.length;
}

export async function proveKills(): Promise<boolean> {
  const counted: Counted[] = [];
  for (const database of DATABASES) counted.push(await countKills(database, 100, 7));
  counted.push(
    await countKills(
      DATABASES.find(({ name }) => name === 'PostgreSQL')!,
      100,
      8,
      2,
    ),
  );
  console.table(counted);
  return counted.every(
    ({ lost, partial, doubled, ...more }) =>
      // Where no kill fell between storing and answering, the most delicate moment was not tried.
      lost + partial + doubled + more['answered otherwise'] + more['kept otherwise'] === 0 && more['stored, not answered'] > 0,
  );
}
