/** How fast `evaluate` reads a file, in the processor's time, beside csv-parse and the plainest splitting of the same file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Used } from './reading/run.ts';

const ROUNDS = 3;
const MANY_ROWS = Number(process.env.GRADUS_ROWS ?? 2_000_000);
const script = fileURLToPath(new URL('reading/run.ts', import.meta.url));
const program = fileURLToPath(new URL('../data/cli/real/qgis.yaml', import.meta.url));
const shared = process.env.GRADUS_SHARED_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const plugins = join(shared, 'qgis-plugins-weekly.csv');

const rows = readFileSync(plugins, 'utf8').trimEnd().split('\n').length - 1;
console.log(`${rows.toLocaleString('en')} rows of real plugins by week; the best of ${ROUNDS} rounds.\n`);
const rounds = Array.from({ length: ROUNDS }, () =>
  ['evaluate', 'csv-parse', 'split lines'].map((way) => ({ way, used: run(way, plugins) })),
);
for (const way of ['evaluate', 'csv-parse', 'split lines']) {
  const ofWay = rounds.flat().filter((one) => one.way === way);
  const [inAll, ofReading] = (['inAll', 'ofReading'] as const).map((key) => Math.min(...ofWay.map(({ used }) => used[key])));
  const perSecond = (seconds: number): string => Math.round(rows / seconds).toLocaleString('en');
  console.log(
    `${way.padEnd(12)} ${perSecond(ofReading!).padStart(10)} rows a second; ${perSecond(inAll!)} with the start of the process`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'gradus-reading-'));
try {
  const many = join(folder, 'many.csv');
  writeFileSync(many, 'plugin,week,downloads,votes\n');
  for (let first = 0; first < MANY_ROWS; first += 100_000) writeFileSync(many, rowsFrom(first), { flag: 'a' });
  const { ofReading, mebibytes } = run('evaluate', many);
  const perSecond = Math.round(MANY_ROWS / ofReading).toLocaleString('en');
  console.log(
    `\n${MANY_ROWS.toLocaleString('en')} invented rows: ${perSecond} a second, ${Math.round(mebibytes)} MiB at the peak`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

function run(way: string, file: string): Used {
  const { status, stderr } = spawnSync(process.execPath, [script, way, file, program], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${way} failed:\n${stderr}`);
  return JSON.parse(stderr.trimEnd().split('\n').at(-1)!) as Used;
}

/** A hundred days of each plugin. */
function rowsFrom(first: number): string {
  const day = (row: number): string => new Date(Date.UTC(2024, 0, 1 + (row % 100))).toISOString().slice(0, 10);
  const row = (n: number): string => `plugin-${Math.floor(n / 100)},${day(n)},${n % 9973},${n % 97}\n`;
  return Array.from({ length: Math.min(100_000, MANY_ROWS - first) }, (_, i) => row(first + i)).join('');
}
