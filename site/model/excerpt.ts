import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramPages } from './program-pages.ts';

const LONGEST_LINES = 30;

/** The first tier that asks something, as its file has it, without the indentation; null where it does not stand on lines of its own. */
export function excerptTier({ program, paths }: ProgramPages): string | null {
  const tier = program.ladders.flatMap(({ tiers }) => tiers).find(({ criteria }) => criteria.length > 0);
  if (!tier) return null;
  const texts = paths.flatMap(listFiles).map((file) => readFileSync(file, 'utf8'));
  return texts.map((text) => findItem(text, tier.id)).findLast((item) => item !== null) ?? null;
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** The list item that begins with an id, up to a blank line or to what is indented no more than it. */
function findItem(text: string, id: string): string | null {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.trimStart() === `- id: ${id}`);
  if (start < 0) return null;
  const indent = lines[start]!.indexOf('-');
  const length = lines.slice(start + 1).findIndex((line) => line.search(/\S/) <= indent);
  const item = lines.slice(start, length < 0 ? undefined : start + 1 + length);
  return item.length > LONGEST_LINES
    ? null
    : item
        .map((line) => line.slice(indent))
        .join('\n')
        .trimEnd();
}
