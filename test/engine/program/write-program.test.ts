import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import type { Program } from '../../../engine/program/program.ts';
import { writeProgram } from '../../../engine/program/write-program.ts';
import { anyProgram } from '../arbitrary.ts';
import { completeProgram } from './complete-program.ts';

const FILES = globSync('data/programs/**/*.yaml');

function read(input: unknown): Program {
  const parsed = parseProgram(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.program;
}

/** Through text, as a file has it. */
const again = (program: Program): Program => read(parse(stringify(writeProgram(program))));

describe('a program that is written', () => {
  it('reads the same again, whatever parts it has', () => {
    const program = read(completeProgram());
    expect(again(program)).toEqual(program);
  });

  it.each(FILES)('reads the same again: %s', (path) => {
    const program = read(parse(readFileSync(path, 'utf8')));
    expect(again(program)).toEqual(program);
  });

  it('reads the same again, whatever it asks for', () => {
    fc.assert(fc.property(anyProgram, (program) => void expect(again(program)).toEqual(program)));
  });

  it('leaves out what need not be said', () => {
    const program = read({ id: 'acme', name: 'Acme', summary: 'Short.', tiers: [{ id: 'member', name: 'Member' }] });
    expect(writeProgram(program)).toEqual({
      ...{ id: 'acme', name: 'Acme', summary: 'Short.', metrics: {} },
      tiers: [{ id: 'member', name: 'Member' }],
      ranking: { cap: 1.5, featuredSlots: 0 },
    });
  });
});
