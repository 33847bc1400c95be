/** Rule engines to measure against. They are no part of the project: fetched once, at pinned versions, into a folder of their own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = fileURLToPath(new URL('../../../.build/bench/', import.meta.url));
const VERSIONS = {
  'json-rules-engine': '7.3.1',
  'json-logic-engine': '5.0.7',
  '@marcbachmann/cel-js': '8.0.0',
  '@gorules/zen-engine': '0.54.0',
};

/** False when they could not be fetched. */
export function fetchRivals(): boolean {
  if (Object.keys(VERSIONS).every((name) => existsSync(`${folder}node_modules/${name}/package.json`))) return true;
  mkdirSync(folder, { recursive: true });
  const packages = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  const options = [
    'install',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--prefix',
    folder,
    ...packages,
  ];
  return spawnSync('npm', options, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

export async function importRival<T>(name: keyof typeof VERSIONS): Promise<T> {
  const resolved = createRequire(`${folder}from.js`).resolve(name);
  return (await import(pathToFileURL(resolved).href)) as T;
}
