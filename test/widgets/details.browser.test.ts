import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../widgets/badge/define.ts';
// As on a page where one was opened before.
import '../../widgets/badge/details.ts';
import type { TierBadge } from '../../widgets/badge/tier-badge.ts';
import { badge, criterion, partnerAnswer, programAnswer, publicCriterion, publicTier, standing } from './answers.ts';
import { FakeServer, json, serveStandings, settleAll } from './fake-server.ts';
import { place, textOf } from './page.ts';

const BADGE = '<tier-badge program="PROGRAM" partner="northwind">Partner</tier-badge>';

let programs = 0;

type Answers = { partner?: Parameters<typeof standing>[0]; summary?: string | null; fails?: boolean };

async function badgeWith({ partner = {}, summary = null, fails = false }: Answers = {}, markup = BADGE) {
  const program = `details-${programs++}`;
  const gold = publicTier('gold', {
    summary,
    criteria: [publicCriterion('gold/installs', 500), publicCriterion('gold/rating', 4.5)],
  });
  const standings = serveStandings([badge('northwind', 'gold'), badge('adatum', null)]);
  const server = new FakeServer((url) => {
    if (url.pathname.endsWith('/standings.json')) return standings(url);
    if (fails) return json({}, 404);
    if (url.pathname.includes('/partners/'))
      return json(partnerAnswer([standing({ held: 'gold', next: null, since: '2026-04-01', ...partner })]));
    return json(programAnswer([publicTier('registered'), publicTier('silver'), gold]));
  });
  const [element] = await place(markup.replaceAll('PROGRAM', program));
  return { element: element as TierBadge, server };
}

const detailsOf = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[part=details]');
const linkOf = (element: Element) => element.shadowRoot!.querySelector<HTMLAnchorElement>('[part=link]')!;

async function rounds(): Promise<void> {
  await settleAll();
}

async function pointAt(element: Element, server: FakeServer): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 4), Math.round(top + height / 2)] });
  await rounds();
  await server.passTime(150);
  await rounds();
}

/** From the button before it: what has the focus for any other reason may not be shown so. */
async function reachByKeyboard(element: Element): Promise<void> {
  (element.previousElementSibling as HTMLElement).focus();
  await sendKeys({ press: 'Tab' });
  await rounds();
}

