import { expect } from '@open-wc/testing';
import '../../widgets/ladder/define.ts';
import type { PublicCriterion, PublicProgram, PublicTier } from '../../engine/wire.ts';
import { criterion, partnerAnswer, programAnswer, publicCriterion, publicTier, standing } from './answers.ts';
import { FakeServer, json } from './fake-server.ts';
import { place, saidIn, textOf } from './page.ts';

let programs = 0;

async function ladder(answer: PublicProgram, attributes = ''): Promise<HTMLElement> {
  new FakeServer(() => json(answer));
  return (await place(`<tier-ladder program="ladder-${programs++}" ${attributes}>Our tiers</tier-ladder>`))[0];
}

/** Each tier of a ladder as text. */
async function tiersOf(...tiers: PublicTier[]): Promise<string[]> {
  const element = await ladder(programAnswer(tiers));
  return [...element.shadowRoot!.querySelectorAll('[part=tier]')].map((tier) => {
    const copy = tier.cloneNode(true) as Element;
    for (const item of copy.querySelectorAll('li')) item.after(' ');
    return textOf(copy);
  });
}

describe('tier-ladder', () => {
  it('shows what each tier asks beyond the one below it', async () => {
    const silver = publicCriterion('silver/installs', 25);
    const tiers = await tiersOf(
      publicTier('registered'),
      publicTier('silver', { criteria: [silver] }),
      publicTier('gold', { criteria: [silver, publicCriterion('gold/rating', 4.5), publicCriterion('gold/security-review', 1)] }),
    );
    expect(tiers).to.deep.equal([
      'Registered Needs Open to every partner who takes part',
      'Silver Needs Active installations at least 25',
      'Gold Needs All that Silver needs, and: App rating at least 4.5/5 Security review passed',
    ]);
  });

  it('begins every line at one edge where it is narrow, whatever the size of its text', async () => {
    const element = await ladder(programAnswer([publicTier('registered'), publicTier('gold')]));
    element.style.inlineSize = '20rem';
    const edges = ['summary', 'details > .title', 'details > .none', '[part=foot]'].map((selector) => {
      const line = element.shadowRoot!.querySelector(selector)!;
      return line.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(line).paddingLeft);
    });
    expect(Math.max(...edges) - Math.min(...edges)).to.be.below(1);
  });

  it('shows ceilings, money, groups, and thresholds that are not published', async () => {
    const [tier] = await tiersOf(
      publicTier('gold', {
        undisclosed: 2,
        criteria: [
          publicCriterion('gold/response', 2, { direction: 'atMost' }),
          publicCriterion('gold/installs', null),
          publicCriterion('gold/any-1', null, {
            metric: null,
            needs: 1,
            members: [
              [publicCriterion('gold/revenue', 50_000)],
              [publicCriterion('gold/certifications', 5), publicCriterion('gold/rating', 4)],
            ],
          }),
        ],
      }),
    );
    expect(tier).to.equal(
      'Gold Needs First response at most 2 days Active installations threshold not published One of these Revenue through Acme at least $50,000 Certified people at least 5 and App rating at least 4.0/5 2 more that are not public',
    );
  });

  it('says of whom something is asked with the program’s own words set apart', async () => {
    const when = [
      { attribute: 'kind', label: 'Kind of app', values: [{ id: 'orders', label: 'order-taking' }] },
      { metric: 'rating', direction: 'atLeast', target: 4 },
    ] as PublicCriterion['when'];
    const [tier] = await tiersOf(publicTier('gold', { criteria: [publicCriterion('gold/installs', 500, { when: when! })] }));
    expect(tier).to.include('at least 500 only if “Kind of app” is order-taking and “App rating” is at least 4.0/5');
  });

  it('shows the partner’s figures on the partner’s own track alone', async () => {
    const own = standing({ track: 'apps', trackName: 'Apps', criteria: [criterion('gold/installs')] });
    const program = programAnswer(THREE);
    const ladders = ['apps', 'studios'].map((track) => ({ ...program.ladders[0]!, track, name: track }));
    new FakeServer((url) => json(url.pathname.includes('/partners/') ? partnerAnswer([own]) : { ...program, ladders }));
    const [element] = await place('<tier-ladder program="own-track" partner="northwind"></tier-ladder>');
    const [apps, studios] = [...element.shadowRoot!.querySelectorAll('[part=matrix]')].map(textOf);
    expect(apps).to.include('has 320');
    expect(studios).not.to.include('has 320');
  });

  const silver = publicCriterion('silver/installs', 25);
  const review = publicCriterion('silver/security-review', 1);
  const THREE = [
    publicTier('registered', { benefits: [{ kind: 'text', text: 'Forum' }] }),
    publicTier('silver', { criteria: [silver, review], benefits: [{ kind: 'text', text: 'Forum' }] }),
    publicTier('gold', {
      criteria: [publicCriterion('gold/installs', 500), review, publicCriterion('gold/rating', 4.5)],
      benefits: [
        { kind: 'text', text: 'Forum' },
        { kind: 'text', text: 'A named contact' },
      ],
    }),
  ];

  const rowsOf = (element: HTMLElement) =>
    [...element.shadowRoot!.querySelectorAll('[part=matrix] tr')].map((row) => [...row.children].map(textOf));

  it('has a row for each thing that is measured, and says only what changes', async () => {
    const element = await ladder(programAnswer(THREE));
    expect(rowsOf(element)).to.deep.equal([
      ['', 'Registered', 'Silver', 'Gold'],
      ['Needs', 'Open to every partner who takes part', '', ''],
      ['Active installations', 'not needed', 'at least 25', 'at least 500'],
      ['Security review', 'not needed', 'passed', 'as for Silver'],
      ['App rating', 'not needed', 'not needed', 'at least 4.5/5'],
      ['Gives', 'Forum', 'as for Registered', 'All that Silver gives, and: A named contact'],
    ]);
    const cells = [...element.shadowRoot!.querySelectorAll<HTMLElement>('td[data-change]')];
    expect(cells.slice(0, 6).map(({ dataset }) => dataset.change)).to.deep.equal([
      'none',
      'new',
      'changed',
      'none',
      'new',
      'same',
    ]);
  });

  it('marks the partner’s own tier and figures', async () => {
    const keeps = [criterion('silver/rating', { value: 4.3, target: 4 })];
    const criteria = [criterion('gold/installs'), criterion('gold/security-review', { value: 1 })];
    new FakeServer((url) =>
      json(url.pathname.includes('/partners/') ? partnerAnswer([standing({ criteria, keeps })]) : programAnswer(THREE)),
    );
    const [element] = await place('<tier-ladder program="marks" partner="northwind"></tier-ladder>');
    expect(rowsOf(element)[0]).to.deep.equal(['', 'Registered', 'Silver Northwind is here', 'Gold']);
    expect(rowsOf(element).map(([head]) => head)).to.include.members([
      'Active installations has 320',
      'App rating has 4.3',
      'Security review has it',
    ]);
    const own = [...element.shadowRoot!.querySelectorAll('[part=matrix] tr')].map((row) => row.querySelector('[data-own]'));
    expect(own.map((cell) => [...cell!.parentElement!.children].indexOf(cell!))).to.deep.equal([2, 2, 2, 2, 2, 2]);
    const [opened] = element.shadowRoot!.querySelectorAll('details[open] summary');
    expect(textOf(opened!)).to.equal('Silver Northwind is here');
  });

  it('is shown without marks where the partner cannot be had', async () => {
    new FakeServer((url) => (url.pathname.includes('/partners/') ? json({}, 404) : json(programAnswer(THREE))));
    await saidIn(async () => {
      const [element] = await place('<tier-ladder program="unmarked" partner="nobody"></tier-ladder>');
      expect(rowsOf(element)).to.have.length(6);
      expect(element.shadowRoot!.querySelector('[part=mark]')).to.equal(null);
    });
  });

  it('marks the tier that the page names', async () => {
    const element = await ladder(programAnswer(THREE), 'tier="gold"');
    expect(textOf(element.shadowRoot!.querySelector('th[data-own]')!)).to.equal('Gold Current tier');
  });

  it('keeps its head in sight while its rows are scrolled', async () => {
    const element = await ladder(programAnswer(THREE));
    element.style.cssText = 'display: block; inline-size: 50rem; margin-block-end: 200vh';
    const head = element.shadowRoot!.querySelector('thead th')!;
    scrollTo(0, element.getBoundingClientRect().top + scrollY + 60);
    expect(head.getBoundingClientRect().top).to.be.closeTo(0, 1);
    scrollTo(0, 0);
  });

  it('is a table where there is room, else a tier at a time', async () => {
    const element = await ladder(programAnswer(THREE));
    const shown = () =>
      ['matrix', 'ladder'].filter((part) => element.shadowRoot!.querySelector(`[part=${part}]`)!.checkVisibility());
    element.style.inlineSize = '50rem';
    expect(shown()).to.deep.equal(['matrix']);
    element.style.inlineSize = '22rem';
    expect(shown()).to.deep.equal(['ladder']);
  });

  it('says first where its facts come from, when they are not the operator’s own words', async () => {
    const told = await ladder(programAnswer([publicTier('gold')], { source: 'As described in a public article.' }));
    const source = told.shadowRoot!.querySelector('[part=source]')!;
    expect(textOf(source)).to.equal('As described in a public article.');
    expect(source.nextElementSibling!.querySelector('[part=ladder]')).not.to.equal(null);
    const own = await ladder(programAnswer([publicTier('gold')]));
    expect(own.shadowRoot!.querySelector('[part=source]')).to.equal(null);
  });

  it('shows what a tier gives', async () => {
    const [tier] = await tiersOf(
      publicTier('gold', {
        boost: 1.25,
        featured: true,
        benefits: [
          { kind: 'text', text: 'Documentation' },
          { kind: 'support', channel: 'Slack', responseHours: 4, note: null },
          { kind: 'mdf', amount: 5000, orMore: true, every: 'P3M', match: 1, preapproval: true, note: null },
          { kind: 'owed', what: 'Business review', every: 'P3M' },
        ],
      }),
    );
    expect(tier).to.include(
      'Gives Documentation Support: Slack, within 4 hours $5,000 or more for marketing every 3 months Business review every 3 months Listings rank higher (× 1.25) Featured places',
    );
  });

  it('says how often as people do', async () => {
    const owed = (what: string, every: string) => ({ kind: 'owed' as const, what, every });
    const benefits = [owed('Office hour', 'P1M'), owed('Founders’ evening', 'P1Y'), owed('Audit', 'P12M'), owed('Call', 'P14D')];
    const [tier] = await tiersOf(publicTier('gold', { benefits }));
    expect(tier).to.include('Office hour every month Founders’ evening every year Audit every year Call every 14 days');
  });

  it('invents nothing for a tier whose criteria are not published', async () => {
    expect(await tiersOf(publicTier('gold', { published: false }))).to.deep.equal(['Gold Needs What it needs is not published.']);
  });

  it('shows each track, or the one that is named', async () => {
    const ladders = ['consulting', 'technology'].map((track) => ({ track, name: track, tiers: [publicTier('gold')] }));
    const all = await ladder(programAnswer([], { ladders }));
    expect(all.shadowRoot!.querySelectorAll('[part=ladder]')).to.have.length(2);
    const one = await ladder(programAnswer([], { ladders }), 'track="technology"');
    expect([...one.shadowRoot!.querySelectorAll('.track')].map(textOf)).to.deep.equal(['technology']);
  });

  it('keeps the text inside it after a failure', async () => {
    new FakeServer(() => json({}, 404));
    const said = await saidIn(async () => {
      const [element] = await place('<tier-ladder program="nowhere">Our tiers</tier-ladder>');
      expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('Our tiers');
    });
    expect(said).to.have.length(1);
  });
});
