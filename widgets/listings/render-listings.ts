import type { PublicStandings } from '../../engine/wire.ts';
import { groupBadges } from '../store/standings.ts';
import { writeAttributes, type RenderOptions } from '../markup/declarative.ts';
import { orderCards } from './listing-order.ts';

export interface ListingCard {
  partner: string;
  /** 0 or more; null: it has none, and stands last. */
  relevance: number | null;
  /** Breaks ties. */
  listing?: string;
  /** What stands in the card: markup of the page's own. */
  html: string;
}

export interface ListingsOptions extends Omit<RenderOptions, 'fallback'> {
  track?: string | null;
  boost?: 'on' | 'off';
  /** The place of the first card, where they are one page of a longer list. */
  first?: number;
}

/**
 * Cards in their order, from plain Node. Slots cannot be assigned by hand in a declarative shadow root, so what is sent is the cards
 * themselves, as they are to be seen; the script adds the bar and the explanations, and nothing moves from its place in the order.
 */
export function renderListings(data: PublicStandings, cards: readonly ListingCard[], options: ListingsOptions): string {
  const { program, base, lang, track, boost = 'on', first = 1 } = options;
  const standings = { data, badges: groupBadges(data.partners), isKnown: () => true };
  const given = cards.map((card) => ({ ...card, element: card, listing: card.listing ?? '' }));
  const places = orderCards(given, standings, { boost: boost === 'on', track, first });
  const host = {
    program,
    base,
    lang,
    track,
    boost: boost === 'off' ? boost : null,
    first: first > 1 ? first : null,
    data: JSON.stringify(data),
  };
  const written = places.map(({ element: { partner, relevance, listing, html } }) => {
    const attributes = writeAttributes({ 'data-partner': partner || null, 'data-relevance': relevance, 'data-listing': listing });
    return `<article${attributes}>${html}</article>`;
  });
  return `<tier-listings${writeAttributes(host)}>${written.join('')}</tier-listings>`;
}
