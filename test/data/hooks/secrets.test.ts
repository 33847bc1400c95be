import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createWebhook, tellOnce } from '../../../data/hooks.ts';
import { Live, clockOf } from '../../../data/live.ts';
import { addNotices } from '../../../data/store/outbox/deliveries.ts';
import { addWebhook } from '../../../data/store/outbox/webhooks.ts';
import { openStore, type Store } from '../../../data/store/store.ts';
import { createLog } from '../../../site/server/watch/log.ts';
import { parseLines, runGradus, writeFolder } from '../cli/command-line.ts';
import { Receiver } from './receiver.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const receiver = new Receiver();
let folder: string;
let url: string;
let store: Store;
beforeAll(async () => {
  folder = writeFolder({});
  vi.stubEnv('GRADUS_DB', join(folder, 'gradus.db'));
  vi.stubEnv('DATABASE_URL', undefined);
  url = await receiver.start();
  store = await openStore({ url: undefined, path: join(folder, 'gradus.db') });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await store.close();
  await receiver.stop();
  rmSync(folder, { recursive: true });
});

test('the secret of a webhook is told once, and then in no list, no log, no error and no dump', async () => {
  const said: string[] = [];
  const run = async (...words: string[]): Promise<string> => {
    const { stdout, stderr } = await runGradus(['webhook', ...words], { cwd: folder });
    said.push(stdout, stderr);
    return stdout;
  };
  const added = await runGradus(['webhook', 'add', url, '--allow-private'], { cwd: folder });
  const [id, secret] = added.stdout.trim().split(' ') as [string, string];
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  expect(added.stderr).not.toContain(secret);

  receiver.secret = secret;
  await run('test', id);
  // Signed with another secret, as far as the receiver knows: refused.
  receiver.secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  await run('test', id);
  await run('list');
  const [last] = parseLines(await run('log', id));
  await run('redeliver', String(last!['id']));
  await run('remove', id);
  await run('log', id);

  for (const text of [...said, ...(await tablesButWebhooks())]) expect(text).not.toContain(secret.slice('whsec_'.length));
  expect(said.join('')).toContain('204');
  expect(said.join('')).toContain('400');
});

test('a secret that cannot be used is in no line of the log of the server either', async () => {
  const broken = {
    ...createWebhook({ url, program: null, events: ['tier.promoted'], isPrivate: true }, 0),
    secret: 'whsec_=not base64=',
  };
  await addWebhook(store.database, broken);
  await store.database.transaction((sql) =>
    addNotices(sql, [{ program: 'acme', code: 'tier.promoted', body: '{}' }], [broken], 0),
  );
  const lines: string[] = [];
  const log = createLog('json', { write: (line) => void lines.push(line) });
  await tellOnce(new Live(store, clockOf(null)), { now: () => new Date() }).catch(log.error);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('not base64');
});

/** What else the store holds, and a dump of it. */
async function tablesButWebhooks(): Promise<string[]> {
  const tables = await store.database.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'webhooks'",
  );
  const rows = await Promise.all(tables.map(({ name }) => store.database.all(`SELECT * FROM ${name}`)));
  await runGradus(['dump', 'dumped'], { cwd: folder });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|json)$/.test(name));
  return [...rows.map((row) => JSON.stringify(row)), ...files.map((name) => readFileSync(join(folder, name), 'utf8'))];
}
