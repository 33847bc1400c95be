import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandIn } from './command-line.ts';

const BLOCK = /^```(?<language>\w+)(?: (?<file>\S+))?\n(?<text>.*?)^```$/gms;

const blocks = [...readFileSync('docs/data-format.md', 'utf8').matchAll(BLOCK)].map(({ groups }) => groups!);
const files = Object.fromEntries(blocks.filter(({ file }) => file).map(({ file, text }) => [file!, text!]));
/** Each command with what it prints: the blocks that follow it, `text` on standard error and all else on standard output. */
const commands = blocks.flatMap(({ language, text }, i) => {
  if (language !== 'sh') return [];
  const following = blocks.slice(i + 1);
  const end = following.findIndex((block) => block['file'] || block['language'] === 'sh');
  const printed = end < 0 ? following : following.slice(0, end);
  const textOf = (isWords: boolean): string =>
    printed.find((block) => (block['language'] === 'text') === isWords)?.['text'] ?? '';
  return [{ line: text!.trim(), stdout: textOf(false), stderr: textOf(true) }];
});

const run = commandIn(files);

describe('the reference of the data format', () => {
  it('has an example of each kind of file', () => {
    expect(commands.length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['exemptions.csv', 'enrolments.csv', 'listings.csv']));
  });

  it.each(commands)('shows what is printed by $line', async ({ line, stdout, stderr }) => {
    const finished = await run(line.replace('npx gradus ', ''));
    expect(finished).toEqual({ code: stdout === '' ? 1 : 0, stdout, stderr });
  });
});
