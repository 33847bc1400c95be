import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ObservationWriter } from '../../../data/import.ts';
import { clockOf, Live, rebuildProgram, type News, type Taken } from '../../../data/live.ts';
import { dumpProgram } from '../../../data/records/dump.ts';
import { storeEnrolment, storeExemption, storeListing, storeSuccession } from '../../../data/records/records.ts';
import type { Batch, StoredRecord } from '../../../data/store/batches.ts';
import type { StoredEvent } from '../../../data/store/events.ts';
import { openStore } from '../../../data/store/store.ts';
import type { Editions } from '../../../engine/program/editions.ts';
import { formatDay } from '../../../engine/primitives/calendar.ts';
import { catalogOf, dayOf } from '../publish/fixture.ts';
import { DATABASES } from '../store/databases.ts';

const ACME = `
id: acme
name: Acme
summary: For testing.
metrics:
  installs: { label: Installs, unit: count }
  margin: { label: Margin, unit: money, visibility: partner }
currency: USD
tiers:
  - { id: member, name: Member }
  - { id: gold, name: Gold, requires: { installs: 10 } }
review: { every: P1M, from: 2026-01-01, warning: P30D }
`;
const BIRCH = 'id: birch\nname: Birch\nsummary: S\nmetrics: {}\ntiers: [{ id: t, name: T }]\n';
const PUBLIC = new Set(['installs']);

type Row = [partner: string, metric: 'installs' | 'margin', day: string, value: number];

const editionsOf = (...texts: string[]): Editions => catalogOf(texts, '2026-01-01', []).editions;

function batch(rows: Row[], records: StoredRecord[] = []): Batch {
  const writer = new ObservationWriter(['installs', 'margin']);
  for (const [i, [partner, metric, on, value]] of rows.entries()) {
    const index = writer.metrics.indexOf(metric);
    writer.add(writer.addPartner(partner), index, dayOf(on), value, NaN, { file: 'sent', line: i + 1 });
  }
  return { program: 'acme', received: 0, source: 'test', idempotency: null, observations: writer.finish(), records };
}

