import type { TierListings } from '../../../widgets/listings/tier-listings.ts';
import { badge } from '../answers.ts';
import { settle, settleAll } from '../fake-server.ts';
import { place, textOf } from '../page.ts';

export const PARTNERS = [badge('northwind', 'gold'), badge('tailspin', 'silver'), badge('adatum', 'registered')];

/** `northwind 0.8` as a card of that partner with that relevance; the listing is named by its place in the page: `a`, `b`, … */
export function cards(...described: string[]): string {
  return described
    .map((text, index) => {
      const [partner, relevance] = text.split(' ');
      const id = String.fromCharCode(97 + index);
      return `<article data-listing="${id}" data-partner="${partner}" data-relevance="${relevance}"><a href="#${id}">${id}</a></article>`;
    })
    .join('');
}

export async function listings(program: string, content: string, attributes = ''): Promise<TierListings> {
  return (await place(`<tier-listings program="${program}" ${attributes}>${content}</tier-listings>`))[0] as TierListings;
}

/** The listings in the order of the places that they are assigned to. */
export function orderOf(element: TierListings): string {
  return [...element.shadowRoot!.querySelectorAll('slot')]
    .flatMap((slot) => slot.assignedElements())
    .map((card) => (card as HTMLElement).dataset.listing ?? card.id)
    .join('');
}

export function choose(element: TierListings, boost: 'on' | 'off'): Promise<void> {
  element.shadowRoot!.querySelector<HTMLInputElement>(`input[value=${boost}]`)!.click();
  return settle();
}

/** A caption as it is read when its explanation is open. */
export async function captionOf(element: TierListings, place: number): Promise<string> {
  const caption = element.shadowRoot!.querySelectorAll('[part=caption]')[place - 1]!;
  await openDetails(caption.querySelector('details')!);
  return textOf(caption);
}

export async function openDetails(details: HTMLDetailsElement): Promise<void> {
  if (!details.open) {
    const opened = new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
    details.open = true;
    await opened;
  }
  // What is said is fetched when it is first wanted.
  await import('../../../widgets/listings/explanation.ts');
  await redrawn();
}

/** Until what was changed has been seen and drawn. */
export async function redrawn(): Promise<void> {
  await settleAll();
}
