import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { issueToken, withdrawToken } from '../../data/access/tokens.ts';
import { openSmallSite, type SmallSite } from './small-site.ts';

const EVENTS = '/api/v1/programs/acme/events';
const HOUR = 3_600_000;
const PROGRAM =
  'id: acme\nname: Acme\nsummary: For testing.\nmetrics:\n  installs: { label: Installs, unit: count }\n' +
  '  takings: { label: Takings, unit: count, visibility: partner }\n' +
  'tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { installs: 10 } }]\n';

let site: SmallSite;
let key: string;
const now = () => site.live.clock.now().getTime();

beforeEach(async () => {
  site = await openSmallSite(['ada', 'bob'], { 'programs/acme.yaml': PROGRAM });
  key = (await createKey(site.live.store.database, { name: 'k', scope: 'admin', program: 'acme' }, 0)).text;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await site.close();
});

const bearer = (text: string) => ({ authorization: `Bearer ${text}` });

let days = 0;
async function send(partner: string, metric = 'installs'): Promise<void> {
  const day = new Date(Date.UTC(2026, 0, 6 + (days++ % 20))).toISOString().slice(0, 10);
  const headers = { ...bearer(key), 'content-type': 'application/json' };
  const body = JSON.stringify({ partner, metric, day, value: 20 + days });
  const answer = await site.ask(`/api/v1/programs/acme/observations`, headers, 'POST', body);
  expect(answer.status).toBe(200);
}

async function issue(partner: string, program = 'acme'): Promise<{ id: string; text: string; expires: number }> {
  const expires = now() + HOUR;
  return { ...(await issueToken(site.live.store.database, { program, partner, expires }, now())), expires };
}

/** What one is told who listens. */
async function listen(headers: Record<string, string> = {}, query = '') {
  const response = await site.ask(EVENTS + query, headers);
  expect(response.status).toBe(200);
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  return {
    /** The next piece; null: the stream has ended. */
    async next(): Promise<string | null> {
      const { value, done } = await reader.read();
      return done ? null : decoder.decode(value);
    },
    /** All that is said until it is ended by the server. */
    async rest(): Promise<string> {
      let text = '';
      for (let piece = await this.next(); piece !== null; piece = await this.next()) text += piece;
      return text;
    },
  };
}

const told = (text: string) =>
  [...text.matchAll(/^event: (\w+)\ndata: \{"partner":"(\w+)"/gm)].map(([, kind, id]) => `${kind} ${id}`);
const idsOf = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

describe('a stream of events', () => {
  it('tells of what happens from when it begins', async () => {
    await send('ada');
    const stream = await listen();
    await send('bob');
    site.hub.close();
    expect(told(await stream.rest())).toEqual(['standing bob']);
  });

  it('begins with what was missed, and at no point says that more was told than was', async () => {
    const from = site.live.lastEvent;
    await send('ada');
    await send('ada');
    await send('bob');
    const stream = await listen({ 'last-event-id': String(from) });
    site.hub.close();
    const text = await stream.rest();
    expect(told(text)).toEqual(['standing ada', 'partner ada', 'standing bob']);
    const ids = idsOf(text);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(ids.at(-1)).toBe(site.live.lastEvent);
  });

  it('misses nothing that happens while it looks for what was missed', async () => {
    const { database } = site.live.store;
    const all = database.all.bind(database);
    vi.spyOn(database, 'all').mockImplementation(async (sql, ...values) => {
      const rows = await all(sql, ...values);
      if (sql.includes('FROM events') && sql.includes('program = ')) {
        vi.restoreAllMocks();
        await send('bob');
      }
      return rows as never;
    });
    const stream = await listen({ 'last-event-id': String(site.live.lastEvent) });
    site.hub.close();
    expect(told(await stream.rest())).toEqual(['standing bob']);
  });

  it('begins anew for whoever stopped in another store', async () => {
    const stream = await listen({ 'last-event-id': '9000' });
    await send('ada');
    site.hub.close();
    const text = await stream.rest();
    expect(told(text)).toEqual(['standing ada']);
    expect(idsOf(text).at(-1)).toBe(site.live.lastEvent);
  });

  it('lets go who does not read, who goes on later with nothing missing', async () => {
    const slow = await listen();
    for (let i = 0; i < 1100; i++) await site.hub.beat();
    await send('ada');
    const [text, after] = [await slow.rest(), site.live.lastEvent];
    expect(told(text)).toEqual([]);
    const again = await listen({ 'last-event-id': String(idsOf(text).at(-1)) });
    site.hub.close();
    const missed = await again.rest();
    expect([told(missed), idsOf(missed).at(-1)]).toEqual([['standing ada'], after]);
  });
});

describe('who hears of private figures', () => {
  it.each([
    ['the partner whose they are', async () => bearer((await issue('ada')).text), ['partner ada']],
    ['whoever holds a key that may read', async () => bearer(key), ['partner ada']],
    ['not another partner', async () => bearer((await issue('bob')).text), []],
    ['not a partner of another program', async () => bearer((await issue('ada', 'birch')).text), []],
    ['not just anyone', async () => ({}), []],
  ])('%s', async (_, headers, expected) => {
    await send('ada');
    const stream = await listen(await headers());
    await send('ada', 'takings');
    site.hub.close();
    expect(told(await stream.rest())).toEqual(expected);
  });

  it('nobody whose token has expired meanwhile: the stream ends', async () => {
    await send('ada');
    const { text, expires } = await issue('ada');
    const stream = await listen(bearer(text));
    vi.spyOn(site.live.clock, 'now').mockReturnValue(new Date(Math.ceil(expires / 1000) * 1000));
    await send('ada', 'takings');
    expect(told(await stream.rest())).toEqual([]);
    expect((await site.ask(EVENTS, bearer(text))).status).toBe(401);
  });

  it('nobody whose token was taken back meanwhile: the stream ends with the next sign of life', async () => {
    const token = await issue('ada');
    const [theirs, anyones] = [await listen(bearer(token.text)), await listen()];
    await site.hub.beat();
    await withdrawToken(site.live.store.database, token, now());
    await site.hub.beat();
    expect((await theirs.rest()).match(/: here/g)).toHaveLength(1);
    site.hub.close();
    expect((await anyones.rest()).match(/: here/g)).toHaveLength(2);
  });

  it('nobody whose key was taken back meanwhile', async () => {
    const { id, text } = await createKey(site.live.store.database, { name: 'r', scope: 'read', program: null }, 0);
    const stream = await listen(bearer(text));
    await site.live.store.revokeKey(id, now());
    await site.hub.beat();
    expect(await stream.rest()).not.toContain(': here');
  });

  it.each(['x', 'a.b.c', 'gradus_aaaaaaaa_' + 'a'.repeat(43)])('nobody with a token that is none: %s', async (text) => {
    expect((await site.ask(EVENTS, bearer(text))).status).toBe(401);
  });
});
