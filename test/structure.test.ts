import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDERS = ['engine', 'widgets', 'data', 'site', 'tools'];
const CODE = /\.(?:ts|mjs|astro)$/;
const MOST_FILES = 15;
const IMPORT = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('the house', () => {
  test('has no files that import each other in a circle', () => {
    expect(findCircles(imports)).toEqual([]);
  });

  test('would notice a circle', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
    ]);
    expect(findCircles(circle)).toEqual(['a → b → c → a']);
  });

  test('imports only files that are there', () => {
    const missing = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => CODE.test(target) && !imports.has(target)).map((target) => `${file} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  test(`has no room of more than ${MOST_FILES} files`, () => {
    const rooms = Map.groupBy(files, (file) => dirname(file));
    expect(
      [...rooms].filter(([, ofRoom]) => ofRoom.length > MOST_FILES).map(([room, { length }]) => `${room}: ${length}`),
    ).toEqual([]);
  });
});

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, target]) => join(dirname(file), target!));
}

/** Each circle once, from the file that is first found in it. */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return circles;
}
