import { lookup as lookUp } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWebhook, tellOnce } from '../../../data/hooks.ts';
import { ObservationWriter } from '../../../data/import.ts';
import { Live } from '../../../data/live.ts';
import { listDeliveries, redeliver, takeDue } from '../../../data/store/outbox/deliveries.ts';
import { addWebhook, listWebhooks, removeWebhook, type StoredWebhook } from '../../../data/store/outbox/webhooks.ts';
import { openStore } from '../../../data/store/store.ts';
import { NOTICE_CODES } from '../../../engine/notices/notice.ts';
import { catalogOf, dayOf } from '../publish/fixture.ts';
import { DATABASES } from '../store/databases.ts';
import { Receiver } from './receiver.ts';

const ACME = `
id: acme
name: Acme
summary: For testing.
announced: 2025-10-01
effective: 2026-01-01
metrics: { installs: { label: Installs, unit: count } }
tiers:
  - { id: member, name: Member }
  - { id: gold, name: Gold, requires: { installs: 10 } }
review: { every: P1M, from: 2026-01-01, warning: P60D }
`;
type Row = [partner: string, day: string, value: number];

describe.each(DATABASES)('webhooks on $name', { timeout: 30_000 }, (database) => {
  const receiver = new Receiver();
  let url: string;
  let where: Awaited<ReturnType<typeof database.create>>;
  let moment: string;
  let live: Live;
  let webhook: StoredWebhook;
  const opened: Live[] = [];

  const now = (): Date => new Date(moment);

  async function open(): Promise<Live> {
    const clock = { now, today: () => dayOf(moment.slice(0, 10)) };
    const one = new Live(await openStore(where), clock);
    opened.push(one);
    await one.usePrograms(new Map([['acme', catalogOf([ACME], '2026-01-01', []).editions]]), new Map());
    return one;
  }

  async function take(...rows: Row[]): Promise<void> {
    const writer = new ObservationWriter(['installs']);
    for (const [i, [partner, on, value]] of rows.entries())
      writer.add(writer.addPartner(partner), 0, dayOf(on), value, NaN, { file: 'sent', line: i + 1 });
    const batch = { program: 'acme', received: 0, source: 'test', idempotency: null, observations: writer.finish(), records: [] };
    await live.append(batch);
  }

  /** Those who tell do so at the same time, where they may be in one process. */
  async function tell(...by: Live[]): Promise<void> {
    const all = by.length > 0 ? by : [live];
    const once = (one: Live): Promise<boolean> => tellOnce(one, { now, random: () => 0 });
    for (let hasMore = true; hasMore;) {
      if (database.name === 'PostgreSQL') hasMore = (await Promise.all(all.map(once))).some(Boolean);
      else {
        hasMore = false;
        for (const one of all) if (await once(one)) hasMore = true;
      }
    }
  }

  const db = () => live.store.database;
  const log = () => listDeliveries(db(), webhook.id, 100);
  const later = (ms: number): void => void (moment = new Date(now().getTime() + ms).toISOString());

  beforeAll(async () => {
    await database.start();
    url = await receiver.start();
  }, 60_000);
  afterAll(async () => {
    await receiver.stop();
    await database.stop();
  });
  beforeEach(async () => {
    receiver.received.length = 0;
    receiver.answers = [];
    where = await database.create();
    // The library of the standard takes what is not older than five minutes.
    moment = new Date().toISOString();
    live = await open();
    webhook = createWebhook({ url, program: 'acme', events: NOTICE_CODES, isPrivate: true }, 0);
    receiver.secret = webhook.secret;
    await addWebhook(db(), webhook);
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  const daysAgo = (days: number): string => new Date(now().getTime() - days * 86_400_000).toISOString().slice(0, 10);

  test('tell nothing of what was so before, and then each thing once', async () => {
    await take(['adam', daysAgo(5), 3]);
    await tell();
    expect(receiver.told).toEqual([]);
    await take(['adam', daysAgo(1), 12], ['zoe', daysAgo(2), 1]);
    await tell();
    expect(receiver.told.toSorted()).toEqual(['partner.enrolled zoe', 'tier.promoted adam']);
    const promoted = receiver.received.find(({ type }) => type === 'tier.promoted')!;
    expect(promoted.data).toEqual({
      ...{ program: 'acme', partner: 'adam', name: 'adam', track: null, day: daysAgo(1), from: 'member', to: 'gold' },
    });
    await tell();
    await tell(await open());
    expect(receiver.received).toHaveLength(2);
  });

  test('tell at the next start what was missed while no server ran, once', async () => {
    await take(['adam', daysAgo(5), 12]);
    await tell();
    await take(['adam', daysAgo(1), 1], ['zoe', daysAgo(1), 20]);
    await live.close();
    opened.length = 0;
    live = await open();
    await tell();
    expect(receiver.told).toEqual(['partner.enrolled zoe']);
    await tell();
    expect(receiver.received).toHaveLength(1);
  });

  test('tell what a new day brings', async () => {
    await take(['adam', daysAgo(70), 12], ['adam', daysAgo(65), 3]);
    await tell();
    const program = live.programs.get('acme')!;
    const before = program.dated.asOf;
    const clock = { now, today: () => before + 62 };
    const next = new Live(await openStore(where), clock);
    opened.push(next);
    await next.usePrograms(new Map([['acme', program.dated.editions]]), new Map());
    await tell(next);
    expect(receiver.told).toContain('tier.demoted adam');
    expect(new Set(receiver.told).size).toBe(receiver.told.length);
  });

  test('are told once by two servers that look and send at the same time', async () => {
    await tell();
    const other = await open();
    await take(...Array.from({ length: 30 }, (_, i): Row => [`p${i}`, daysAgo(1), 1]));
    await other.catchUp();
    await tell(live, other, live, other);
    expect(receiver.received).toHaveLength(30);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(30);
  });

  test('go on where a look at everyone was broken off', async () => {
    await take(...Array.from({ length: 230 }, (_, i): Row => [`p${i}`, daysAgo(9), 1]));
    expect(await tellOnce(live, { now })).toBe(true);
    expect(await tellOnce(live, { now })).toBe(true);
    const other = await open();
    await tell(other);
    expect(receiver.received).toEqual([]);
    await take(['p3', daysAgo(1), 12], ['p220', daysAgo(1), 12]);
    await tell(other);
    expect(receiver.told.toSorted()).toEqual(['tier.promoted p220', 'tier.promoted p3']);
  });

  test('try again, later and later, for a day, and then no more', async () => {
    await tell();
    await take(['adam', daysAgo(1), 3]);
    await db().run('UPDATE webhooks SET url = $1', 'http://127.0.0.1:1/');
    const began = now().getTime();
    const waits: number[] = [];
    for (let last = began; ; last = now().getTime()) {
      await tellOnce(live, { now, random: () => 0 });
      await tellOnce(live, { now, random: () => 0 });
      const [entry] = await log();
      if (entry!.due === null) break;
      waits.push(Math.round((entry!.due - last) / 1000));
      moment = new Date(entry!.due).toISOString();
    }
    expect(waits).toEqual([5, 60, 300, 1800, 7200, 18_000, 28_800, 28_800]);
    expect(await log()).toMatchObject([{ state: 'failed', attempts: 9, due: null, outcome: 'unreachable' }]);
  });

  test('come again with the same id when they are sent again, by hand or not', async () => {
    await tell();
    await take(['adam', daysAgo(1), 3]);
    receiver.answers = [503];
    await tell();
    expect(await log()).toMatchObject([{ state: 'pending', attempts: 1, outcome: '503' }]);
    later(5000);
    await tell();
    expect(await log()).toMatchObject([{ code: 'partner.enrolled', state: 'delivered', attempts: 2, due: null, outcome: '204' }]);
    const [entry] = await log();
    expect(await redeliver(db(), entry!.id, now().getTime())).toBe(true);
    expect(await redeliver(db(), 999, now().getTime())).toBe(false);
    later(1);
    await tell();
    expect(receiver.received.map(({ id }) => id)).toEqual(Array(3).fill(receiver.received[0]!.id));
  });

  test('that somebody has taken and never sent are taken by another, later', async () => {
    await tell();
    await take(['adam', daysAgo(1), 3]);
    const at = now().getTime();
    receiver.answers = [500];
    await tell();
    const due = at + 10_000;
    expect(await takeDue(db(), webhook.id, due, due + 60_000, 10)).toHaveLength(1);
    expect(await takeDue(db(), webhook.id, due, due + 60_000, 10)).toHaveLength(0);
    expect(await takeDue(db(), webhook.id, due + 60_000, due + 120_000, 10)).toMatchObject([
      { webhook: webhook.id, attempts: 3 },
    ]);
  });

  test('are sent once by two servers whose clocks are five minutes apart', async () => {
    await tell();
    await db().run('UPDATE webhooks SET url = $1', url.replace('127.0.0.1', 'localhost'));
    await take(['adam', daysAgo(1), 3]);
    const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const lookup: LookupFunction = (host, options, found) => {
      begun.resolve();
      void gate.promise.then(() => lookUp(host, options, found));
    };
    const sending = tellOnce(live, { now, random: () => 0, lookup });
    await begun.promise;
    const ahead = (): Date => new Date(now().getTime() + 5 * 60_000);
    await tellOnce(await open(), { now: ahead, random: () => 0 });
    gate.resolve();
    await sending;
    expect(receiver.told).toEqual(['partner.enrolled adam']);
  });

  test('do not wait for a receiver that takes nothing', async () => {
    const deaf = createWebhook({ url: 'http://127.0.0.1:1/', program: 'acme', events: NOTICE_CODES, isPrivate: true }, 0);
    await addWebhook(db(), deaf);
    await tell();
    await take(...Array.from({ length: 50 }, (_, i): Row => [`p${i}`, daysAgo(1), 3]));
    await tellOnce(live, { now, random: () => 0 });
    expect(receiver.received).toHaveLength(50);
    const attempts = (await listDeliveries(db(), deaf.id, 100)).map((one) => one.attempts);
    expect(Object.groupBy(attempts, String)).toEqual({ 0: Array(30).fill(0), 1: Array(20).fill(1) });
  });

  test('are told what they ask for, and nothing once they are gone', async () => {
    const wanted = createWebhook({ url, program: 'acme', events: ['tier.promoted'], isPrivate: true }, 1);
    await addWebhook(db(), wanted);
    expect(await db().transaction((sql) => removeWebhook(sql, webhook.id, 0))).toBe(true);
    expect(await db().transaction((sql) => removeWebhook(sql, webhook.id, 0))).toBe(false);
    receiver.secret = wanted.secret;
    await tell();
    receiver.answers = [410];
    await take(['adam', daysAgo(1), 3], ['zoe', daysAgo(3), 3], ['zoe', daysAgo(1), 30]);
    await tell();
    expect(receiver.told).toEqual(['tier.promoted zoe']);
    expect(await listWebhooks(db())).toEqual([]);
  });

  test('find what is due, and what was sent, by an index', async () => {
    const plans: [string, RegExp][] = [
      ['SELECT id FROM deliveries WHERE due <= 5 ORDER BY due, id LIMIT 20', /deliveries_by_due/],
      ["SELECT id FROM deliveries WHERE webhook = 'wh' ORDER BY id DESC LIMIT 20", /deliveries_by_webhook/],
      [
        "SELECT p.id FROM derived d JOIN partners p ON p.id = d.partner WHERE d.program = 'acme' AND d.revision > 5",
        /derived_by_revision/,
      ],
      ["SELECT id FROM partners WHERE program = 'acme' AND id > 5 ORDER BY id LIMIT 200", /partners_by_program/],
      ["DELETE FROM marks WHERE program = 'acme'", /marks_by_program/],
    ];
    for (const [text, index] of plans) expect(await explain(text), text).toMatch(index);
  });

  async function explain(text: string): Promise<string> {
    return db().transaction(async (sql) => {
      if (db().dialect === 'sqlite') return JSON.stringify(await sql.all(`EXPLAIN QUERY PLAN ${text}`));
      // Of tables that are empty it would rather read all.
      await sql.run('SET LOCAL enable_seqscan = off');
      return JSON.stringify(await sql.all(`EXPLAIN ${text}`));
    });
  }
});
