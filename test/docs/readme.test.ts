import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { openLive, readConfiguration } from '../../data/live.ts';
import { createApp } from '../../site/server/app.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const DAY = '2026-11-20';

test('what the README posts brings a new tier on the sample, and says so', async () => {
  const [, sent] = /-d "(\[.*\])"/.exec(README)!;
  const rows = sent!.replaceAll('\\"', '"').replace('$(date +%F)', DAY);
  const [{ partner }] = JSON.parse(rows) as [{ partner: string }];
  const configuration = readConfiguration({
    GRADUS_PROGRAMS: 'data/programs',
    GRADUS_DATA: 'data/sample',
    GRADUS_AS_OF: DAY,
    GRADUS_DB: ':memory:',
  });
  const { live } = await openLive(configuration);
  const nothing = async () => new Response('', { status: 404 });
  const { app, hub } = createApp({ live, assets: '', renderer: { render: nothing, renderMissing: nothing } });
  try {
    const key = await createKey(live.store.database, { name: 'readme', scope: 'write', program: 'canopy' }, 0);
    const answer = await app.request('http://localhost/api/v1/programs/canopy/observations', {
      method: 'POST',
      headers: { authorization: `Bearer ${key.text}`, 'content-type': 'application/json' },
      body: rows,
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ decisions: [{ partner, kind: 'promoted', day: DAY }] });
    for (const address of [`events?partners=${partner}`, 'observations']) expect(README).toContain(address);
    expect(README).toContain(`/programs/canopy/partners/${partner}/`);
  } finally {
    hub.close();
    await live.close();
  }
});
