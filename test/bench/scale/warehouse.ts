import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { dialectOf } from '../../../data/warehouse/dialect.ts';
import { observedMetrics, writeEvaluation } from '../../../data/warehouse/evaluation.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import { peakMebibytes, tell, tellLoad, timed } from './measured.ts';
import { EDITIONS, LAST_DAY, MONTHS, rowsOf } from './population.ts';

/** What `gradus sql` prints, over so many partners in a file of DuckDB. */
export async function benchWarehouse(partners: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-warehouse-'));
  try {
    const instance = await DuckDBInstance.create(join(folder, 'warehouse.db'));
    const connection = await instance.connect();
    const names = EDITIONS[0].metrics.map(({ id }) => `'${id}'`).join(', ');
    const rows = rowsOf(`SELECT range AS i FROM range(${partners * 6 * MONTHS})`, '//');
    const filled = await timed(() =>
      connection.run(
        `CREATE TABLE observations AS SELECT 'p' || (partner - 1) AS partner, [${names}][metric] AS metric, DATE '1970-01-01' + CAST(day AS INTEGER) AS day, CAST(value AS DOUBLE) AS value FROM (${rows})`,
      ),
    );
    const tables = { observations: 'observations', enrolments: null, exemptions: null, columns: {} };
    const question = { ladder: resolveLadder(EDITIONS[0], null)!, day: LAST_DAY, observed: observedMetrics(EDITIONS) };
    const statement = writeEvaluation(question, tables, dialectOf('duckdb', 4)).replace(/;\s*$/, '');
    let tiers = '';
    const evaluated = await timed(async () => {
      const found = await connection.runAndReadAll(
        `SELECT earned, count(*) AS partners FROM (${statement}) AS everyone GROUP BY earned ORDER BY earned`,
      );
      tiers = found
        .getRowObjectsJson()
        .map(({ earned, partners: count }) => `${String(count)} ${String(earned)}`)
        .join(', ');
    });
    const observations = (partners * 6 * MONTHS).toLocaleString('en');
    console.log(
      `DuckDB, gradus sql: ${observations} observations (made in ${filled.seconds.toFixed(0)} s) evaluated in ${tell(evaluated)} (${tiers}), at most ${peakMebibytes()} MiB, ${tellLoad()}`,
    );
    connection.closeSync();
    instance.closeSync();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
