import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import { heldStandingOn } from '../../../engine/standing/standing.ts';
import { at, subjectFrom, type PartnerCase } from './review-fixtures.ts';

interface ProgramCase extends PartnerCase {
  program: Record<string, unknown>;
  /** By day: the tier that is held. */
  held: Record<string, string>;
}

const folder = new URL('../../cases/programs/', import.meta.url);
const cases = readdirSync(folder).map((name): [string, ProgramCase] => [
  name,
  parse(readFileSync(new URL(name, folder), 'utf8')) as ProgramCase,
]);

describe.each(cases)('%s', (_, golden) => {
  const parsed = parseProgram(golden.program);

  test('is a program that says where it is from, and what is left open', () => {
    expect(parsed).toMatchObject({
      ok: true,
      program: { source: expect.stringContaining('not its own'), open: expect.any(String) },
    });
  });

  test.each(Object.entries(golden.held))('on %s %s is held', (day, tier) => {
    if (!parsed.ok) throw new Error('no program');
    expect(heldStandingOn([parsed.program], subjectFrom('northwind', null, golden), at(day))?.held).toBe(tier);
  });
});
