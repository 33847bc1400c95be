/**
 * `npm run proof -- nights`: two servers on one PostgreSQL begin the review of a night at the same time. The one that has taken it is killed
 * (`kill -9`) in the middle; the other does it. Counted afterwards: partners of whom the decision of that day was told not once, or twice, and
 * partners of whom something else is kept than follows from the rows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObservationWriter } from '../../data/import.ts';
import { Live, rebuildProgram } from '../../data/live.ts';
import { openStore, type Store } from '../../data/store/store.ts';
import { addMonths, formatDay, type Day } from '../../engine/primitives/calendar.ts';
import type { Editions } from '../../engine/program/editions.ts';
import { catalogOf, dayOf } from '../data/publish/fixture.ts';
import { DATABASES, findPort } from '../data/store/databases.ts';
import { Served } from './served.ts';

const PROGRAM = `id: acme
name: Acme
summary: For the proofs.
metrics: { installs: { label: Installs, unit: count } }
tiers:
  - { id: member, name: Member }
  - { id: silver, name: Silver, requires: { installs: 100 } }
review: { every: P1M, from: 2026-01-01, warning: P60D }
`;
const BEGIN = dayOf('2026-01-15');
/** Whoever has worked so long in one transaction is at it. */
const AT_WORK_MS = 100;

export interface NightsCounted {
  nights: number;
  partners: number;
  /** The server was killed while it had the review of a night in hand. */
  'killed at it': number;
  lost: number;
  twice: number;
  'kept otherwise': number;
}

export async function countNights(nights: number, partners: number): Promise<NightsCounted> {
  const database = DATABASES.find(({ name }) => name === 'PostgreSQL')!;
  const folder = mkdtempSync(join(tmpdir(), 'gradus-nights-'));
  await database.start();
  const { url } = await database.create();
  const store = await openStore({ url, path: '' });
  try {
    const editions = catalogOf([PROGRAM], '2026-01-01', []).editions;
    await fill(store, editions, partners);
    const names = ['one', 'two'];
    const servers: Served[] = [];
    for (const name of names)
      servers.push(new Served(folder, { url: `${url}?application_name=${name}`, path: '' }, await findPort(), PROGRAM));
    let killed = 0;
    for (let night = 1; night <= nights; night++) {
      const asOf = { GRADUS_AS_OF: formatDay(nightOf(night)) };
      const starting = servers.map((served) =>
        served.start(asOf).then(
          () => true,
          () => false,
        ),
      );
      const at = names.indexOf(await whoIsAtWork(store, starting));
      if (at >= 0) {
        await servers[at]!.kill();
        killed++;
      }
      if (!(await starting[at === 0 ? 1 : 0]!)) throw new Error('the other server did not go on');
      if (at >= 0) await servers[at]!.start(asOf);
      for (const served of servers) await served.stop();
    }
    return { nights, partners, 'killed at it': killed, ...(await judge(store, editions, nights, partners)) };
  } finally {
    await store.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function nightOf(night: number): Day {
  return addMonths(dayOf('2026-01-01'), night);
}

async function fill(store: Store, editions: Editions, partners: number): Promise<void> {
  const live = new Live(store, { now: () => new Date(), today: () => BEGIN });
  await live.usePrograms(new Map([['acme', editions]]), new Map());
  const writer = new ObservationWriter(['installs']);
  for (let i = 0; i < partners; i++) writer.add(writer.addPartner(`p${i}`), 0, BEGIN, 100 + i, NaN, { file: 'proof', line: 1 });
  await live.append({
    program: 'acme',
    received: 0,
    source: 'proof',
    idempotency: null,
    observations: writer.finish(),
    records: [],
  });
}

/** The name of the server that has the work in hand; empty: both were done before it was seen. */
async function whoIsAtWork({ database }: Store, starting: readonly Promise<boolean>[]): Promise<string> {
  let isOver = false;
  void Promise.all(starting).then(() => (isOver = true));
  while (!isOver) {
    const [found] = await database.all<{ name: string }>(
      `SELECT application_name AS name FROM pg_stat_activity WHERE application_name IN ('one', 'two')
       AND xact_start < now() - interval '${AT_WORK_MS} milliseconds' AND wait_event_type IS DISTINCT FROM 'Lock'`,
    );
    if (found) return found.name;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return '';
}

async function judge(
  store: Store,
  editions: Editions,
  nights: number,
  partners: number,
): Promise<Pick<NightsCounted, 'lost' | 'twice' | 'kept otherwise'>> {
  const events = await store.database.all<{ partner: string; body: string }>(
    "SELECT partner, body FROM events WHERE kind = 'standing'",
  );
  const told = new Map<string, number>();
  for (const { partner, body } of events)
    for (const { day } of (JSON.parse(body) as { decisions: { day: string }[] }).decisions) {
      const key = `${partner} ${day}`;
      told.set(key, (told.get(key) ?? 0) + 1);
    }
  let [lost, twice] = [0, 0];
  for (let night = 1; night <= nights; night++)
    for (let i = 0; i < partners; i++) {
      const count = told.get(`p${i} ${formatDay(nightOf(night))}`) ?? 0;
      if (count === 0) lost++;
      if (count > 1) twice++;
    }
  const { different } = await rebuildProgram(store, { id: 'acme', editions, asOf: nightOf(nights) });
  return { lost, twice, 'kept otherwise': different.length };
}

export async function proveNights(): Promise<boolean> {
  const counted = await countNights(10, 5000);
  console.table([counted]);
  const { lost, twice } = counted;
  return lost + twice + counted['kept otherwise'] === 0 && counted['killed at it'] >= 5;
}
