import type { Card } from './listing-order.ts';

/** What of a card is looked at, and looked at again when it changes. */
export const CARD_ATTRIBUTES = ['data-partner', 'data-relevance', 'data-listing', 'id', 'hidden'];

/** The cards that stand in an element now. */
export function readCards(host: HTMLElement): Card<HTMLElement>[] {
  return [...host.children].filter((child) => child instanceof HTMLElement && !isUnseen(child)).map(readCard);
}

function readCard(element: Element): Card<HTMLElement> {
  const card = element as HTMLElement;
  const text = card.dataset.relevance?.trim();
  const relevance = text ? Number(text) : NaN;
  return {
    element: card,
    listing: card.dataset.listing ?? card.id,
    partner: card.dataset.partner ?? '',
    relevance: Number.isFinite(relevance) && relevance >= 0 ? relevance : null,
  };
}

/** Elements that render nothing need no place. */
function isUnseen(element: Element): boolean {
  return element.matches('script, style, template, link');
}
