import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialectOf } from '../../../data/warehouse/dialect.ts';
import { observedMetrics, writeEvaluation } from '../../../data/warehouse/evaluation.ts';
import { findRefusals } from '../../../data/warehouse/refusals.ts';
import type { WarehouseTables } from '../../../data/warehouse/tables.ts';
import { formatDay } from '../../../engine/primitives/calendar.ts';
import { judgeAsks, evaluatePartner, exemptOn } from '../../../engine/evaluation/evaluate.ts';
import { seriesOfAttributes } from '../../../engine/measures/attributes.ts';
import { makeSeries, type Series } from '../../../engine/measures/observations.ts';
import { readMetrics } from '../../../engine/measures/reading.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import { termsOf } from '../../../engine/program/timeline.ts';
import { enrolmentOn } from '../../../engine/reviews/enrolment.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import { runs } from '../../properties.ts';
import { anyWarehouse, type AnyWarehouse, type WarehouseRow } from './any-warehouse.ts';
import { WAREHOUSES, type Warehouse } from './databases.ts';

/** As `gradus sql` prints it: a row a partner, everything as text. */
type Result = Record<string, string | null>;

const TABLES: WarehouseTables = { observations: 'observations', enrolments: null, exemptions: 'exemptions', columns: {} };

describe.each(WAREHOUSES)('what $dialect finds for any program and any observations', (warehouse) => {
  beforeAll(() => warehouse.start(), 60_000);
  afterAll(() => warehouse.stop());

  test.each([
    ['with one value a day', false],
    ['with values that came late, and took the place of others', true],
  ])('is what the engine finds, %s', { timeout: 300_000 }, async (_, late) => {
    await fc.assert(
      fc.asyncProperty(anyWarehouse(late), async (asked) => {
        await fill(warehouse, asked);
        const tables = { ...TABLES, enrolments: asked.enrolments && 'enrolments', columns: late ? { received: 'received' } : {} };
        const found = await warehouse.read(statementFor(asked, tables, warehouse));
        expect(found.map(readNumbers(asked))).toEqual(expected(asked));
      }),
      { numRuns: runs(60), endOnFailure: true },
    );
  });
});

function statementFor({ program, day }: AnyWarehouse, tables: WarehouseTables, { dialect: name }: Warehouse): string {
  const ladder = resolveLadder(program, null)!;
  const dialect = dialectOf(name, 4);
  expect(findRefusals(ladder, tables, dialect)).toEqual([]);
  return writeEvaluation({ ladder, day, observed: observedMetrics([program]) }, tables, dialect);
}

/** What the engine finds, in the statement's form. */
function expected({ program, day, rows, exemptions, enrolments }: AnyWarehouse): Record<string, string | number | null>[] {
  const ladder = resolveLadder(program, null)!;
  const partners = [...new Set([...rows, ...(enrolments ?? [])].map(({ partner }) => partner))].sort();
  const terms = termsOf([program], null);
  return partners.flatMap((partner) => {
    const enrolled = enrolments?.filter((enrolment) => enrolment.partner === partner);
    // The periods may overlap; told is the same in all of them.
    const told = (enrolled ?? [])
      .flatMap(({ from, until, attributes }) =>
        attributes && from <= day && (until === null || until > day) ? [{ from, until: null, attributes }] : [],
      )
      .slice(0, 1);
    const subject: ReviewSubject = {
      ...{ partner, track: null },
      series: new Map([...seriesOf(rows.filter((row) => row.partner === partner)), ...seriesOfAttributes(told)]),
      exemptions: exemptions.filter((exemption) => exemption.partner === partner),
      enrolled: enrolled ?? null,
    };
    if (!enrolmentOn(terms, subject, day)) return [];
    const readings = readMetrics(program, subject.series, day);
    const statuses = judgeAsks(ladder.asks, readings, exemptOn(subject.exemptions, day)).map(({ id, status }) => [id, status]);
    const values = program.metrics.map(({ id, score }, i) => {
      const { value, low, high } = readings[i]!;
      return [id, score || low === high ? value : null];
    });
    const { earned } = evaluatePartner(ladder, subject, day);
    return [Object.fromEntries([['partner', partner], ['earned', earned], ...statuses, ...values])];
  });
}

