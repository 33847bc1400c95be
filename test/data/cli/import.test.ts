import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runGradus, writeFolder, type Finished } from './command-line.ts';

vi.setConfig({ testTimeout: 60_000 });

const PROGRAM = `id: acme
name: Acme
summary: For testing.
metrics: { installs: { label: Installs, unit: count } }
tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { installs: 10 } }]
`;
const row = (partner: string, day: string): string => `partner,metric,day,value\n${partner},installs,${day},20\n`;

let folder: string;
const run = (words: string): Promise<Finished> => runGradus(words.split(' '), { cwd: folder });
beforeAll(async () => {
  folder = writeFolder({
    'acme.yaml': PROGRAM,
    'first.csv': row('northwind', '2026-01-05'),
    'other.csv': row('Northwind', '2026-01-12'),
    'third.csv': row('contoso', '2026-01-19'),
    'exemptions.csv':
      'partner,criterion,reason,by,from\nnorthwind,gold/installs,r,jo,2026-01-15\nnortwind,gold/installs,r,jo,2026-01-15\n',
  });
  vi.stubEnv('GRADUS_DB', join(folder, 'gradus.db'));
  vi.stubEnv('DATABASE_URL', undefined);
  const first = await run('import --program acme.yaml --observations first.csv');
  expect(first).toMatchObject({ code: 0, stderr: 'acme: 1 observation stored.\n' });
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('who is in the store is known, and who is nowhere is told of with the nearest name', async () => {
  expect(await run('import --program acme.yaml --observations third.csv --exemptions exemptions.csv')).toMatchObject({
    code: 0,
    stderr:
      'exemptions.csv:3 — "nortwind" is exempt, but was never observed. Did you mean "northwind"?\n' +
      'acme: 1 observation and 2 rows of other tables stored.\n',
  });
});

const TWIN =
  '"Northwind" is new, and differs from "northwind", who is in the store, in capital letters alone; if they are one partner, write "northwind".\n';

test('a partner who differs in capital letters alone from one in the store is told of; --strict stores nothing', async () => {
  expect(await run('import --program acme.yaml --observations other.csv --strict')).toMatchObject({
    code: 1,
    stderr: `${TWIN}Nothing was computed, as --strict refuses what may not be meant.\n`,
  });
  expect(await run('import --program acme.yaml --observations other.csv')).toMatchObject({
    code: 0,
    stderr: `${TWIN}acme: 1 observation stored.\n`,
  });
});
