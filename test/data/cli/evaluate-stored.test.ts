import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Evaluation } from '../../../engine/results.ts';
import { parseLines, runGradus, writeFolder, type Finished } from './command-line.ts';

vi.setConfig({ testTimeout: 60_000 });

const PROGRAM = `id: acme
name: Acme
summary: For testing.
metrics: { calls: { label: Calls, unit: count, aggregate: sum, window: P90D } }
tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { calls: 30 } }]
`;
const ROWS = 'partner,metric,day,value\nash,calls,2026-02-01,20\nash,calls,2026-03-01,10\nbirch,calls,2026-03-01,29\n';

let folder: string;
const run = (words: string): Promise<Finished> => runGradus(words.split(' '), { cwd: folder });
beforeAll(async () => {
  folder = writeFolder({ 'acme.yaml': PROGRAM, 'rows.csv': ROWS });
  vi.stubEnv('GRADUS_DB', join(folder, 'gradus.db'));
  vi.stubEnv('DATABASE_URL', undefined);
  expect((await run('import --program acme.yaml --observations rows.csv')).code).toBe(0);
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('evaluate --stored says of everyone in the store what evaluate says of the files', async () => {
  const stored = await run('evaluate --program acme.yaml --stored --as-of 2026-03-31');
  expect({ code: stored.code, stderr: stored.stderr }).toEqual({ code: 0, stderr: '' });
  expect(parseLines<Evaluation>(stored.stdout).map(({ partner, earned }) => `${partner} ${earned}`)).toEqual([
    'ash gold',
    'birch member',
  ]);
  expect(stored.stdout).toBe((await run('evaluate --program acme.yaml --observations rows.csv --as-of 2026-03-31')).stdout);
});

test('evaluate --stored takes no files, and evaluate without it needs them', async () => {
  expect(await run('evaluate --program acme.yaml --stored --observations rows.csv')).toMatchObject({
    ...{ code: 2, stderr: '--stored takes what is in the store; leave --observations out.\n' },
  });
  expect(await run('evaluate --program acme.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('--observations') });
});
