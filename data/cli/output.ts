import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { replaceInvisible, revealInvisible } from '../../engine/primitives/visible-text.ts';
import { explainSystemError } from '../words/system-errors.ts';
import { badInput } from './failures.ts';

const CHUNK_CHARS = 1 << 16;

/** The reader of the output has gone (`| head`): nothing is wrong, and nothing is left to do. */
export class OutputClosed extends Error {}

/** Each value as a line of JSON on standard output, no faster than it is read. Resolves when all is written. */
export function writeLines(values: Iterable<unknown> | AsyncIterable<unknown>): Promise<void> {
  return writeAll(joinLines(values));
}

/** Text on standard output. */
export function writeText(text: string): Promise<void> {
  return writeAll([text]);
}

async function writeAll(parts: Iterable<string> | AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(parts), standardOutput());
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') throw new OutputClosed();
    if (syscall === 'write' && code !== undefined)
      throw badInput(`The output could not be written: ${explainSystemError(code)}.`);
    throw error;
  }
}

/** A line of words for people. What came out of a file is shown, and not obeyed by the terminal. */
export function say(text: string): void {
  process.stderr.write(`${revealInvisible(text)}\n`);
}

/** A stream of its own for each piece of output: one that ends would leave what listens to it at a file behind, and Node warns of many. */
function standardOutput(): Writable {
  // Whoever writes is told.
  if (process.stdout.listenerCount('error', ignore) === 0) process.stdout.on('error', ignore);
  return new Writable({ decodeStrings: false, write: (text: string, _, done) => process.stdout.write(text, done) });
}

function ignore(): void {}

async function* joinLines(values: Iterable<unknown> | AsyncIterable<unknown>): AsyncIterable<string> {
  let text = '';
  for await (const value of values) {
    text += `${stringifyVisibly(value)}\n`;
    if (text.length < CHUNK_CHARS) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** The same JSON, with what a terminal would obey rather than show escaped: there is a second way to write every character. */
export function stringifyVisibly(value: unknown): string {
  return replaceInvisible(JSON.stringify(value), (character) => character.replace(/[^]/g, escapeUnit));
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
