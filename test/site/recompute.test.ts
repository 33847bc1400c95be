import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recomputeCommand } from '../../site/words/recompute.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-recompute-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the command that works a standing out again', () => {
  it('names the files that are there, as they end, and the mapping of the observations', () => {
    mkdirSync(join(folder, 'acme'));
    for (const name of ['observations.xlsx', 'observations.mapping.yaml', 'exemptions.csv'])
      writeFileSync(join(folder, 'acme', name), '');
    expect(recomputeCommand('acme', 'zoe', '2026-01-31', folder).split(' \\\n  ')).toEqual([
      'npx gradus standing --program data/programs/acme',
      `--observations ${join(folder, 'acme/observations.xlsx')}`,
      `--mapping ${join(folder, 'acme/observations.mapping.yaml')}`,
      `--exemptions ${join(folder, 'acme/exemptions.csv')}`,
      `--as-of 2026-01-31 | grep '"zoe"'`,
    ]);
  });

  it('names those of the sample', () => {
    expect(recomputeCommand('canopy', 'zoe', '2026-01-31')).toContain('--observations data/sample/canopy/observations.csv');
  });
});
