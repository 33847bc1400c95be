import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../../site/words/snippets/choices.ts';
import { FORMATS } from '../../../site/words/snippets/formats.ts';
import { isDone, serveBarePage, type Places } from './bare-page.ts';
import { BROWSERS, type Visitor } from './browsers.ts';
import { optionsFor } from './options.ts';

const BODY = `
  <tier-badge program="acme" partner="northwind">Partner</tier-badge>
  <tier-listings program="acme"><article data-partner="northwind" data-relevance="0.8">B</article></tier-listings>
  <tier-tracker program="acme" partner="northwind">Standing</tier-tracker>
  <tier-ladder program="acme">Tiers</tier-ladder>`;
const NAMES = Object.keys(ELEMENTS) as (keyof typeof ELEMENTS)[];
const DEFINED = `customElements.get('tier-tracker') !== undefined`;
const COMPLETE = 'document.readyState === "complete"';

let places: Places;
beforeAll(async () => {
  places = await serveBarePage();
}, 60_000);
afterAll(() => places?.close());

describe.each(BROWSERS)('a page in %s that runs only what it names, with what is in it', { timeout: 60_000 }, (_, open) => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await open();
  }, 60_000);

  afterAll(() => visitor?.close());

  /** A page with all four elements. */
  function paste(format: 'html' | 'pinned', lang = 'en'): void {
    const { origin, state } = places;
    const codes = NAMES.map(
      (element) => FORMATS[format].write({ ...optionsFor(places, element), lang: lang === 'en' ? '' : lang })[0]!.code,
    );
    state.asked = [];
    state.page = {
      lang,
      head: [...new Set(codes.join('\n').split('\n'))].join('\n'),
      body: BODY,
      policy: `default-src 'none'; script-src ${origin}; style-src ${origin}; connect-src ${origin}; img-src data:; trusted-types lit-html; require-trusted-types-for 'script'`,
      integrityPolicy: 'blocked-destinations=(script)',
    };
  }

  it('has all elements at work, from one version, whatever imports what', async () => {
    paste('pinned');
    const { said } = await visitor.visit(places.address, isDone(...NAMES));
    expect(said).toEqual([]);
    const loaded = places.state.asked.filter((url) => url.startsWith('/embed/'));
    expect(loaded.every((url) => url.startsWith(`/embed/${places.files.version}/`))).toBe(true);
    expect(new Set(loaded).size).toBe(loaded.length);
  });

  it('speaks the language that was chosen', async () => {
    paste('pinned', 'de');
    const inGerman = `document.querySelector('tier-badge').shadowRoot?.querySelector('a')?.ariaLabel.includes('Stufe')`;
    expect((await visitor.visit(places.address, inGerman)).said).toEqual([]);
  });

  it('tells what a badge tells when it is pointed at', async () => {
    paste('pinned');
    const point = `(globalThis.isPointed ??= document.querySelector('tier-badge').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true })))`;
    const { said } = await visitor.visit(
      places.address,
      `${isDone('badge')} && ${point} && document.querySelector('tier-badge').shadowRoot.querySelector('#facts')`,
    );
    expect(said).toEqual([]);
  });

  it('runs nothing of a file that is not as it was', async () => {
    const { files, state } = places;
    for (const file of ['tracker.js', ...files.needs['tracker.js']!]) {
      paste('pinned');
      state.altered = file;
      const { found } = await visitor.visit(places.address, COMPLETE, 'globalThis.isAltered === true');
      state.altered = '';
      expect(found, file).toBe(false);
    }
    paste('html');
    delete state.page.integrityPolicy;
    state.altered = 'tracker.js';
    await visitor.visit(places.address, 'globalThis.isAltered === true');
    state.altered = '';
  });

  it('runs nothing that is not named so', async () => {
    paste('html');
    expect((await visitor.visit(places.address, COMPLETE, DEFINED)).found).toBe(false);
    expect(places.state.asked.filter((url) => url.endsWith('.js'))).toEqual([]);
  });
});
