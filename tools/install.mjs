/** Installs what package-lock.json asks for when it is not there yet. Runs on any Node from 18 and before anything is installed: built-ins only. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { holdLock } from './lock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = `${root}package-lock.json`;
const installed = `${root}node_modules/.package-lock.json`;
const NETWORK_FAULT =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/;

if (!isInstalled()) {
  const release = holdLock(`${root}.build/install.lock`, (holder) =>
    console.error(`Another process (${holder}) is installing what Gradus needs: waiting for it …`),
  );
  if (!isInstalled()) install();
  release();
}
checkNode();

function isInstalled() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function install() {
  console.error('Installing what Gradus needs (once, about a minute) …');
  // Asked first, because without a network npm tries each package again and again. What it has in its cache may still do.
  const isOffline = NETWORK_FAULT.test(npm('ping', '--fetch-retries=0', '--fetch-timeout=10000').stderr);
  const { status, stderr } = npm('ci', '--no-audit', '--no-fund', '--loglevel=error', ...(isOffline ? ['--offline'] : []));
  if (status === 0) return;
  const reason = NETWORK_FAULT.test(stderr)
    ? 'the npm registry could not be reached. Check the network (or the proxy that npm uses) and run this again.'
    : `npm ci failed:\n${stderr.trim() || 'npm could not be started.'}`;
  console.error(`Gradus could not install its packages: ${reason}`);
  process.exit(1);
}

function npm(...options) {
  const script = process.env.npm_execpath;
  const { status, stderr } = script
    ? spawnSync(process.execPath, [script, ...options], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', options, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  return { status, stderr: stderr ?? '' };
}

function checkNode() {
  const name = process.platform === 'win32' ? 'node.cmd' : 'node';
  if (existsSync(`${root}node_modules/.bin/${name}`) || Number(process.versions.node.split('.')[0]) >= 24) return;
  console.error(
    `Gradus runs on Node 24 or newer; this is ${process.versions.node}, and there is no packaged one for ${process.platform} ${process.arch}. Install Node 24.`,
  );
  process.exit(1);
}
