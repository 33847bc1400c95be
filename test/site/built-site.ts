import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createSite } from '../../site/server/site.ts';

/** When the files of a small site were last changed. */
export const CHANGED = new Date('2026-01-05T10:00:00Z');

/** Longer than what is too short to be compressed. */
export const LONG_TEXT = 'A standing is worked out. '.repeat(100);

const badge = (partner: string) => ({
  partner,
  name: partner,
  track: null,
  tier: 'member',
  since: '2026-01-05',
  newcomer: false,
});

/** The folder of a small site as a build leaves it; to be removed by whoever asked for it. */
export function writeBuiltSite(partners: string[] = ['a', 'b', 'a,b']): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-site-'));
  const standings = { program: 'acme', name: 'Acme', ladders: [], cap: 1.5, partners: partners.map(badge) };
  const files: Record<string, string> = {
    'index.html': `<h1>Home</h1>${LONG_TEXT}`,
    '404.html': '<h1>Missing</h1>',
    'programs/acme/index.html': '<h1>Acme</h1>',
    'programs/acme/partners/50=25/index.html': '<h1>50%</h1>',
    '_astro/index.Ab1.css': `h1{}${LONG_TEXT}`,
    '_astro/face.woff2': '0123456789',
    'embed/gradus.js': `export {};//${LONG_TEXT}`,
    'badges/acme/a.svg': '<svg/>',
    'api/v1/programs.json': `{"programs":[],"text":"${LONG_TEXT}"}`,
    'api/v1/programs/acme/standings.json': JSON.stringify(standings),
    'api/v1/programs/acme/partners/jo@acme.example.json': '{"partner":"jo@acme.example"}',
  };
  for (const [name, text] of Object.entries(files)) {
    writeFile(join(folder, name), text);
    if (text.length < 1024) continue;
    writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
    writeFile(join(folder, `${name}.gz`), gzipSync(text));
  }
  return folder;
}

export type Asker = (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>;

/** Asks the server of a folder, without a network. */
export function askerOf(folder: string): Asker {
  const site = createSite(folder);
  return async (path, headers = {}, method = 'GET') => site.request(`http://localhost${path}`, { method, headers });
}

/** What an answer's headers say. */
export function told(response: Response, ...names: string[]): (string | null)[] {
  return names.map((name) => response.headers.get(name));
}

function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  utimesSync(path, CHANGED, CHANGED);
}
