import { describe, expect, it } from 'vitest';
import { ELEMENTS, THEMES, type ElementName } from '../../site/words/snippets/choices.ts';
import type { SnippetOptions } from '../../site/words/snippets/elements.ts';
import { FORMATS, type FormatName } from '../../site/words/snippets/formats.ts';

const OPTIONS: SnippetOptions = {
  origin: 'https://tiers.example',
  embed: {
    version: '1.2.3',
    files: Object.fromEntries(
      ['gradus.css', 'badge.js', 'listings.js', 'tracker.js', 'ladder.js', 'shared-x.js', 'details-x.js', 'pt-y.js'].map(
        (name) => [name, `sha384-${name[0]}`],
      ),
    ),
    needs: { 'badge.js': ['shared-x.js'] },
    later: { 'badge.js': ['details-x.js'] },
  },
  element: 'badge',
  program: 'acme',
  partner: 'northwind',
  partnerName: 'Northwind',
  size: 'medium',
  theme: '',
  lang: '',
  width: '',
  cards: [{ partner: 'northwind', partnerName: 'Northwind', relevance: 0.9 }],
};
const LOADING = [
  '<link rel="stylesheet" href="https://tiers.example/embed/1/gradus.css">',
  '<script type="module" src="https://tiers.example/embed/1/badge.js"></script>',
].join('\n');
const ALL = (Object.keys(ELEMENTS) as ElementName[]).flatMap((element) =>
  (Object.keys(FORMATS) as FormatName[]).map((format) => [format, element] as const),
);

function write(format: FormatName, changes: Partial<SnippetOptions> = {}): string[] {
  return FORMATS[format].write({ ...OPTIONS, ...changes }).map(({ code }) => code);
}

describe('a snippet', () => {
  it('is HTML as a page’s author would write it', () => {
    expect(write('html')).toEqual([LOADING, '<tier-badge program="acme" partner="northwind">\n  Northwind\n</tier-badge>', '']);
    expect(write('html', { element: 'listings' })[1]).toBe(
      [
        '<tier-listings program="acme">',
        '  <article data-partner="northwind" data-relevance="0.9">',
        '    Your own card for Northwind',
        '  </article>',
        '</tier-listings>',
      ].join('\n'),
    );
  });

  it('has what was chosen, and says nothing of what an element does by itself', () => {
    const chosen = { size: 'large', theme: 'ink', lang: 'pt', width: '20rem' };
    expect(write('html', chosen).slice(1)).toEqual([
      '<tier-badge program="acme" partner="northwind" size="large" lang="pt">\n  Northwind\n</tier-badge>',
      [
        'tier-badge {',
        ...Object.entries(THEMES['ink']!.properties).map(([name, value]) => `  ${name}: ${value};`),
        '  max-inline-size: 20rem;',
        '}',
      ].join('\n'),
    ]);
    expect(write('html', { ...chosen, element: 'tracker' })[1]).not.toContain('size');
  });

  it('names one version, and what is in each of its files that the page loads, where it is to run only that', () => {
    const file = (name: string, digest: string) =>
      `"https://tiers.example/embed/1.2.3/${name}" integrity="sha384-${digest}" crossorigin="anonymous">`;
    const sheet = `<link rel="stylesheet" href=${file('gradus.css', 'g')}`;
    const [shared, portuguese, badge, details] = ['shared-x.js', 'pt-y.js', 'badge.js', 'details-x.js'].map(
      (name) => `<script type="module" src=${file(name, name[0]!)}</script>`,
    );
    expect(write('pinned')).toEqual([[sheet, shared, badge, details].join('\n')]);
    expect(write('pinned', { lang: 'pt' })).toEqual([[sheet, shared, portuguese, badge, details].join('\n')]);
    expect(write('pinned', { embed: null })).toEqual(['']);
  });

  it('is a component for React and for Vue, which is told to leave the element alone', () => {
    const element = '<tier-badge program="acme" partner="northwind">';
    expect(write('react')[1]).toBe(
      `export function PartnerTier() {\n  return (\n    ${element}\n      Northwind\n    </tier-badge>\n  );\n}`,
    );
    const [loading, plugin, component] = write('vue');
    expect(loading).toBe(LOADING);
    expect(plugin).toContain("isCustomElement: (tag) => tag.startsWith('tier-')");
    expect(component).toBe(`<template>\n  ${element}\n    Northwind\n  </tier-badge>\n</template>`);
  });

  it('is a shortcode for WordPress, whatever quotes a name has', () => {
    const [code, shortcode] = write('wordpress', { partnerName: "Tom's \\ Sons" });
    expect(code).toContain("wp_enqueue_script_module('gradus', 'https://tiers.example/embed/1/badge.js', [], null);");
    expect(code).toContain("\n  Tom\\'s \\\\ Sons\n</tier-badge>');");
    expect(shortcode).toBe('[gradus_badge]');
  });

  it('is an image that is a link, for a badge where no script may run', () => {
    const [src, href] = [
      'https://tiers.example/badges/acme/northwind.svg',
      'https://tiers.example/programs/acme/partners/northwind/',
    ];
    expect(write('image')).toEqual([
      `[![The tier of Northwind](${src})](${href})`,
      `<a href="${href}">\n  <img src="${src}" height="44" alt="The tier of Northwind">\n</a>`,
    ]);
    expect(write('image', { partnerName: 'A [b] *c*' })[0]).toContain('![The tier of A \\[b\\] \\*c\\*](');
    expect(write('image', { element: 'ladder' })).toEqual(['', '']);
  });

  it.each(ALL)('has no tags and no braces but its own, whatever ids and names bring: %s of a %s', (format, element) => {
    const evil = `"><script>alert('x')</script>&amp;{{x}}{y}`;
    const cards = [{ partner: evil, partnerName: evil, relevance: 0.5 }];
    const changed = write(format, { element, partner: evil, partnerName: evil, cards });
    const marksOf = (code: string[]) => code.map((part) => part.match(/<\/?[a-z-]+|[{}]/g));
    expect(marksOf(changed)).toEqual(marksOf(write(format, { element })));
  });

  it('has the id as it is in attributes, and as an address in links', () => {
    const odd = { partner: 'tom & "jerry" 50%' };
    expect(write('html', { ...odd, element: 'tracker' })[1]).toContain('partner="tom &amp; &quot;jerry&quot; 50%"');
    expect(write('image', odd)[1]).toContain('/partners/tom%20%26%20=22jerry=22%2050=25/"');
  });
});
