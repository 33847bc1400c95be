import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ObservationWriter } from '../../../data/import.ts';
import { Live, type News } from '../../../data/live.ts';
import { fingerprintOf } from '../../../data/live/derive.ts';
import { readDerivation } from '../../../data/store/derived.ts';
import { openStore } from '../../../data/store/store.ts';
import { catalogOf, dayOf } from '../publish/fixture.ts';
import { DATABASES } from '../store/databases.ts';

const programOf = (bar: number): string => `
id: acme
name: Acme
summary: For testing.
metrics: { installs: { label: Installs, unit: count } }
tiers:
  - { id: member, name: Member }
  - { id: gold, name: Gold, requires: { installs: ${bar} } }
`;
const TODAY = '2026-03-15';
const clock = { now: () => new Date(`${TODAY}T12:00Z`), today: () => dayOf(TODAY) };
const editionsOf = (bar: number) => catalogOf([programOf(bar)], '2026-01-01', []).editions;

describe.each(DATABASES)('several servers on one $name', { timeout: 30_000 }, (database) => {
  let where: Awaited<ReturnType<typeof database.create>>;
  const opened: Live[] = [];

  async function open(bar = 10): Promise<Live> {
    const one = new Live(await openStore(where), clock);
    opened.push(one);
    await use(one, bar);
    return one;
  }

  const use = (one: Live, bar: number): Promise<void> => one.usePrograms(new Map([['acme', editionsOf(bar)]]), new Map());

  async function take(one: Live, partner: string, value: number): Promise<void> {
    const writer = new ObservationWriter(['installs']);
    writer.add(writer.addPartner(partner), 0, dayOf('2026-03-01'), value, NaN, { file: 'sent', line: 1 });
    await one.append({
      program: 'acme',
      received: 0,
      source: 'test',
      idempotency: null,
      observations: writer.finish(),
      records: [],
    });
  }

  const heldBy = (one: Live, partner: string): string | null | undefined =>
    one.programs.get('acme')!.roster.get(partner)?.holds[0]?.held;

  beforeAll(() => database.start(), 60_000);
  afterAll(() => database.stop());
  beforeEach(async () => void (where = await database.create()));
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  test('know what one of them stored, and tell it to those who listen to them', async () => {
    const [one, other] = [await open(), await open()];
    const told: (string | null)[] = [];
    other.onNews(({ partner }) => told.push(partner));
    await take(one, 'zoe', 12);
    await other.catchUp();
    expect([heldBy(other, 'zoe'), told]).toEqual(['gold', ['zoe']]);
    await take(one, 'zoe', 3);
    await other.catchUp();
    expect([heldBy(other, 'zoe'), told]).toEqual(['member', ['zoe', 'zoe']]);
  });

  test('do not undo what one with other program files has worked out, and take those', async () => {
    const old = await open(10);
    await take(old, 'zoe', 12);
    const fresh = await open(20);
    const inForce = async () => (await readDerivation(old.store.database, 'acme'))!;
    const before = await inForce();
    expect(before.fingerprint).toBe(fingerprintOf(editionsOf(20)));
    await old.catchUp();
    await fresh.catchUp();
    expect((await inForce()).revision).toBe(before.revision);
    expect([...old.otherEditions]).toEqual([['acme', before.fingerprint]]);
    expect([...fresh.otherEditions]).toEqual([]);
    await use(old, 20);
    await old.catchUp();
    expect([...old.otherEditions]).toEqual([]);
    expect([heldBy(old, 'zoe'), heldBy(fresh, 'zoe')]).toEqual(['member', 'member']);
  });

  test('tell of a day once, when the clock of one is five minutes behind', async () => {
    const reviewed = programOf(10) + 'review: { every: P1M, from: 2026-01-01, warning: P30D }\n';
    const { editions } = catalogOf([reviewed], '2026-01-01', []);
    const moment = { fast: '2026-03-31T23:50Z', slow: '2026-03-31T23:45Z' };
    const openAt = async (whose: 'fast' | 'slow'): Promise<Live> => {
      const now = (): Date => new Date(moment[whose]);
      const one = new Live(await openStore(where), { now, today: () => dayOf(moment[whose].slice(0, 10)) });
      opened.push(one);
      await one.usePrograms(new Map([['acme', editions]]), new Map());
      return one;
    };
    const [fast, slow] = [await openAt('fast'), await openAt('slow')];
    const told: string[] = [];
    fast.onNews(({ kind, body }) => {
      if (kind !== 'standing') return;
      for (const { day, kind: what } of (JSON.parse(body) as News['standing']).decisions) told.push(`${what} ${day}`);
    });
    await take(fast, 'zoe', 3);
    [moment.fast, moment.slow] = ['2026-04-01T00:03Z', '2026-03-31T23:58Z'];
    await fast.catchUp();
    await take(slow, 'zoe', 4);
    await fast.catchUp();
    moment.slow = '2026-04-01T00:01Z';
    await slow.catchUp();
    expect(told).toEqual(['enrolled 2026-03-01', 'retained 2026-04-01']);
    for (const one of [fast, slow]) expect(one.programs.get('acme')!.dated.asOf).toBe(dayOf('2026-04-01'));
  });

  if (database.name === 'PostgreSQL') {
    test('hear of it as soon as it is committed, also after the connection was lost', async () => {
      const [one, other] = [await open(), await open()];
      const calls = new Calls();
      const stop = other.store.database.onChange(calls.listener);
      await calls.next();
      await take(one, 'zoe', 12);
      await calls.next();
      await other.catchUp();
      expect(heldBy(other, 'zoe')).toBe('gold');
      calls.forget();
      await one.store.database.all("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN gradus'");
      await calls.next();
      calls.forget();
      await take(one, 'adam', 12);
      await calls.next();
      stop();
    });
  }
});

/** Calls that are waited for, one after the other; those that came already count. */
class Calls {
  #count = 0;
  #wake: (() => void) | null = null;
  readonly listener = (): void => {
    this.#count++;
    this.#wake?.();
  };

  forget(): void {
    this.#count = 0;
  }

  async next(): Promise<void> {
    while (this.#count === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#count = 0;
  }
}