describe.each(DATABASES)('live on $name', (database) => {
  let where: Awaited<ReturnType<typeof database.create>>;
  let today: string;
  let live: Live;
  const opened: Live[] = [];

  async function open(): Promise<Live> {
    const clock = { now: () => new Date(`${today}T12:00Z`), today: () => dayOf(today) };
    const one = new Live(await openStore(where), clock);
    opened.push(one);
    await use(one, { acme: editionsOf(ACME) });
    return one;
  }

  function use(one: Live, programs: Record<string, Editions>): Promise<void> {
    return one.usePrograms(new Map(Object.entries(programs)), new Map());
  }

  function take(rows: Row[], records: StoredRecord[] = []): Promise<Taken> {
    return live.append(batch(rows, records), { publicMetrics: PUBLIC });
  }

  const holds = (one = live): Record<string, string | null> =>
    Object.fromEntries(
      [...one.programs.get('acme')!.roster.values()].flatMap(({ id, holds }) => holds.map(({ held }) => [id, held])),
    );

  beforeAll(() => database.start(), 60_000);
  afterAll(() => database.stop());
  beforeEach(async () => {
    where = await database.create();
    today = '2026-03-15';
    live = await open();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  test('what comes in shows at once, and what it changed is told', async () => {
    const taken = await take([
      ['zoe', 'installs', '2026-01-05', 12],
      ['adam', 'installs', '2026-01-05', 3],
    ]);
    expect(taken).toMatchObject({ outcome: 'stored', changes: [{ partner: 'adam' }, { partner: 'zoe' }] });
    expect(holds()).toEqual({ adam: 'member', zoe: 'gold' });
    const published = await live.programs.get('acme')!.publish(live.store.database, 'zoe');
    expect(published!.standings[0]).toMatchObject({ held: 'gold', since: '2026-01-05' });
    const { version } = live;
    await take([['adam', 'installs', '2026-03-14', 11]]);
    expect(holds()).toEqual({ adam: 'gold', zoe: 'gold' });
    expect(live.version).toBeGreaterThan(version);
  });

  test('a trial says what would change, and changes nothing', async () => {
    await take([['zoe', 'installs', '2026-01-05', 3]]);
    const { version } = live;
    const tried = await live.append(batch([['zoe', 'installs', '2026-03-01', 12]]), { isDryRun: true });
    expect(tried).toMatchObject({
      outcome: 'stored',
      changes: [{ partner: 'zoe', decided: [[null, '2026-03-01', 'promoted', 'member', 'gold']] }],
    });
    expect([holds(), live.version, await live.store.lastBatch()]).toEqual([{ zoe: 'member' }, version, 1]);
  });

  test('whoever opens the store again knows the same, without working it out again', async () => {
    await take([['zoe', 'installs', '2026-01-05', 12]]);
    const again = await open();
    expect(holds(again)).toEqual({ zoe: 'gold' });
    expect([...again.programs.get('acme')!.roster.values()]).toEqual([...live.programs.get('acme')!.roster.values()]);
  });

  test('what another one has stored is found, and told of', async () => {
    await take([['zoe', 'installs', '2026-01-05', 3]]);
    const other = await open();
    const news: StoredEvent[] = [];
    live.onNews((event) => news.push(event));
    await other.append(batch([['zoe', 'installs', '2026-03-01', 12]]));
    await live.catchUp();
    expect(holds()).toEqual({ zoe: 'gold' });
    expect(news.map(({ kind, partner }) => [kind, partner])).toEqual([['standing', 'zoe']]);
  });

  test('what another process has put into the store alone is worked out', async () => {
    await take([['zoe', 'installs', '2026-01-05', 3]]);
    await live.store.append(batch([['zoe', 'installs', '2026-03-01', 12]]));
    await live.catchUp();
    expect(holds()).toEqual({ zoe: 'gold' });
  });

  test('a new day brings what was due on it, and nothing else is looked at', async () => {
    await take([['zoe', 'installs', '2026-01-05', 12], ['zoe', 'installs', '2026-03-20', 4], ['adam', 'installs', '2026-01-05', 3]]); // prettier-ignore
    const news: StoredEvent[] = [];
    live.onNews((event) => news.push(event));
    today = '2026-04-01';
    await live.catchUp();
    expect(
      news.map(({ partner, body }) => [partner, (JSON.parse(body) as News['standing']).decisions.map(({ kind }) => kind)]),
    ).toEqual([
      ['adam', ['retained']],
      ['zoe', ['warned']],
    ]);
    expect(holds()).toEqual({ adam: 'member', zoe: 'gold' });
    today = '2026-05-01';
    await live.catchUp();
    expect(holds()).toEqual({ adam: 'member', zoe: 'member' });
    expect(formatDay(live.programs.get('acme')!.dated.asOf)).toBe('2026-05-01');
  });

  test('a new edition is worked out for everyone before anyone sees it', async () => {
    await take([['zoe', 'installs', '2026-01-05', 12]]);
    const news: StoredEvent[] = [];
    live.onNews((event) => news.push(event));
    await use(live, { acme: editionsOf(ACME.replace('installs: 10', 'installs: 20')), birch: editionsOf(BIRCH) });
    expect(holds()).toEqual({ zoe: 'member' });
    expect([...live.programs.keys()]).toEqual(['acme', 'birch']);
    expect(news.map(({ kind }) => kind)).toEqual(['program', 'standing']);
  });

  test('listings, exemptions, enrolments and successions count as soon as they are told', async () => {
    await take([
      ['zoe', 'installs', '2026-01-05', 12],
      ['adam', 'installs', '2026-01-05', 3],
    ]);
    const texts = { name: 'Sync', summary: null, category: null, icon: null, price: null };
    await take([], [storeListing({ listing: 'sync', partner: 'zoe', relevance: 0.5, ...texts })]);
    await take([], [storeListing({ listing: 'sync', partner: 'zoe', relevance: 0.7, ...texts })]);
    const acme = live.programs.get('acme')!;
    expect(acme.listings.map(({ id, partner, relevance }) => [id, partner, relevance])).toEqual([['sync', 'zoe', 0.7]]);
    const exemption = { partner: 'adam', criterion: 'gold/installs', reason: 'Flood', by: 'Ada', until: null };
    await take([['adam', 'margin', '2026-03-01', 1]], [storeExemption({ ...exemption, from: dayOf('2026-02-01') })]);
    expect(holds()).toEqual({ adam: 'gold', zoe: 'gold' });
    await take([], [storeSuccession({ partner: 'zora', formerly: 'zoe', from: dayOf('2026-03-10') })]);
    expect(holds()).toEqual({ adam: 'gold', zora: 'gold' });
    expect(acme.listings.map(({ partner }) => partner)).toEqual(['zora']);
    await take([], [storeEnrolment({ partner: 'adam', track: null, day: dayOf('2026-02-01'), until: null })]);
    expect(holds()).toEqual({ adam: 'gold' });
  });

  test('what an enrolment says of an attribute counts from its day, is there for whoever opens the store again, and in what is dumped', async () => {
    const regional = ACME.replace('installs: 10', 'installs: { atLeast: 10, when: { region: eu } }').replace(
      'currency',
      'attributes: { region: { label: Region, values: { eu: Europe, us: United States } } }\ncurrency',
    );
    await use(live, { acme: editionsOf(regional), birch: editionsOf(BIRCH) });
    const enrol = (day: string, until: string | null, region: string) =>
      storeEnrolment({
        partner: 'zoe',
        track: null,
        day: dayOf(day),
        until: until ? dayOf(until) : null,
        attributes: { region },
      });
    await take([['zoe', 'installs', '2026-01-05', 3]], [enrol('2026-01-01', null, 'eu')]);
    expect(holds()).toEqual({ zoe: 'member' });
    await take([], [enrol('2026-01-01', '2026-03-20', 'eu'), enrol('2026-03-20', null, 'us')]);
    expect(holds()).toEqual({ zoe: 'member' });
    today = '2026-03-20';
    await live.catchUp();
    expect(holds()).toEqual({ zoe: 'gold' });
    const again = await open();
    await use(again, { acme: editionsOf(regional), birch: editionsOf(BIRCH) });
    expect(holds(again)).toEqual({ zoe: 'gold' });
    const folder = await mkdtemp(join(tmpdir(), 'gradus-dump-'));
    await dumpProgram(live.store.database, 'acme', folder);
    expect(await readFile(join(folder, 'enrolments.csv'), 'utf8')).toBe(
      'partner,track,day,until,region\nzoe,,2026-01-01,2026-03-20,eu\nzoe,,2026-03-20,,us\n',
    );
    await rm(folder, { recursive: true });
  });

  test('a listing goes to whoever takes over on the day of that, not before', async () => {
    await take([['zoe', 'installs', '2026-01-05', 12]]);
    const texts = { name: 'Sync', summary: null, category: null, icon: null, price: null };
    await take([], [storeListing({ listing: 'sync', partner: 'zoe', relevance: 0.5, ...texts })]);
    await take([], [storeSuccession({ partner: 'zora', formerly: 'zoe', from: dayOf('2026-03-20') })]);
    const acme = live.programs.get('acme')!;
    const { listingsVersion } = acme;
    expect(acme.listings.map(({ partner }) => partner)).toEqual(['zoe']);
    today = '2026-03-19';
    await live.catchUp();
    expect([acme.listings.map(({ partner }) => partner), acme.listingsVersion]).toEqual([['zoe'], listingsVersion]);
    today = '2026-03-20';
    await live.catchUp();
    expect([acme.listings.map(({ partner }) => partner), acme.listingsVersion]).toEqual([['zora'], listingsVersion + 1]);
  });

  test('who listens is told of private figures apart from public ones', async () => {
    await take([['zoe', 'installs', '2026-01-05', 3]]);
    const news: StoredEvent[] = [];
    live.onNews((event) => news.push(event));
    await take([['zoe', 'installs', '2026-03-01', 4]]);
    await take([['zoe', 'margin', '2026-03-01', 4]]);
    expect(news.map(({ kind, audience }) => [kind, audience])).toEqual([
      ['partner', 'public'],
      ['partner', 'partner'],
    ]);
  });

  test('all of it follows from what was stored', async () => {
    await take([['zoe', 'installs', '2026-01-05', 12], ['adam', 'installs', '2026-01-05', 3]]); // prettier-ignore
    await take([['zoe', 'installs', '2026-02-05', 4]], [storeSuccession({ partner: 'zora', formerly: 'zoe', from: dayOf('2026-02-10') })]); // prettier-ignore
    today = '2026-06-20';
    await live.catchUp();
    const { dated } = live.programs.get('acme')!;
    expect(await rebuildProgram(live.store, dated)).toEqual({ partners: 3, different: [] });
    await live.store.database.run("UPDATE derived SET decided = '[]' WHERE decided LIKE '%gold%'");
    expect(await rebuildProgram(live.store, dated)).toEqual({ partners: 3, different: ['zoe', 'zora'] });
    expect((await rebuildProgram(live.store, dated)).different).toEqual([]);
  });
});

test('a clock that stands still says the same day in every zone', () => {
  expect(clockOf(dayOf('2026-01-31')).today('Pacific/Kiritimati')).toBe(dayOf('2026-01-31'));
  expect(clockOf(null, () => new Date('2026-01-31T12:00Z')).today('Pacific/Kiritimati')).toBe(dayOf('2026-02-01'));
});
