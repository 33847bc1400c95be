import { expect } from '@open-wc/testing';
import '../../../widgets/index.ts';
import { badge, partnerAnswer, standing } from '../answers.ts';
import { FakeServer, json, serveEach, settleAll } from '../fake-server.ts';
import { place, saidIn, stage } from '../page.ts';

type Changing = HTMLElement & { refresh(): void };

const CARD = '<p data-partner="northwind" data-relevance="1">A card</p>';
const MARKUP = {
  badge: (program: string) => `<tier-badge program="${program}" partner="northwind"></tier-badge>`,
  listings: (program: string) => `<tier-listings program="${program}">${CARD}</tier-listings>`,
  tracker: (program: string) => `<tier-tracker program="${program}" partner="northwind"></tier-tracker>`,
  ladder: (program: string) => `<tier-ladder program="${program}"></tier-ladder>`,
};
type Name = keyof typeof MARKUP;

/** What each event of each element says besides its program. */
const TABLE: [event: string, element: Name, says: Record<string, unknown>][] = [
  ['tier-ready', 'badge', { partner: 'northwind' }],
  ['tier-ready', 'listings', { partner: null }],
  ['tier-ready', 'tracker', { partner: 'northwind' }],
  ['tier-ready', 'ladder', { partner: null }],
  ['tier-error', 'badge', { partner: 'northwind', code: 'refused' }],
  ['tier-error', 'listings', { partner: null, code: 'refused' }],
  ['tier-error', 'tracker', { partner: 'northwind', code: 'refused' }],
  ['tier-error', 'ladder', { partner: null, code: 'refused' }],
  ['tier-change', 'badge', { partner: 'northwind', from: 'Silver', to: 'Gold' }],
  ['tier-change', 'tracker', { partner: 'northwind', from: 'Silver', to: 'Gold' }],
  ['tier-sort', 'listings', { boosted: false }],
];

describe('each event of each element', () => {
  for (const [type, element, says] of TABLE) {
    it(`${type} of tier-${element} is fired once, says what it is about, and reaches the page through a shadow root`, async () => {
      let held = 'silver';
      const serve = (url: URL) =>
        type === 'tier-error'
          ? json({}, 403)
          : serveEach({ partner: partnerAnswer([standing({ held })]), standings: [badge('northwind', held)] })(url);
      new FakeServer(serve);
      const heard: Event[] = [];
      const listen = (event: Event) => heard.push(event);
      document.addEventListener(type, listen);
      const program = `${type}-of-${element}`;
      await saidIn(async () => {
        await place('<div></div>');
        const around = stage.firstElementChild!.attachShadow({ mode: 'open' });
        around.innerHTML = MARKUP[element](program);
        await settleAll();
        const one = around.firstElementChild as Changing;
        if (type === 'tier-change') {
          held = 'gold';
          one.refresh();
        } else if (type === 'tier-sort') one.shadowRoot!.querySelectorAll('input')[1]!.click();
        await settleAll();
      });
      document.removeEventListener(type, listen);
      expect(heard).to.have.length(1);
      const about = type === 'tier-sort' ? says : { program, ...says };
      for (const [name, value] of Object.entries(about)) expect((heard[0] as never)[name], name).to.equal(value);
    });
  }

  it('tier-change is not fired when the page sets another partner', async () => {
    new FakeServer(() => json(partnerAnswer([standing({ held: 'gold' })])));
    const [tracker] = await place(MARKUP.tracker('another-partner'));
    let changes = 0;
    tracker.addEventListener('tier-change', () => changes++);
    new FakeServer(() => json(partnerAnswer([standing({ held: 'silver' })])));
    tracker.setAttribute('partner', 'tailspin');
    await settleAll();
    expect(tracker.shadowRoot!.textContent).to.include('Silver');
    expect(changes).to.equal(0);
  });
});
