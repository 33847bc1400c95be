import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { openLive, readConfiguration } from '../../data/live.ts';
import { createApp } from '../../site/server/app.ts';
import { exportSite } from '../../site/server/export/export.ts';
import { builtParts } from './built-parts.ts';

const PROGRAM = `
id: acme
name: Acme
summary: For testing.
currency: USD
metrics:
  installs: { label: Installs, unit: count }
  takings: { label: Takings, unit: money, visibility: operator }
  revenue: { label: Revenue, unit: money, visibility: partner, aggregate: sum, window: P6M }
tiers:
  - { id: member, name: Member, health: [installs, takings, revenue] }
  - { id: silver, name: Silver, requires: { installs: 10, takings: 5 }, health: [installs, takings, revenue] }
  - { id: gold, name: Gold, requires: { installs: 100, revenue: 1000, takings: 50 }, health: [installs, revenue] }
review: { every: P1M, from: 2026-01-01, warning: P30D }
`;
const DAYS = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-20`);

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'gradus-public-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** All that everyone can be sent, as files. `secret`: what the private figures are made of; it decides nothing. */
async function publishAll(secret: (month: number) => number): Promise<Map<string, string>> {
  // Pages name the files that they are made from: these have to be the same.
  const at = join(folder, 'site');
  rmSync(at, { recursive: true, force: true });
  mkdirSync(join(at, 'data/acme'), { recursive: true });
  mkdirSync(join(at, 'programs'), { recursive: true });
  writeFileSync(join(at, 'programs/acme.yaml'), PROGRAM);
  // As many as a curve of what they bring is drawn of.
  const rows = ['ada', 'bob', 'eve', 'joe', 'sam'].flatMap((partner, p) =>
    DAYS.flatMap((day, month) => [
      `${partner},installs,${day},${(p + 1) * 9 + month * p}`,
      `${partner},takings,${day},${6 + secret(month)}`,
      `${partner},revenue,${day},${secret(month)}`,
    ]),
  );
  writeFileSync(join(at, 'data/acme/observations.csv'), ['partner,metric,day,value', ...rows].join('\n'));
  const configuration = readConfiguration({
    ...{
      GRADUS_PROGRAMS: join(at, 'programs'),
      GRADUS_DATA: join(at, 'data'),
      GRADUS_DB: ':memory:',
      GRADUS_AS_OF: '2026-12-24',
    },
  });
  const { live } = await openLive(configuration);
  const { renderer, assets } = await builtParts();
  const { app, hub } = createApp({ live, renderer, assets });
  const out = join(at, 'out');
  try {
    // What whoever runs the program is shown is kept nowhere.
    const { text: key } = await createKey(
      live.store.database,
      { name: 'test', scope: 'read', program: 'acme' },
      live.clock.now().getTime(),
    );
    const shown = await app.request('/programs/acme/health/', { method: 'POST', body: new URLSearchParams({ key }) });
    expect(await shown.text()).toContain('Takings');
    await exportSite({ app, live, assets }, out);
  } finally {
    hub.close();
    await live.close();
  }
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(out, file)).isFile());
  return new Map(files.map((file) => [file, readFileSync(join(out, file), 'latin1')]));
}

it('no byte that everyone can be sent depends on private figures that decide nothing', { timeout: 120_000 }, async () => {
  const one = await publishAll((month) => month);
  const other = await publishAll((month) => 30 - 2 * month);
  const differing = [...one].filter(([file, bytes]) => other.get(file) !== bytes).map(([file]) => file);
  expect(differing).toEqual([]);
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  expect(one.size).toBeGreaterThan(20);
});

it('and public figures do show', { timeout: 120_000 }, async () => {
  const one = await publishAll((month) => month);
  expect(one.get('api/v1/programs/acme/partners/ada/observations.csv')).toContain('ada,installs,2026-01-20,9,');
  expect([...one.values()].some((text) => /takings/i.test(text))).toBe(false);
});