/** As a finger does it; true when the link would be followed. */
async function tapOn(element: Element): Promise<boolean> {
  const click = new PointerEvent('click', { bubbles: true, composed: true, cancelable: true, pointerType: 'touch' });
  let isFollowed = true;
  const keep = (event: Event) => {
    isFollowed = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', keep, { once: true });
  linkOf(element).dispatchEvent(click);
  await rounds();
  return isFollowed;
}

describe('details of a badge', () => {
  afterEach(async () => {
    await resetMouse();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  });

  it('asks for nothing until somebody wants to know', async () => {
    const { server } = await badgeWith();
    expect(server.pathnames).to.have.length(1);
  });

  it('tell a pointer what the tier means, since when, how much is met, and where that can be checked', async () => {
    const { element, server } = await badgeWith({ summary: 'Our most trusted partners.' });
    await pointAt(element, server);
    const details = detailsOf(element)!;
    expect(details.matches(':popover-open')).to.equal(true);
    expect(textOf(details)).to.equal(
      'GoldAcme App Partners · tier 3 of 3Northwind has held this tier since April 1, 2026.Our most trusted partners.What Gold needs1 of 3 metNext reviewJanuary 1, 2027Check this badge',
    );
    const check = details.querySelector('a')!;
    expect(check.href).to.equal(linkOf(element).href);
    expect(linkOf(element).getAttribute('aria-describedby')).to.equal('state stake facts');
  });

  it('say what a tier needs where its program does not say what it means', async () => {
    const { element, server } = await badgeWith();
    await pointAt(element, server);
    expect(textOf(detailsOf(element)!.querySelector('.meaning')!)).to.equal('What counts: Active installations · App rating');
  });

  it('stay while the pointer is on them, and go when it has gone', async () => {
    const { element, server } = await badgeWith();
    await pointAt(element, server);
    await pointAt(detailsOf(element)!, server);
    await server.passTime(500);
    expect(detailsOf(element)).not.to.equal(null);
    await sendMouse({ type: 'move', position: [790, 590] });
    await server.passTime(100);
    expect(detailsOf(element)).not.to.equal(null);
    await server.passTime(150);
    expect(detailsOf(element)).to.equal(null);
  });

  it('open for a keyboard, have its next stop, and go with Escape', async () => {
    const { element } = await badgeWith({}, `<button>Before</button>${BADGE}`);
    await reachByKeyboard(element);
    expect(detailsOf(element)).not.to.equal(null);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement).to.equal(detailsOf(element)!.querySelector('a'));
    await sendKeys({ press: 'Escape' });
    expect(detailsOf(element)).to.equal(null);
  });

  it('give the focus back to their badge when they are closed from within', async () => {
    const { element } = await badgeWith({}, `<button>Before</button>${BADGE}<button>Next</button>`);
    await reachByKeyboard(element);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    expect(element.shadowRoot!.activeElement).to.equal(linkOf(element));
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(element.nextElementSibling);
  });

  it('leave a dialog around their badge open when Escape closes them', async () => {
    const { element } = await badgeWith({}, `<dialog><button>Before</button>${BADGE}</dialog>`);
    const dialog = element.closest('dialog')!;
    dialog.showModal();
    await reachByKeyboard(element);
    expect(detailsOf(element)).not.to.equal(null);
    await sendKeys({ press: 'Escape' });
    expect([detailsOf(element), dialog.open]).to.deep.equal([null, true]);
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });

  it('go when the keyboard goes on', async () => {
    const { element } = await badgeWith({}, `<button>Before</button>${BADGE}<button>Next</button>`);
    await reachByKeyboard(element);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement!.localName).to.equal('button');
    expect(detailsOf(element)).to.equal(null);
  });

  it('open with a first tap, and let the second one through', async () => {
    const { element } = await badgeWith();
    expect(await tapOn(element)).to.equal(false);
    expect(detailsOf(element)).not.to.equal(null);
    expect(await tapOn(element)).to.equal(true);
  });

  it('are open for one badge at a time', async () => {
    const { element } = await badgeWith(
      {},
      '<tier-badge program="PROGRAM" partner="northwind"></tier-badge> <tier-badge program="PROGRAM" partner="northwind"></tier-badge>',
    );
    const other = element.nextElementSibling!;
    await tapOn(element);
    await tapOn(other);
    expect([detailsOf(element), !!detailsOf(other)]).to.deep.equal([null, true]);
  });

  it('stay open, and tell what is new, when the answers come anew', async () => {
    const program = `details-${programs++}`;
    let held = 'silver';
    new FakeServer((url) => {
      if (url.pathname.endsWith('/standings.json')) return serveStandings([badge('northwind', held)])(url);
      if (url.pathname.includes('/partners/')) return json(partnerAnswer([standing({ held, next: null, since: '2026-04-01' })]));
      return json(programAnswer([publicTier('registered'), publicTier('silver'), publicTier('gold')]));
    });
    const [element] = (await place(`<tier-badge program="${program}" partner="northwind"></tier-badge>`)) as [TierBadge];
    await tapOn(element);
    const box = detailsOf(element)!;
    expect(textOf(box)).to.include('Silver');
    held = 'gold';
    element.refresh();
    await rounds();
    expect(detailsOf(element)).to.equal(box);
    expect(box.matches(':popover-open')).to.equal(true);
    expect(textOf(box)).to.include('GoldAcme App Partners · tier 3 of 3');
    element.setAttribute('partner', 'tailspin');
    await rounds();
    expect(detailsOf(element)).to.equal(null);
  });

  it('are not there for a partner without a tier', async () => {
    const { element, server } = await badgeWith({}, '<tier-badge program="PROGRAM" partner="adatum">Partner</tier-badge>');
    await pointAt(element, server);
    expect(detailsOf(element)).to.equal(null);
  });

  it('say what the badge knows when nobody answers', async () => {
    const { element, server } = await badgeWith({ fails: true });
    await pointAt(element, server);
    expect(textOf(detailsOf(element)!)).to.equal(
      'GoldAcme App Partners · tier 3 of 3Northwind has held this tier since April 1, 2026.Check this badge',
    );
  });

  it('say until when the tier holds, that data are missing, and what is not public', async () => {
    const warned = { warning: { since: '2026-10-01', deadline: '2026-12-30', failing: [] } };
    const { element, server } = await badgeWith({ partner: { ...warned, withheld: 2, criteria: [criterion('gold/installs')] } });
    await pointAt(element, server);
    const facts = [...detailsOf(element)!.querySelectorAll('dd')].map(textOf);
    expect(facts).to.deep.equal(['0 of 1 met, 2 more not public']);
    const stakeOf = (badge: Element) => textOf(detailsOf(badge)!.querySelector('#stake')!);
    expect(stakeOf(element)).to.equal(
      'Something that this tier needs is missing. The tier holds until December 30, 2026, and longer only if that is put right by then.',
    );
    const deferred = { kind: 'deferred', day: '2026-10-01' } as never;
    const postponed = await badgeWith({ partner: { decisions: [deferred] } });
    await tapOn(postponed.element);
    expect(stakeOf(postponed.element)).to.include('The last review was postponed, as data are missing.');
  });

  it('are text of the page’s size in a heading, and stay within a narrow window', async () => {
    const { element } = await badgeWith(
      {},
      '<h1 style="font-size:60px;text-align:end;text-transform:uppercase"><tier-badge program="PROGRAM" partner="northwind" size="small"></tier-badge></h1>',
    );
    await tapOn(element);
    const details = detailsOf(element)!;
    const { left, right, top } = details.getBoundingClientRect();
    expect(getComputedStyle(details).fontSize).to.equal('15px');
    expect(getComputedStyle(details).textTransform).to.equal('none');
    expect([left >= 0, right <= innerWidth, top >= linkOf(element).getBoundingClientRect().bottom]).to.deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('are put beside the badge by hand where the browser cannot', async () => {
    const { supports } = CSS;
    CSS.supports = () => false;
    try {
      const { element } = await badgeWith();
      await tapOn(element);
      const [link, box] = [linkOf(element), detailsOf(element)!].map((node) => node.getBoundingClientRect());
      expect(box!.top).to.be.closeTo(link!.bottom + 6, 1);
      expect(box!.left).to.be.closeTo(Math.max(8, link!.left), 1);
      window.dispatchEvent(new Event('scroll'));
      document.dispatchEvent(new Event('scroll'));
      expect(detailsOf(element)).to.equal(null);
    } finally {
      CSS.supports = supports;
    }
  });

  it('let go of what they follow when they close, and when their badge is taken away', async () => {
    const { element } = await badgeWith();
    const { partnerOf } = await import('../../widgets/store/partners.ts');
    const { followers } = partnerOf('https://gradus.test', element.program, 'northwind').$state;
    await tapOn(element);
    expect(followers.size).to.equal(1);
    element.remove();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(followers.size).to.equal(0);
  });
});
