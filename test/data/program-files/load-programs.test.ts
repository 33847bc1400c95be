import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { describeFault } from '../../../data/words/program-faults.ts';
import { loadPrograms, parseProgramText } from '../../../data/program-files/load-programs.ts';
import { completeProgram } from '../../engine/program/complete-program.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-programs-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('loadPrograms', () => {
  it('reads the programs of the project, Canopy in two editions', () => {
    const loaded = loadPrograms('data/programs');
    expect(loaded.ok && loaded.programs.get('canopy')?.length).toBe(2);
    expect(loaded.ok && [...loaded.programs.keys()]).toEqual(
      expect.arrayContaining(['aws', 'canopy', 'hubspot', 'salesforce', 'shopify', 'stripe', 'twilio']),
    );
  });

  it('reads a single file of YAML or of JSON', () => {
    write('a.yaml', edition('2025-01-01'));
    write('a.json', JSON.stringify({ id: 'a', name: 'A', summary: 'S', tiers: [{ id: 't', name: 'T' }] }));
    expect(loadPrograms(join(folder, 'a.yaml')).ok).toBe(true);
    expect(loadPrograms(join(folder, 'a.json')).ok).toBe(true);
  });

  it('reads folders all the way down, and only what ends as a program file does', () => {
    write('deep/deeper/two.yml', edition('2026-01-01'));
    write('one.YAML', edition('2025-01-01'));
    write('notes.md', '# Not a program');
    const loaded = loadPrograms(folder);
    expect(loaded.ok && loaded.programs.get('small')?.map(({ effective }) => effective)).toEqual([20_089, 20_454]);
  });

  it('lists the faults of every file, in the order of files and lines', () => {
    write('a.yaml', 'id: A\nname: 3\nsummary: S\ntiers: []\n');
    write('b.yaml', 'id: b\nname: [B\n');
    write('c.yaml', edition('2025-01-01').replace('name: Small', 'nam: Small'));
    expect(describeAll(loadPrograms(folder))).toEqual([
      'a.yaml:1:5 id — "A" is no id; expected lower-case letters, digits and single hyphens, a letter first, 64 at the most.',
      'a.yaml:2:7 name — expected text, but found a number.',
      'a.yaml:4:8 tiers — this is empty; expected a list with something in it.',
      expect.stringMatching(/^b\.yaml:\d:\d — this is not valid YAML: /),
      'c.yaml:1:1 name — "name" is missing; expected text.',
      'c.yaml:2:1 nam — there is no key "nam" here; expected one of id, name, summary, source, open, announced, effective, currency, … (19 in all). Did you mean "name"?',
    ]);
  });

  it('shows the faults between editions in the file that makes them', () => {
    write('2025.yaml', edition('2025-01-01', ['low', 'high']));
    write('2026.yaml', edition('2026-01-01', ['low']));
    expect(describeAll(loadPrograms(folder))).toEqual([
      '2026.yaml:5:1 tiers — the tier "high" of the edition before is gone, and its holders with it; name its heir by writing replaces: [high] on a tier.',
    ]);
  });

  it('says nothing of what follows from an edition that could not be read', () => {
    write('2024.yaml', edition('2024-01-01', ['low', 'high']));
    write('2025.yaml', edition('2025-01-01', ['low', 'high']).replace('name: Small', 'name: 7'));
    write('2026.yaml', edition('2026-01-01', ['low']));
    expect(describeAll(loadPrograms(folder))).toEqual(['2025.yaml:2:7 name — expected text, but found a number.']);
  });

  it('keeps programs apart when one id is another’s fault', () => {
    write('a.yaml', edition('2025-01-01'));
    write('b.yaml', edition('2025-01-01').replace('id: small', 'id: other'));
    const loaded = loadPrograms(folder);
    expect(loaded.ok && [...loaded.programs.keys()]).toEqual(['small', 'other']);
  });

  it('reads once what several links lead to, and follows none round in a circle', () => {
    mkdirSync(join(folder, '..of-today'));
    write('..of-today/small.yaml', edition('2025-01-01'));
    symlinkSync('..of-today', join(folder, '..data'));
    symlinkSync('..data/small.yaml', join(folder, 'small.yaml'));
    for (const name of ['round', 'and-round']) symlinkSync('.', join(folder, name));
    const loaded = loadPrograms(folder);
    expect(loaded.ok && loaded.paths).toEqual(new Map([['small', [join(folder, 'small.yaml')]]]));
  });

  it('says of a link that leads nowhere that it cannot be read', () => {
    symlinkSync('nowhere.yaml', join(folder, 'gone.yaml'));
    symlinkSync('itself.yaml', join(folder, 'itself.yaml'));
    expect(describeAll(loadPrograms(folder))).toEqual([
      'gone.yaml — this could not be read: there is no such file or folder.',
      'itself.yaml — this could not be read: its links lead round in a circle.',
    ]);
  });

  it('refuses a folder without programs, and a path that leads nowhere', () => {
    expect(describeAll(loadPrograms(folder))).toEqual([
      ' — there is no program in this folder; expected files that end in .yaml, .yml or .json.',
    ]);
    expect(describeAll(loadPrograms(join(folder, 'none.yaml')))).toEqual([
      'none.yaml — this could not be read: there is no such file or folder.',
    ]);
  });
});

