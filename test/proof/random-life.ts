import { openStore, type Store } from '../../data/store/store.ts';
import { ObservationWriter } from '../../data/import.ts';
import { Live, rebuildProgram } from '../../data/live.ts';
import { publishStandings } from '../../data/publish.ts';
import { storeEnrolment, storeExemption, storeListing, storeSuccession } from '../../data/records/records.ts';
import type { StoredRecord } from '../../data/store/batches.ts';
import { addMonths, formatDay, type Day } from '../../engine/primitives/calendar.ts';
import type { Editions } from '../../engine/program/editions.ts';
import { catalogOf, dayOf } from '../data/publish/fixture.ts';
import { randomFrom, type Place } from './served.ts';

const METRICS = ['shops', 'sales', 'audit'] as const;
const PARTNERS = Array.from({ length: 8 }, (_, i) => `p${i}`);
const FIRST = dayOf('2026-01-05');

const editionFrom = (effective: string, bar: number): string => `
id: acme
name: Acme
summary: For the proofs.
effective: ${effective}
announced: 2025-06-01
metrics:
  shops: { label: Shops, unit: count, staleAfter: P60D }
  sales: { label: Sales, unit: count, aggregate: sum, window: P3M }
  audit: { label: Audit, unit: flag, validFor: P6M }
tiers:
  - { id: member, name: Member }
  - { id: silver, name: Silver, requires: { shops: ${bar} }, keeps: { shops: ${bar - 3} } }
  - { id: gold, name: Gold, requires: { shops: ${bar * 2}, sales: 20, anyOf: [{ audit: true }, { sales: 40 }] } }
review: { every: P1M, from: 2026-01-01, warning: P30D }
`;
const EDITIONS: Editions[] = [
  catalogOf([editionFrom('2025-07-01', 10)], '2026-01-01', []).editions,
  catalogOf([editionFrom('2025-07-01', 10), editionFrom('2026-06-01', 12)], '2026-01-01', []).editions,
];

/** What went wrong, and after how many steps. */
export interface Divergence {
  seed: number;
  step: number;
  did: string;
  /** Of whom something else was kept than follows from scratch. */
  partners: string[];
  /** What the server would send otherwise than one that has just been started. */
  answers: string[];
}

/**
 * Random operations, some of them a restart that nobody was told of; after each of them all is worked out from scratch, and what is sent is held
 * against what a server sends that has just been started. Null: it was the same every time.
 */
