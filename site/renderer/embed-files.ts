import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const LIST = fileURLToPath(new URL('../../.build/embed/integrity.json', import.meta.url));
const NAME = 'virtual:gradus-embed';

/** What was built of the elements before the pages; null where nothing was, as while pages are being written. */
export function embedFiles(): Plugin {
  return {
    name: 'gradus-embed-files',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? `export default ${existsSync(LIST) ? readFileSync(LIST, 'utf8') : 'null'}` : null),
  };
}