describe('parseProgramText', () => {
  it('leaves dates as they are written, for the program to read', () => {
    expect(parseProgramText('p.yaml', edition('2026-02-28')).ok).toBe(true);
    expect(describeText(edition('2026-02-30'))).toEqual([
      'p.yaml:4:12 effective — "2026-02-30" is no day of the calendar; expected one such as 2026-01-01.',
    ]);
  });

  it('points at the value, and for a wrong key at the key', () => {
    const text = edition('2026-01-01').replace(
      'name: low',
      'name: low\n    colour: { of: paint }\n    requires:\n      instals:\n        atLeast: 3\n    boost: 0.5',
    );
    expect(describeText(`${text}metrics:\n  installs: { label: I, unit: count }\n`)).toEqual([
      expect.stringMatching(/^p\.yaml:8:5 tiers\.low\.colour — there is no key "colour" here; /),
      'p.yaml:10:7 tiers.low.requires.instals — no metric is called "instals"; expected installs. Did you mean "installs"?',
      'p.yaml:12:12 tiers.low.boost — 0.5 is out of range; expected 1 or more.',
    ]);
  });

  it('names tiers by their id, and what has none by its number', () => {
    const text = `${SMALL}  - { id: low, name: Low, benefits: [One, { support: {} }] }\n  - { name: High }\n`;
    expect(describeText(text)).toEqual([
      expect.stringMatching(/^p\.yaml:5:54 tiers\.low\.benefits#2\.support\.channel — "channel" is missing/),
      expect.stringMatching(/^p\.yaml:6:5 tiers#2\.id — "id" is missing/),
    ]);
  });

  it('finds a place that an alias leads to', () => {
    const text = `${SMALL}  - { id: low, name: Low, benefits: &shared [One, 2] }\n  - { id: high, name: High, benefits: *shared }\n`;
    expect(describeText(text)).toEqual([
      'p.yaml:5:51 tiers.low.benefits#2 — expected text, or a map with support, mdf or owed, but found a number.',
      'p.yaml:5:51 tiers.high.benefits#2 — expected text, or a map with support, mdf or owed, but found a number.',
    ]);
  });

  it('goes on reading after a key that is there twice', () => {
    expect(describeText(edition('2026-01-01').replace('name: Small', 'name: Small\nname: 7'))).toEqual([
      'p.yaml:3:1 — the key "name" is there twice; expected each once. Rename one or take it out.',
      'p.yaml:3:7 name — expected text, but found a number.',
    ]);
  });

  it('refuses aliases that blow a file up', () => {
    const levels = Array.from({ length: 20 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}*l${i}]`);
    expect(describeText(`l0: &l0 [x, x]\n${levels.join('\n')}\n`)).toEqual([
      'p.yaml:12:12 — there are more than 100 aliases (*name); expected no more in a file. Write the parts out.',
    ]);
  });

  it('refuses what contains itself, without end', () => {
    expect(describeText('id: &a\n  again: *a\n')).toContain(
      'p.yaml:2:3 id — expected an id (lower-case letters, digits and hyphens, such as "gold"), but found a map.',
    );
  });

  it.each([
    ['brackets without end', '['.repeat(100_000)],
    ['as many that are closed', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['maps in maps', `${'{a: '.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ])('refuses %s with one fault', (_, text) => {
    expect(describeText(text)).toEqual([
      expect.stringMatching(/^p\.yaml:1:\d+ — this is nested too deep; look for a bracket that is never closed\.$/),
    ]);
  });

  it('refuses a key that is a list, without a word from the parser beside the fault', () => {
    const warn = vi.spyOn(process, 'emitWarning');
    expect(describeText(`${edition('2026-01-01')}? [open]\n: Yes\n`).at(0)).toMatch(/^p\.yaml:8:3 — a key here is a list/);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('refuses tags, merge keys and a second document', () => {
    expect(describeText(`${edition('2026-01-01')}open: !!js/function 'f'\n`).at(0)).toMatch(
      /^p\.yaml:\d:7 — this is not valid YAML: Unresolved tag/,
    );
    expect(describeText(`${edition('2026-01-01')}<<: { open: Yes }\n`).at(0)).toMatch(/ <<  ?— there is no key "<<" here/);
    expect(describeText(`${edition('2026-01-01')}---\nid: b\n`)).toEqual([
      expect.stringMatching(/^p\.yaml:\d:1 — a second document begins here \(---\); expected one a file/),
    ]);
  });

  it.each(['', '# nothing but a comment\n', '~'])('refuses %o, which says nothing', (text) => {
    expect(describeText(text)).toEqual(['p.yaml:1:1 — expected a map of keys and values, but found nothing.']);
  });

  it('reads numbers that are none as such, wherever they stand', () => {
    expect(describeText(`${edition('2026-01-01')}ranking: { cap: .nan, featuredSlots: -.inf }\n`)).toEqual([
      'p.yaml:8:17 ranking.cap — NaN is no number to reckon with; expected a finite one.',
      'p.yaml:8:38 ranking.featuredSlots — -Infinity is no number to reckon with; expected a finite one.',
    ]);
  });

  it.each([
    ['UTC', true],
    ['Europe/Amsterdam', true],
    ['Europe/Amsterdm', false],
    ['+01:00', false],
  ])('knows the time zone %s: %s', (timezone, isKnown) => {
    expect(parseProgramText('p.yaml', `${edition('2026-01-01')}timezone: '${timezone}'\n`).ok).toBe(isKnown);
  });
});

describe('the text of a program, changed anywhere', { timeout: 60_000 }, () => {
  const text = stringify(completeProgram());
  const edit = fc.record({
    from: fc.nat(text.length - 1),
    length: fc.nat(12),
    put: fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(...'{}[]:,#&*!|>\'"%@`~-?', ': ', '- ', '\n', '\n  ', '\t', '<<: *x', '.nan'),
    ),
  });

  it('is taken, or refused with faults that stand in it and are told', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const changed = edits.reduce((old, { from, length, put }) => old.slice(0, from) + put + old.slice(from + length), text);
        const parsed = parseProgramText('p.yaml', changed);
        if (parsed.ok) return;
        const lines = changed.split(/\r\n|\n|\r/).length;
        expect(parsed.faults.length).toBeGreaterThan(0);
        expect(parsed.faults.filter(({ line, column }) => line < 1 || line > lines + 1 || column < 1)).toEqual([]);
        expect(parsed.faults.map(describeFault).filter((told) => /undefined|\[object|\n/.test(told))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

const SMALL = 'id: small\nname: Small\nsummary: One.\ntiers:\n';

function edition(effective: string, tiers: string[] = ['low']): string {
  return `id: small\nname: Small\nsummary: One.\neffective: ${effective}\ntiers:\n${tiers.map((id) => `  - id: ${id}\n    name: ${id}\n`).join('')}`;
}

function write(name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function describeAll(loaded: ReturnType<typeof loadPrograms>): string[] {
  if (loaded.ok) return [];
  return loaded.faults.map((fault) => describeFault({ ...fault, file: fault.file.slice(folder.length + 1) }));
}

function describeText(text: string): string[] {
  const parsed = parseProgramText('p.yaml', text);
  return parsed.ok ? [] : parsed.faults.map(describeFault);
}
