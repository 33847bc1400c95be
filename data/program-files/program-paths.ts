import { dirname, sep } from 'node:path';

/** What holds these files and none of the others: one path, a file or the folder around them, where there is one; else the files. */
export function findPaths(own: readonly string[], all: readonly string[]): string[] {
  if (own.length === 1) return [...own];
  const folder = own.map(dirname).reduce(commonFolder);
  const others = all.filter((file) => !own.includes(file) && isIn(file, folder));
  return others.length === 0 ? [folder] : [...own];
}

function commonFolder(a: string, b: string): string {
  let folder = a;
  while (folder !== b && !isIn(b, folder) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

function isIn(path: string, folder: string): boolean {
  return folder === '.' ? !path.startsWith('..') : path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
