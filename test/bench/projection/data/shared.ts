import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Day } from '../../../../engine/primitives/calendar.ts';

/** What was observed of one plugin, oldest first. */
export interface Observed {
  plugin: string;
  days: Day[];
  values: number[];
}

/** The rows of one of the shared files; null when it is not there. */
export function readShared(name: string): Record<string, string>[] | null {
  const folder = process.env.GRADUS_SHARED_DATA;
  const file = new URL(name, folder ? pathToFileURL(`${folder}/`) : new URL('../../../../../shared/data/', import.meta.url));
  return existsSync(file) ? (parse(readFileSync(file), { columns: true }) as Record<string, string>[]) : null;
}

/** Splits by name, the same on every run: one half to choose on, the other to check. */
export function isToChooseOn(plugin: string): boolean {
  return createHash('sha256').update(plugin).digest().at(-1)! % 2 === 0;
}
