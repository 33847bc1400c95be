import type { PublicPartner, PublicProgram } from '../../engine/wire.ts';
import { make } from '../element/make.ts';
import { sheetOf } from '../element/sheet.ts';
import { gradeOf } from '../element/tier-glyph.ts';
import { partnerOf } from '../store/partners.ts';
import { programOf } from '../store/programs.ts';
import { resolveBase } from '../store/where.ts';
import { detailsEnglish } from '../words/en/details.ts';
import { factsOf, meaningOf, rankOf, stakeOf, stateOf, type DetailsPlace } from './details-facts.ts';
import { placeBeside } from './details-position.ts';
import { detailsStyles } from './details-styles.ts';
import type { BadgeHost } from './badge-data.ts';

/** The details of one badge, while they are open. */
export interface Details {
  badge: BadgeHost;
  /** The browser keeps them beside the badge; else they are where it stood when they opened. */
  isAnchored: boolean;
  close(): void;
}

/** Opens the details of a badge that shows a tier; null where there is none. `isGone` is called when the badge drew itself anew. */
export function showDetails(badge: BadgeHost, isGone: () => void): Details | null {
  const { shown, shadowRoot } = badge;
  const link = shadowRoot?.querySelector<HTMLAnchorElement>('[part=link]');
  if (!shown || !shadowRoot || !link) return null;
  // In its language, whose words are there, as it shows something.
  const { words, locale, lang, dir } = badge.speak('details', detailsEnglish)!;
  const place: DetailsPlace = { words, locale, shown };

  const name = make('bdi');
  const rank = make('p', { class: 'rank' });
  const [state, stake] = [make('p', { id: 'state' }), make('p', { id: 'stake' })];
  const facts = make('dl', { id: 'facts' });
  const meaning = make('p', { class: 'meaning', dir: 'auto' });
  const box = make(
    'div',
    {
      part: 'details',
      popover: 'manual',
      role: 'group',
      lang,
      dir,
    },
    make('p', { class: 'name' }, name),
    rank,
    state,
    stake,
    meaning,
    facts,
    make('a', { part: 'check', href: link.href }, words.check),
  );

  const base = resolveBase(badge.base);
  const partner = partnerOf(base, badge.program, badge.partner).$state;
  const program = programOf(base, badge.program).$state;
  const follower = {
    update(): void {
      if (!box.isConnected) return isGone();
      fill(partner.get().data, program.get().data);
    },
  };

  function fill(known: PublicPartner | null, criteria: PublicProgram | null): void {
    place.shown = badge.shown ?? place.shown;
    const { tier, rank: reached, rungs } = place.shown;
    box.ariaLabel = tier;
    box.setAttribute('data-grade', String(gradeOf(reached, rungs)));
    name.textContent = tier;
    rank.textContent = rankOf(place);
    state.textContent = stateOf(known, place);
    stake.textContent = stakeOf(known, place);
    meaning.textContent = criteria ? meaningOf(criteria, place) : '';
    facts.replaceChildren(
      ...factsOf(known, place).map(([label, text]) => make('div', {}, make('dt', {}, label), make('dd', {}, text))),
    );
  }

  const sheet = sheetOf(detailsStyles, badge);
  if (!shadowRoot.adoptedStyleSheets.includes(sheet)) shadowRoot.adoptedStyleSheets.push(sheet);
  fill(null, null);
  shadowRoot.append(box);
  const isAnchored = placeBeside(link, box);
  link.setAttribute('aria-describedby', 'state stake facts');
  for (const state of [partner, program]) state.follow(follower);
  badge.addEventListener('tier-change', follower.update);
  follower.update();

  return {
    badge,
    isAnchored,
    close() {
      for (const state of [partner, program]) state.unfollow(follower);
      badge.removeEventListener('tier-change', follower.update);
      link.removeAttribute('aria-describedby');
      box.remove();
    },
  };
}
