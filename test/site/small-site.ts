import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openLive, readConfiguration, type Live } from '../../data/live.ts';
import { createApp, type App } from '../../site/server/app.ts';
import type { Renderer } from '../../site/server/answers/pages.ts';

/** When the files of a small site were last changed. */
export const CHANGED = new Date('2026-01-05T10:00:00Z');

/** Longer than what is too short to be compressed. */
export const LONG_TEXT = 'A standing is worked out. '.repeat(100);
export const HOME = `<h1>Home</h1>${LONG_TEXT}`;

export const SMALL_PROGRAM =
  'id: acme\nname: Acme\nsummary: For testing.\nmetrics: { installs: { label: Installs, unit: count } }\n' +
  'tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { installs: 10 }, boost: 1.2 }]\n';

const PAGES: Record<string, string> = { '/': HOME, '/programs/acme/': '<h1>Acme</h1>' };
const renderer: Renderer = {
  render: async ({ url }) => {
    const page = PAGES[new URL(url).pathname];
    return page === undefined ? null : new Response(page);
  },
  renderMissing: async () => new Response('<h1>Missing</h1>', { status: 404 }),
};

export type Asker = (path: string, headers?: Record<string, string>, method?: string, body?: string) => Promise<Response>;

/** So many servers a site, on one PostgreSQL (the address of a new database on it; null: one server, and its store in memory). */
export const servers: { count: number; createDatabase: (() => Promise<string>) | null } = { count: 1, createDatabase: null };

export interface SmallSite {
  /** Of several servers the first. */
  live: Live;
  hub: Pick<App['hub'], 'beat' | 'close'>;
  /** What is answered. */
  routes: App['app']['routes'];
  /** Asks the server, without a network. */
  ask: Asker;
  /** The same, with all that a request can be. */
  request(path: string, init: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** A server of one program, with these partners, a page or two, and more files (by path: `data/acme/successions.csv`). */
export async function openSmallSite(
  partners: readonly string[] = ['a', 'b', 'a,b'],
  more: Record<string, string> = {},
): Promise<SmallSite> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-site-'));
  const rows = partners.map((partner) => `"${partner}",installs,2026-01-05,1`);
  writeFiles(folder, {
    'programs/acme.yaml': SMALL_PROGRAM,
    'data/acme/observations.csv': ['partner,metric,day,value', ...rows].join('\n'),
    'assets/_astro/index.Ab1.css': `h1{}${LONG_TEXT}`,
    'assets/_astro/face.woff2': '0123456789',
    'assets/embed/gradus.js': `export {};//${LONG_TEXT}`,
    'assets/embed/1/gradus.js': 'export {};',
    'assets/embed/1.2.3/gradus.js': 'export {};',
    'assets/embed/small.js': 'export {};',
    ...more,
  });
  const configuration = readConfiguration({
    GRADUS_PROGRAMS: join(folder, 'programs'),
    GRADUS_DATA: join(folder, 'data'),
    ...(servers.createDatabase ? { DATABASE_URL: await servers.createDatabase() } : { GRADUS_DB: ':memory:' }),
    GRADUS_AS_OF: '2026-02-01',
  });
  const all: (App & { live: Live })[] = [];
  for (let i = 0; i < servers.count; i++) {
    // One clock: a test may set it.
    const { live } = await openLive(configuration, all[0]?.live.clock);
    all.push({ live, ...createApp({ live, renderer, assets: join(folder, 'assets') }) });
  }
  const request = inTurn(all);
  return {
    live: all[0]!.live,
    hub: { beat: () => eachOf(all, ({ hub }) => hub.beat()), close: () => all.forEach(({ hub }) => hub.close()) },
    routes: all[0]!.app.routes,
    ask: (path, headers = {}, method = 'GET', body) =>
      request(path, { method, headers, ...(body === undefined ? {} : { body }) }),
    request,
    async close() {
      for (const { hub, live } of all) {
        hub.close();
        await live.close();
      }
      rmSync(folder, { recursive: true });
    },
  };
}

/** Each request goes to the next server. What one has stored the others take in at once, as when the database has told them of it. */
function inTurn(all: readonly (App & { live: Live })[]): SmallSite['request'] {
  let asked = 0;
  const areSeveral = all.length > 1;
  return async (path, init) => {
    const next = all[asked++ % all.length]!;
    if (areSeveral) await next.live.catchUp();
    const response = await next.app.request(`http://localhost${path}`, init);
    const isReading = init.method === undefined || init.method === 'GET' || init.method === 'HEAD';
    if (areSeveral && !isReading) await eachOf(all, ({ live }) => live.catchUp());
    return response;
  };
}

async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (const one of all) await work(one);
}

/** What an answer's headers say. */
export function told(response: Response, ...names: string[]): (string | null)[] {
  return names.map((name) => response.headers.get(name));
}

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    writeFile(join(folder, name), text);
    if (text.length < 1024 || !name.startsWith('assets/')) continue;
    writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
    writeFile(join(folder, `${name}.gz`), gzipSync(text));
  }
}

function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  utimesSync(path, CHANGED, CHANGED);
}
