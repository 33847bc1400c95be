import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdLock } from '../../tools/lock.mjs';
import { ROOT } from '../data/cli/command-line.ts';

const LOCK = pathToFileURL(join(ROOT, 'tools/lock.mjs')).href;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-lock-'));
  path = join(folder, 'build/a.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that holds the lock until it is told to let go, and says what happens a line at a time. */
function startHolder(): { child: ChildProcess; nextLine: () => Promise<string> } {
  const script = `
    import { holdLock } from ${JSON.stringify(LOCK)};
    const release = holdLock(process.argv[1], (holder) => console.log('waits for ' + holder));
    console.log('holds');
    process.stdin.once('end', () => {
      release();
      console.log('let go');
    }).resume();
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout!)[Symbol.asyncIterator]();
  return { child, nextLine: async () => String((await lines.next()).value) };
}

function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('a lock', () => {
  it('lets the second through when the first lets go, and says for whom it waits', async () => {
    const first = startHolder();
    expect(await first.nextLine()).toBe('holds');
    const second = startHolder();
    expect(await second.nextLine()).toBe(`waits for ${first.child.pid}`);
    first.child.stdin!.end('x');
    expect(await first.nextLine()).toBe('let go');
    expect(await second.nextLine()).toBe('holds');
    second.child.stdin!.end('x');
    await once(second.child, 'exit');
    expect(existsSync(path)).toBe(false);
  });

  it('lets the second through when the first is killed', async () => {
    const first = startHolder();
    expect(await first.nextLine()).toBe('holds');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = startHolder();
    expect(await second.nextLine()).toBe('holds');
    second.child.stdin!.end('x');
    await once(second.child, 'exit');
  });

  it('is taken over by one of many who find that its holder is dead', async () => {
    holdLock(path, () => {})();
    writeFileSync(path, String(deadProcess()));
    const holders = Array.from({ length: 4 }, startHolder);
    const held: number[] = [];
    await Promise.all(
      holders.map(async ({ child, nextLine }) => {
        for (let line = await nextLine(); line !== 'holds'; line = await nextLine()) expect(line).toMatch(/^waits for /);
        expect(readFileSync(path, 'utf8')).toBe(String(child.pid));
        held.push(child.pid!);
        child.stdin!.end('x');
        await once(child, 'exit');
      }),
    );
    expect(held.sort()).toEqual(holders.map(({ child }) => child.pid!).sort());
  });

  it('is taken over when nobody ever wrote down who holds it', () => {
    holdLock(path, () => {})();
    writeFileSync(path, '');
    const minutesAgo = new Date(Date.now() - 600_000);
    utimesSync(path, minutesAgo, minutesAgo);
    const release = holdLock(path, () => expect.unreachable());
    expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
    release();
    expect(existsSync(path)).toBe(false);
  });
});
