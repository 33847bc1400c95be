import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSample } from '../../../data/inspect/sample/sample.ts';
import { readSampledTable } from '../../../data/inspect/sample/sampled-table.ts';
import { runGradus } from '../cli/command-line.ts';

const PROGRAM = `id: acme
name: Acme
summary: For testing.
metrics:
  installs: { label: Installs, unit: count }
  rating: { label: Rating, unit: rating, outOf: 5 }
tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { installs: 10, rating: 4.7 } }]
`;
let folder: string;
let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-parquet-'));
  writeFileSync(join(folder, 'acme.yaml'), PROGRAM);
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

/** A file with the rows of a query. */
async function write(name: string, query: string): Promise<string> {
  const path = join(folder, name);
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  expect(existsSync(path)).toBe(true);
  return path;
}

const evaluate = (path: string, ...options: string[]) =>
  runGradus(['evaluate', '--program', join(folder, 'acme.yaml'), '--observations', path, ...options]);

const ROW = "SELECT 'ada' AS partner, 'rating' AS metric, DATE '2026-01-05' AS day, 4.7::DECIMAL(4, 2) AS value";

describe('a Parquet file', () => {
  it('is read as a table, its days as days, its numbers to the last digit', async () => {
    const path = await write('long.parquet', `${ROW} UNION ALL SELECT 'ada', 'installs', DATE '2026-01-05', 10`);
    const { code, stdout, stderr } = await evaluate(path);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ partner: 'ada', earned: 'gold', asOf: '2026-01-05' });
  });

  it('is told by what it begins with, whatever its name', async () => {
    const path = await write('renamed.csv.bin', ROW);
    expect((await evaluate(path)).code).toBe(0);
  });

  it('has its faults told by row, as a table has whose first row names the columns', async () => {
    const path = await write('faults.parquet', `${ROW} UNION ALL SELECT 'bob', 'ratings', DATE '2026-01-05', 3`);
    const { code, stderr } = await evaluate(path);
    expect(code).toBe(1);
    expect(stderr).toContain('faults.parquet:3');
    expect(stderr).toContain('Did you mean "rating"?');
  });

  it('that is none is refused', async () => {
    const path = join(folder, 'broken.parquet');
    writeFileSync(path, 'PAR1, but no more of it');
    const { code, stderr } = await evaluate(path);
    expect(code).toBe(1);
    expect(stderr).toContain('this is no Parquet file that can be read');
  });

  it('of more rows than a sample has is looked at in part', async () => {
    const path = await write('many.parquet', "SELECT 'p' || range AS partner, range AS installs FROM range(5000)");
    const table = await readSampledTable(await readSample(path));
    if ('code' in table) throw new Error(table.code);
    expect([table.format, table.isWhole, table.rows[0], table.rows.length]).toEqual([
      'parquet',
      false,
      { line: 1, cells: ['partner', 'installs'] },
      2001,
    ]);
  });
});
