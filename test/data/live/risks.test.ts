import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ObservationWriter } from '../../../data/import.ts';
import { clockOf, directoryOfOperator, Live } from '../../../data/live.ts';
import { openStore } from '../../../data/store/store.ts';
import type { PublicDirectory } from '../../../engine/wire.ts';
import { catalogOf, dayOf } from '../publish/fixture.ts';

const { editions } = catalogOf(
  [
    'id: acme\nname: Acme\nsummary: For testing.\ncurrency: USD\nmetrics: { margin: { label: Margin, unit: money, visibility: operator } }\n' +
      'tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { margin: 10 } }]\nreview: { every: P1M, from: 2026-01-01, warning: P30D }\n',
  ],
  '2026-01-01',
  [],
);
/** More than are looked at in one go. */
const PARTNERS = Array.from({ length: 50 }, (_, i) => `p${i}`);
const WITHOUT_END = 60_000;

let live: Live;
beforeEach(async () => {
  live = new Live(await openStore({ url: undefined, path: ':memory:' }), clockOf(dayOf('2026-08-29')));
  await live.usePrograms(new Map([['acme', editions]]), new Map());
  await send(PARTNERS.flatMap((partner, i) => monthsOf(partner, i === 7 ? 2 : 0)));
});
afterEach(() => live.close());

type Row = [partner: string, day: string, value: number];

/** From 25 in January; 10 are needed. */
function monthsOf(partner: string, lessEachMonth: number): Row[] {
  return Array.from({ length: 8 }, (_, month) => [partner, `2026-0${month + 1}-28`, 25 - lessEachMonth * month]);
}

async function send(rows: Row[]): Promise<void> {
  const writer = new ObservationWriter(['margin']);
  for (const [i, [partner, day, value]] of rows.entries())
    writer.add(writer.addPartner(partner), 0, dayOf(day), value, NaN, { file: 'sent', line: i + 1 });
  const batch = { received: 0, source: 'test', idempotency: null, observations: writer.finish(), records: [] };
  await live.append({ program: 'acme', ...batch }, { publicMetrics: new Set() });
}

const ask = (patienceMs: number): Promise<PublicDirectory> =>
  directoryOfOperator(live.store.database, live.programs.get('acme')!, patienceMs);
const atRisk = ({ partners }: PublicDirectory): string[] =>
  partners.filter(({ marks }) => marks?.includes('at-risk')).map(({ partner }) => partner);

test('whose private figures fall is at risk, once everyone has been looked at', async () => {
  const directory = await ask(WITHOUT_END);
  expect([directory.pending, atRisk(directory)]).toEqual([undefined, ['p7']]);
});

test('an answer that cannot wait says how many are still looked at, and a later one has all', async () => {
  const first = await ask(0);
  expect(first.audience).toBe('operator');
  expect(first.pending).toBeGreaterThan(0);
  expect(atRisk(await ask(WITHOUT_END))).toEqual(['p7']);
});

test('only those of whom something came in are looked at again', async () => {
  await ask(WITHOUT_END);
  await send([['p3', '2026-08-29', 3]]);
  const read = vi.spyOn(live.programs.get('acme')!, 'read');
  const directory = await ask(WITHOUT_END);
  expect(read.mock.calls.map(([, partner]) => partner)).toEqual(['p3']);
  expect(atRisk(directory)).toEqual(['p3', 'p7']);
});

test('what goes wrong is told, and may go well the next time', async () => {
  const read = vi.spyOn(live.programs.get('acme')!, 'read').mockRejectedValueOnce(new Error('The disk is gone.'));
  await expect(ask(WITHOUT_END)).rejects.toThrow('The disk is gone.');
  read.mockRestore();
  expect(atRisk(await ask(WITHOUT_END))).toEqual(['p7']);
});
