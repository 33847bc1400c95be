/** Finds a Chromium for the tests: one that is named, one that is installed, one that a package ships. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The shell first: it has no window to draw, and opens a page with a third of the work. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/** @returns {Promise<{ executablePath: string, args: string[] }>} */
export async function findBrowser() {
  const named = process.env.GRADUS_BROWSER ?? process.env.CHROME_PATH;
  if (named && !isExecutable(named))
    throw new Error(`GRADUS_BROWSER (or CHROME_PATH) names ${named}, which is no program that can be run.`);
  const installed = named ?? findInstalled();
  if (installed) return { executablePath: installed, args: quietArgs(process.getuid?.() === 0) };
  const packaged = await findPackaged();
  if (packaged) return { executablePath: packaged, args: quietArgs(true) };
  throw new Error('The tests need Chromium, Chrome or Edge and found none: install one, or give its path in GRADUS_BROWSER.');
}

function findInstalled() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find(isExecutable);
}

/** The package has a browser for Linux only, and unpacks it into the system's folder for temporary files. */
async function findPackaged() {
  if (process.platform !== 'linux') return undefined;
  try {
    const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    if (!runs(path)) {
      // A bare system lacks the libraries that a desktop has; the package brings those too.
      await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))));
      setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
    }
    return runs(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function runs(path) {
  return spawnSync(path, ['--version', '--no-sandbox']).status === 0;
}

/** Keeps the browser from calling out. The sandbox does not run as root, nor where the browser was only unpacked. */
function quietArgs(withoutSandbox) {
  const quiet = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
  return withoutSandbox ? ['--no-sandbox', ...quiet] : quiet;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
