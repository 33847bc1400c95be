import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../data/cli/command-line.ts';
import { installPackage, readManifest, run, runModule, serve, type Installed } from './installed.ts';

const FABRIKAM = 'programs/my-program/partners/fabrikam/index.html';
/** Packed. The elements are there under three addresses, by version, each file compressed beforehand too; a version that a build carries over adds 80 kB. */
const MOST_BYTES = 2_800_000;
const BARE_IMPORT = /(?:from|import)\s*\(?\s*["']([^."'][^"']*)["']/g;

let installed: Installed;
beforeAll(() => {
  installed = installPackage();
}, 300_000);
afterAll(() => installed.remove(), 60_000);

describe("a program of one's own", { timeout: 120_000 }, () => {
  it('is live after the five steps of the README, takes what is sent, is written as files, backed up and restored', async () => {
    const steps = readSteps();
    expect(steps.map((step) => step.split(' ').slice(0, 3).join(' '))).toEqual([
      'npm install ../gradus/gradus-0.3.0.tgz',
      'npx gradus init',
      'cd my-program',
      'npx gradus check',
      'npx gradus serve',
    ]);
    run(installed.folder, 'sh', ['-ec', steps.slice(1, -1).join('\n')]);
    const own = join(installed.folder, 'my-program');
    const server = await serve(own);
    try {
      const key = run(own, 'npx', ['gradus', 'key', 'create', '--scope', 'write']).trim();
      const day = new Date().toISOString().slice(0, 10);
      const sent = await fetch(`${server.origin}/api/v1/programs/my-program/observations`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify([
          { partner: 'fabrikam', metric: 'installs', day, value: 26 },
          { partner: 'fabrikam', metric: 'rating', day, value: 4 },
        ]),
      });
      expect(await sent.json()).toMatchObject({ decisions: [{ partner: 'fabrikam', kind: 'promoted', to: 'silver' }] });
      const page = await (await fetch(`${server.origin}/programs/my-program/partners/fabrikam/`)).text();
      expect(page).toContain('Fabrikam');
      const list = await (await fetch(`${server.origin}/programs/my-program/partners/`)).text();
      const [, script] = /<script type="module" src="([^"]+)"/.exec(list)!;
      expect((await fetch(server.origin + script!)).status).toBe(200);
      run(own, 'npx', ['gradus', 'backup', 'saved']);
      run(own, 'npx', ['gradus', 'export', 'public']);
      expect(readFileSync(join(own, 'public', FABRIKAM), 'utf8')).toBe(page);
    } finally {
      await server.stop();
    }
    run(own, 'sh', ['-ec', 'GRADUS_DB=again.db npx gradus restore saved; GRADUS_DB=again.db npx gradus export again']);
    expect(readFileSync(join(own, 'again', FABRIKAM), 'utf8')).toBe(readFileSync(join(own, 'public', FABRIKAM), 'utf8'));
  });

  it('has a first line that names the schema of its format, a README of ten lines, and no word left to be filled in', () => {
    const own = join(installed.folder, 'my-program');
    const read = (path: string): string => readFileSync(join(own, path), 'utf8');
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read('programs/my-program.yaml'))!;
    expect(JSON.parse(read(join('programs', schema!)))).toMatchObject({ title: 'A partner tier program' });
    expect(read('README.md').trimEnd().split('\n')).toHaveLength(10);
    expect(existsSync(join(own, '.env.example'))).toBe(true);
    const files = [
      'README.md',
      'programs/my-program.yaml',
      'data/my-program/observations.csv',
      'data/my-program/observations.mapping.yaml',
    ];
    expect(files.filter((file) => /\{(?:id|name|today)\b/.test(read(file)))).toEqual([]);
  });
});

