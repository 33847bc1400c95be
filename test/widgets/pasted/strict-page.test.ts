import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ELEMENTS } from '../../../site/words/snippets/choices.ts';
import { writeEmbed } from '../../../site/words/snippets/elements.ts';
import { FORMATS } from '../../../site/words/snippets/formats.ts';
import { isDone, serveBarePage, type Places } from './bare-page.ts';
import { BROWSERS, type Visitor } from './browsers.ts';
import { optionsFor } from './options.ts';

const NAMES = Object.keys(ELEMENTS) as (keyof typeof ELEMENTS)[];
const INTEGRITY = 'blocked-destinations=(script)';

let places: Places;
beforeAll(async () => {
  places = await serveBarePage();
}, 60_000);
afterAll(() => places?.close());

describe.each(BROWSERS)('a snippet pasted into a bare page of another site, in %s', { timeout: 60_000 }, (_, open) => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await open();
  }, 60_000);

  afterAll(() => visitor?.close());

  beforeEach(() => {
    places.state.asked = [];
    places.state.refused = [];
  });

  const policyOf = (more = '') =>
    `default-src 'none'; script-src ${places.origin}; connect-src ${places.origin}; img-src data: ${places.origin}; ${more}require-trusted-types-for 'script'`;

  /** The parts of a snippet, each where the builder says that it goes. */
  function paste(format: 'html' | 'pinned', elements: readonly (keyof typeof ELEMENTS)[]): void {
    const parts = elements.map((element) => {
      const options = optionsFor(places, element);
      return { head: FORMATS[format].write(options)[0]!.code, body: writeEmbed(options) };
    });
    places.state.page = {
      head: [...new Set(parts.flatMap(({ head }) => head.split('\n')))].join('\n'),
      body: parts.map(({ body }) => body).join('\n'),
      policy: policyOf(`style-src ${places.origin}; `),
      ...(format === 'pinned' && { integrityPolicy: INTEGRITY }),
    };
  }

  it.each(NAMES.flatMap((element) => (['html', 'pinned'] as const).map((format) => [element, format] as const)))(
    'shows the %s from the snippet “%s”, and nothing has to be refused',
    async (element, format) => {
      paste(format, [element]);
      const { said } = await visitor.visit(places.address, isDone(element));
      expect(said).toEqual([]);
      expect(places.state.refused).toEqual([]);
    },
  );

  it('shows all four beside each other', async () => {
    paste('html', NAMES);
    const { said } = await visitor.visit(places.address, isDone(...NAMES));
    expect(said).toEqual([]);
    expect(places.state.refused).toEqual([]);
  });

  it('shows all four from copies of three addresses, as where a page and what it includes each brought their own', async () => {
    paste('html', NAMES);
    const copies = ['/embed/gradus.js', `/embed/${places.files.version}/tracker.js`, '/embed/1/badge.js', '/embed/1/ladder.js'];
    places.state.page.head += copies.map((path) => `<script type="module" src="${places.origin}${path}"></script>`).join('');
    places.state.page.policy = `trusted-types lit-html; ${places.state.page.policy}`;
    const { said } = await visitor.visit(places.address, isDone(...NAMES));
    expect(said).toEqual([]);
    expect(places.state.refused).toEqual([]);
    expect(places.state.asked.filter((url) => url.includes('standings.json'))).toHaveLength(1);
  });

  it('shows all four where the page lets no style sheet in but its own', async () => {
    paste('html', NAMES);
    places.state.page.policy = policyOf();
    const border = `getComputedStyle(document.querySelector('tier-badge').shadowRoot.querySelector('a')).borderTopStyle`;
    expect((await visitor.visit(places.address, isDone(...NAMES), border)).found).toBe('solid');
    // That what is refused is told at all: the sheet of the snippet was.
    await vi.waitFor(() => expect(places.state.refused.join()).toContain('gradus.css'));
    expect(places.state.refused).toHaveLength(1);
  });

  it('shows the picture of a badge where there is no script', async () => {
    const code = FORMATS.image.write(optionsFor(places, 'badge'))[1]!.code;
    places.state.page = { head: '', body: code, policy: policyOf() };
    const width = 'document.querySelector("img").naturalWidth';
    expect((await visitor.visit(places.address, `${width} > 0`, width)).found).toBeGreaterThan(100);
    expect(places.state.refused).toEqual([]);
  });
});
