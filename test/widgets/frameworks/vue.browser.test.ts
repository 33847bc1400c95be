import { expect } from '@open-wc/testing';
import { createApp, h, nextTick, ref } from 'vue';
import '../../../widgets/index.ts';
import { badge } from '../answers.ts';
import { FakeServer, serveEach, settleAll } from '../fake-server.ts';
import { saidIn, stage } from '../page.ts';

const PARTNERS = [badge('northwind', 'gold'), badge('tailspin', 'silver')];

function serve(): FakeServer {
  return new FakeServer(serveEach({ standings: PARTNERS }));
}

async function settleVue(): Promise<void> {
  await nextTick();
  await settleAll();
}

describe('elements on a page that Vue draws', () => {
  const partner = ref('northwind');
  const cards = ref(['northwind', 'tailspin']);
  const said: string[] = [];
  const hear = (event: Event): void => void said.push(`${event.type} ${(event.target as Element).localName}`);

  function mountPage() {
    const app = createApp({
      render: () =>
        h('main', [
          h('tier-badge', { program: 'vue', partner: partner.value, size: 'large', 'onTier-ready': hear }, partner.value),
          h(
            'tier-listings',
            { program: 'vue', boost: 'off', 'onTier-ready': hear, onTierSort: hear },
            cards.value.map((each) => h('p', { key: each, 'data-partner': each, 'data-relevance': '0.5' }, each)),
          ),
          h('tier-tracker', { program: 'vue', partner: 'northwind', 'heading-level': 2 }),
          h('tier-ladder', { program: 'vue', partner: 'northwind' }),
          h('tier-badge', {
            program: 'given',
            partner: 'northwind',
            data: { program: 'Given', name: 'Northwind', track: null, tier: 'Gold', rank: 3, rungs: 3, since: null },
          }),
        ]),
    });
    stage.replaceChildren();
    app.mount(stage);
    return app;
  }

  const find = (tag: string) => stage.querySelector<HTMLElement>(tag)!;
  const tierOf = (element: Element) => element.shadowRoot!.querySelector('[part=tier]')?.textContent;

  it('show what they are for, follow what Vue sets, tell it what happens, and go without a word', async () => {
    const server = serve();
    const words = await saidIn(async () => {
      const app = mountPage();
      await settleVue();
      expect(tierOf(find('tier-badge'))).to.equal('Gold');
      expect(find('tier-badge').getAttribute('size')).to.equal('large');
      expect(find('tier-tracker').shadowRoot!.querySelector('[role=heading]')!.ariaLevel).to.equal('2');
      expect(find('tier-ladder').shadowRoot!.querySelector('[part=mark]')).to.not.equal(null);
      expect(said).to.include('tier-ready tier-badge').and.to.include('tier-ready tier-listings');

      partner.value = 'tailspin';
      await settleVue();
      expect(tierOf(find('tier-badge'))).to.equal('Silver');

      cards.value = ['tailspin', 'northwind', 'adatum'];
      await settleVue();
      const places = [...find('tier-listings').shadowRoot!.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
      expect(places).to.have.length(3);
      expect([...find('tier-listings').children].map(({ textContent }) => textContent)).to.deep.equal(cards.value);

      const asked = server.requests.length;
      app.unmount();
      await settleVue();
      expect(stage.children).to.have.length(0);
      await server.passTime(1_000);
      expect(server.requests).to.have.length(asked);
    });
    expect(words.filter((word) => !word.includes('adatum'))).to.deep.equal([]);
  });

  it('take data as a property, and ask nothing then', async () => {
    const server = serve();
    const app = mountPage();
    await settleVue();
    const given = stage.querySelectorAll<HTMLElement>('tier-badge')[1]!;
    expect(tierOf(given)).to.equal('Gold');
    expect(server.requests.filter(({ pathname }) => pathname.includes('/given/'))).to.deep.equal([]);
    app.unmount();
  });
});
