import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, vi } from 'vitest';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const COMMAND = join(ROOT, 'site/gradus.mjs');

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** Standard input. */
  input?: string;
  cwd?: string;
  /** Stops reading standard output after its first piece, as `head` does. */
  isOutputCut?: boolean;
  /** Reads no words: standard error is closed from the beginning. */
  isErrorCut?: boolean;
  nodeOptions?: string[];
  command?: string;
  /** A file to write standard output to. */
  stdout?: number;
}

/** Runs the real command in a process of its own. */
export function runGradus(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const {
    input = '',
    cwd = ROOT,
    isOutputCut = false,
    isErrorCut = false,
    nodeOptions = [],
    command = COMMAND,
    stdout,
  } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeOptions, command, ...args], { cwd, stdio: ['pipe', stdout ?? 'pipe', 'pipe'] });
    const finished = { stdout: '', stderr: '' };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      finished.stdout += text;
      if (isOutputCut) child.stdout!.destroy();
    });
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (finished.stderr += text));
    if (isErrorCut) child.stderr!.destroy();
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...finished }));
    // A command that refuses its options never reads.
    child.stdin!.on('error', () => {});
    child.stdin!.end(input);
  });
}

/**
 * The command in a folder of its own with these files, which is there while the tests of a file run. Words are set apart by spaces,
 * unless they come one by one.
 */
export function commandIn(
  files: Record<string, string>,
): (words: string | readonly string[], options?: RunOptions) => Promise<Finished> {
  // Each starts processes, on a machine that may be busy.
  vi.setConfig({ testTimeout: 60_000 });
  let folder: string;
  beforeAll(() => void (folder = writeFolder(files)));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (words, options = {}) => runGradus(typeof words === 'string' ? words.split(' ') : words, { cwd: folder, ...options });
}

export function parseLines<T = Record<string, unknown>>(stdout: string): T[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T);
}

/** A new folder with these files; to be removed by whoever asked for it. */
export function writeFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-command-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Where a file of the shared real data is; null when it is not there. */
export function findSharedData(name: string): string | null {
  const path = join(process.env['GRADUS_SHARED_DATA'] ?? join(ROOT, '../shared/data'), name);
  return existsSync(path) ? path : null;
}
