import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runGradus, writeFolder } from './command-line.ts';

const ACME = `
id: acme
name: Acme
summary: For testing.
metrics: { installs: { label: Active installs, unit: count } }
tiers: [{ id: entry, name: Entry }]
`;
const EXPORT = 'Partner;Stand;Installs\nnorthwind;31.01.2026;1.250\ncontoso;31.01.2026;12,0\n';
const MAPPING =
  'delimiter: ";"\n\ndecimal: ","\nthousands: "."\ndays: DD.MM.YYYY\n\npartner: Partner\nday: Stand\nmetrics:\n  installs: Installs\n';

// Each starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = writeFolder({ 'acme.yaml': ACME, 'export.csv': EXPORT, 'there.mapping.yaml': '# mine\n' });
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (line: string, input?: string) => runGradus(line.split(' '), { cwd: folder, input });

describe('gradus inspect', () => {
  it('prints the mapping, and beside it what it found and what the first rows become', async () => {
    expect(await run('inspect export.csv --program acme.yaml')).toEqual({
      code: 0,
      stdout: MAPPING,
      stderr: [
        'export.csv: text in columns, set apart by semicolons, in UTF-8; all 3 filled rows were looked at.',
        'Numbers have a comma before decimals and points between thousands: "12,0" in "Installs" (line 3) and "1.250" in "Installs" (line 2).',
        'Days are written DD.MM.YYYY: "31.01.2026" in "Stand" (line 2).',
        'The partner is "Partner".',
        'The day is "Stand".',
        'installs is "Installs".',
        'What the first rows become:',
        'partner    day         installs',
        'northwind  2026-01-31      1250',
        'contoso    2026-01-31        12',
        '',
      ].join('\n'),
    });
  });

  it('writes the mapping beside the file or where it is told, and never over another', async () => {
    expect(await run('inspect export.csv --program acme.yaml --write')).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(folder, 'export.mapping.yaml'), 'utf8')).toBe(MAPPING);
    expect((await run('inspect export.csv --program acme.yaml --write other.yaml')).stderr).toMatch(
      /^Written to other\.yaml\.$/m,
    );
    expect(await run('inspect export.csv --program acme.yaml --write there.mapping.yaml')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--write: there\.mapping\.yaml is there already; take it away, or name another file\.\n$/),
    });
    expect(readFileSync(join(folder, 'there.mapping.yaml'), 'utf8')).toBe('# mine\n');
    expect(await run('inspect export.csv --write nowhere/m.yaml')).toMatchObject({ code: 1, stdout: '' });
  });

  it('looks at standard input', async () => {
    expect((await run('inspect - --program acme.yaml', EXPORT)).stdout).toBe(MAPPING);
    expect(await run('inspect - --write', EXPORT)).toEqual({
      code: 2,
      stdout: '',
      stderr: '--write: standard input has no name to write beside; expected --write FILE.\n',
    });
  });

  it('says when a file needs no mapping, and writes none', async () => {
    expect(await run('inspect - --program acme.yaml', 'partner,metric,day,value\nnorthwind,installs,2026-01-31,5\n')).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'standard input needs no mapping: it is read as it is.\nWhat the first rows become:\npartner    day         installs\nnorthwind  2026-01-31         5\n',
    });
  });

  it('says what would be refused with the mapping, and what is left to choose', async () => {
    const { code, stderr } = await run(
      'inspect - --program acme.yaml',
      'Partner;Stand;Installs\na;31.01.2026;5\nb;31.01.2026;-1\nc;31.01.2026;7\n',
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/With this mapping, what was looked at has 1 fault:\nstandard input:3 — .*negative/);
    const open = await run('inspect export.csv');
    expect(open.stdout).toContain('CHOOSE: CHOOSE');
    expect(open.stderr).toMatch(/\nBefore the mapping can be used, write what is meant in place of CHOOSE\.\n$/);
  });

  it.each([
    ['nowhere.csv', 'nowhere.csv — this could not be read: there is no such file or folder.\n'],
    ['.', '. — this could not be read: it is a folder.\n'],
    ['-', 'standard input — there is nothing in it; expected a first row that names the columns.\n'],
  ])('refuses what it cannot read: %s', async (file, sentence) => {
    expect(await run(`inspect ${file}`)).toEqual({ code: 1, stdout: '', stderr: sentence });
  });
});
