import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ObservationWriter } from '../../../data/import.ts';
import { Live } from '../../../data/live.ts';
import { refresh } from '../../../data/live/refresh.ts';
import type { Batch } from '../../../data/store/batches.ts';
import { lockBatches } from '../../../data/store/counters.ts';
import { openStore, storeOf, type Store } from '../../../data/store/store.ts';
import { catalogOf, dayOf } from '../publish/fixture.ts';
import { DATABASES } from '../store/databases.ts';
import { record } from '../store/recorded.ts';

const PROGRAM = `
id: acme
name: Acme
summary: For testing.
metrics: { installs: { label: Installs, unit: count } }
tiers:
  - { id: member, name: Member }
  - { id: gold, name: Gold, requires: { installs: 10 } }
review: { every: P1M, from: 2026-01-01, warning: P30D }
`;
const { editions } = catalogOf([PROGRAM], '2026-01-01', []);
const BEGIN = dayOf('2026-01-15');
const clock = { now: () => new Date('2026-01-15T12:00Z'), today: () => BEGIN };

function batchOf(partners: number, value: number): Batch {
  const writer = new ObservationWriter(['installs']);
  for (let i = 0; i < partners; i++) writer.add(writer.addPartner(`p${i}`), 0, BEGIN, value, NaN, { file: 'sent', line: 1 });
  const observations = writer.finish();
  return { program: 'acme', received: 0, source: 'test', idempotency: null, observations, records: [] };
}

describe.each(DATABASES)('many partners on $name', { timeout: 60_000 }, (database) => {
  let store: Store;
  beforeAll(() => database.start(), 60_000);
  afterAll(() => database.stop());
  beforeEach(async () => {
    store = await openStore(await database.create());
    return () => store.close();
  });

  test('are no more questions to the store than a few are, when a batch is about them', async () => {
    const { database: recording, asked } = record(store.database);
    const live = new Live(storeOf(recording), clock);
    await live.usePrograms(new Map([['acme', editions]]), new Map());
    await live.append(batchOf(250, 5));
    const countAsked = async (batch: Batch): Promise<number> => {
      asked.length = 0;
      await live.append(batch);
      return asked.length;
    };
    const ofFew = await countAsked(batchOf(2, 12));
    expect(await countAsked(batchOf(250, 12))).toBe(ofFew);
    expect(ofFew).toBeLessThan(30);
    expect([...live.programs.get('acme')!.roster.values()].map(({ holds }) => holds[0]!.held)).toEqual(Array(250).fill('gold'));
  });

  test('are told of some at a time on the day of a review, and each once', async () => {
    const live = new Live(store, clock);
    await live.usePrograms(new Map([['acme', editions]]), new Map());
    await live.append(batchOf(2500, 12));
    const told: string[][] = [];
    await store.database.transaction(async (sql) => {
      await lockBatches(sql);
      const program = { id: 'acme', editions, asOf: dayOf('2026-02-01') };
      await refresh(sql, program, (changes) => void told.push(changes.map(({ partner }) => partner)));
    });
    expect(Math.max(...told.map(({ length }) => length))).toBe(1000);
    expect(told.flat().length).toBe(2500);
    expect(new Set(told.flat()).size).toBe(2500);
  });
});
