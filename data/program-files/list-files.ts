import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../yaml/read-file.ts';
import type { FileFault } from './file-faults.ts';

const PROGRAM_FILE = /\.(?:ya?ml|json)$/i;

/**
 * The program files of a folder and of the folders below it, in order of path; of a file, itself. What several links lead to is there
 * once, as near to the top as it is found: a volume of a container has each file behind links, and links may lead round in a circle.
 */
export function listProgramFiles(path: string): string[] | FileFault {
  try {
    return statSync(path).isDirectory() ? walkFolders(path).sort() : [path];
  } catch (error) {
    return { code: 'unreadable-file', path: [], reason: reasonOf(error) };
  }
}

function walkFolders(top: string): string[] {
  const seen = new Set([realpathSync(top)]);
  const files: string[] = [];
  const folders = [top];
  // Those that are added are walked too, after those on the floors above.
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      const { real, isFolder } = follow(path);
      if (seen.has(real) || !(isFolder || PROGRAM_FILE.test(name))) continue;
      seen.add(real);
      (isFolder ? folders : files).push(path);
    }
  }
  return files;
}

/** A link that leads nowhere is a file, of which reading it says so. */
function follow(path: string): { real: string; isFolder: boolean } {
  try {
    return { real: realpathSync(path), isFolder: statSync(path).isDirectory() };
  } catch {
    return { real: path, isFolder: false };
  }
}
