import { describe, expect, it } from 'vitest';
import { listTranslations, pathIn, readLanguage } from '../../site/model/languages.ts';
import { partnerPage } from '../../widgets/element/partner-page.ts';
import { programPage } from '../../widgets/store/where.ts';
import { keepLanguage } from '../../site/renderer/keep-language.ts';

const inGerman = (html: string): string => keepLanguage(html, 'de');

describe('a page in another language than English', () => {
  it('leads to the pages that exist in its language', () => {
    expect(inGerman('<a class="x" href="/programs/?q=a#b">P</a>')).toBe('<a class="x" href="/de/programs/?q=a#b">P</a>');
    expect(inGerman('<a href="/">Gradus</a>')).toBe('<a href="/de/">Gradus</a>');
  });

  it('leads a form, and leaves what a script reads of it', () => {
    const form = '<form data-list="/programs/" action="/programs/">';
    expect(inGerman(form)).toBe('<form data-list="/programs/" action="/de/programs/">');
  });

  it('says of links to pages that are English alone that they are', () => {
    expect(inGerman('<a href="/docs/">Docs</a>')).toBe('<a href="/docs/" hreflang="en">Docs</a>');
  });

  it('leaves links to files, to other places on the page and to other sites as they are', () => {
    const links = '<a href="/api/v1/programs.json">JSON</a><a href="#top">Up</a><a href="https://example.org/">Out</a>';
    expect(inGerman(links)).toBe(links);
  });

  it('leaves a link that leads to a language already', () => {
    const link = '<a href="/de/programs/canopy/">Canopy</a>';
    expect(inGerman(link)).toBe(link);
  });

  it('leaves a link that says its language itself', () => {
    const link = '<a href="/programs/" hreflang="en" lang="en">English</a>';
    expect(inGerman(link)).toBe(link);
  });

  it('is where elements in that language lead to', () => {
    const page = partnerPage('', 'canopy', 'tidewick');
    expect(partnerPage('', 'canopy', 'tidewick', 'de')).toBe(pathIn('de', page));
    expect(programPage('', 'canopy', 'de')).toBe(pathIn('de', programPage('', 'canopy')));
    // No page is in French.
    expect(partnerPage('', 'canopy', 'tidewick', 'fr')).toBe(page);
  });

  it('has the address of the English one behind the name of its language', () => {
    expect(pathIn('de', '/programs/')).toBe('/de/programs/');
    expect(pathIn('de', '/docs/')).toBe('/docs/');
    expect(pathIn('en', '/programs/')).toBe('/programs/');
    expect(readLanguage('/de/programs/')).toEqual({ language: 'de', path: '/programs/' });
    expect(readLanguage('/de')).toEqual({ language: 'de', path: '/' });
    expect(readLanguage('/demo/')).toEqual({ language: 'en', path: '/demo/' });
    expect(listTranslations('/docs/')).toEqual([]);
  });
});
