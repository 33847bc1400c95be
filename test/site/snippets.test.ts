import { describe, expect, it } from 'vitest';
import { writeSnippet, type SnippetKind, type SnippetOptions } from '../../site/words/snippets.ts';

const OPTIONS: SnippetOptions = {
  origin: 'https://tiers.example',
  program: 'acme',
  partner: 'northwind',
  partnerName: 'Northwind',
  size: 'medium',
  cards: [{ partner: 'northwind', partnerName: 'Northwind', relevance: 0.9 }],
};
const KINDS: SnippetKind[] = ['script', 'badge', 'listings', 'tracker', 'ladder', 'image'];

describe('a snippet', () => {
  it('is what a page’s author would write', () => {
    expect(writeSnippet('script', OPTIONS)).toBe('<script type="module" src="https://tiers.example/embed/gradus.js"></script>');
    expect(writeSnippet('badge', { ...OPTIONS, size: 'large' })).toBe(
      '<tier-badge program="acme" partner="northwind" size="large">\n  Northwind\n</tier-badge>',
    );
    expect(writeSnippet('listings', OPTIONS)).toBe(
      [
        '<tier-listings program="acme">',
        '  <article data-partner="northwind" data-relevance="0.9">',
        '    Your own card for Northwind',
        '  </article>',
        '</tier-listings>',
      ].join('\n'),
    );
    expect(writeSnippet('image', OPTIONS)).toBe(
      [
        '<a href="https://tiers.example/programs/acme/partners/northwind/">',
        '  <img src="https://tiers.example/badges/acme/northwind.svg" height="44" alt="The tier of Northwind">',
        '</a>',
      ].join('\n'),
    );
  });

  it.each(KINDS)('has no tags but its own, whatever ids and names bring: %s', (kind) => {
    const evil = `"><script>alert('x')</script>&amp;`;
    const cards = [{ partner: evil, partnerName: evil, relevance: 0.5 }];
    const snippet = writeSnippet(kind, { ...OPTIONS, partner: evil, partnerName: evil, cards });
    const tagsOf = (markup: string) => markup.match(/<\/?[a-z-]+/g);
    expect(tagsOf(snippet)).toEqual(tagsOf(writeSnippet(kind, OPTIONS)));
  });

  it('has the id as it is in attributes, and as an address in links', () => {
    const odd = { ...OPTIONS, partner: 'tom & "jerry" 50%' };
    expect(writeSnippet('tracker', odd)).toContain('partner="tom &amp; &quot;jerry&quot; 50%"');
    expect(writeSnippet('image', odd)).toContain('/partners/tom%20%26%20=22jerry=22%2050=25/"');
  });
});
