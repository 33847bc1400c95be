import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../data/cli/command-line.ts';
import { installPackage, readManifest, run, runModule, type Installed } from './installed.ts';

const MOST_BYTES = 1_500_000;
const BARE_IMPORT = /(?:from|import)\s*\(?\s*["']([^."'][^"']*)["']/g;

let installed: Installed;
beforeAll(() => {
  installed = installPackage();
}, 300_000);
afterAll(() => installed.remove());

describe('the package', { timeout: 60_000 }, () => {
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
    expect(told.match(/OK \(ESM\)/g)).toHaveLength(3);
  });
});
