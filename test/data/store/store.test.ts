import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { ObservationWriter } from '../../../data/import.ts';
import { keepAnswer, type Batch, type StoredRecord } from '../../../data/store/batches.ts';
import { openStore, type Store } from '../../../data/store/store.ts';
import { parseDay } from '../../../engine/primitives/calendar.ts';
import { DATABASES } from './databases.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');

describe.each(DATABASES)('a store in $name', (database) => {
  let store: Store;
  let where: Awaited<ReturnType<typeof database.create>>;
  beforeAll(() => database.start(), 60_000);
  afterAll(() => database.stop());
  beforeEach(async () => {
    where = await database.create();
    store = await openStore(where);
  });
  afterEach(() => store.close());

  test('gives back what was put in, by partner', async () => {
    await store.append(batch([['northwind', 'installs', '2026-01-05', 250], ['contoso', 'rating', '2026-01-06', 4.27]])); // prettier-ignore
    await store.append(batch([['northwind', 'installs', '2026-02-05', 300]]));
    const northwind = await store.readPartner('acme', 'northwind');
    expect(northwind!.series.get('installs')).toEqual({
      days: [day('2026-01-05'), day('2026-02-05')],
      values: [250, 300],
      received: [day('2026-01-05'), day('2026-02-05')],
      hasLate: false,
    });
    const contoso = await store.readPartner('acme', 'contoso');
    expect(contoso!.series.get('rating')!.values).toEqual([4.27]);
    expect(await store.readPartner('acme', 'fabrikam')).toBeNull();
    expect(await store.readPartner('other', 'northwind')).toBeNull();
  });

  test('keeps when a value was received, and lets the later one stand', async () => {
    await store.append(batch([['northwind', 'installs', '2026-01-05', 250, '2026-01-05']]));
    await store.append(batch([['northwind', 'installs', '2026-01-05', 20, '2026-02-10']]));
    const { series } = (await store.readPartner('acme', 'northwind'))!;
    expect(series.get('installs')).toEqual({
      days: [day('2026-01-05'), day('2026-01-05')],
      values: [250, 20],
      received: [day('2026-01-05'), day('2026-02-10')],
      hasLate: true,
    });
  });

  test('gives everyone, one by one, with what was told of them', async () => {
    const rows = Array.from({ length: 40 }, (_, i): Row => [
      `p${i % 4}`,
      'installs',
      `2026-01-${String(1 + (i >> 2)).padStart(2, '0')}`,
      i,
    ]);
    await store.append(batch(rows, [record('p2', 'Two'), record('p9', 'Nine')]));
    const seen: [string, number, number][] = [];
    for await (const { partner, series, records } of store.eachPartner('acme')) {
      seen.push([partner, series.get('installs')?.values.length ?? 0, records.length]);
    }
    expect(seen).toEqual([['p0', 10, 0], ['p1', 10, 0], ['p2', 10, 1], ['p3', 10, 0], ['p9', 0, 1]]); // prettier-ignore
  });

  test('stores a batch once that is sent twice with one key, and gives the same answer', async () => {
    const sent = { ...batch([['northwind', 'installs', '2026-01-05', 250]]), idempotency: { key: 'k1', fingerprint: 'f1' } };
    expect(await store.append(sent)).toEqual({ outcome: 'stored', batch: 1 });
    await keepAnswer(store.database, 1, 'stored as 1');
    expect(await store.append(sent)).toEqual({ outcome: 'repeated', answer: 'stored as 1' });
    const other = { ...sent, idempotency: { key: 'k1', fingerprint: 'f2' } };
    expect(await store.append(other)).toEqual({ outcome: 'conflicting' });
    expect(await store.append({ ...sent, source: 'another' })).toMatchObject({ outcome: 'stored', batch: 2 });
    expect(await store.lastBatch()).toBe(2);
    expect((await store.readPartner('acme', 'northwind'))!.series.get('installs')!.days).toHaveLength(1);
  });

  test('stores one of many that are sent at the same time with one key', async () => {
    const sent = { ...batch([['northwind', 'installs', '2026-01-05', 250]]), idempotency: { key: 'k1', fingerprint: 'f1' } };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.append(sent)));
    expect(outcomes.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(7);
  });

  test('numbers batches in the order in which they are stored, and says whom they touch', async () => {
    await Promise.all(['a', 'b', 'c'].map((partner) => store.append(batch([[partner, 'installs', '2026-01-05', 1]]))));
    expect(await store.lastBatch()).toBe(3);
    await store.append(batch([], [record('d', 'Dee')]));
    expect(await store.touchedSince('acme', 3)).toEqual(['d']);
    expect((await store.touchedSince('acme', 0)).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(await store.touchedSince('other', 0)).toEqual([]);
  });

  test('keeps nothing of a batch that fails in the middle', async () => {
    const broken = batch([['northwind', 'installs', '2026-01-05', 250]], [record('northwind', 'N')]);
    const halfway = { ...broken, records: [record('northwind', 'N'), { ...record('x', 'X'), body: null as unknown as string }] };
    await expect(store.append(halfway)).rejects.toThrow();
    expect(await store.readPartner('acme', 'northwind')).toBeNull();
    expect(await store.lastBatch()).toBe(0);
    expect(await store.append(broken)).toMatchObject({ outcome: 'stored', batch: 1 });
  });

  if (database.name === 'PostgreSQL')
    test('keeps nothing, and goes on, when the database ends a connection between two questions', async () => {
      const broken = store.database.transaction(async (sql) => {
        await sql.run("UPDATE counters SET value = 7 WHERE name = 'batch'");
        const [own] = await sql.all<{ id: number }>('SELECT pg_backend_pid() AS id');
        await store.database.all('SELECT pg_terminate_backend($1)', own!.id);
        // Until this one is told of it, too, while it waits for something else.
        for (let isThere = true; isThere;)
          isThere = (await store.database.all('SELECT pid FROM pg_stat_activity WHERE pid = $1', own!.id)).length > 0;
        await setImmediate();
        await sql.all('SELECT 1');
      });
      await expect(broken).rejects.toThrow();
      expect(await store.lastBatch()).toBe(0);
      expect(await store.append(batch([['northwind', 'installs', '2026-01-05', 250]]))).toMatchObject({ batch: 1 });
    });

  test('keeps what it holds when it is opened again, whatever the names are', async () => {
    const odd = ["o'hara", 'tab\tnew\nline\\n', 'Zoë 漢字', '\\N', 'a,b;c"d'];
    await store.append(batch(odd.map((partner): Row => [partner, 'installs', '2026-01-05', 1]), odd.map((name) => record(name, name)))); // prettier-ignore
    await store.close();
    store = await openStore(where);
    const names: string[] = [];
    for await (const { partner, records } of store.eachPartner('acme')) names.push(partner, JSON.parse(records[0]!.body).name);
    expect(names).toEqual(odd.flatMap((name) => [name, name]));
  });

  test('knows its keys, when they were used last, and revokes them once', async () => {
    const key = {
      id: 'k1',
      name: 'Feed',
      scope: 'write' as const,
      program: 'acme',
      hash: 'abc',
      created: NOON,
      lastUsed: null,
      revoked: null,
    };
    await store.addKey(key);
    expect(await store.findKey('k1')).toEqual(key);
    await store.markKeyUsed('k1', NOON + 5);
    expect(await store.revokeKey('k1', NOON + 10)).toBe(true);
    expect(await store.revokeKey('k1', NOON + 20)).toBe(false);
    expect(await store.listKeys()).toEqual([{ ...key, lastUsed: NOON + 5, revoked: NOON + 10 }]);
    expect(await store.findKey('k2')).toBeUndefined();
  });
});

type Row = [partner: string, metric: string, day: string, value: number, received?: string];

function batch(rows: Row[], records: StoredRecord[] = []): Batch {
  const writer = new ObservationWriter(['installs', 'rating']);
  for (const [i, [partner, metric, on, value, received]] of rows.entries()) {
    const moment = received ? day(received) : NaN;
    const place = { file: 'sent', line: i + 1 };
    writer.add(writer.addPartner(partner), writer.metrics.indexOf(metric), day(on), value, moment, place);
  }
  return { program: 'acme', received: NOON, source: 'test', idempotency: null, observations: writer.finish(), records };
}

function record(partner: string, name: string): StoredRecord {
  return { kind: 'partner', partner, body: JSON.stringify({ name }) };
}

function day(text: string): number {
  return parseDay(text)!;
}
