/** Builds the site and serves it; where it cannot be built, serves the last good one and says so after all else. */
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { buildSite, live } from './build.mjs';

const failure = buildSite();
if (failure !== null && !existsSync(live)) {
  console.error(`\n${failure}\n\nThere is no site to serve yet: mend this and run npm start again.`);
  process.exit(1);
}
const { listening } = await import('../site/server.ts');
await listening;
if (failure !== null) {
  const built = statSync(live).mtime.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  console.error(`${failure}\n\nWhat is served is the last good site, of ${built}. Mend this and run npm start again.\n`);
}
