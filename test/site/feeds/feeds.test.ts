import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLive, readConfiguration, type Live } from '../../../data/live.ts';
import { issueToken } from '../../../data/access/tokens.ts';
import { createApp } from '../../../site/server/app.ts';
import { ON_SAMPLE_DAY } from '../sample-site.ts';

const nothing = async (): Promise<Response> => new Response('', { status: 404 });
const ORIGIN = 'https://partners.example';

let live: Live;
let app: ReturnType<typeof createApp>['app'];
beforeAll(async () => {
  ({ live } = await openLive(readConfiguration(ON_SAMPLE_DAY)));
  ({ app } = createApp({ live, assets: '', origin: ORIGIN, renderer: { render: nothing, renderMissing: nothing } }));
}, 60_000);
afterAll(() => live.close());

const read = async (path: string): Promise<string> => (await app.request(`http://localhost${path}`)).text();

test('the three feeds are read by another library, and say the same, the latest first', async () => {
  const atom = parseAtomFeed(await read('/feeds/canopy.atom'));
  const rss = parseRssFeed(await read('/feeds/canopy.rss'));
  const json = parseJsonFeed(await read('/feeds/canopy.json'));
  const titles = json.items!.map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(20);
  expect(atom.entries!.map(({ title }) => (typeof title === 'string' ? title : title?.value))).toEqual(titles);
  expect(rss.items!.map(({ title }) => title)).toEqual(titles);
  expect(titles).toContain('New criteria of Canopy Partners take effect');
  expect(titles.some((title) => / rises from Evergreen to Heartwood$/.test(title!))).toBe(true);
  const days = json.items!.map(({ date_published, date_modified }) => String(date_published ?? date_modified));
  expect([...days].sort().reverse()).toEqual(days);
  expect(json.items!.every(({ url }) => url!.startsWith(`${ORIGIN}/programs/canopy/`))).toBe(true);
  const ids = json.items!.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('nothing is told of a tier that is not in the public history of its partner', async () => {
  const { items } = parseJsonFeed(await read('/feeds/canopy.json'));
  const { url, title } = items!.find(({ title }) => title!.includes('rises from'))!;
  const partner = JSON.parse(await read(new URL(url!).pathname.replace(/^\/programs\/(.*)\/$/, '/api/v1/programs/$1.json')));
  const promoted = partner.standings.flatMap((one: { decisions: { kind: string; toName: string }[] }) => one.decisions);
  expect(promoted.some((one: { kind: string; toName: string }) => one.kind === 'promoted' && title!.endsWith(one.toName))).toBe(
    true,
  );
});

test('a calendar has the next reviews and the editions as whole days, and keeps the names of its entries', async () => {
  const text = await read('/calendars/canopy.ics');
  const events = eventsOf(text);
  expect(events.map(({ day, summary }) => [day, summary])).toContainEqual([
    '2026-01-01',
    'Canopy Partners: new criteria take effect',
  ]);
  expect(events.filter(({ summary }) => summary.endsWith('tiers are reviewed'))).toHaveLength(4);
  expect(events.every(({ isDate }) => isDate)).toBe(true);
  expect(await read('/calendars/canopy.ics')).toBe(text);
});

test('a partner has its own deadlines in its calendar, by its token; a token that is none gets nothing', async () => {
  const warned = [...live.programs.get('canopy')!.roster.values()].find(({ holds }) => holds.some(({ isWarned }) => isWarned))!;
  const now = live.clock.now().getTime();
  const token = { program: 'canopy', partner: warned.id, expires: now + 3_600_000 };
  const { text } = await issueToken(live.store.database, token, now);
  const response = await app.request(`http://localhost/calendars/canopy.ics?token=${text}`);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const own = eventsOf(await response.text()).filter(({ summary }) => summary.includes('last day to put right'));
  expect(own).not.toEqual([]);
  expect((await app.request('http://localhost/calendars/canopy.ics?token=none')).status).toBe(401);
  expect((await app.request(`http://localhost/calendars/hubspot.ics?token=${text}`)).status).toBe(401);
});

test('the sitemap has every partner once, and the robots are told where it is', async () => {
  const map = await read('/sitemap.xml');
  const addresses = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toContain(`${ORIGIN}/programs/canopy/partners/old-bell-works/`);
  expect(addresses).toContain(`${ORIGIN}/programs/canopy/ranking/`);
  expect(await read('/robots.txt')).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
});

function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { day: event.startDate.toString(), summary: event.summary, isDate: event.startDate.isDate };
  });
}
