/** `npm run proof`: all proofs one after the other, or those that are named (`npm run proof -- kills`). Fails when one of them does. */
import { proveBreaks } from './breaks.ts';
import { proveKills } from './kills.ts';
import { proveLives } from './lives.ts';
import { proveNights } from './nights.ts';
import { proveStreams } from './streams.ts';

const PROOFS: Record<string, () => Promise<boolean>> = {
  kills: proveKills,
  nights: proveNights,
  lives: proveLives,
  breaks: proveBreaks,
  streams: proveStreams,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PROOFS));
if (unknown.length > 0) {
  console.error(`There is no proof called ${unknown.join(', ')}; expected ${Object.keys(PROOFS).join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(PROOFS)) {
  console.log(`\n${name}`);
  if (!(await PROOFS[name]!())) process.exitCode = 1;
}
