import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../../data/store/backup/back-up.ts';
import { restore } from '../../../data/store/backup/restore.ts';
import { openStore } from '../../../data/store/store.ts';
import { DATABASES } from './databases.ts';
import { makeOldStore, readAll, VERSIONS, type Where } from './old-stores.ts';

const NEWEST = VERSIONS.at(-1)!;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-backup-'));
  for (const database of DATABASES) await database.start();
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const database of DATABASES) await database.stop();
});

describe.each(DATABASES)('a backup of a store in $name', { timeout: 30_000 }, (database) => {
  let where: Where;
  let file: string;
  beforeEach(async () => {
    where = await database.create();
    await makeOldStore(where, NEWEST);
    file = join(folder, `${database.name}.backup`);
    rmSync(file, { force: true });
  });

  it.each(DATABASES)('is put into $name with every row', async (other) => {
    expect(await backUp(where, file)).toBe(statSync(file).size);
    const fresh = await other.create();
    await restore(file, fresh);
    expect(await readAll(fresh)).toEqual(await readAll(where));
    const store = await openStore(fresh);
    expect(await store.append(batchOf('later'))).toEqual({ outcome: 'stored', batch: 2 });
    await store.close();
  });

  it('holds whole batches, as they were at one moment, while others go on storing', async () => {
    const store = await openStore(where);
    let isDone = false;
    const writing = (async () => {
      let count = 1;
      for (; !isDone; count++) {
        await store.append(batchOf(`p${count}`));
        // SQLite answers within the turn: without a break nobody else would have one.
        await setImmediate();
      }
      return count;
    })();
    await backUp(where, file);
    isDone = true;
    const stored = await writing;
    await store.close();
    const fresh = await database.create();
    await restore(file, fresh);
    const { batches, partners, records, counters } = await readAll(fresh);
    const [{ value: last }] = counters!.filter(({ name }) => name === 'batch') as [{ value: number }];
    expect(last).toBeLessThanOrEqual(stored);
    expect(batches).toHaveLength(last);
    // The first has two of each, and any other one.
    expect([partners!.length, records!.length]).toEqual([last + 1, last + 1]);
  });

  it('is one file, for its owner alone, and takes the place of nothing', async () => {
    await backUp(where, file);
    expect(readdirSync(folder).filter((name) => name.startsWith(database.name))).toEqual([`${database.name}.backup`]);
    expect(statSync(file).mode & 0o077).toBe(0);
    await expect(backUp(where, file)).rejects.toThrow(/is there already; name a file that is new\.$/);
  });

  it('is not put where something is', async () => {
    await backUp(where, file);
    const before = await readAll(where);
    await expect(restore(file, where)).rejects.toThrow(/is there already|has something in it/);
    expect(await readAll(where)).toEqual(before);
  });

  it('is not made of a store that is not there', async () => {
    await expect(backUp(await database.create(), file)).rejects.toThrow(/^There is no store /);
    expect(existsSync(file)).toBe(false);
  });
});

describe('what is no backup', () => {
  it.each(['no database', ''])('is refused: %j', async (text) => {
    const file = join(folder, 'other');
    writeFileSync(file, text);
    const path = join(folder, 'never.db');
    await expect(restore(file, { url: undefined, path })).rejects.toThrow(
      /is no backup; expected a file that npx gradus backup wrote\.$/,
    );
    expect(existsSync(path)).toBe(false);
  });
});

function batchOf(partner: string) {
  const records = [{ kind: 'partner' as const, partner, body: JSON.stringify({ name: partner }) }];
  return { program: 'acme', received: 0, source: 'test', idempotency: null, observations: null, records };
}
