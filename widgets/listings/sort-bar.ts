import { formatNumber } from '../element/format-number.ts';
import { make } from '../element/make.ts';
import type { Speech } from '../element/tier-element.ts';

/** Relevance, boost and score are shown to as many decimals; the order is by the whole numbers. */
const SHOWN_DECIMALS = 3;

/** The row above the list: the choice of the order, and what makes it. Made once for a language, and told of changes. */
export class SortBar {
  readonly root: HTMLElement;
  readonly lang: string;
  readonly #choices: HTMLInputElement[];
  readonly #about: HTMLDetailsElement;
  readonly #explain: () => Promise<HTMLElement | string>;

  /** `explain` is called while the explanation is open. */
  constructor(
    { words, lang, dir }: Speech<'listings'>,
    choose: (isBoosted: boolean) => void,
    explain: () => Promise<HTMLElement | string>,
  ) {
    this.lang = lang;
    this.#explain = explain;
    const on = makeChoice('on', words.recommended, () => choose(true));
    const off = makeChoice('off', words.unboosted, () => choose(false));
    this.#choices = [on.input, off.input];
    this.#about = make('details', { part: 'about' }, make('summary', {}, words.about)) as HTMLDetailsElement;
    this.#about.addEventListener('toggle', () => this.#fill());
    const sort = make('fieldset', { part: 'sort' }, make('legend', {}, words.sort), on.label, off.label);
    this.root = make('div', { part: 'bar', lang, dir }, sort, this.#about);
  }

  /** `isWaiting`: the order is not known yet. */
  show({ isBoosted, isWaiting }: { isBoosted: boolean; isWaiting: boolean }): void {
    const [on, off] = this.#choices as [HTMLInputElement, HTMLInputElement];
    on.checked = isBoosted;
    off.checked = !isBoosted;
    this.root.inert = isWaiting;
    this.root.toggleAttribute('data-waiting', isWaiting);
    this.#fill();
  }

  #fill(): void {
    const [summary] = this.#about.children;
    if (!this.#about.open) return this.#about.replaceChildren(summary!);
    void this.#explain().then((explained) => {
      if (this.#about.open) this.#about.replaceChildren(summary!, explained);
    });
  }
}

export function formatShare(value: number, locale: string): string {
  return formatNumber(value, locale, { maximumFractionDigits: SHOWN_DECIMALS });
}

function makeChoice(value: string, word: string, choose: () => void): { label: HTMLElement; input: HTMLInputElement } {
  const input = make('input', { type: 'radio', name: 'boost', value }) as HTMLInputElement;
  input.addEventListener('change', choose);
  return { label: make('label', {}, input, make('span', {}, word)), input };
}
