import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../data/cli/command-line.ts';

export interface Installed {
  /** What `npm pack` wrote. */
  tarball: string;
  /** A folder that was empty before the package was installed into it. */
  folder: string;
  remove(): void;
}

/** The package as whoever has nothing else of ours gets it. */
export function installPackage(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-installed-'));
  const packed = mkdtempSync(join(tmpdir(), 'gradus-packed-'));
  npm(ROOT, 'pack', '--pack-destination', packed);
  const tarball = join(packed, readdirSync(packed)[0]!);
  npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
  const remove = (): void => [folder, packed].forEach((path) => rmSync(path, { recursive: true, force: true }));
  return { tarball, folder, remove };
}

/** Runs a module in the folder; what it writes. */
export function runModule(folder: string, source: string): unknown {
  writeFileSync(join(folder, 'use.mjs'), source);
  return JSON.parse(run(folder, process.execPath, ['use.mjs']));
}

export function run(cwd: string, command: string, options: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, options, { cwd, encoding: 'utf8', env: ownEnvironment() });
  if (status !== 0) throw error ?? new Error(`${command} ${options.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

/** `npx gradus serve` in a folder, once it serves. */
export async function serve(cwd: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const env = { ...ownEnvironment(), PORT: '0', HOST: 'localhost' };
  // In a group of its own: npx starts another process, and that is the one to be stopped.
  const child = spawn('npx', ['gradus', 'serve'], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!said.includes('stops it')) await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(fail)]);
  const stop = async (): Promise<void> => {
    process.kill(-child.pid!, 'SIGTERM');
    await once(child, 'close');
  };
  return { origin: /http:\/\/localhost:\d+/.exec(said)![0], stop };
}

function fail(): never {
  throw new Error('gradus serve ended before it served.');
}

export function readManifest(path: string): Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
}

function npm(cwd: string, ...options: string[]): void {
  const script = process.env['npm_execpath'];
  if (script) run(cwd, process.execPath, [script, ...options]);
  else run(cwd, 'npm', options);
}

/** Without what npm tells the scripts of the clone, and vitest its tests. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const OTHERS = /^(?:npm_(?:package|lifecycle|config_local_prefix)|VITEST|NODE_ENV|NODE_OPTIONS|INIT_CWD)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OTHERS.test(name)));
}
