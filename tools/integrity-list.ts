import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a page needs to load files only as they were released: `integrity.json` beside them. */
export interface EmbedFiles {
  /** As package.json has it. */
  version: string;
  /** The `integrity` of each file. */
  files: Record<string, string>;
  /** What each script loads on a page in English, itself left out. */
  needs: Record<string, string[]>;
  /** What else it loads when somebody points at something, or when there is something new. Other languages are in neither. */
  later: Record<string, string[]>;
}

/** Chunks by these names are fetched when the first element of their kind is on the page. */
const BODY = /-body-/;
const LANGUAGE = /^[a-z]{2}-/;

export function listIntegrity(version: string): Plugin {
  return {
    name: 'gradus-integrity',
    // Files are as they are going to be.
    writeBundle({ dir }, bundle) {
      const files: EmbedFiles['files'] = {};
      const needs: EmbedFiles['needs'] = {};
      const later: EmbedFiles['later'] = {};
      const follow = (name: string, isFollowed: (name: string) => boolean, found = new Set<string>()): Set<string> => {
        const chunk = bundle[name];
        if (found.has(name) || chunk?.type !== 'chunk') return found;
        found.add(name);
        for (const other of [...chunk.imports, ...chunk.dynamicImports.filter(isFollowed)]) follow(other, isFollowed, found);
        return found;
      };
      for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
        files[name] = digest(file.type === 'chunk' ? file.code : file.source);
        if (file.type !== 'chunk' || !file.isEntry) continue;
        const atFirst = follow(name, (other) => BODY.test(other));
        needs[name] = [...atFirst].filter((other) => other !== name).sort();
        later[name] = [...follow(name, (other) => !LANGUAGE.test(other))].filter((other) => !atFirst.has(other)).sort();
      }
      writeFileSync(join(dir!, 'integrity.json'), `${JSON.stringify({ version, files, needs, later }, null, 2)}\n`);
    },
  };
}

function digest(content: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
