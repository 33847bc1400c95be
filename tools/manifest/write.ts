/** `npm run elements`: what editors and frameworks read of the elements, made from their sources. A test tells when it is not fresh. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readElements } from './read-elements.ts';
import { writeFiles } from './write-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

for (const [name, text] of Object.entries(writeFiles(readElements(root)))) writeFileSync(join(root, 'widgets', name), text);
