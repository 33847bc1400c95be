import { nearestWord } from '../../../engine/primitives/nearest.ts';
import { shortenFound, type FaultList } from '../faults.ts';
import type { Cell } from '../cells/cell.ts';
import { checkColumns, type OnRow, type WantedColumn } from './columns.ts';
import { labelOf, type Layout } from './layout.ts';
import { LONGEST_ROW_BYTES } from './csv-records.ts';
import { noticeUnread } from './unread-columns.ts';

/** Of JSON: strings, and what stands around them. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/** One JSON object a line. A key that is absent or null is an empty cell, where it may be. `chunks` are UTF-8. */
export async function readNdjson(
  chunks: AsyncIterable<Buffer>,
  wanted: readonly WantedColumn[],
  { empty, skip }: Layout,
  faults: FaultList,
  onRow: OnRow,
): Promise<void> {
  const cells: Cell[] = wanted.map(() => '');
  const names = wanted.map(({ name }) => labelOf(name));
  // A key named by a mapping may be absent from a row, but not from all of them.
  const perRow = wanted.filter(({ need }) => need !== 'mapped');
  const mapped = new Map(wanted.filter(({ need }) => need === 'mapped').map((column) => [labelOf(column.name), column]));
  const unseen = new Set(mapped.keys());
  const keysSeen = new Set<string>();
  const isSkipped = (row: Record<string, unknown>): boolean =>
    skip.lines.has(line) || skip.where.some(({ column, isSkipped }) => isSkipped(textOf(row, labelOf(column.name))));
  let line = 0;

  const takeLine = (text: string): void => {
    line++;
    if (text.trim() === '') return;
    const row = parseObject(text, line, faults);
    if (row === null) return;
    const keys = Object.keys(row);
    const repeated = findRepeatedKey(text, keys);
    if (repeated !== null) {
      faults.add(line, { code: 'repeated-key', key: shortenFound(repeated) });
      return;
    }
    for (const key of unseen) if (Object.hasOwn(row, key)) unseen.delete(key);
    noticeUnread(keys, wanted, line, faults);
    if (unseen.size > 0) for (const key of keys) keysSeen.add(key);
    if (isSkipped(row) || !checkColumns(keys, perRow, line, faults) || !takeCells(row, names, cells, line, faults)) return;
    if (empty.size > 0) cells.forEach((cell, i) => empty.has(String(cell)) && (cells[i] = ''));
    onRow(cells, line);
  };

  for await (const lines of splitLines(chunks)) {
    if (lines === null) {
      faults.add(line + 1, { code: 'row-too-long', max: LONGEST_ROW_BYTES });
      return;
    }
    lines.forEach(takeLine);
  }
  if (line > 0) {
    const columns = [...keysSeen];
    for (const column of unseen) {
      const { namedAt } = mapped.get(column)!;
      faults.add(null, { code: 'mapped-column-missing', column, nearest: nearestWord(column, columns), columns, namedAt });
    }
  }
}

function parseObject(text: string, line: number, faults: FaultList): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    faults.add(line, { code: line === 1 && text.trimStart().startsWith('[') ? 'json-array' : 'not-json' });
    return null;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  faults.add(line, { code: Array.isArray(value) ? 'json-array' : 'not-an-object' });
  return null;
}

/**
 * The first key that the text of a JSON object has twice, of which `JSON.parse` keeps the last without a word; null: each is there once. `keys`:
 * those that were parsed.
 */
function findRepeatedKey(text: string, keys: readonly string[]): string | null {
  // Each key has a colon: where there are no more colons than keys, none is there twice.
  if (countColons(text) === keys.length) return null;
  const seen = new Set<string>();
  for (const key of topKeys(text)) {
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return null;
}

function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) count++;
  return count;
}

/** Of the object itself, not of what is in it. */
function* topKeys(text: string): Iterable<string> {
  let depth = 0;
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === ':' && depth === 1) yield JSON.parse(last) as string;
    else if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    last = token;
  }
}

function textOf(row: Record<string, unknown>, key: string): string {
  return Object.hasOwn(row, key) ? String(row[key] ?? '').trim() : '';
}

/** False, with the fault, when a value is no cell. */
function takeCells(
  row: Record<string, unknown>,
  names: readonly string[],
  cells: Cell[],
  line: number,
  faults: FaultList,
): boolean {
  let isWhole = true;
  names.forEach((name, i) => {
    const value = Object.hasOwn(row, name) ? row[name] : null;
    if (typeof value === 'object' && value !== null) {
      faults.add(line, { code: 'nested-value', column: name });
      isWhole = false;
    } else {
      cells[i] = typeof value === 'string' ? value.trim() : ((value ?? '') as Cell);
    }
  });
  return isWhole;
}

/** Whole lines, as many as a chunk completes. Null, and no more: the next one is too long. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncIterable<string[] | null> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield lines;
    if (rest.length > LONGEST_ROW_BYTES) {
      yield null;
      return;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}
