import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ObservationWriter } from '../../../data/import.ts';
import { storeEnrolment } from '../../../data/records/records.ts';
import { readLastObserved, rollUp } from '../../../data/store/aggregates.ts';
import { keepAnswer, lastBatchOf } from '../../../data/store/batches.ts';
import { lastNumber } from '../../../data/store/counters.ts';
import type { Database } from '../../../data/store/database.ts';
import * as derived from '../../../data/store/derived.ts';
import { addEvents, listEvents } from '../../../data/store/events.ts';
import { keepFiles, readKeptFiles } from '../../../data/store/kept-files.ts';
import { findIds } from '../../../data/store/names.ts';
import * as deliveries from '../../../data/store/outbox/deliveries.ts';
import * as looks from '../../../data/store/outbox/looks.ts';
import * as webhooks from '../../../data/store/outbox/webhooks.ts';
import { isTokenRevoked, revokeToken } from '../../../data/store/revoked-tokens.ts';
import * as partners from '../../../data/store/partners/partners.ts';
import * as rows from '../../../data/store/rows.ts';
import { readSetting, setOnce } from '../../../data/store/settings.ts';
import { openStore, storeOf, type Store } from '../../../data/store/store.ts';
import { ROOT } from '../cli/command-line.ts';
import { DATABASES } from './databases.ts';
import { record, scannedTables, type Asked } from './recorded.ts';

/** What goes through a table from end to end, and why it may. */
const SCANS: readonly { table: string; asks: string; why: string }[] = [
  { table: 'batches', asks: 'SELECT DISTINCT program', why: 'asked by dump and rebuild, which then read everything' },
  { table: 'keys', asks: 'SELECT', why: 'a list of all keys, of which there are few' },
  { table: 'partners', asks: 'SELECT p.partner, d.', why: 'everyone of a program is wanted, in order of the key' },
  { table: 'program_files', asks: 'SELECT', why: 'all of them are wanted' },
  {
    table: 'records',
    asks: 'SELECT kind, partner, body FROM records WHERE program = $1 ORDER',
    why: 'all of a program, in the order of the key',
  },
  { table: 'revoked_tokens', asks: 'DELETE', why: 'few, and each goes when it would have run out' },
  { table: 'webhooks', asks: '', why: 'few' },
];

const PARTNERS = 20_000;
/** Of which `acme` is one. */
const PROGRAMS = 100;

describe.each(DATABASES)('each question that is put to $name', (database) => {
  let store: Store;
  beforeAll(async () => {
    await database.start();
    const { url, path } = await database.create();
    // Tables in a test are small: PostgreSQL would read them from end to end, where an index is there as well.
    store = await openStore({ url: url && `${url}?options=${encodeURIComponent('-c enable_seqscan=off')}`, path });
    await fill(store.database);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await database.stop();
  });

  test('finds its rows by a key or an index, or has a reason to read them all', { timeout: 60_000 }, async () => {
    const { database: recording, asked } = record(store.database);
    await askEverything(recording);
    expect(missingFrom(asked)).toEqual([]);
    const found = new Set<string>();
    for (const one of new Map(asked.map((question) => [question.text, question])).values()) {
      if (/^(INSERT|SET|BEGIN|DELETE FROM \w+$)/.test(one.text)) continue;
      for (const table of await scannedTables(store.database, one))
        found.add(`${table}: ${one.text.replace(/\s+/g, ' ').slice(0, 150)}`);
    }
    const isMeant = (scan: string): boolean => SCANS.some(({ table, asks }) => scan.startsWith(`${table}: ${asks}`));
    expect([...found].filter((scan) => !isMeant(scan))).toEqual([]);
    expect(found.size).toBeGreaterThan(4);
  });
});

