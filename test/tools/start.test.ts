import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../data/cli/command-line.ts';
import { builtParts } from '../site/built-parts.ts';

const GOOD = 'id: acme\nname: Acme\nsummary: S\nmetrics: {}\ntiers: [{ id: t, name: T }]\n';

let folder: string;
beforeAll(() => builtParts(), 120_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-start-'));
  mkdirSync(join(folder, 'programs'));
  mkdirSync(join(folder, 'data/acme'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeProgram(text: string): void {
  writeFileSync(join(folder, 'programs/acme.yaml'), text);
}

function start() {
  const env = {
    ...process.env,
    PORT: '0',
    HOST: 'localhost',
    GRADUS_DB: join(folder, 'gradus.db'),
    GRADUS_PROGRAMS: join(folder, 'programs'),
    GRADUS_DATA: join(folder, 'data'),
  };
  const child = spawn(process.execPath, [join(ROOT, 'tools/start.mjs')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  const serving = async (): Promise<string> => {
    while (!said.stdout.includes('stops it')) await once(child.stdout, 'data');
    return /http:\/\/localhost:\d+/.exec(said.stdout)![0];
  };
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { child, said, serving, stop };
}

async function nameOf(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/v1/programs/acme.json`);
  return ((await response.json()) as { name: string }).name;
}

describe('npm start', { timeout: 60_000 }, () => {
  it('serves what was there before a program was broken, and says what is wrong', async () => {
    writeProgram(GOOD);
    const first = start();
    await first.serving();
    await first.stop();
    writeProgram('id: acme\nnane: Other\nsummary: S\ntiers: [{ id: t, name: T }]\n');
    const second = start();
    expect(await nameOf(await second.serving())).toBe('Acme');
    while (!second.said.stderr.includes('stays in force')) await once(second.child.stderr, 'data');
    await second.stop();
    expect(second.said.stderr.split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/acme\.yaml:1:1 name — "name" is missing; expected text\.$/),
      expect.stringMatching(/acme\.yaml:2:1 nane — there is no key "nane" here; .* Did you mean "name"\?$/),
      'The program files have faults: what was there before them stays in force.',
    ]);
  });

  it('takes a program that changes while it serves, and leaves a broken one alone', async () => {
    writeProgram(GOOD);
    const { child, said, serving, stop } = start();
    const origin = await serving();
    writeProgram(GOOD.replace('name: Acme', 'name: Other'));
    while (!said.stdout.includes('are in force')) await once(child.stdout, 'data');
    expect(await nameOf(origin)).toBe('Other');
    writeProgram('id: acme\n');
    while (!said.stderr.includes('stays in force')) await once(child.stderr, 'data');
    expect(await nameOf(origin)).toBe('Other');
    await stop();
  });

  it('ends with 1 and what is wrong when there is nothing to serve yet', async () => {
    writeProgram('id: acme\nnane: Acme\nsummary: S\ntiers: [{ id: t, name: T }]\n');
    const { child, said } = start();
    const [code] = (await once(child, 'close')) as [number];
    expect([code, said.stdout]).toEqual([1, '']);
    // Another test may build at the same time.
    const faults = said.stderr.replace(/^Another build is under way .*\n/, '');
    expect(faults).toMatch(/^2 faults in programs or data:\n.*acme\.yaml:1:1 name — .*\n.*acme\.yaml:2:1 nane — .*\n$/);
  });

  it.each([
    ['PORT', '70000', 'PORT is "70000"; expected a whole number from 0 to 65535.'],
    ['GRADUS_AS_OF', 'monday', 'GRADUS_AS_OF is "monday"; expected a day such as 2026-01-31.'],
    [
      'DATABASE_URL',
      'mysql://x',
      'DATABASE_URL is no address of PostgreSQL; expected one such as postgres://user:password@host:5432/name.',
    ],
  ])('refuses %s=%s with one sentence', async (name, value, sentence) => {
    writeProgram(GOOD);
    const env = { ...process.env, PORT: '0', GRADUS_DB: ':memory:', GRADUS_PROGRAMS: join(folder, 'programs'), [name]: value };
    const child = spawn(process.execPath, [join(ROOT, 'site/server.ts')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const [code] = (await once(child, 'close')) as [number];
    expect([code, stderr]).toEqual([1, `${sentence}\n`]);
  });
});
