import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { programJsonSchema } from '../../../engine/program/json-schema.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import { runs } from '../../properties.ts';
import { completeProgram, parentAt, placesIn, smallestProgram } from './complete-program.ts';

const ROOT = new URL('../../../', import.meta.url);
const takes = new Ajv({ strictRequired: false }).compile(programJsonSchema());
const PLACES = placesIn(completeProgram());

/** The complete program, changed at one place. */
function changedAt(place: readonly (string | number)[], change: (parent: Record<string | number, unknown>) => void): unknown {
  const program = completeProgram();
  change(parentAt(program, place));
  return program;
}

/** The YAML files below a folder. */
function listPrograms(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(folder, file));
}

describe('the JSON Schema of program files', () => {
  it.each(listPrograms('data/programs/'))('takes %s', (file) => {
    takes(parse(readFileSync(new URL(file, ROOT), 'utf8')));
    expect(takes.errors).toBe(null);
  });

  it('takes the complete program and the smallest', () => {
    expect([takes(completeProgram()), takes(smallestProgram())]).toEqual([true, true]);
  });

  it('takes whatever is taken where programs are read', () => {
    let taken = 0;
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(
        0,
        1,
        0.5,
        7,
        -1,
        true,
        false,
        'P1D',
        'PT48H',
        'P1DT2H',
        '2026-03-01',
        'unpublished',
        'gold',
        {},
        [],
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), value, (place, changed) => {
        const program = changedAt(place, (parent) => void (parent[place.at(-1)!] = changed));
        if (!parseProgram(program).ok) return;
        taken++;
        expect(takes(program), JSON.stringify(takes.errors)).toBe(true);
      }),
      { numRuns: runs(3000) },
    );
    expect(taken).toBeGreaterThan(runs(100));
  });

  it('refuses a key that there is not, wherever a map of known keys is', () => {
    const maps = [[], ...PLACES].filter((place) => isMapOfKnownKeys(place));
    expect(maps.length).toBeGreaterThan(20);
    for (const place of maps) {
      const program = changedAt([...place, 'x'], (parent) => void (parent['nonsense'] = 1));
      expect([place.join('.'), takes(program)]).toEqual([place.join('.'), false]);
    }
  });

  it('refuses a list where a value stands, and nothing where something has to be', () => {
    for (const place of PLACES) {
      const program = changedAt(place, (parent) => void (parent[place.at(-1)!] = [[]]));
      expect([place.join('.'), takes(program)]).toEqual([place.join('.'), false]);
    }
    for (const key of ['id', 'name', 'summary', 'tiers'])
      expect(takes(changedAt([key], (parent) => void Reflect.deleteProperty(parent, key))), key).toBe(false);
  });

  it.each([
    ['metrics', 'installs', 'unit', 'counts'],
    ['tiers', 1, 'boost', 0.9],
    ['tiers', 0, 'investment', 'time', 1.5],
    ['announced', 'soon'],
    ['notice', '90 days'],
    ['currency', 'Dollars'],
    ['id', 'Acme Apps'],
    ['ranking', 'newcomers', 'every', 1],
    ['metrics', 'security-review', 'guide', 'see our site'],
  ])('refuses a value that no such part has: %s', (...place) => {
    const value = place.at(-1);
    const at = place.slice(0, -1);
    expect(takes(changedAt(at, (parent) => void (parent[at.at(-1)!] = value)))).toBe(false);
  });

  it('knows every key of the reference of the format', () => {
    const schema = JSON.stringify(programJsonSchema());
    const reference = readFileSync(new URL('docs/program-format.md', ROOT), 'utf8');
    const keys = [...reference.matchAll(/^\| `([a-zA-Z]+)` \|/gm)].map(([, key]) => key!);
    expect(keys.length).toBeGreaterThan(40);
    const words = [
      'latest',
      'sum',
      'mean',
      'min',
      'max',
      'count',
      'rating',
      'money',
      'flag',
      'points',
      'percent',
      'days',
      'true',
      'unpublished',
    ];
    expect(keys.filter((key) => !words.includes(key) && !schema.includes(`"${key}":`))).toEqual([]);
  });
});

/** Maps whose keys are the author's own: metrics, what is asked, and the parts of a score. */
function isMapOfKnownKeys(place: readonly (string | number)[]): boolean {
  const value = place.reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], completeProgram());
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const last = place.at(-1);
  if (last === 'metrics' || last === 'requires' || last === 'keeps' || last === 'when' || last === 'score') return false;
  return !(typeof last === 'number' && place.some((step) => step === 'anyOf' || step === 'of'));
}
