import { describe, expect, test } from 'vitest';
import { excerptOf, searchPassages, splitChapter } from '../../../site/search/docs-passages.ts';

const HTML =
  '<p>How a tier is kept.</p><h2 id="warning">A warning<a class="anchor" href="#warning" aria-label="Link"></a></h2>' +
  '<p>It names what &lt;fell&gt; short.</p><figure class="code"><pre><code>tier: gold</code></pre><button class="copy">Copy</button></figure>' +
  '<h3 id="after">After it</h3><p>The deadline comes.</p>';

describe('a chapter of the docs', () => {
  const passages = splitChapter('reviews', 'Reviews', HTML);

  test('is found part by part, each with its own address, in words as a reader sees them', () => {
    expect(passages).toEqual([
      { href: '/docs/reviews/', title: 'Reviews', chapter: 'Reviews', text: 'How a tier is kept.' },
      { href: '/docs/reviews/#warning', title: 'A warning', chapter: 'Reviews', text: 'It names what <fell> short.tier: gold' },
      { href: '/docs/reviews/#after', title: 'After it', chapter: 'Reviews', text: 'The deadline comes.' },
    ]);
  });

  test('is found by headings before words, the chapter before its parts', () => {
    const search = searchPassages(passages);
    const titles = (query: string) => search(query).found.map(({ passage }) => passage.title);
    expect(titles('warning')).toEqual(['A warning']);
    expect(titles('reviews')).toEqual(['Reviews', 'A warning', 'After it']);
    expect(titles('tier')).toEqual(['Reviews', 'A warning']);
    expect(search('warnning')).toMatchObject({ isNear: true, found: [{ passage: { title: 'A warning' } }] });
    expect(titles('nothing')).toEqual([]);
  });
});

describe('an excerpt', () => {
  const long = `${'before '.repeat(60)}the café is here ${'after '.repeat(60)}`.trim();

  test('has the word that was asked for in it, whatever its accents, and is cut between words', () => {
    const excerpt = excerptOf(long, 'CAFE');
    expect(excerpt).toContain('the café is here');
    expect(excerpt).toMatch(/^… before .* after …$/);
    expect(excerpt.length).toBeLessThan(190);
  });

  test('begins at the beginning where the word stands there, or nowhere', () => {
    expect(excerptOf('A short text.', 'short')).toBe('A short text.');
    expect(excerptOf(long, 'zebra')).toMatch(/^before .* …$/);
  });
});
