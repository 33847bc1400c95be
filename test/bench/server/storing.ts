/**
 * What it costs to store rows, without what follows from them, beside a bare table of the same database: rows in the order in which they
 * come, in batches, each safe before the next (a bare `INSERT` in a transaction; a bare `COPY`).
 */
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ObservationWriter } from '../../../data/import.ts';
import { openStore } from '../../../data/store/store.ts';
import { DATABASES } from '../../data/store/databases.ts';

const PARTNERS = 10_000;
const BATCHES = 20;
const FIRST_DAY = 19_700;
const TABLE = 'o (partner BIGINT, metric BIGINT, day INTEGER, value DOUBLE PRECISION, PRIMARY KEY (partner, metric, day))';

export async function benchStoring(): Promise<void> {
  for (const database of DATABASES) {
    await database.start();
    try {
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let round = 0; round < 3; round++) {
        ours.push(await store(await database.create()));
        theirs.push(await (database.name === 'SQLite' ? insertBare : copyBare)(await database.create()));
      }
      const [own, bare] = [middle(ours), middle(theirs)];
      const rate = (ms: number): string => Math.round((PARTNERS * BATCHES) / (ms / 1000)).toLocaleString('en');
      const rival = database.name === 'SQLite' ? 'raw node:sqlite' : 'raw COPY';
      console.log(`storing alone: ${(bare / own).toFixed(2)} of ${rival} (${rate(own)} rows a second beside ${rate(bare)})`);
    } finally {
      await database.stop();
    }
  }
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

async function store(place: { url: string | undefined; path: string }): Promise<number> {
  const opened = await openStore(place);
  const batches = Array.from({ length: BATCHES }, (_, number) => {
    const writer = new ObservationWriter(['installs']);
    for (let i = 0; i < PARTNERS; i++)
      writer.add(writer.addPartner(`p${i}`), 0, FIRST_DAY + number, i, NaN, { file: 'bench', line: i + 1 });
    return { program: 'acme', received: 0, source: 'bench', idempotency: null, observations: writer.finish(), records: [] };
  });
  const begun = performance.now();
  for (const batch of batches) await opened.append(batch);
  const took = performance.now() - begun;
  await opened.close();
  return took;
}

async function insertBare({ path }: { path: string }): Promise<number> {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE ${TABLE} WITHOUT ROWID`);
  const insert = database.prepare('INSERT INTO o VALUES (?, ?, ?, ?)');
  const begun = performance.now();
  for (let number = 0; number < BATCHES; number++) {
    database.exec('BEGIN');
    for (let i = 0; i < PARTNERS; i++) insert.run(i, 0, FIRST_DAY + number, i);
    database.exec('COMMIT');
  }
  const took = performance.now() - begun;
  database.close();
  return took;
}

async function copyBare({ url }: { url: string | undefined }): Promise<number> {
  const client = new pg.Client({ connectionString: url! });
  await client.connect();
  await client.query(`CREATE TABLE ${TABLE}`);
  const begun = performance.now();
  for (let number = 0; number < BATCHES; number++) {
    const stream = client.query(copyFrom('COPY o FROM STDIN'));
    const text = Array.from({ length: PARTNERS }, (_, i) => `${i}\t0\t${FIRST_DAY + number}\t${i}\n`).join('');
    stream.end(text);
    await once(stream, 'finish');
  }
  const took = performance.now() - begun;
  await client.end();
  return took;
}
