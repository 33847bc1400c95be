import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runGradus, writeFolder } from './command-line.ts';

const BLOCK = /^```(?<language>\w+)(?: (?<file>\S+))?\n(?<text>.*?)^```$/gms;

const blocks = [...readFileSync('docs/data-format.md', 'utf8').matchAll(BLOCK)].map(({ groups }) => groups!);
const files = Object.fromEntries(blocks.filter(({ file }) => file).map(({ file, text }) => [file!, text!]));
/** Each command with the block that follows it, which is what it prints. */
const commands = blocks.flatMap(({ language, text }, i) =>
  language === 'sh' ? [{ line: text!.trim(), printed: blocks[i + 1]! }] : [],
);

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

  it.each(commands)('shows what is printed by $line', async ({ line, printed }) => {
    const isRefused = printed['language'] === 'text';
    const { code, stdout, stderr } = await runGradus(line.replace('npx gradus ', '').split(' '), { cwd: folder });
    expect({ code, stdout, stderr }).toEqual({
      code: isRefused ? 1 : 0,
      stdout: isRefused ? '' : printed['text'],
      stderr: isRefused ? printed['text'] : '',
    });
  });
});
