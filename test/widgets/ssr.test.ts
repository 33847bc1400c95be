import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicStandings } from '../../engine/wire.ts';
import { badgeDataOf, renderBadge, renderLadder, renderListings, renderTracker } from '../../widgets/render.ts';
import { findBrowser } from '../../tools/browser.mjs';
import { LADDER, badge, partnerAnswer, programAnswer, publicCriterion, publicTier, standing, standingsOf } from './answers.ts';
import { buildEmbed } from './build-embed.ts';

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

const IDS = { program: 'acme', partner: 'northwind' };
const BADGE = badgeDataOf(STANDINGS, 'northwind')!;

function textOf(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('an element on the server', () => {
  it('shows what it is given, without a document', async () => {
    const html = await renderBadge(BADGE, IDS);
    expect(textOf(html)).toBe('Gold Acme');
    expect(html).toContain('aria-label="Gold Acme: tier 3 of 3, held by Northwind. Check this badge"');
    expect(html).toContain('href="/programs/acme/partners/northwind/"');
    expect(html).toContain('data="{&quot;name&quot;:&quot;Northwind&quot;');
  });

  it('leads to where Gradus is served', async () => {
    expect(await renderBadge(BADGE, { ...IDS, base: 'https://tiers.example' })).toContain(
      'href="https://tiers.example/programs/acme/partners/northwind/"',
    );
  });

  it('has no tags but its own, whatever names bring', async () => {
    const evil = `"><script>alert('x')</script>&amp;`;
    const tagsOf = (markup: string) => markup.match(/<\/?[a-z-]+/g);
    const sane = await renderBadge(BADGE, { ...IDS, fallback: 'Partner' });
    const evilData = { ...BADGE, name: evil, tier: evil, program: evil };
    expect(tagsOf(await renderBadge(evilData, { program: evil, partner: evil, fallback: evil }))).toEqual(tagsOf(sane));
    const answer = partnerAnswer();
    expect(tagsOf(await renderTracker({ ...answer, name: evil, programName: evil }))).toEqual(
      tagsOf(await renderTracker(answer)),
    );
  });

  it('speaks the language that it is asked for', async () => {
    expect(textOf(await renderTracker(partnerAnswer(), { lang: 'de' }))).toContain('Noch 2 von 3');
  });

  it('has cards in their order, with what the script needs to keep it', () => {
    const data = standingsOf('acme', [badge('northwind', 'gold'), badge('tailspin', 'silver')]);
    const cards = [
      { partner: 'tailspin', relevance: 0.9, html: 'T' },
      { partner: 'northwind', relevance: 0.85, listing: 'n', html: '<b>N</b>' },
      { partner: 'x"y', relevance: null, html: 'X' },
    ];
    const orderOf = (markup: string) => [...markup.matchAll(/<article[^>]*>(.*?)<\/article>/g)].map(([, html]) => html);
    const markup = renderListings(data, cards, { program: 'acme' });
    expect(orderOf(markup)).toEqual(['<b>N</b>', 'T', 'X']);
    expect(markup).toContain('data-partner="x&quot;y"');
    expect(orderOf(renderListings(data, cards, { program: 'acme', boost: 'off' }))).toEqual(['T', '<b>N</b>', 'X']);
    expect(renderListings(data, cards, { program: 'acme', first: 13 })).toMatch(/^<tier-listings program="acme" first="13"/);
  });

  it('shows a ladder', async () => {
    const program = programAnswer([publicTier('silver', { criteria: [publicCriterion('silver/installs', 25)] })]);
    expect(textOf(await renderLadder(program))).toContain('Active installations at least 25');
  });

  it('has no style attribute, which a strict policy would refuse, and no marks for anyone', async () => {
    const html = await renderTracker(partnerAnswer());
    expect(html).not.toMatch(/ style=/);
    expect(html).not.toContain('<!--');
  });
});

describe('an element that takes over what the server sent', { timeout: 60_000 }, () => {
  let server: Server;
  let browser: Browser;
  let folder: string;
  const asked: string[] = [];
  let body = '';

  beforeAll(async () => {
    folder = await buildEmbed();
    server = createServer((request, response) => {
      asked.push(request.url!);
      const isScript = request.url!.startsWith('/embed/');
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(isScript ? readFileSync(join(folder, request.url!.slice('/embed/'.length))) : body);
    }).listen(0, '127.0.0.1');
    browser = await puppeteer.launch(await findBrowser());
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
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
      const elements = [...document.querySelectorAll('tier-badge, tier-tracker, tier-ladder')];
      const contents = () => elements.map((element) => element.shadowRoot!.innerHTML.replace(/<!--[^]*?-->/g, ''));
      const nodes = elements.map((element) => [...element.shadowRoot!.querySelectorAll('*')]);
      const before = contents();
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift' });
      await new Promise((resolve) => {
        const script = Object.assign(document.createElement('script'), {
          type: 'module',
          src: '/embed/gradus.js',
          onload: resolve,
        });
        document.head.append(script);
      });
      const speaks = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[lang]')?.lang;
      const isSettled = () => elements.every((element) => element.matches('[lang]') || speaks(element) === 'de');
      while (!isSettled()) await new Promise(requestAnimationFrame);
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
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
      await renderBadge(BADGE, { ...IDS, lang: 'en' }),
      await renderTracker(partnerAnswer([standing({ withheld: 1 })]), { lang: 'en' }),
      await renderTracker(partnerAnswer([]), { lang: 'ar' }),
      await renderLadder(programAnswer([publicTier('gold')]), { lang: 'en' }),
    ].join('');
    const { before, after, survived, said, asked, shifts } = await hydrate(markup);
    expect(before).toHaveLength(4);
    expect(after).toEqual(before);
    expect(survived).toBe(true);
    expect(asked).toEqual([]);
    expect(said).toEqual([]);
    expect(shifts).toEqual([]);
  });

  it('goes over to the language of the page, where the server did not know it', async () => {
    const { before, after, said } = await hydrate(await renderTracker(partnerAnswer()));
    expect(textOf(before[0]!)).toContain('To reach Gold');
    expect(textOf(after[0]!)).toContain('Bis Gold');
    expect(said).toEqual([]);
  });
});
