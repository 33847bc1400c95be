import { make } from '../element/make.ts';

/** What stands below a card; null: nothing is said of it, and the room for it is kept. */
export interface Caption {
  label: string | null;
  why: string;
  /** Read out after `why`, so that each can be told from the others. */
  place: string;
}

interface Place {
  root: HTMLElement;
  slot: HTMLSlotElement;
  label: HTMLElement;
  details: HTMLDetailsElement;
  why: Text;
  number: HTMLElement;
  text: HTMLElement;
  card: HTMLElement | null;
}

/**
 * The places of a list, each a slot that a card is assigned to and a caption. They are made by hand, not by a template: of hundreds of
 * cards each place costs little, and what an explanation says is worked out when it is opened. A card that has no place is not seen.
 */
export class PlaceList {
  readonly root = make('div', { part: 'list', role: 'list' });
  readonly #explain: (card: HTMLElement) => Promise<string>;
  #places: Place[] = [];

  constructor(explain: (card: HTMLElement) => Promise<string>) {
    this.#explain = explain;
    // It does not bubble.
    const fill = (event: Event) => this.#fill(this.#places.find(({ details }) => details === event.target));
    this.root.addEventListener('toggle', fill, true);
  }

  show(cards: readonly HTMLElement[], captionOf: ((index: number) => Caption | null) | null): void {
    for (const { root } of this.#places.splice(cards.length)) root.remove();
    const added: HTMLElement[] = [];
    while (this.#places.length < cards.length) {
      const place = createPlace();
      this.#places.push(place);
      added.push(place.root);
    }
    this.root.append(...added);
    for (const [index, card] of cards.entries()) {
      const place = this.#places[index]!;
      if (place.card !== card) {
        place.card = card;
        place.slot.assign(card);
      }
      const caption = captionOf?.(index) ?? null;
      place.label.textContent = caption?.label ?? '';
      place.details.hidden = caption === null;
      if (caption) {
        place.why.data = caption.why;
        place.number.textContent = ` ${caption.place}`;
      }
      this.#fill(place);
    }
  }

  #fill(place: Place | undefined): void {
    const card = place?.details.open ? place.card : null;
    if (!place || !card) return;
    void this.#explain(card).then((text) => {
      if (place.card === card) place.text.textContent = text;
    });
  }
}

let pattern: HTMLElement | null = null;

function createPlace(): Place {
  const root = (pattern ??= createPattern()).cloneNode(true) as HTMLElement;
  const [slot, caption] = root.children as unknown as [HTMLSlotElement, HTMLElement];
  const [label, details] = caption.children as unknown as [HTMLElement, HTMLDetailsElement];
  const [summary, text] = details.children as unknown as [HTMLElement, HTMLElement];
  const [why, number] = summary.childNodes as unknown as [Text, HTMLElement];
  return { root, slot, label, details, why, number, text, card: null };
}

function createPattern(): HTMLElement {
  const summary = make('summary', {}, new Text(' '), make('span', { class: 'aside' }));
  const details = make('details', { part: 'why' }, summary, make('p'));
  const caption = make('div', { part: 'caption' }, make('span', { part: 'label' }), details);
  return make('div', { part: 'place', role: 'listitem' }, make('slot'), caption);
}
