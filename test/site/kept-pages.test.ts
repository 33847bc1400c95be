import { afterEach, beforeEach, expect, test } from 'vitest';
import { ObservationWriter } from '../../data/import.ts';
import type { Site } from '../../site/model/site.ts';
import { createApp, type App } from '../../site/server/app.ts';
import { openSmallSite, type SmallSite } from './small-site.ts';

let small: SmallSite;
let site: App;
let rendered: string[];

const READERS: Record<string, (site: Site) => unknown> = {
  '/a/': ({ programs: [acme] }) => acme!.partner('a'),
  '/b/': ({ programs: [acme] }) => acme!.partner('b'),
  '/crowd/': ({ programs: [acme] }) => acme!.standings,
  '/rules/': ({ programs: [acme] }) => acme!.program,
};

beforeEach(async () => {
  small = await openSmallSite(['a', 'b']);
  rendered = [];
  const render = async ({ url }: Request, known: Site) => {
    const { pathname } = new URL(url);
    rendered.push(pathname);
    return new Response(JSON.stringify(await READERS[pathname]!(known)));
  };
  site = createApp({ live: small.live, assets: '', renderer: { render, renderMissing: render } });
  await readAll();
  rendered = [];
});

afterEach(async () => {
  site.hub.close();
  await small.close();
});

async function readAll(): Promise<void> {
  for (const path of Object.keys(READERS)) await site.app.request(`http://localhost${path}`);
}

async function observe(partner: string, installs: number): Promise<void> {
  const writer = new ObservationWriter(['installs']);
  const { asOf } = small.live.programs.get('acme')!.dated;
  writer.add(writer.addPartner(partner), 0, asOf, installs, Number.NaN, { file: 'test', line: 1 });
  const batch = { program: 'acme', received: 0, source: 'test', idempotency: null, observations: writer.finish(), records: [] };
  await small.live.append(batch);
}

test('a page is made once for as long as nothing is new', async () => {
  await readAll();
  expect(rendered).toEqual([]);
});

test('a figure that moves nobody makes only the pages of its partner anew', async () => {
  await observe('a', 2);
  await readAll();
  expect(rendered).toEqual(['/a/']);
});

test('a new tier makes the pages of its partner and of the crowd anew', async () => {
  await observe('a', 20);
  await readAll();
  expect(rendered).toEqual(['/a/', '/crowd/']);
});
