/**
 * `npm run proof -- kills`: a server is killed (`kill -9`) while batches come in, started again, and the client sends again what was not
 * acknowledged, with the same key. Counted in the store at the end: acknowledged batches that are lost, batches that are there in part, and
 * batches that are there twice.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../data/store/store.ts';
import { DATABASES, findPort, type TestDatabase } from '../data/store/databases.ts';
import { randomFrom, Served, type Place } from './served.ts';

const ROWS = 5;
const SENDERS = 4;
const MOST_MS = 250;

export interface Counted {
  store: string;
  kills: number;
  acknowledged: number;
  retried: number;
  lost: number;
  partial: number;
  doubled: number;
}

export async function countKills(database: TestDatabase, kills: number, seed: number): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-kills-'));
  await database.start();
  try {
    const place = await database.create();
    const served = new Served(folder, place, await findPort());
    await served.start();
    const key = await served.makeKey();
    const sending = new Sending(served.origin, key);
    const random = randomFrom(seed);
    const senders = Array.from({ length: SENDERS }, () => sending.run());
    for (let kill = 0; kill < kills; kill++) {
      await new Promise((resolve) => setTimeout(resolve, random() * MOST_MS));
      await served.kill();
      await served.start();
    }
    sending.stop();
    await Promise.all(senders);
    await served.stop();
    return { store: database.name, kills, ...(await judge(place, sending)) };
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Clients that send one batch after the other, each until it is acknowledged. */
class Sending {
  readonly acknowledged = new Set<string>();
  retried = 0;
  #next = 0;
  #isStopping = false;
  readonly #address: string;
  readonly #headers: Record<string, string>;

  constructor(origin: string, key: string) {
    this.#address = `${origin}/api/v1/programs/acme/observations`;
    this.#headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  }

  stop(): void {
    this.#isStopping = true;
  }

  async run(): Promise<void> {
    while (!this.#isStopping) {
      const number = this.#next++;
      const name = `batch-${number}`;
      const body = JSON.stringify(rowsOf(number));
      while (!(await this.#send(name, body))) this.retried++;
      this.acknowledged.add(name);
    }
  }

  async #send(name: string, body: string): Promise<boolean> {
    try {
      const headers = { ...this.#headers, 'idempotency-key': name };
      const answer = await fetch(this.#address, { method: 'POST', headers, body });
      if (answer.status === 200) return (await answer.json()) !== null;
      await answer.body?.cancel();
      if (answer.status < 500 && answer.status !== 429) throw new TypeError(`refused with ${answer.status}`);
    } catch (error) {
      if (error instanceof TypeError && error.message.startsWith('refused')) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    return false;
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

async function judge(place: Place, { acknowledged, retried }: Sending): Promise<Omit<Counted, 'store' | 'kills'>> {
  const store = await openStore(place);
  try {
    const stored = await store.database.all<{ name: string; rows: number; batches: number }>(
      `SELECT b.idempotency_key AS name, COUNT(o.line) AS rows, COUNT(DISTINCT b.id) AS batches
       FROM batches b LEFT JOIN observations o ON o.batch = b.id WHERE b.idempotency_key IS NOT NULL GROUP BY b.idempotency_key`,
    );
    const known = new Set(stored.map(({ name }) => name));
    return {
      acknowledged: acknowledged.size,
      retried,
      lost: [...acknowledged].filter((name) => !known.has(name)).length,
      partial: stored.filter(({ rows, batches }) => Number(rows) !== ROWS * Number(batches)).length,
      doubled: stored.filter(({ batches }) => Number(batches) !== 1).length,
    };
  } finally {
    await store.close();
  }
}

export async function proveKills(): Promise<boolean> {
  const counted: Counted[] = [];
  for (const database of DATABASES) counted.push(await countKills(database, 100, 7));
  console.table(counted);
  return counted.every(({ lost, partial, doubled }) => lost + partial + doubled === 0);
}
