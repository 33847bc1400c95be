import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runGradus, writeFolder } from './command-line.ts';

const BLOCK = /^```(?<language>\w+)(?: (?<file>\S+))?\n(?<text>.*?)^```$/gms;

const blocks = [...readFileSync('docs/data-format.md', 'utf8').matchAll(BLOCK)].map(({ groups }) => groups!);
const files = Object.fromEntries(blocks.filter(({ file }) => file).map(({ file, text }) => [file!, text!]));
/** Each command with the blocks that follow it: the results that it prints, the words beside them, or both. */
const commands = blocks.flatMap(({ language, text }, i) => {
  if (language !== 'sh') return [];
  const [results, words] = blocks[i + 1]!['language'] === 'ndjson' ? blocks.slice(i + 1) : [undefined, blocks[i + 1]];
  return [{ line: text!.trim(), stdout: results?.['text'] ?? '', stderr: words?.['language'] === 'text' ? words['text']! : '' }];
});

// Each starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = writeFolder(files);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the reference of the data format', () => {
  it('has an example of each kind of file', () => {
    expect(commands.length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['exemptions.csv', 'enrolments.csv', 'listings.csv']));
  });

  it.each(commands)('shows what is printed by $line', async ({ line, stdout, stderr }) => {
    const printed = await runGradus(line.replace('npx gradus ', '').split(' '), { cwd: folder });
    expect(printed).toEqual({ code: stdout === '' ? 1 : 0, stdout, stderr });
  });
});
