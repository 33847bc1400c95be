import type { PublicStandings } from '../../engine/wire.ts';
import { formatNumber } from '../element/format-number.ts';
import { make } from '../element/make.ts';
import type { Speech } from '../element/tier-element.ts';

/** Relevance, boost and score are shown to as many decimals; the order is by the whole numbers. */
const SHOWN_DECIMALS = 3;

export interface BarState {
  isBoosted: boolean;
  /** Null: the order is not known yet. */
  standings: PublicStandings | null;
  track: string | null;
}

/** The row above the list: the choice of the order, and what makes it. Made once for a language, and told of changes. */
export class SortBar {
  readonly root: HTMLElement;
  readonly #speech: Speech<'listings'>;
  readonly #choices: HTMLInputElement[];
  readonly #about: HTMLDetailsElement;
  #state: BarState = { isBoosted: true, standings: null, track: null };

  constructor(speech: Speech<'listings'>, choose: (isBoosted: boolean) => void) {
    const { words, lang, dir } = speech;
    this.#speech = speech;
    const on = makeChoice('on', words.recommended, () => choose(true));
    const off = makeChoice('off', words.unboosted, () => choose(false));
    this.#choices = [on.input, off.input];
    this.#about = make('details', { part: 'about' }, make('summary', {}, words.about)) as HTMLDetailsElement;
    this.#about.addEventListener('toggle', () => this.#fill());
    const sort = make('fieldset', { part: 'sort' }, make('legend', {}, words.sort), on.label, off.label);
    this.root = make('div', { part: 'bar', lang, dir }, sort, this.#about);
  }

  get lang(): string {
    return this.#speech.lang;
  }

  show(state: BarState): void {
    this.#state = state;
    const [on, off] = this.#choices as [HTMLInputElement, HTMLInputElement];
    on.checked = state.isBoosted;
    off.checked = !state.isBoosted;
    this.root.inert = state.standings === null;
    this.root.toggleAttribute('data-waiting', state.standings === null);
    this.#fill();
  }

  #fill(): void {
    const [summary] = this.#about.children;
    this.#about.replaceChildren(
      summary!,
      ...(this.#about.open && this.#state.standings ? [this.#explain(this.#state.standings)] : []),
    );
  }

  #explain({ ladders, cap, featuredSlots, newcomers }: PublicStandings): HTMLElement {
    const { words, locale } = this.#speech;
    const { isBoosted, track } = this.#state;
    const tiers = ladders
      .filter((ladder) => !track || ladder.track === track)
      .flatMap((ladder) =>
        ladder.tiers.toReversed().map((tier) => ({ ...tier, name: ladder.name ? `${ladder.name}: ${tier.name}` : tier.name })),
      );
    const featured = featuredSlots ? tiers.filter((tier) => tier.featured) : [];
    const factor = (boost: number) => `× ${formatShare(boost, locale)}`;
    const rows = tiers.map(({ name, boost }) =>
      make(
        'div',
        {},
        make('dt', { dir: 'auto' }, name),
        make('dd', {}, boost === 1 ? words.noBoost : factor(Math.min(boost, cap))),
      ),
    );
    const sentences = [
      featured.length > 0 ? `${words.aboutFeatured} ${featured.map(({ name }) => name).join(', ')}.` : '',
      newcomers ? words.aboutNewcomers : '',
    ];
    return make(
      'div',
      {},
      ...(isBoosted ? [] : [make('p', {}, words.aboutUnboosted)]),
      make('p', {}, words.aboutBoost),
      make('dl', {}, ...rows),
      make('p', {}, `${words.aboutCap(factor(cap))} ${words.aboutEqual}`),
      ...sentences.filter(Boolean).map((sentence) => make('p', {}, sentence)),
    );
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
