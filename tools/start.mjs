/** Builds the site where its sources have changed, and serves it; where it cannot be built, serves what was last built and says so after all else. */
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { built, buildSite } from './build.mjs';

const failure = await buildSite();
if (failure !== null && !existsSync(built)) {
  console.error(`\n${failure}\n\nThere is no site to serve yet: mend this and run npm start again.`);
  process.exit(1);
}
// Where the sample is served, and nothing else, its invented partners may be looked at as they see themselves.
process.env.GRADUS_DEMO ??= '1';
const { listening } = await import('../site/server.ts');
await listening;
if (failure !== null) {
  const day = statSync(built).mtime.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  console.error(`${failure}\n\nWhat is served was built on ${day}. Mend this and run npm start again.\n`);
}
