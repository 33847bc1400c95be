import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbedFiles } from '../../../site/words/snippets/embed-files.ts';
import { badge, partnerAnswer, programAnswer, publicTier, standingsOf } from '../answers.ts';
import { buildEmbed } from '../build-embed.ts';
import { listen, originOf } from '../listen.ts';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="44"/>';
const ANSWERS = [
  [/standings\.json/, standingsOf('acme', [badge('northwind', 'gold')])],
  [/\/partners\//, partnerAnswer()],
  [/./, programAnswer([publicTier('silver'), publicTier('gold')])],
] as const;

/** What the page of another site is like. */
export interface BarePage {
  lang?: string;
  head: string;
  body: string;
  policy: string;
  integrityPolicy?: string;
}

/** Gradus as it is served, and a site of nothing but what was pasted, on another port. */
export async function serveBarePage() {
  const folder = await buildEmbed();
  const files = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as EmbedFiles;
  const state = {
    page: { head: '', body: '', policy: '' } as BarePage,
    altered: '',
    asked: [] as string[],
    refused: [] as string[],
  };

  const gradus = await listen(({ url }, response) => {
    const [, name] = /^\/embed\/(?:\d[^/]*\/)?([^/?]+)$/.exec(url!) ?? [];
    state.asked.push(url!);
    response.setHeader('access-control-allow-origin', '*');
    if (name) {
      response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript');
      response.end(readFileSync(join(folder, name), 'utf8') + (state.altered === name ? ';globalThis.isAltered = true' : ''));
    } else if (url!.startsWith('/badges/')) {
      response.setHeader('content-type', 'image/svg+xml');
      response.end(PICTURE);
    } else response.end(JSON.stringify(ANSWERS.find(([path]) => path.test(url!))![1]));
  });
  const host = await listen((request, response) => {
    if (request.method === 'POST') {
      let report = '';
      request.on('data', (piece) => (report += piece));
      request.on('end', () => state.refused.push(report));
      return response.end();
    }
    const { lang = 'en', head, body, policy, integrityPolicy } = state.page;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (integrityPolicy) response.setHeader('integrity-policy', integrityPolicy);
    response.setHeader('content-security-policy', `${policy}; report-uri /refused`);
    const start = `<title>Apps</title><link rel="icon" href="data:,">${head}`;
    response.end(`<!doctype html><html lang="${lang}"><head>${start}</head><body>${body}</body></html>`);
  });
  return {
    files,
    state,
    origin: originOf(gradus),
    address: originOf(host),
    async close() {
      for (const server of [gradus, host]) {
        server.close();
        server.closeAllConnections();
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Places = Awaited<ReturnType<typeof serveBarePage>>;

/** What each element has once it shows what it is for. */
export const DONE = {
  badge: '[part=tier]',
  listings: '[part=why]:not([hidden])',
  tracker: '[part=foot]',
  ladder: '[part=foot]',
} as const;

export function isDone(...elements: (keyof typeof DONE)[]): string {
  const pairs = JSON.stringify(elements.map((element) => [`tier-${element}`, DONE[element]]));
  return `${pairs}.every(([tag, part]) => document.querySelector(tag)?.shadowRoot?.querySelector(part))`;
}
