import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../../data/store/backup/back-up.ts';
import { restore } from '../../../data/store/backup/restore.ts';
import { listMigrations } from '../../../data/store/migrate.ts';
import { takeNumbers } from '../../../data/store/counters.ts';
import { openPostgres } from '../../../data/store/postgres/postgres.ts';
import { openStore } from '../../../data/store/store.ts';
import { DATABASES } from './databases.ts';
import { makeOldStore, readAll, VERSIONS } from './old-stores.ts';

const NEWEST = listMigrations('sqlite').at(-1)!.version;

describe.each(DATABASES)('a store of an earlier version in $name', { timeout: 30_000 }, (database) => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gradus-upgrade-'));
    await database.start();
  }, 60_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.stop();
  });

  it.each(VERSIONS)('keeps every row of version %i when it is opened, and takes more', async (version) => {
    const where = await database.create();
    await makeOldStore(where, version);
    const before = await readAll(where);
    const store = await openStore(where);
    try {
      const northwind = (await store.readPartner('acme', 'northwind'))!;
      expect(northwind.series.get('installs')?.values).toEqual(version < 2 ? undefined : [4.27, 1e15, -3]);
      expect((await store.findKey('k1'))!.name).toBe('Feed');
      const records = [{ kind: 'partner' as const, partner: 'contoso', body: '{"name":"Contoso"}' }];
      const batch = { program: 'acme', received: 0, source: 'test', idempotency: null, observations: null, records };
      expect(await store.append(batch)).toEqual({ outcome: 'stored', batch: 2 });
      expect(await store.touchedSince('acme', 0)).toEqual(['northwind', "o'hara 漢字", 'contoso']);
    } finally {
      await store.close();
    }
    const after = await readAll(where);
    expect(after['schema_version']).toEqual([{ version: NEWEST }]);
    for (const [table, rows] of Object.entries(before)) {
      if (table !== 'schema_version' && table !== 'counters') expect(after[table]).toEqual(expect.arrayContaining(rows));
    }
  });

  it.each(VERSIONS)('is backed up as it is at version %i, and restored at the newest', async (version) => {
    const where = await database.create();
    await makeOldStore(where, version);
    const before = await readAll(where);
    const file = join(folder, `${database.name}-${version}.backup`);
    await backUp(where, file);
    expect(await readAll(where)).toEqual(before);
    const fresh = await database.create();
    await restore(file, fresh);
    await (await openStore(where)).close();
    expect(await readAll(fresh)).toEqual(await readAll(where));
  });

  if (database.name === 'PostgreSQL') {
    it.each(VERSIONS)(
      'is upgraded once from version %i by servers that start together, while an older one goes on storing',
      async (version) => {
        const where = await database.create();
        await makeOldStore(where, version);
        const old = await openPostgres(where.url!);
        const stored: number[] = [];
        let isOver = false;
        const storing = (async () => {
          while (!isOver || stored.length < 10) {
            await old.transaction(async (sql) => {
              const id = await takeNumbers(sql, 'batch', 1);
              const columns = ['id', 'program', 'received', 'source'];
              await sql.insertMany('batches', columns, [[id, 'acme', 0, 'old']]);
              stored.push(id);
            });
          }
        })();
        const stores = await Promise.all(Array.from({ length: 3 }, () => openStore(where)));
        isOver = true;
        await storing;
        for (const one of [...stores, old]) await one.close();
        const after = await readAll(where);
        expect(after['schema_version']).toEqual([{ version: NEWEST }]);
        const batches = after['batches']!.map((row) => Number((row as { id: number }).id));
        expect(batches.sort((a, b) => a - b)).toEqual([1, ...stored]);
      },
    );
  }
});

it('is there of every version that there ever was', () => {
  expect(VERSIONS).toEqual([...new Set(listMigrations('sqlite').map(({ version }) => version))]);
});
