import { make } from '../../element/make.ts';
import { findStaying } from './staying.ts';

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
  label: Text;
  details: HTMLDetailsElement;
  why: Text;
  number: Text;
  text: HTMLElement;
  card: HTMLElement | null;
}

/**
 * The places of a list, each a slot that a card is assigned to and a caption. They are made by hand, not by a template: of hundreds of
 * cards each place costs little, and what an explanation says is worked out when it is opened. A card that has no place is not seen.
 *
 * A place keeps its card, and moves with it: browsers lay out what is assigned anew, so of another order only those move that must.
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
    this.#place(cards);
    for (const [index, place] of this.#places.entries()) {
      write(place, captionOf?.(index) ?? null);
      this.#fill(place);
    }
  }

  #place(cards: readonly HTMLElement[]): void {
    const before = this.#places;
    const free = new Map(before.map((place) => [place.card, place]));
    const kept = cards.map((card) => {
      const place = free.get(card);
      free.delete(card);
      return place;
    });
    const spare = [...free.values()];
    this.#places = kept.map((own, index) => {
      const place = own ?? spare.shift() ?? createPlace();
      if (!own) place.slot.assign((place.card = cards[index]!));
      return place;
    });
    for (const { root } of spare) root.remove();
    this.#move(findStaying(this.#places.map((place) => before.indexOf(place))));
  }

  #move(staying: ReadonlySet<number>): void {
    const root = this.root.getRootNode() as ShadowRoot;
    const focused = root.activeElement as HTMLElement | null;
    this.#places.reduceRight<HTMLElement | null>((next, place, index) => {
      if (!staying.has(index)) this.root.insertBefore(place.root, next);
      return place.root;
    }, null);
    // What moves loses it. Where it is still there, giving it back would have the page laid out for nothing.
    if (focused !== root.activeElement) focused!.focus({ preventScroll: true });
  }

  #fill(place: Place | undefined): void {
    const card = place?.details.open ? place.card : null;
    if (!place || !card) return;
    void this.#explain(card).then((text) => {
      if (place.card === card) place.text.textContent = text;
    });
  }
}

function write({ label, details, why, number }: Place, caption: Caption | null): void {
  details.hidden = !caption;
  put(label, caption?.label ?? '');
  put(why, caption?.why ?? '');
  put(number, caption ? ` ${caption.place}` : '');
}

/** Text that is written again is laid out again, though it be the same. */
function put(text: Text, data: string): void {
  if (text.data !== data) text.data = data;
}

let pattern: HTMLElement | null = null;

function createPlace(): Place {
  const root = (pattern ??= createPattern()).cloneNode(true) as HTMLElement;
  const slot = root.firstChild as HTMLSlotElement;
  const label = slot.nextSibling!.firstChild as HTMLElement;
  const details = label.nextSibling as HTMLDetailsElement;
  const summary = details.firstChild as HTMLElement;
  const [why, aside] = summary.childNodes as unknown as [Text, HTMLElement];
  const text = summary.nextSibling as HTMLElement;
  return { root, slot, label: label.firstChild as Text, details, why, number: aside.firstChild as Text, text, card: null };
}

function createPattern(): HTMLElement {
  const summary = make('summary', {}, new Text(), make('span', { class: 'aside' }, new Text()));
  const details = make('details', { part: 'why', hidden: '' }, summary, make('p'));
  const caption = make('div', { part: 'caption' }, make('span', { part: 'label' }, new Text()), details);
  return make('div', { part: 'place', role: 'listitem' }, make('slot'), caption);
}
