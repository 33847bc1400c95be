import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearestWord } from '../../engine/primitives/nearest.ts';
import type { FolderNotice } from '../import/notices.ts';
import { ENDINGS } from './data-files.ts';
import { TABLES } from './import-tables.ts';

/** What may not be meant so. Folders and files that resemble nothing that is read are left alone. */
export function findMisnamed(folder: string): FolderNotice[] {
  const names = listNames(folder);
  if (names === null) {
    const nearest = nearestWord(basename(folder), listNames(dirname(folder)) ?? []);
    return [{ code: 'no-folder', folder, nearest: nearest === null ? null : join(dirname(folder), nearest) }];
  }
  return names.flatMap((name): FolderNotice[] => {
    const ending = [...ENDINGS, '.mapping.yaml'].find((one) => name.endsWith(one));
    if (ending === undefined) return [];
    const table = name.slice(0, -ending.length);
    if ((TABLES as readonly string[]).includes(table)) return [];
    const nearest = nearestWord(table, TABLES);
    return nearest === null ? [] : [{ code: 'unread-file', file: join(folder, name), nearest: nearest + ending }];
  });
}

function listNames(folder: string): string[] | null {
  try {
    return readdirSync(folder).sort();
  } catch {
    return null;
  }
}
