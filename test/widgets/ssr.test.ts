import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicPartner, PublicStandings } from '../../engine/wire.ts';
import { badgeDataOf } from '../../widgets/badge/badge-data.ts';
import '../../widgets/badge/define.ts';
import '../../widgets/tracker/define.ts';
import { findBrowser } from '../../tools/browser.mjs';
import { LADDER, badge, partnerAnswer, standing } from './answers.ts';

const STANDINGS: PublicStandings = {
  program: 'acme',
  name: 'Acme',
  asOf: '2026-11-22',
  ladders: [LADDER],
  cap: 1.5,
  featuredSlots: 0,
  newcomers: null,
  partners: [badge('northwind', 'gold')],
};

/** An element as the server sends it: properties by their names, all else as attributes. */
async function renderOnServer(
  tag: string,
  properties: Record<string, unknown>,
  attributes: Record<string, string> = {},
): Promise<string> {
  const renderer = new LitElementRenderer(tag);
  for (const [name, value] of Object.entries(properties)) renderer.setProperty(name, value);
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  renderer.connectedCallback();
  const shadow = renderer.renderShadow({
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  });
  return collectResult([
    `<${tag}`,
    ...renderer.renderAttributes(),
    '><template shadowrootmode="open">',
    ...(shadow ?? []),
    `</template></${tag}>`,
  ]);
}

function tracker(answer: PublicPartner, attributes: Record<string, string> = {}): Promise<string> {
  return renderOnServer('tier-tracker', { program: 'acme', partner: 'northwind', data: answer }, attributes);
}

function textOf(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('an element on the server', () => {
  it('shows what it is given, without a document', async () => {
    const html = await renderOnServer('tier-badge', {
      program: 'acme',
      partner: 'northwind',
      data: badgeDataOf(STANDINGS, 'northwind'),
    });
    expect(textOf(html)).toBe('Gold, tier 3 of 3, held by Northwind. See what it rests on');
    expect(html).toContain('href="/programs/acme/partners/northwind/"');
    expect(html).toContain('data="{&quot;name&quot;:&quot;Northwind&quot;');
  });

  it('shows its fallback without data', async () => {
    expect(await renderOnServer('tier-badge', { program: 'acme', partner: 'northwind' })).toContain('<slot></slot>');
  });

  it('speaks the language of its own attribute', async () => {
    expect(textOf(await tracker(partnerAnswer(), { lang: 'de' }))).toContain('Fortschritt bis Gold 61 %');
  });

  it('has no style attribute, which a strict policy would refuse', async () => {
    expect(await tracker(partnerAnswer())).not.toMatch(/ style=/);
  });
});

describe('an element that takes over what the server sent', { timeout: 60_000 }, () => {
  let server: Server;
  let browser: Browser;
  const asked: string[] = [];
  let body = '';

  beforeAll(async () => {
    const script = await bundle();
    server = createServer((request, response) => {
      asked.push(request.url!);
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(isScript ? script : body);
    }).listen(0, '127.0.0.1');
    browser = await puppeteer.launch(await findBrowser());
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Each element's shadow root and its first child element before and after the script ran; what was said and asked on the way. */
  async function hydrate(markup: string) {
    body = `<!doctype html><html lang="de"><head><link rel="icon" href="data:,"></head><body>${markup}</body></html>`;
    asked.length = 0;
    const said: string[] = [];
    const page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const result = await page.evaluate(async () => {
      const elements = [...document.querySelectorAll('tier-badge, tier-tracker')];
      const contents = () => elements.map((element) => element.shadowRoot!.innerHTML.replace(/<!--[^]*?-->/g, ''));
      const nodes = elements.map((element) => [...element.shadowRoot!.querySelectorAll('*')]);
      const before = contents();
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift' });
      await new Promise((resolve) => {
        const script = Object.assign(document.createElement('script'), { type: 'module', src: '/page.js', onload: resolve });
        document.head.append(script);
      });
      await Promise.all(
        elements.map((element) => (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete),
      );
      return {
        before,
        after: contents(),
        survived: elements.every((element, index) => {
          const now = [...element.shadowRoot!.querySelectorAll('*')];
          return now.length === nodes[index]!.length && now.every((node, at) => node === nodes[index]![at]);
        }),
        shifts,
      };
    });
    return { ...result, said, asked: asked.filter((url) => url.startsWith('/api')) };
  }

  it('renders the same, keeps every node, moves nothing and asks nothing', async () => {
    const markup = [
      await renderOnServer(
        'tier-badge',
        { program: 'acme', partner: 'northwind', data: badgeDataOf(STANDINGS, 'northwind') },
        { lang: 'en' },
      ),
      await tracker(partnerAnswer([standing({ withheld: 1 })]), { lang: 'en' }),
      await tracker(partnerAnswer([]), { lang: 'ar' }),
    ].join('');
    const { before, after, survived, said, asked, shifts } = await hydrate(markup);
    expect(before).toHaveLength(3);
    expect(after).toEqual(before);
    expect(survived).toBe(true);
    expect(asked).toEqual([]);
    expect(said).toEqual([]);
    expect(shifts).toEqual([]);
  });

  it('goes over to the language of the page, where the server did not know it', async () => {
    const { before, after, said } = await hydrate(await tracker(partnerAnswer()));
    expect(textOf(before[0]!)).toContain('Progress to Gold');
    expect(textOf(after[0]!)).toContain('Fortschritt bis Gold');
    expect(said).toEqual([]);
  });
});

/** The elements as a page of the site loads them: with the support for taking over before Lit. */
async function bundle(): Promise<string> {
  const entry = 'virtual:page';
  const widgets = (name: string) => JSON.stringify(fileURLToPath(new URL(`../../widgets/${name}`, import.meta.url)));
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    // Lit's own builds: not the one with hints for developers, which the test runner's environment would choose.
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) =>
          id === `\0${entry}`
            ? `import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import ${widgets('badge/define.ts')}; import ${widgets('tracker/define.ts')};`
            : null,
      },
    ],
  });
  const [chunk] = (result as unknown as { output: { code: string }[] }).output;
  return chunk!.code;
}