/** The questions in `data/store` that were not among those asked. */
function missingFrom(asked: readonly Asked[]): string[] {
  const texts = asked.map(({ text }) => text);
  return globSync('data/store/{*,outbox/*,partners/*}.ts', { cwd: ROOT }).flatMap((path) => {
    if (/(sqlite|migrate)\.ts$/.test(path)) return [];
    const source = readFileSync(`${ROOT}${path}`, 'utf8');
    const questions = [...source.matchAll(/['"`](?=(?:SELECT|UPDATE|DELETE FROM|INSERT INTO) )([^]+?)(?=['"`]|\$\{)/g)].map(
      ([, text]) => text!,
    );
    return questions
      .filter((question) => !texts.some((text) => text.includes(question)))
      .map((question) => `${path}: ${question}`);
  });
}

const programOf = (i: number): string => (i % PROGRAMS === 0 ? 'acme' : `program-${i % PROGRAMS}`);

async function fill(database: Database): Promise<void> {
  const count = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1);
  await database.transaction(async (sql) => {
    await sql.insertMany(
      'batches',
      ['id', 'program', 'received', 'source'],
      count(200).map((i) => [i, programOf(i), i, 'test']),
    );
    await sql.insertMany(
      'partners',
      ['id', 'program', 'partner'],
      count(PARTNERS).map((i) => [i, programOf(i), `p${i}`]),
    );
    await sql.insertMany(
      'metrics',
      ['id', 'program', 'metric'],
      count(100).map((i) => [i, programOf(i), `m${i}`]),
    );
    await sql.insertMany(
      'touched',
      ['batch', 'partner'],
      count(PARTNERS).map((i) => [1 + (i % 200), i]),
    );
    const columns = ['partner', 'metric', 'day', 'batch', 'line', 'value', 'received', 'beside'];
    await sql.insertMany(
      'observations',
      columns,
      count(5 * PARTNERS).map((i) => [1 + (i % PARTNERS), 1 + (i % 3), 20_000 + (i % 400), 1, i, i, null, 0]),
    );
    await sql.insertMany(
      'records',
      ['batch', 'line', 'program', 'kind', 'partner', 'body'],
      count(2000).map((i) => [1 + (i % 200), i, programOf(i), i % 2 ? 'listing' : 'spending', `p${i}`, '{}']),
    );
    await sql.insertMany(
      'events',
      ['id', 'program', 'partner', 'kind', 'audience', 'happened', 'body'],
      count(2000).map((i) => [i, programOf(i), 'p1', 'k', 'public', i, '{}']),
    );
    await sql.insertMany(
      'derived',
      ['partner', 'program', 'revision', 'due', 'entry', 'decided'],
      count(PARTNERS).map((i) => [i, programOf(i), i, i, '["P"]', '[]']),
    );
    await sql.insertMany(
      'marks',
      ['partner', 'program', 'marks'],
      count(PARTNERS).map((i) => [i, programOf(i), '{}']),
    );
    await sql.insertMany(
      'webhooks',
      ['id', 'program', 'url', 'events', 'secret', 'private', 'created'],
      count(50).map((i) => [`w${i}`, null, 'https://example.com/', '[]', 's', 0, 0]),
    );
    await sql.insertMany(
      'notices',
      ['id', 'program', 'code', 'body'],
      count(2000).map((i) => [i, programOf(i), 'c', '{}']),
    );
    await sql.insertMany(
      'deliveries',
      ['id', 'webhook', 'notice', 'state', 'attempts', 'due'],
      count(2000).map((i) => [i, `w${1 + (i % 50)}`, i, 'pending', 0, i % 10 ? null : i]),
    );
    await sql.insertMany(
      'attempts',
      ['delivery', 'number', 'at', 'outcome', 'ms'],
      count(2000).map((i) => [i, 1, i, '200', 5]),
    );
    for (const [name, value] of [
      ['partner', PARTNERS],
      ['metric', 100],
      ['batch', 200],
      ['notice', 2000],
      ['delivery', 2000],
      ['event', 2000],
    ] as const)
      await sql.run('UPDATE counters SET value = $1 WHERE name = $2', value, name);
  });
  await database.run('ANALYZE');
}

/** Everything that the files of `data/store` can be asked, but for backups, which copy whole tables. */
async function askEverything(database: Database): Promise<void> {
  const store = storeOf(database);
  const writer = new ObservationWriter(['m1']);
  writer.add(writer.addPartner('p1'), 0, 20_100, 5, NaN, { file: 'sent', line: 1 });
  const records = [storeEnrolment({ partner: 'p1', track: null, day: 20_000, until: null })];
  const observations = writer.finish();
  await store.append({
    program: 'acme',
    received: 1,
    source: 'test',
    idempotency: { key: 'k', fingerprint: 'f' },
    observations,
    records,
  });
  await database.transaction((sql) => keepAnswer(sql, 1, 'stored'));
  await lastBatchOf(database, 'acme');
  await partners.readPartner(database, 'acme', 'p1');
  await collect(partners.eachPartner(database, 'acme'));
  await rows.listStoredPrograms(database);
  await rows.readRecordsBefore(database, 'acme', 'listing', 5);
  await rows.readRecordsBefore(database, 'acme', 'listing', 5, 'p1');
  await rows.listPartnerNames(database, 'acme');
  await rows.listPartnersAfter(database, 'acme', 5, 10);
  await rows.countPartners(database, 'acme');
  await rows.readRecords(database, 'acme');
  await rows.readRecords(database, 'acme', 'listing');
  await rows.firstBatchWith(database, 'acme', 'listing');
  await rows.hasRecordsAfter(database, 'acme', ['listing'], 150);
  await rows.touchedSince(database, 'acme', 198);
  await readLastObserved(database, { program: 'acme', first: 1, last: 50 }, 1, 20_300);
  await rollUp(database, { program: 'acme', first: 1, last: 50 }, 1, { after: 20_100, through: 20_300 }, 20_300);
  await findIds(database, 'partner', 'acme', ['p1']);
  await findIds(
    database,
    'metric',
    'acme',
    Array.from({ length: 60 }, (_, i) => `m${1 + (i % 3)}${i < 3 ? '' : 'x'}`),
  );
  await lastNumber(database, 'batch');
  await store.addKey({ id: 'k', name: 'K', scope: 'write', program: null, hash: 'h', created: 1, lastUsed: null, revoked: null });
  await store.findKey('k');
  await store.listKeys();
  await store.markKeyUsed('k', 2);
  await store.revokeKey('k', 3);
  await revokeToken(database, 't', 10, 5);
  await isTokenRevoked(database, 't');
  await setOnce(database, 's', 'v');
  await readSetting(database, 's');
  await keepFiles(database, [{ path: 'p', text: 't' }]);
  await readKeptFiles(database);
  await addEvents(database, []);
  await listEvents(database, 1500, 10);
  await listEvents(database, 1500, 10, 'acme');
  await askDerived(database);
  await askOutbox(database);
}

async function askDerived(database: Database): Promise<void> {
  const row = { id: 100, entry: '["P"]', decided: '[]', due: null };
  await derived.writeDerivation(database, 'acme', 1, { fingerprint: 'f', batch: 1, day: 20_000 });
  await derived.readDerivation(database, 'acme');
  await derived.takeRevision(database);
  await derived.writeDerived(database, 'acme', 1, [row]);
  await collect(derived.eachEntry(database, 'acme', 19_900));
  await collect(derived.eachDecided(database, 'acme'));
  await derived.readDerived(database, [1, 50]);
  await derived.listDue(database, 'acme', 20);
  await collect(derived.eachDerivedRow(database, 'acme'));
  await looks.listPartnersSince(database, 'acme', 19_900);
  await derived.forgetDerivation(database, 'birch');
}

async function askOutbox(database: Database): Promise<void> {
  const hook = { id: 'w99', program: null, url: 'https://example.com/', events: [], secret: 's', isPrivate: false, created: 1 };
  await webhooks.addWebhook(database, hook);
  await webhooks.listWebhooks(database);
  await webhooks.findWebhook(database, 'w99');
  await database.transaction((sql) =>
    deliveries.addNotices(sql, [{ program: 'acme', code: 'c', body: '{}' }], [{ id: 'w1', program: null, events: ['c'] }], 5000),
  );
  await deliveries.listDueWebhooks(database, 50);
  const [due] = await deliveries.takeDue(database, 'w1', 50, 60, 3);
  await deliveries.keepAttempt(database, due!, { at: 1, outcome: '200', ms: 1, state: 'delivered', due: null });
  await deliveries.redeliver(database, 1, 1);
  await deliveries.listDeliveries(database, 'w1', 10);
  await webhooks.removeWebhook(database, 'w99', 9);
  const look = { program: 'acme', revision: 1, day: 1, partner: null, isBaseline: false, marks: '{}' };
  await database.transaction(async (sql) => {
    await looks.takeLook(sql, 'acme');
    await looks.beginLook(sql, look);
    await looks.takeLook(sql, 'acme');
    await looks.keepLook(sql, look);
  });
  await looks.readMarks(database, 1);
  await looks.keepMarks(database, 'acme', 1, '{}');
  await looks.hasLook(database, 'acme');
  await looks.forgetLook(database, 'birch');
}

async function collect(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}
