/**
 * `npm run bench:scale`: batches, and several servers on one PostgreSQL; everyone of a large program evaluated in the database, and reviewed in a night; the same in
 * a warehouse. `npm run bench:scale -- servers` runs one part; `GRADUS_PARTNERS` takes another number than 100,000. Each store is measured in a process
 * of its own, so that its memory is its own.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DATABASES } from '../data/store/databases.ts';
import { benchBatches } from './scale/batches.ts';
import { benchStore } from './scale/in-the-database.ts';
import { benchServers } from './scale/servers.ts';
import { benchWarehouse } from './scale/warehouse.ts';

const PARTNERS = Number(process.env['GRADUS_PARTNERS'] ?? 100_000);

const PARTS: Record<string, () => Promise<void>> = {
  batches: benchBatches,
  servers: () => benchServers([1, 2, 4]),
  sqlite: () =>
    benchStore(
      DATABASES.find(({ name }) => name === 'SQLite')!,
      PARTNERS,
    ),
  postgres: () =>
    benchStore(
      DATABASES.find(({ name }) => name === 'PostgreSQL')!,
      PARTNERS,
    ),
  duckdb: () => benchWarehouse(PARTNERS),
  'duckdb-tenfold': () => benchWarehouse(10 * PARTNERS),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}; expected ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
if (asked.length === 1) await PARTS[asked[0]!]!();
else
  for (const name of asked.length > 0 ? asked : Object.keys(PARTS))
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
