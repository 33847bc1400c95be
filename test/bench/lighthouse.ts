/**
 * `npm run lighthouse`: what Lighthouse says of each kind of page on a phone with a slow network, served by a real server with the sample.
 * Accessibility, best practices and SEO have to be 100; of performance, which the machine has a part in, the median of three is printed.
 * Lighthouse is fetched when this is run, at the version named here: a hundred packages that nobody else needs.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { findBrowser } from '../../tools/browser.mjs';
import { findPort } from '../data/store/databases.ts';
import { ON_SAMPLE_DAY, ROOT } from '../site/sample-site.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const ROUNDS = 3;
const WHOLE = ['accessibility', 'best-practices', 'seo'] as const;
const PAGES = {
  home: '/',
  criteria: '/programs/canopy/',
  'a partner': '/programs/canopy/partners/old-bell-works/',
  directory: '/programs/canopy/partners/',
  marketplace: '/marketplace/',
  'all listings': '/marketplace/all/',
  calculator: '/programs/canopy/calculator/',
  health: '/programs/canopy/health/',
  'what-if': '/programs/canopy/what-if/',
  docs: '/docs/',
};

interface Audit {
  title: string;
  score: number | null;
}
interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string }[] }>;
  audits: Record<string, Audit>;
}

const folder = mkdtempSync(join(tmpdir(), 'gradus-lighthouse-'));
const { executablePath, args } = await findBrowser();
const port = await findPort();
const origin = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, [join(ROOT, 'site/server.ts')], {
  env: { ...process.env, ...ON_SAMPLE_DAY, PORT: String(port), HOST: '127.0.0.1' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  while (!(await fetch(`${origin}/readyz`).catch(() => null))?.ok) await new Promise((resolve) => setTimeout(resolve, 50));
  console.log(`${LIGHTHOUSE}, a phone with a slow network; load ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors\n`);
  console.log(['page', 'performance', ...WHOLE].map((name) => name.padEnd(15)).join(' '));
  for (const [name, path] of Object.entries(PAGES)) {
    // The first answer of a page is made, the ones after are kept: a reader meets the second kind.
    const found = await fetch(origin + path);
    if (!found.ok) throw new Error(`${path}: ${found.status}`);
    await found.text();
    const reports: Report[] = [];
    while (reports.length < ROUNDS) reports.push(await lighthouse(path));
    const performance = reports.map(({ categories }) => categories['performance']!.score).toSorted((a, b) => a - b);
    const whole = WHOLE.map((category) => Math.min(...reports.map(({ categories }) => categories[category]!.score)));
    console.log([name, performance[Math.floor(ROUNDS / 2)]!, ...whole].map(inPoints).join(' '));
    const faults = WHOLE.flatMap((category) => reports.flatMap((report) => faultsOf(report, category)));
    for (const fault of new Set(faults)) console.log(`  ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function lighthouse(path: string): Promise<Report> {
  const file = join(folder, 'report.json');
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--chrome-flags=${[...args, '--headless=new'].join(' ')}`,
  ];
  await promisify(execFile)('npm', ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', origin + path, ...options], {
    env: { ...process.env, CHROME_PATH: executablePath },
    shell: process.platform === 'win32',
  });
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** What a category counts and finds wrong. */
function faultsOf({ categories, audits }: Report, category: string): string[] {
  if (categories[category]!.score === 1) return [];
  return categories[category]!.auditRefs.flatMap(({ id }) => {
    const { title, score } = audits[id]!;
    return score !== null && score < 1 ? [`${category}: ${title} (${id})`] : [];
  });
}

function inPoints(cell: string | number): string {
  return (typeof cell === 'number' ? String(Math.round(cell * 100)) : cell).padEnd(15);
}
