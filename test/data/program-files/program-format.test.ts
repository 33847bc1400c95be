import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeFault } from '../../../data/words/program-faults.ts';
import { parseProgramText } from '../../../data/program-files/load-programs.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import { completeProgram, parentAt } from '../../engine/program/complete-program.ts';

const reference = readFileSync('docs/program-format.md', 'utf8');
const blocks = [...reference.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => text!);

const prose = reference.replace(/^```.*?^```$/gms, '');

/** What a block that shows a part only leaves out. */
const REST = {
  id: 'example',
  name: 'Example',
  summary: 'What a block leaves out.',
  currency: 'USD',
  tiers: [{ id: 'member', name: 'Member' }],
};
const { 'partner-score': _, 'people-each': __, ...METRICS } = completeProgram().metrics;

describe('the reference of the program format', () => {
  it('has an example in each part that needs one', () => {
    expect(blocks.length).toBeGreaterThan(12);
  });

  it.each(blocks.map((text) => [text.split('\n').slice(0, 3).join(' '), text]))('shows what parses: %s', (_, text) => {
    const block = parse(text) as Record<string, Record<string, unknown>>;
    const { tiers, ...rest } = REST;
    const whole =
      'id' in block
        ? block
        : { ...rest, ...('tracks' in block ? {} : { tiers }), ...block, metrics: { ...METRICS, ...block['metrics'] } };
    const parsed = parseProgramText('example', JSON.stringify(whole));
    expect(parsed.ok ? [] : parsed.faults.map(describeFault)).toEqual([]);
  });

  it('names every key that there is', () => {
    const written = new Set([...prose.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code!.split(/[^A-Za-z]+/)));
    expect(knownKeys().filter((key) => !written.has(key))).toEqual([]);
  });

  it('names every word that there is', () => {
    const written = new Set([...prose.matchAll(/`([^`]+)`/g)].map(([, code]) => code));
    const words = [
      'metrics.rating.unit',
      'metrics.rating.aggregate',
      'metrics.rating.visibility',
      'review.promote',
      'review.demote',
    ].flatMap((place) => knownAt(place.split('.'), 'no such word'));
    expect(words).toHaveLength(7 + 6 + 3 + 2 + 2);
    expect(words.filter((word) => !written.has(word))).toEqual([]);
  });
});

/** What the parser itself names as known, in each map of keys that there is. */
function knownKeys(): string[] {
  const bars = ['tiers', '2', 'requires'];
  const maps = [
    [],
    ['metrics', 'rating'],
    ['metrics', 'partner-score', 'score', 'rating'],
    ['metrics', 'people-each', 'ratio'],
    ['tiers', '2'],
    [...bars, 'rating'],
    [...bars, 'atLeastOf'],
    ['tiers', '2', 'benefits', '0', 'support'],
    ['tiers', '2', 'benefits', '1', 'mdf'],
    ['tiers', '2', 'benefits', '2'],
    ['tiers', '2', 'investment'],
    ['review'],
    ['ranking'],
    ['ranking', 'newcomers'],
  ];
  return maps.flatMap((map) => knownAt([...map, 'noSuchKey'], 1));
}

function knownAt(place: string[], value: unknown): string[] {
  const program = completeProgram();
  parentAt(program, place)[place.at(-1)!] = value;
  const parsed = parseProgram(program);
  const known = parsed.ok ? [] : parsed.faults.flatMap((fault) => ('known' in fault ? fault.known : []));
  if (known.length === 0) throw new Error(`Nothing is known at ${place.join('.')}`);
  return known;
}
