/** `node tools/at-once.mjs lint types`: runs these scripts of package.json at once, and shows what each said when it has ended. Fails when one does. */
import { spawn } from 'node:child_process';
import process from 'node:process';

const results = await Promise.all(process.argv.slice(2).map(runScript));
process.exitCode = results.find((code) => code !== 0) ?? 0;

/** @param {string} name */
async function runScript(name) {
  const said = [];
  const npm = process.env.npm_execpath;
  const child = npm
    ? spawn(process.execPath, [npm, 'run', name], { stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', ['run', name], { stdio: ['ignore', 'pipe', 'pipe'], shell: true });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  const code = await new Promise((resolve) => child.on('close', (ended) => resolve(ended ?? 1)));
  process.stdout.write(Buffer.concat(said));
  return code;
}