describe('the package', { timeout: 120_000 }, () => {
  it('brings nothing that only builds or tests', () => {
    const { dependencies, devDependencies } = readManifest(ROOT);
    const there = Object.keys(devDependencies!).filter((name) => existsSync(join(installed.folder, 'node_modules', name)));
    expect(there).toEqual([]);
    const missing = Object.keys(dependencies!).filter((name) => !existsSync(join(installed.folder, 'node_modules', name)));
    expect(missing).toEqual([]);
  });

  it('has no sources but what is made of them, and is small', () => {
    const own = readdirSync(join(installed.folder, 'node_modules/gradus'), { recursive: true }).map(String);
    expect(own.filter((name) => /(?<!\.d)\.ts$|\.astro$/.test(name))).toEqual([]);
    expect(readFileSync(installed.tarball).length).toBeLessThan(MOST_BYTES);
  });

  it('says nothing of the machine that it was built on', () => {
    const lib = join(installed.folder, 'node_modules/gradus/lib');
    const files = readdirSync(lib, { recursive: true }).map(String);
    const code = files.filter((name) => /\.(?:m?js|css|html|json)$/.test(name));
    expect(code.filter((name) => readFileSync(join(lib, name), 'utf8').includes(ROOT.replace(/\/$/, '')))).toEqual([]);
  });

  it('has an engine that needs zod alone', () => {
    const engine = join(installed.folder, 'node_modules/gradus/lib/engine');
    const files = readdirSync(engine, { recursive: true }).map((name) => join(engine, String(name)));
    const imported = files
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(BARE_IMPORT)].map(([, name]) => name));
    expect([...new Set(imported)]).toEqual(['zod']);
  });

  it('gives the engine, the elements and their text to plain Node', () => {
    const source = `
      import { evaluatePartner, formatDay, parseDay, parseProgram } from 'gradus/engine';
      import { TierBadge, configure } from 'gradus/widgets';
      import { badgeDataOf, renderBadge, renderTracker } from 'gradus/render';
      const { ok, program } = parseProgram({ id: 'acme', name: 'Acme', summary: 'S', metrics: {}, tiers: [{ id: 'first', name: 'First' }] });
      const badge = { name: 'Northwind', program: 'Acme', tier: 'First', rank: 1, rungs: 1, track: null, since: null };
      const html = await renderBadge(badge, { program: 'acme', partner: 'northwind' });
      const kinds = [evaluatePartner, TierBadge, configure, badgeDataOf, renderTracker].map((it) => typeof it);
      console.log(JSON.stringify([ok && program.id, formatDay(parseDay('2026-01-31')), html.includes('Northwind'), ...new Set(kinds)]));
    `;
    expect(runModule(installed.folder, source)).toEqual(['acme', '2026-01-31', true, 'function']);
  });

  it('has types for all three, which fit and refuse what does not', () => {
    const { folder } = installed;
    const options = { module: 'nodenext', target: 'es2024', lib: ['es2024', 'dom', 'dom.iterable'], strict: true, noEmit: true };
    const compilerOptions = { ...options, types: [], skipLibCheck: false };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    writeFileSync(
      join(folder, 'use.ts'),
      `import { parseProgram, type Program, type Standing } from 'gradus/engine';
      import { TierBadge, type BadgeData } from 'gradus/widgets';
      import { renderBadge } from 'gradus/render';
      const parsed = parseProgram({});
      export const program: Program | null = parsed.ok ? parsed.program : null;
      export const element: HTMLElement = new TierBadge();
      export const text = (data: BadgeData): Promise<string> => renderBadge(data, { program: 'acme', partner: 'northwind' });
      // @ts-expect-error: a day is no text.
      export const day: Standing['asOf'] = new Date();
      // @ts-expect-error: a badge is of a partner.
      export const nobody = (data: BadgeData) => renderBadge(data, { program: 'acme' });
      `,
    );
    expect(run(folder, process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder])).toBe('');
  });

  it('leaves publint nothing to find', async () => {
    const pkgDir = join(installed.folder, 'node_modules/gradus');
    const { messages, pkg } = await publint({ pkgDir, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('leaves attw nothing to find, as modules alone', () => {
    const attw = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const told = run(ROOT, process.execPath, [attw, installed.tarball, '--profile', 'esm-only', '--no-emoji', '--no-color']);
    // A finding ends it with 1, and throws.
    expect(told.match(/OK \(ESM\)/g)).toHaveLength(5);
  });
});

function readSteps(): string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  return /live in five steps\n[^]*?```\n([^]*?)\n```/.exec(readme)![1]!.split('\n');
}
