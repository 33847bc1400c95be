import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ObservationWriter } from '../../../data/import.ts';
import { evaluateStored } from '../../../data/records/evaluate-stored.ts';
import { loadPartner } from '../../../data/records/partner.ts';
import { readContext } from '../../../data/records/context.ts';
import { storeEnrolment, storeExemption, storeSuccession } from '../../../data/records/records.ts';
import { openStore, type Store } from '../../../data/store/store.ts';
import { evaluatePartner } from '../../../engine/evaluation/evaluate.ts';
import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Editions } from '../../../engine/program/editions.ts';
import { metricsOfAsk, resolveLadders } from '../../../engine/program/ladder.ts';
import type { Program } from '../../../engine/program/program.ts';
import { termOn, termsOf } from '../../../engine/program/timeline.ts';
import { enrolmentOn } from '../../../engine/reviews/enrolment.ts';
import type { Evaluation } from '../../../engine/results.ts';
import { givenProgram, on } from '../../engine/given.ts';
import { runs } from '../../properties.ts';
import { DATABASES } from '../store/databases.ts';
import { anyWarehouse, type AnyWarehouse, type WarehouseRow } from '../warehouse/any-warehouse.ts';

describe.each(DATABASES)('what $name rolls up', (database) => {
  let store: Store;
  let programs = 0;
  beforeAll(async () => {
    await database.start();
    store = await openStore(await database.create());
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await database.stop();
  });

  test('is evaluated as the engine evaluates the observations, whatever they are', { timeout: 300_000 }, async () => {
    const counts = { inPlace: 0, inFull: 0 };
    await fc.assert(
      fc.asyncProperty(anyWarehouse(true), fc.boolean(), async (asked, succeeds) => {
        const editions: Editions = [{ ...withoutOthers(asked.program), id: `p${++programs}` }];
        await fill(store, editions[0].id, asked, succeeds);
        const evaluations = await collect(evaluateStored(store.database, editions, asked.day, counts));
        expect(evaluations).toEqual(await evaluateInFull(store, editions, asked.day));
      }),
      { numRuns: runs(60) },
    );
    // Else it would be the engine that is held against itself.
    expect(counts.inPlace).toBeGreaterThan(50);
    expect(counts.inFull).toBeGreaterThan(50);
  });

  test('is exact to the last of what a number can tell', async () => {
    const program = givenProgram({
      id: `p${++programs}`,
      metrics: {
        sales: { label: 'Sales', unit: 'points', aggregate: 'sum', window: 'P1Y' },
        rating: { label: 'Rating', unit: 'rating', outOf: 5, aggregate: 'mean', window: 'P1Y' },
      },
      tiers: [{ id: 'gold', name: 'Gold', requires: { sales: 0.9, rating: 4.4 } }],
    });
    const values = { even: [0.3, 0.3, 0.3], small: [0.300_001, 0.299_999, 0.3], large: [1e15, 1e15, 0.5] };
    const rows = Object.entries(values).flatMap(([partner, sales]) =>
      sales.flatMap((value, i) => [
        { ...{ partner, metric: 'sales', value }, day: on('2026-02-01') + i, received: null },
        { ...{ partner, metric: 'rating', value: (43 + i) / 10 }, day: on('2026-02-01') + i, received: null },
      ]),
    );
    const day = on('2026-03-01');
    await fill(store, program.id, { program, day, rows, exemptions: [], enrolments: null }, false);
    const counts = { inPlace: 0, inFull: 0 };
    const evaluations = await collect(evaluateStored(store.database, [program], day, counts));
    expect(evaluations.map(({ partner, earned, criteria }) => [partner, earned, ...criteria.map(({ value }) => value)])).toEqual([
      ['even', 'gold', 0.9, 4.4],
      ['small', 'gold', 0.9, 4.4],
      ['large', 'gold', 2_000_000_000_000_000.5, 4.4],
    ]);
    expect(counts).toEqual({ inPlace: 1, inFull: 2 });
  });
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** Without the metrics that nothing asks for: the more there are, the more seldom is nothing unusual among them. */
function withoutOthers(program: Program): Program {
  const asked = new Set(resolveLadders(program).flatMap(({ asks }) => asks.flatMap((ask) => metricsOfAsk(program, ask))));
  return { ...program, metrics: program.metrics.filter((_, i) => asked.has(i)) };
}

async function fill(
  store: Store,
  program: string,
  { rows, exemptions, enrolments }: AnyWarehouse,
  succeeds: boolean,
): Promise<void> {
  const metrics = [...new Set(rows.map(({ metric }) => metric))];
  const writer = new ObservationWriter(metrics);
  rows.forEach(({ partner, metric, day, value, received }: WarehouseRow, i) =>
    writer.add(writer.addPartner(partner), metrics.indexOf(metric), day, value, received ?? NaN, { file: 'sent', line: i + 1 }),
  );
  const [one, other] = [...new Set(rows.map(({ partner }) => partner))];
  await store.append({
    ...{ program, received: 0, source: 'test', idempotency: null, observations: writer.finish() },
    records: [
      ...exemptions.map(storeExemption),
      ...(enrolments ?? []).map(({ from, ...rest }) => storeEnrolment({ ...rest, track: null, day: from })),
      ...(succeeds && other ? [storeSuccession({ partner: one!, formerly: other, from: on('2026-05-01') })] : []),
    ],
  });
}

/** From every observation of everyone. */
async function evaluateInFull({ database }: Store, editions: Editions, day: Day): Promise<Evaluation[]> {
  const context = await readContext(database, editions[0].id);
  const evaluations: Evaluation[] = [];
  for (const { partner } of await database.all<{ partner: string }>(
    'SELECT partner FROM partners WHERE program = $1 ORDER BY id',
    editions[0].id,
  )) {
    for (const subject of (await loadPartner(database, context, editions, partner))!.partner.subjects) {
      const terms = termsOf(editions, subject.track);
      if (enrolmentOn(terms, subject, day)) evaluations.push(evaluatePartner(termOn(terms, day)!.ladder!, subject, day));
    }
  }
  return evaluations;
}
