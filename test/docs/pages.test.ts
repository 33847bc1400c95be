import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../site/docs/chapters.ts';
import type { RenderedChapter } from '../../site/docs/rendered.ts';
import { listDocs } from '../../site/renderer/docs/docs-files.ts';
import { siteLink } from '../../site/renderer/docs/links.ts';
import { createChapterRenderer } from '../../site/renderer/docs/render-chapter.ts';
import { ROOT } from '../data/cli/command-line.ts';

const docs = listDocs(ROOT);
const pages = new Map<string, RenderedChapter>();
beforeAll(async () => {
  const render = await createChapterRenderer(ROOT);
  for (const { id, file } of docs) {
    const text = readFileSync(`${ROOT}/${file}`, 'utf8').replace(/^!\[.*marketplace\.png\)$/m, '');
    pages.set(id, await render(text, file));
  }
});

const headingIds = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);

describe('the docs as pages', () => {
  it('have every file of docs, and every decision', () => {
    const files = readdirSync(`${ROOT}/docs`).filter((name) => name.endsWith('.md'));
    expect(files.filter((name) => !CHAPTERS.some(({ file }) => file === `docs/${name}`))).toEqual([]);
    const decisions = readdirSync(`${ROOT}/docs/decisions`).filter((name) => /^\d/.test(name));
    expect(decisions.filter((name) => !docs.some(({ file }) => file.endsWith(name)))).toEqual([]);
  });

  it('lead to pages, headings and files that are there', () => {
    const broken = [...pages].flatMap(([id, { html }]) =>
      [...html.matchAll(/(?:href|src)="([/#][^"]*)"/g)]
        .map(([, link]) => new URL(link!, `http://site/docs/${id}/`))
        .filter(({ pathname }) => pathname.startsWith('/docs/'))
        .filter(({ pathname, hash }) => {
          const page = pages.get(pathname.slice('/docs/'.length, -1));
          if (page) return hash !== '' && !headingIds(page.html).includes(hash.slice(1));
          return !readdirSync(`${ROOT}${pathname.replace(/[^/]+$/, '')}`).includes(pathname.replace(/^.*\//, ''));
        })
        .map(({ pathname, hash }) => `${id} → ${pathname}${hash}`),
    );
    expect(broken).toEqual([]);
  });

  it('carry nothing that the policy of pages refuses, and every heading once', () => {
    for (const [id, { html }] of pages) {
      expect(html, id).not.toMatch(/<[^>]+ (?:style|on[a-z]+)="/);
      expect(new Set(headingIds(html)).size, id).toBe(headingIds(html).length);
      expect(html, id).not.toContain('<h1');
    }
  });

  it('tell code apart by classes, and name the file that it stands for', () => {
    expect(pages.get('program-format')!.html).toContain('<span class="t-keyword">tiers</span>');
    expect(pages.get('data-format')!.html).toContain('<figcaption>acme.yaml</figcaption>');
  });

  it('have their pictures with room kept for them', () => {
    const pictures = [...pages.get('standings')!.html.matchAll(/<img [^>]*>/g)].map(([picture]) => picture);
    expect(pictures).toHaveLength(5);
    for (const picture of pictures) expect(picture).toMatch(/src="\/docs\/.*\.svg".* width="\d+" height="\d+"/);
  });
});

describe('a link of a file', () => {
  it('leads to the page of another, keeps its heading, and is none where the site does not have what it leads to', () => {
    expect(siteLink('reviews.md#an-example', 'docs/standings.md', ROOT)).toBe('/docs/reviews/#an-example');
    expect(siteLink('../README.md', 'docs/hosting.md', ROOT)).toBe('/docs/start/');
    expect(siteLink('docs/decisions/0002-what-is-public.md', 'README.md', ROOT)).toBe('/docs/decisions/0002-what-is-public/');
    expect(siteLink('production/nginx.conf', 'docs/production.md', ROOT)).toBe('/docs/production/nginx.conf');
    expect(siteLink('../engine/results.ts', 'docs/results.md', ROOT)).toBeNull();
    expect(siteLink('https://example.com/a', 'README.md', ROOT)).toBe('https://example.com/a');
  });

  it('to nothing keeps the site from being built', () => {
    expect(() => siteLink('nowhere.md', 'docs/api.md', ROOT)).toThrow(
      'docs/api.md has a link to nowhere.md, and there is no docs/nowhere.md.',
    );
  });
});
