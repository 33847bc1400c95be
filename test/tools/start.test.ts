import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../data/cli/command-line.ts';
import { writeBuiltSite } from '../site/built-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-start-'));
  mkdirSync(join(folder, 'programs'));
  writeFileSync(join(folder, 'programs/acme.yaml'), 'id: acme\nnane: Acme\nsummary: S\ntiers: [{ id: t, name: T }]\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(dist: string) {
  const env = {
    ...process.env,
    PORT: '0',
    HOST: 'localhost',
    TZ: 'UTC',
    GRADUS_DIST: dist,
    GRADUS_PROGRAMS: join(folder, 'programs'),
    GRADUS_DATA: join(folder, 'data'),
  };
  const child = spawn(process.execPath, [join(ROOT, 'tools/start.mjs')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  return { child, said };
}

describe('npm start with a program that is broken', { timeout: 30_000 }, () => {
  it('serves the last good site, and says last and alone what is wrong and of when that site is', async () => {
    const dist = writeBuiltSite();
    const built = new Date('2026-01-05T10:00:00Z');
    utimesSync(dist, built, built);
    const { child, said } = start(dist);
    while (!said.stderr.includes('npm start again')) await once(child.stderr, 'data');
    const origin = /http:\/\/localhost:\d+/.exec(said.stdout)![0];
    const response = await fetch(`${origin}/programs/acme/`);
    expect([response.status, await response.text()]).toEqual([200, '<h1>Acme</h1>']);
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(dist, { recursive: true });
    expect(said.stderr.split('\n').filter(Boolean)).toEqual([
      '2 faults in programs or data:',
      expect.stringMatching(/acme\.yaml:1:1 name — "name" is missing; expected text\.$/),
      expect.stringMatching(/acme\.yaml:2:1 nane — there is no key "nane" here; .* Did you mean "name"\?$/),
      'What is served is the last good site, of 5 January 2026 at 10:00. Mend this and run npm start again.',
    ]);
  });

  it('ends with 1 and what is wrong when there is no site yet', async () => {
    const { child, said } = start(join(folder, 'none'));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(1);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(
      /^\n2 faults in programs or data:\n.*\n\nThere is no site to serve yet: mend this and run npm start again\.\n$/s,
    );
  });
});