export async function liveThrough(where: Place, seed: number, steps: number): Promise<Divergence | null> {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)]!;
  let today: Day = FIRST;
  let editions = EDITIONS[0]!;
  const former = new Set<string>();
  const opened: Live[] = [];

  const open = async (): Promise<Live> => {
    const clock = { now: () => new Date(`${formatDay(today)}T12:00Z`), today: () => today };
    const live = new Live(await openStore(where), clock);
    opened.push(live);
    await live.usePrograms(new Map([['acme', editions]]), new Map());
    return live;
  };
  const append = async (rows: [partner: string, metric: string, day: Day, value: number][], records: StoredRecord[]) => {
    const writer = new ObservationWriter([...METRICS]);
    for (const [i, [partner, metric, day, value]] of rows.entries()) {
      const index = writer.metrics.indexOf(metric);
      // A value of an earlier day comes today, and counts from today.
      writer.add(writer.addPartner(partner), index, day, value, today + 0.5, { file: 'sent', line: i + 1 });
    }
    await live.append({
      ...{ program: 'acme', received: 0, source: 'proof', idempotency: null, observations: writer.finish(), records },
    });
  };
  const valueOf = (metric: string): number => (metric === 'audit' ? below(2) : below(30));
  const free = (): string[] => PARTNERS.filter((partner) => !former.has(partner));

  const operations: Record<string, () => Promise<void>> = {
    async observe() {
      const rows = Array.from({ length: 1 + below(4) }, () => {
        const metric = pick(METRICS);
        return [pick(PARTNERS), metric, today - (below(3) === 0 ? below(40) : 0), valueOf(metric)] as [
          string,
          string,
          Day,
          number,
        ];
      });
      // One value of a partner, a metric and a day: what two would mean is another matter.
      const byPlace = new Map(rows.map((row) => [row.slice(0, 3).join(), row]));
      await append([...byPlace.values()], []);
    },
    async enrol() {
      await append([], [storeEnrolment({ partner: pick(free()), track: null, day: today, until: null })]);
    },
    async leave() {
      await append([], [storeEnrolment({ partner: pick(free()), track: null, day: today - 30, until: today + below(20) })]);
    },
    async exempt() {
      const exemption = {
        ...{ partner: pick(PARTNERS), criterion: pick(['silver/shops', 'gold/sales', 'gold/any-1']), reason: 'R', by: 'B' },
        ...{ from: today - below(10), until: below(2) ? null : today + below(60) },
      };
      await append([], [storeExemption(exemption)]);
    },
    async succeed() {
      const [partner, formerly] = [pick(free()), pick(free())];
      if (partner === formerly || free().length < 4) return;
      former.add(formerly);
      await append([], [storeSuccession({ partner, formerly, from: today + (below(2) ? 0 : below(40)) })]);
    },
    async list() {
      const texts = { name: 'L', summary: null, category: null, icon: null, price: null };
      await append(
        [],
        [storeListing({ listing: pick(['a', 'b', 'c']), partner: pick(PARTNERS), relevance: random(), ...texts })],
      );
    },
    async elsewhere() {
      // Another server of the same store takes something in.
      const here = live;
      live = await open();
      await operations['observe']!();
      live = here;
      await live.catchUp();
    },
    async pass() {
      today += 1 + below(40);
      await live.catchUp();
    },
    async month() {
      today = addMonths(today, 1);
      await live.catchUp();
    },
    async restart() {
      today += below(3);
      live = await open();
    },
    async edition() {
      editions = pick(EDITIONS);
      await live.usePrograms(new Map([['acme', editions]]), new Map());
    },
  };
  const names = [...Array<string>(6).fill('observe'), ...Array<string>(3).fill('pass'), ...Object.keys(operations)];

  let live = await open();
  try {
    for (let step = 1; step <= steps; step++) {
      const did = pick(names);
      await operations[did]!();
      const partners = await compareWithScratch(live);
      const fresh = await open();
      const [sent, expected] = [await listAnswers(live), await listAnswers(fresh)];
      const answers = [...expected.keys()].filter((name) => sent.get(name) !== expected.get(name));
      await opened.pop()!.close();
      if (partners.length + answers.length > 0) return { seed, step, did, partners, answers };
    }
    return null;
  } finally {
    for (const one of opened) await one.close();
  }
}

/** What is rebuilt is undone again: a server that goes on from it would have been helped. */
async function compareWithScratch({ store, programs }: Live): Promise<string[]> {
  const undone = new Error('undone');
  const transaction: Store['database']['transaction'] = async (work) => {
    let result: Awaited<ReturnType<typeof work>>;
    try {
      await store.database.transaction(async (sql) => {
        result = await work(sql);
        throw undone;
      });
    } catch (error) {
      if (error !== undone) throw error;
    }
    return result!;
  };
  const database = { ...store.database, transaction };
  return (await rebuildProgram({ ...store, database }, programs.get('acme')!.dated)).different;
}

/** All that everyone is sent of a program, by name. */
async function listAnswers({ programs, store }: Live): Promise<Map<string, string>> {
  const program = programs.get('acme')!;
  const answers = new Map<string, unknown>([
    ['standings', publishStandings(program.dated, program.roster)],
    ['listings', program.listings],
  ]);
  for (const partner of PARTNERS) {
    answers.set(partner, await program.publish(store.database, partner));
    answers.set(`successor of ${partner}`, program.successorOf(partner));
  }
  return new Map([...answers].map(([name, answer]) => [name, JSON.stringify(answer)]));
}
