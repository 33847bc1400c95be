import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../widgets/index.ts';
import { badge, criterion, partnerAnswer, programAnswer, publicCriterion, publicTier, standing } from '../answers.ts';
import { FakeServer, serveEach, serveStandings } from '../fake-server.ts';
import { place, stage, unfold } from '../page.ts';

const PARENTS = {
  'a flex row': '<div style="display: flex">…</div>',
  'a flex row that centres': '<div style="display: flex; justify-content: center; align-items: center">…</div>',
  'a flex column': '<div style="display: flex; flex-direction: column; align-items: flex-start">…</div>',
  'a grid with an automatic column': '<div style="display: grid; grid-template-columns: auto; justify-content: start">…</div>',
  'a grid that has a column beside it': '<div style="display: grid; grid-template-columns: 3rem minmax(0, auto)"><i></i>…</div>',
  'an inline grid': '<div style="display: inline-grid; max-inline-size: 100%">…</div>',
  'an inline block': '<div style="display: inline-block; max-inline-size: 100%">…</div>',
  'a table cell': '<table><tr><td>…</td></tr></table>',
  'a float': '<div style="float: left; max-inline-size: 100%">…</div>',
  'a dialog':
    '<dialog open style="position: static; inline-size: fit-content; max-inline-size: 100%; box-sizing: border-box; padding: 0">…</dialog>',
  'a heading': '<h2 style="font-size: 1.5rem; margin: 0">…</h2>',
};
const NAMES = {
  'sixty letters': 'International Association of Certified Software Consultants ',
  'one word of forty letters': 'Donaudampfschifffahrtsgesellschaftskapit',
};
const ELEMENTS: Record<string, (program: string) => string> = {
  'a small badge': (program) => `<tier-badge program="${program}" partner="northwind" size="small"></tier-badge>`,
  'a badge': (program) => `<tier-badge program="${program}" partner="northwind"></tier-badge>`,
  'a large badge': (program) => `<tier-badge program="${program}" partner="northwind" size="large"></tier-badge>`,
  listings: (program) =>
    `<tier-listings program="${program}"><p data-partner="northwind" data-relevance="1">A card</p></tier-listings>`,
  'a tracker': (program) => `<tier-tracker program="${program}" partner="northwind"></tier-tracker>`,
  'a ladder': (program) => `<tier-ladder program="${program}" partner="northwind"></tier-ladder>`,
};

function serveAll(name: string): void {
  const tiers = ['registered', 'silver', 'gold'].map((id) => ({ id, name: id }));
  const metrics = { ...partnerAnswer().metrics };
  metrics.installs = { ...metrics.installs!, label: name };
  const answer = partnerAnswer([standing({ tiers, criteria: [criterion('gold/installs')] })], {
    name,
    programName: name,
    metrics,
  });
  const told = programAnswer([
    publicTier('silver'),
    publicTier('gold', { name, criteria: [publicCriterion('gold/installs', 500)] }),
  ]);
  const ladder = { track: null, name: null, tiers: tiers.map((each) => ({ ...each, boost: 1.1, featured: true })) };
  const standings = serveStandings([badge('northwind', 'gold', { name })], { name, ladders: [ladder], featuredSlots: 1 });
  new FakeServer(serveEach({ partner: answer, standings, program: told }));
}

/** Not what is only read out, nor the names in a badge, which its link cuts. */
const SEEN = '*:not(.aside, .aside *, [part=link] *, defs *)';

describe('elements in narrow parents that take their width from them', () => {
  before(() => setViewport({ width: 400, height: 800 }));
  after(async () => {
    stage.removeAttribute('style');
    await setViewport({ width: 1280, height: 800 });
  });

  for (const [length, name] of Object.entries(NAMES)) {
    for (const [what, markup] of Object.entries(ELEMENTS)) {
      it(`${what} is not wider than they can be, with a name of ${length}`, async () => {
        serveAll(name);
        const wide: string[] = [];
        const program = `narrow-${length}-${what}`.replaceAll(' ', '-');
        for (const [parent, html] of Object.entries(PARENTS)) {
          const elements = await place(html.replace('…', markup(program)));
          await unfold(elements);
          for (const width of [280, 320, 375]) {
            stage.style.cssText = `inline-size: ${width}px; overflow: visible`;
            const { right: edge } = stage.getBoundingClientRect();
            const host = elements[0].getBoundingClientRect();
            const parts = [...elements[0].shadowRoot!.querySelectorAll(SEEN)].map((part) => part.getBoundingClientRect());
            const most = Math.max(host.right, ...parts.filter(({ width }) => width > 0).map(({ right }) => right));
            if (most > edge + 1) wide.push(`${parent} of ${width}: ${Math.round(most - edge)} too wide`);
            if (host.width < 40) wide.push(`${parent} of ${width}: ${Math.round(host.width)} wide`);
          }
        }
        expect(wide).to.deep.equal([]);
      });
    }
  }
});
