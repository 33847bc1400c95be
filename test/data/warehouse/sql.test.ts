import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialectOf } from '../../../data/warehouse/dialect.ts';
import { writeEvaluation } from '../../../data/warehouse/evaluation.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import { givenProgram, on } from '../../engine/given.ts';
import { commandIn, ROOT } from '../cli/command-line.ts';
import { WAREHOUSES } from './databases.ts';

const DOCS = readFileSync(`${ROOT}docs/warehouse.md`, 'utf8');
const [, EXAMPLE] = /```yaml\n([^]+?)```/.exec(DOCS)!;
const HEAD = 'id: acme\nname: Acme\nsummary: For the tests.\n';
const TIERS = 'tiers: [{ id: member, name: Member }]\n';
const FILES = {
  'acme-apps.yaml': EXAMPLE!,
  'ratio.yaml': `${HEAD}metrics:
  reply: { label: Reply, unit: days, aggregate: mean, window: P90D }
  seats: { label: Seats, unit: count }
  each: { label: Each, unit: days, ratio: { of: reply, to: seats } }
${TIERS}`,
  'thirds.yaml': `${HEAD}metrics:
  seats: { label: Seats, unit: count }
  score: { label: Score, unit: points, score: { seats: { per: 3, points: 1 } } }
${TIERS}`,
  'long.yaml': `${HEAD}metrics: { ${'a'.repeat(60)}: { label: Long, unit: count } }\n${TIERS}`,
  'unused.yaml': `${HEAD}metrics: { seats: { label: Seats, unit: count } }
attributes: { ${'a'.repeat(60)}: { label: Long, values: { eu: Europe } } }
${TIERS}`,
  'taken.yaml': `${HEAD}metrics: { earned: { label: Earned, unit: count } }\n${TIERS}`,
  'tracks.yaml': `${HEAD}tracks: { apps: { name: Apps, tiers: [{ id: member, name: Member }] }, shops: { name: Shops, tiers: [{ id: member, name: Member }] } }\n`,
};

describe('gradus sql', () => {
  const run = commandIn(FILES);

  it('prints what the documentation shows', async () => {
    const [, words] = /`npx gradus (sql .+?)` prints/.exec(DOCS)!;
    const { code, stdout, stderr } = await run(words!);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(/```sql\n([^]+?)```/.exec(DOCS)![1]);
  });

  it('names tables and columns as it is told, schema and capitals included', async () => {
    const { stdout } = await run(
      'sql --program acme-apps.yaml --dialect duckdb --observations-table marts.Kpis --columns partner=Account,day=on_day',
    );
    expect(stdout).toContain('FROM marts."Kpis"');
    expect(stdout).toContain('"Account" AS partner');
    expect(stdout).toContain('CAST(on_day AS date) AS day');
  });

  it.each([
    ['sql --program ratio.yaml --dialect postgres', 1, '"each" is a ratio of "reply", which is a mean.'],
    ['sql --program thirds.yaml --dialect duckdb', 1, '"score" gives 1 for each 3 of "seats"'],
    ['sql --program thirds.yaml --dialect postgres', 0, ''],
    ['sql --program long.yaml --dialect postgres', 1, 'PostgreSQL cuts names after 63 characters'],
    ['sql --program long.yaml --dialect duckdb', 0, ''],
    ['sql --program unused.yaml --dialect postgres', 0, ''],
    ['sql --program taken.yaml --dialect duckdb', 1, 'The result has a column "earned" already'],
    ['sql --program acme-apps.yaml --dialect duckdb --enrolments-table partners', 1, 'Name the table with its schema'],
    [
      'sql --program tracks.yaml --dialect duckdb',
      2,
      'acme has tracks, a statement each: add --track; expected one of apps, shops.',
    ],
    ['sql --program tracks.yaml --dialect duckdb --track app', 2, 'acme has no track "app"'],
    ['sql --program tracks.yaml --dialect duckdb --track apps', 0, ''],
    ['sql --program acme-apps.yaml --dialect duckdb --track apps', 2, 'acme-apps has no tracks: leave --track out.'],
    ['sql --program acme-apps.yaml --dialect duckdb --columns partnr=account', 2, 'Did you mean "partner"?'],
    ['sql --program acme-apps.yaml --dialect duckdb --columns partner', 2, 'Expected partner=NAME.'],
    ['sql --program acme-apps.yaml --dialect duckdb --decimals 20', 2, 'Expected a whole number from 0 to 9.'],
    ['sql --program acme-apps.yaml --dialect oracle', 2, 'Allowed choices are postgres, duckdb.'],
  ])('%s: exit code %i, %s', async (words, code, message) => {
    const finished = await run(words);
    expect(finished.code).toBe(code);
    expect(finished.stderr).toContain(message);
    expect(finished.stdout === '').toBe(code !== 0);
  });
});

