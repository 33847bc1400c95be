/** Serves what the build wrote, with the few answers that files cannot give. `HOST` and `PORT` say where. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, listen } from './server/listening.ts';
import { createSite } from './server/site.ts';

const folder = process.env.GRADUS_DIST ?? fileURLToPath(new URL('../dist', import.meta.url));
const host = process.env.HOST ?? 'localhost';
const port = Number(process.env.PORT ?? 4321);

if (!existsSync(folder)) fail('There is no built site yet: run npm start, or npm run build before this.');
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  fail(`PORT is ${process.env.PORT}, which is no port: give a whole number up to 65535.`);

/** Settles when it serves, and has said where. */
export const listening = listen(createSite(folder), { host, port }).then((origin) => {
  const places = [
    ['Gradus is at', '/'],
    ...(existsSync(join(folder, 'marketplace')) ? [['The market', '/marketplace/']] : []),
    ['The criteria', '/programs/'],
    ['To embed it', '/embed/'],
  ];
  console.log(`\n${places.map(([name, path]) => `  ${name!.padEnd(14)}${origin}${path}\n`).join('')}\n  Ctrl-C stops it.\n`);
});
