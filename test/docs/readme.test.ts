import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { openLive, readConfiguration } from '../../data/live.ts';
import { createApp } from '../../site/server/app.ts';
import { DATABASES } from '../data/store/databases.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const DAY = '2026-11-20';

describe.each(DATABASES)('what the README posts, with $name', (database) => {
  beforeAll(() => database.start(), 60_000);
  afterAll(() => database.stop());

  test('brings a new tier on the sample: the answer, whoever listens, and the partner asked again say so', async () => {
    const [, sent] = /-d "(\[.*\])"/.exec(README)!;
    const rows = sent!.replaceAll('\\"', '"').replace('$(date +%F)', DAY);
    const [{ partner }] = JSON.parse(rows) as [{ partner: string }];
    const { url, path } = await database.create();
    const configuration = readConfiguration({
      ...{ GRADUS_PROGRAMS: 'data/programs', GRADUS_DATA: 'data/sample', GRADUS_AS_OF: DAY },
      ...{ GRADUS_DB: path, DATABASE_URL: url },
    });
    const { live } = await openLive(configuration);
    const nothing = async () => new Response('', { status: 404 });
    const { app, hub } = createApp({ live, assets: '', renderer: { render: nothing, renderMissing: nothing } });
    const ask = async (address: string, init: RequestInit = {}) =>
      app.request(`http://localhost/api/v1/programs/canopy/${address}`, init);
    try {
      const key = await createKey(live.store.database, { name: 'readme', scope: 'write', program: 'canopy' }, 0);
      const heldNow = async () => {
        const { standings } = (await (await ask(`partners/${partner}.json`)).json()) as { standings: { held: string }[] };
        return standings.map(({ held }) => held);
      };
      const before = await heldNow();
      const events = (await ask(`events?partners=${partner}`)).body!.pipeThrough(new TextDecoderStream()).getReader();
      const answer = await ask('observations', {
        method: 'POST',
        headers: { authorization: `Bearer ${key.text}`, 'content-type': 'application/json' },
        body: rows,
      });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ decisions: [{ partner, kind: 'promoted', day: DAY }] });
      let told = '';
      while (!told.includes('event: standing')) told += (await events.read()).value!;
      expect(told).toContain('"kind":"promoted"');
      await events.cancel();
      expect(await heldNow()).not.toEqual(before);
      for (const address of [`events?partners=${partner}`, 'observations']) expect(README).toContain(address);
      expect(README).toContain(`/programs/canopy/partners/${partner}/`);
    } finally {
      hub.close();
      await live.close();
    }
  }, 60_000);
});