function readNumbers({ program }: AnyWarehouse): (row: Result) => Record<string, string | number | null> {
  const metrics = new Set(program.metrics.map(({ id }) => id));
  const read = (name: string, value: string | null) => (value !== null && metrics.has(name) ? Number(value) : value);
  return (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, read(name, value)]));
}

function seriesOf(rows: readonly WarehouseRow[]): Map<string, Series> {
  const byMetric = Map.groupBy(rows, ({ metric }) => metric);
  const columns = (own: readonly WarehouseRow[]) =>
    [own.map((row) => row.day), own.map((row) => row.value), own.map((row) => row.received)] as const;
  return new Map([...byMetric].map(([metric, own]) => [metric, makeSeries(...columns(own))]));
}

async function fill(warehouse: Warehouse, { rows, exemptions, enrolments }: AnyWarehouse): Promise<void> {
  const day = (value: number | null): string => (value === null ? 'NULL' : `DATE '${formatDay(value)}'`);
  const insert = (table: string, values: readonly string[]): string =>
    values.length > 0 ? `INSERT INTO ${table} VALUES ${values.join(', ')};` : '';
  await warehouse.run(`
    DROP TABLE IF EXISTS observations; DROP TABLE IF EXISTS exemptions; DROP TABLE IF EXISTS enrolments;
    CREATE TABLE observations (partner text, metric text, day date, value double precision, received date);
    CREATE TABLE exemptions (partner text, criterion text, "from" date, until date);
    CREATE TABLE enrolments (partner text, track text, day date, until date, region text);
    ${insert(
      'observations',
      rows.map((row) => `('${row.partner}', '${row.metric}', ${day(row.day)}, ${row.value}, ${day(row.received)})`),
    )}
    ${insert(
      'exemptions',
      exemptions.map(({ partner, criterion, from, until }) => `('${partner}', '${criterion}', ${day(from)}, ${day(until)})`),
    )}
    ${insert(
      'enrolments',
      (enrolments ?? []).map(
        ({ partner, from, until, attributes }) =>
          `('${partner}', NULL, ${day(from)}, ${day(until)}, ${attributes ? `'${attributes.region}'` : 'NULL'})`,
      ),
    )}
  `);
}

test('the properties above are about every status, all tiers, and partners who are not enrolled', () => {
  const seen = new Map<string, number>();
  for (const late of [false, true])
    for (const asked of fc.sample(anyWarehouse(late), { numRuns: 100, seed: 7 })) {
      const found = expected(asked);
      const everyone = new Set(asked.rows.map(({ partner }) => partner)).size;
      for (const what of found.length < everyone ? ['left out'] : []) seen.set(what, (seen.get(what) ?? 0) + 1);
      for (const { earned, ...rest } of found)
        for (const [name, value] of [['earned', earned], ...Object.entries(rest)] as const) {
          const what =
            name === 'earned'
              ? `earned ${value}`
              : /\/any-\d$/.test(name)
                ? `group ${value}`
                : name.includes('/')
                  ? `${value}`
                  : value === null
                    ? `${name} NULL`
                    : name;
          seen.set(what, (seen.get(what) ?? 0) + 1);
        }
    }
  const statuses = ['met', 'unmet', 'unknown', 'exempt', 'not-applicable'];
  const metrics = Object.keys(anyMetricNames());
  const all = [
    'left out',
    'lapsed',
    ...statuses,
    ...statuses.map((s) => `group ${s}`),
    ...['t-0', 't-1', 't-2', 't-3', 'null'].map((t) => `earned ${t}`),
    ...metrics,
  ];
  for (const what of all) expect(seen.get(what) ?? 0, `${what} among ${JSON.stringify([...seen])}`).toBeGreaterThan(5);
});

function anyMetricNames(): Record<string, true> {
  const { program } = fc.sample(anyWarehouse(false), { numRuns: 1, seed: 7 })[0]!;
  return Object.fromEntries(program.metrics.flatMap(({ id }) => [[id, true], ...(id === 'score' ? [] : [[`${id} NULL`, true]])]));
}