describe.each(WAREHOUSES)('a statement that $dialect runs', (warehouse) => {
  beforeAll(() => warehouse.start(), 60_000);
  afterAll(() => warehouse.stop());

  const evaluate = (columns = {}) => {
    const program = givenProgram({
      metrics: { rating: { label: 'Rating', unit: 'rating', outOf: 5, aggregate: 'mean', window: 'P90D' } },
      tiers: [{ id: 'gold', name: 'Gold', requires: { rating: 4.4 } }],
    });
    const question = { ladder: resolveLadder(program, null)!, day: on('2026-03-31'), observed: ['rating'] };
    const tables = { observations: 'kpis', enrolments: null, exemptions: null, columns };
    return warehouse.read(writeEvaluation(question, tables, dialectOf(warehouse.dialect, 2)));
  };
  const fill = (type: string, ...values: string[]) =>
    warehouse.run(`
      DROP TABLE IF EXISTS kpis; CREATE TABLE kpis (partner text, metric text, day date, value ${type}, came timestamp);
      ${values.map((value) => `INSERT INTO kpis VALUES ('o''hara', 'rating', ${value});`).join('\n')}`);

  it.each(['double precision', 'numeric(12, 2)'])(
    'has a mean that lands on its threshold meet it, from a column of %s',
    async (type) => {
      await fill(type, "DATE '2026-03-01', 4.3, NULL", "DATE '2026-03-02', 4.4, NULL", "DATE '2026-03-03', 4.5, NULL");
      expect(await evaluate()).toEqual([{ partner: "o'hara", earned: 'gold', 'gold/rating': 'met', rating: '4.4' }]);
    },
  );

  it('stops at two values of one day, and names them', async () => {
    await fill('double precision', "DATE '2026-03-01', 4.3, NULL", "DATE '2026-03-01', 4.4, NULL");
    await expect(evaluate()).rejects.toThrow("Two values of one day: o'hara, rating, 2026-03-01");
  });

  it('takes the one that came last, where it is said when they came', async () => {
    await fill(
      'double precision',
      "DATE '2026-03-01', 4.3, NULL",
      "DATE '2026-03-01', 4.4, TIMESTAMP '2026-03-02 09:30:00'",
      "DATE '2026-03-01', 5, TIMESTAMP '2026-04-01 00:00:00'",
    );
    expect(await evaluate({ received: 'came' })).toMatchObject([{ rating: '4.4' }]);
  });
});

it('stops in DuckDB where a value has more places than are expected', async () => {
  const [duckdb] = WAREHOUSES;
  await duckdb!.start();
  const program = givenProgram({ tiers: [{ id: 'gold', name: 'Gold', requires: { installs: 1 } }] });
  const tables = { observations: 'kpis', enrolments: null, exemptions: null, columns: {} };
  const statement = writeEvaluation(
    { ladder: resolveLadder(program, null)!, day: on('2026-03-31'), observed: ['installs'] },
    tables,
    dialectOf('duckdb', 2),
  );
  await duckdb!.run(
    "CREATE TABLE kpis AS SELECT 'ash' AS partner, 'installs' AS metric, DATE '2026-03-01' AS day, 1.125 AS value",
  );
  await expect(duckdb!.read(statement)).rejects.toThrow('More than 2 decimal places: 1.125');
  await duckdb!.stop();
});
