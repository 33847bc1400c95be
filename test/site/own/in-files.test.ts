import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLive, readConfiguration } from '../../../data/live.ts';
import { createApp } from '../../../site/server/app.ts';
import { listTranslations } from '../../../site/model/languages.ts';
import { exportSite } from '../../../site/server/export/export.ts';
import { builtParts } from '../built-parts.ts';

const PROGRAM = `
id: acme
name: Acme
summary: For testing.
currency: USD
metrics:
  installs: { label: Installs, unit: count }
  revenue: { label: Revenue, unit: money, visibility: partner }
tiers:
  - { id: member, name: Member }
  - { id: gold, name: Gold, requires: { installs: 100, revenue: 90000 } }
review: { every: P1M, from: 2026-01-01, warning: P30D }
`;
const ROWS = 'partner,metric,day,value\nada,installs,2026-05-20,40\nada,revenue,2026-05-20,71234\n';

let folder: string;
let out: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-in-files-'));
  out = join(folder, 'out');
  mkdirSync(join(folder, 'programs'));
  mkdirSync(join(folder, 'data/acme'), { recursive: true });
  writeFileSync(join(folder, 'programs/acme.yaml'), PROGRAM);
  writeFileSync(join(folder, 'data/acme/observations.csv'), ROWS);
  const where = { GRADUS_PROGRAMS: join(folder, 'programs'), GRADUS_DATA: join(folder, 'data'), GRADUS_DB: ':memory:' };
  const { live } = await openLive(readConfiguration({ ...where, GRADUS_AS_OF: '2026-06-10' }));
  const parts = await builtParts();
  const { app, hub } = createApp({ live, ...parts, isFiles: true });
  await exportSite({ app, live, assets: parts.assets }, out);
  hub.close();
  await live.close();
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => readFileSync(join(out, path, 'index.html'), 'utf8');
const pages = (): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html') && !path.includes('docs/'))
    .map((path) => path.slice(0, -'index.html'.length));

describe('pages that are files', () => {
  it('take no key and no token, and send no form to a server', () => {
    expect(pages().filter((path) => /type="password"/.test(read(path)))).toEqual([]);
    // Badges are checked in the browser.
    expect(pages().filter((path) => /method="post"/.test(read(path)))).toEqual(
      listTranslations('/verify/').map(({ path }) => path.slice(1)),
    );
  });

  it.each([
    ['programs/acme/health/', 'gradus outlook --program PROGRAM --data FOLDER'],
    ['programs/acme/health/', 'gradus investment --program PROGRAM --data FOLDER --spending FILE'],
    ['programs/acme/partners/', 'gradus outlook --program PROGRAM --data FOLDER'],
    ['programs/acme/what-if/', 'gradus simulate --program PROGRAM --data FOLDER --proposed SAVED'],
    ['programs/acme/me/', 'gradus standing --program PROGRAM --data FOLDER'],
  ])('%s says that it is one, and names the command: %s', (path, command) => {
    expect(read(path)).toContain('These pages are files');
    expect(read(path)).toContain(`npx ${command}`);
    expect(read(`de/${path}`)).toMatch(/(?:Diese|diese) Seiten sind Dateien/);
    expect(read(`de/${path}`)).toContain(/npx gradus \w+/.exec(`npx ${command}`)![0]);
  });

  it('speak of no key, where a threshold is not public', () => {
    expect(read('programs/acme/what-if/')).toContain('Not public: moving it shows nothing here.');
    expect(read('de/programs/acme/what-if/')).toContain('Nicht öffentlich: Das Verschieben zeigt hier nichts.');
  });

  it('lead no partner to a page that could not answer', () => {
    expect(read('programs/acme/partners/ada/')).not.toContain('/me/');
  });

  it('say, without script, that a badge is checked by script', () => {
    expect(read('verify/')).toContain('This page is a file, so a badge is checked in your browser.');
    expect(read('de/verify/')).toContain('Diese Seite ist eine Datei, darum wird ein Abzeichen im Browser geprüft.');
  });
});
