import type { Card } from './listing-order.ts';

/** What of a card is looked at, and looked at again when it changes. */
export const CARD_ATTRIBUTES = ['data-partner', 'data-relevance', 'data-listing', 'id', 'hidden', 'style'];

export interface PageCard extends Card<HTMLElement> {
  /** The page left it out. */
  isHidden: boolean;
}

/** The cards that stand in an element now. */
export function readCards(host: HTMLElement): PageCard[] {
  return [...host.children].filter((child) => child instanceof HTMLElement && !isUnseen(child)).map(readCard);
}

/** Whether nothing of it has changed: a card whose style moves is read at every step. */
export function areSame(before: readonly PageCard[], after: readonly PageCard[]): boolean {
  return (
    before.length === after.length &&
    before.every((card, index) => Object.entries(card).every(([key, value]) => after[index]![key as keyof PageCard] === value))
  );
}

function readCard(element: Element): PageCard {
  const card = element as HTMLElement;
  const text = card.dataset.relevance?.trim();
  const relevance = text ? Number(text) : NaN;
  return {
    element: card,
    listing: card.dataset.listing ?? card.id,
    partner: card.dataset.partner ?? '',
    relevance: Number.isFinite(relevance) && relevance >= 0 ? relevance : null,
    // What frameworks hide they hide in one of these ways.
    isHidden: Boolean(card.hidden) || card.style.display === 'none',
  };
}

/** Elements that render nothing need no place. */
function isUnseen(element: Element): boolean {
  return element.matches('script, style, template, link');
}
