import { html, isServer, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { PublicStandings } from '../../engine/wire.ts';
import { TierSortEvent } from '../element/events.ts';
import { formatNumber } from '../element/format.ts';
import { orderCards, type Card, type Place, type Standings } from './listing-order.ts';
import { listingsMessages } from './messages.ts';
import { noticeOnce } from '../store/notices.ts';
import { StoreController } from '../store/store-controller.ts';
import { groupBadges, standingsOf, type StandingsState } from '../store/stores.ts';
import { listingsStyles } from './styles.ts';
import { tokens } from '../element/styles.ts';
import { TierElement, type View } from '../element/tier-element.ts';

const CARD_ATTRIBUTES = ['data-partner', 'data-relevance', 'data-listing', 'id'];
/** Relevance and score are shown to as many decimals; the order is by the whole numbers. */
const SHOWN_DECIMALS = 3;

interface Order {
  places: Place<HTMLElement>[];
  standings: PublicStandings;
}

/**
 * Orders the page's own cards by relevance × the boost of their partner's tier, says of each why it is where it is, and lets the
 * reader see the order without boost. The cards stay where they are in the page's DOM: each place of the list is a slot, and a card
 * is assigned to it. What is seen, read out and reached by the Tab key follows the places; scripts of the page, `:nth-child()` and
 * find-in-page order follow the DOM. Without data, the order of the page stays.
 *
 * Each child element is a card: `data-partner` (its partner's id; none: no boost), `data-relevance` (0 or more) and `data-listing`
 * (else `id`; breaks ties). Cards may come, go and change at any time. A child that is no card stands last; text is not shown.
 *
 * Not to be rendered on the server: slots cannot be assigned by hand in a declarative shadow root. Send the cards in their
 * order instead, and `data`: then nothing moves.
 *
 * @element tier-listings
 * @slot - The cards
 * @attr {'light' | 'dark' | 'auto'} scheme - Colours of its own, where the page's `color-scheme` is not to hold
 * @attr lang - Language of its words, where it is not that of the page: en, de, ar
 * @csspart bar - The row above the list
 * @csspart sort - The choice of the order
 * @csspart about - What makes the order
 * @csspart list - The list; a grid unless styled otherwise
 * @csspart place - One place: a card and its caption
 * @csspart caption - What stands below a card
 * @csspart label - "Featured" or "New partner"
 * @csspart why - Why a card is in its place
 * @cssprop [--tier-listings-min=18rem] - Least width of a card
 * @cssprop [--tier-listings-gap=1.5rem] - Between cards
 * @fires {TierReadyEvent} tier-ready - The cards are in order
 * @fires {TierErrorEvent} tier-error - The order of the page stays; `code` says why
 * @fires {TierSortEvent} tier-sort - The reader chose an order
 */
export class TierListings extends TierElement<PublicStandings, Order> {
  static override styles = [tokens, listingsStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };

  #standings = new StoreController<StandingsState>(this);
  #cards: Card<HTMLElement>[] = [];
  #shown: HTMLElement[] = [];
  #cardOf = new WeakMap<HTMLSlotElement, HTMLElement>();
  #observer: MutationObserver | null = null;

  /** The track whose tiers count; without it, of each partner the tier of the highest boost. */
  @property({ reflect: true }) track?: string;
  /** `off`: by relevance alone. */
  @property({ reflect: true }) boost: 'on' | 'off' = 'on';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readCards();
    this.#observer = new MutationObserver((records) => {
      if (records.some(({ target }) => target === this || target.parentNode === this)) this.#readCards();
    });
    this.#observer.observe(this, { childList: true, attributes: true, attributeFilter: CARD_ATTRIBUTES, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = null;
  }

  protected override get subject(): null {
    return null;
  }

  protected override get subjectProperties(): readonly string[] {
    return ['program', 'base'];
  }

  protected override follow(): void {
    const store = this.data || !this.program ? null : standingsOf(this.origin, this.program);
    this.#standings.follow(store?.$state ?? null);
    if (store) for (const { partner } of this.#cards) if (partner) store.ask(partner);
  }

  protected override view(): View<Order> {
    const standings = this.#known();
    if (standings) return { status: 'ready', data: { places: this.#order(standings), standings: standings.data } };
    const known = this.#standings.value;
    return known?.status === 'failed'
      ? { status: 'failed', code: known.unanswered.values().next().value!.code }
      : { status: 'loading' };
  }

  protected override renderView(view: View<Order>) {
    if (isServer) return html`<slot></slot>`;
    this.#shown =
      view.status === 'ready' ? view.data.places.map(({ element }) => element) : this.#cards.map(({ element }) => element);
    return html`
      ${view.status === 'failed' || view.status === 'empty' ? nothing : this.#renderBar(view)}
      <div part="list" role="list">
        ${this.#shown.map(
          (_, index) => html`<div part="place" role="listitem"><slot></slot>${this.#renderCaption(view, index)}</div>`,
        )}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const slots = this.renderRoot.querySelectorAll('slot');
    for (const [index, element] of this.#shown.entries()) {
      const slot = slots[index]!;
      // To ask the slot itself would make the browser work out all slots again, for each of them.
      if (this.#cardOf.get(slot) === element) continue;
      slot.assign(element);
      this.#cardOf.set(slot, element);
    }
  }

  #readCards(): void {
    this.#cards = [...this.children].filter((child) => child instanceof HTMLElement && !isUnseen(child)).map(readCard);
    const unmeasured = this.#cards.filter((card) => card.partner && card.relevance === null);
    if (unmeasured.length > 0) {
      noticeOnce(
        `<tier-listings> has cards without a usable data-relevance (a number of 0 or more), which therefore stand last: ` +
          `${unmeasured.map((card) => `"${card.listing || card.partner}"`).join(', ')}.`,
      );
    }
    this.requestUpdate();
  }

  #known(): Standings | null {
    if (this.data) return { data: this.data, badges: groupBadges(this.data.partners) };
    const known = this.#standings.value;
    return known?.data ? { data: known.data, badges: known.badges } : null;
  }

  #order(standings: Standings): Place<HTMLElement>[] {
    return orderCards(this.#cards, standings, { boost: this.boost !== 'off', track: this.track });
  }

  #renderBar(view: View<Order>) {
    const words = listingsMessages[this.language];
    const isReady = view.status === 'ready';
    return html`<div part="bar" lang=${this.language} dir=${this.direction} ?inert=${!isReady} ?data-waiting=${!isReady}>
      <fieldset part="sort">
        <legend>${words.sort}</legend>
        ${this.#renderChoice('on', words.recommended)}${this.#renderChoice('off', words.unboosted)}
      </fieldset>
      <details part="about">
        <summary>${words.about}</summary>
        ${isReady ? this.#renderAbout(view.data.standings) : nothing}
      </details>
    </div>`;
  }

  #renderChoice(boost: 'on' | 'off', word: string) {
    const isChosen = (this.boost === 'off') === (boost === 'off');
    return html`<label
      ><input type="radio" name="boost" .value=${boost} .checked=${isChosen} @change=${this.#onSort} /><span>${word}</span></label
    >`;
  }

  #onSort = (event: Event): void => {
    this.boost = (event.target as HTMLInputElement).value === 'off' ? 'off' : 'on';
    this.dispatchEvent(new TierSortEvent(this.boost === 'on'));
  };

  #renderAbout({ ladders, cap, featuredSlots, newcomers }: PublicStandings) {
    const words = listingsMessages[this.language];
    const counting = ladders.filter(({ track }) => !this.track || track === this.track);
    const tiers = counting.flatMap((ladder) =>
      [...ladder.tiers].reverse().map((tier) => ({ ...tier, name: ladder.name ? `${ladder.name}: ${tier.name}` : tier.name })),
    );
    const featured = featuredSlots ? tiers.filter((tier) => tier.featured) : [];
    return html`<div>
      ${this.boost === 'off' ? html`<p>${words.aboutUnboosted}</p>` : nothing}
      <p>${words.aboutBoost}</p>
      <dl>
        ${tiers.map(
          ({ name, boost }) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${boost === 1 ? words.noBoost : this.#factor(Math.min(boost, cap))}</dd>
            </div>`,
        )}
      </dl>
      <p>${words.aboutCap(this.#factor(cap))} ${words.aboutEqual}</p>
      ${featured.length > 0 ? html`<p>${words.aboutFeatured} ${featured.map(({ name }) => name).join(', ')}.</p>` : nothing}
      ${newcomers ? html`<p>${words.aboutNewcomers}</p>` : nothing}
    </div>`;
  }

  #renderCaption(view: View<Order>, index: number) {
    // An empty one keeps its room, so that the cards below do not move when the words come.
    if (view.status !== 'ready') return view.status === 'loading' ? html`<div part="caption"></div>` : nothing;
    const { ranked, tier } = view.data.places[index]!;
    const words = listingsMessages[this.language];
    const label = ranked?.why.includes('featured') ? words.featured : ranked?.why.includes('newcomer') ? words.newcomer : null;
    return html`<div part="caption" lang=${this.language} dir=${this.direction}>
      ${label ? html`<span part="label">${label}</span>` : nothing}
      <details part="why">
        <summary>${words.why}<span class="aside"> ${words.place(this.#number(index + 1))}</span></summary>
        <p>${this.#explain(ranked, tier)}</p>
      </details>
    </div>`;
  }

  #explain(ranked: Place<HTMLElement>['ranked'], tier: string | null): string {
    const words = listingsMessages[this.language];
    if (!ranked) return words.becauseUnmeasured;
    const { relevance, boost, score, why } = ranked;
    const name = tier ?? '';
    const sentences = [
      why.includes('featured') ? words.becauseFeatured(name) : '',
      why.includes('newcomer') ? words.becauseNewcomer : '',
      boost === 1
        ? words.becauseRelevance(this.#number(relevance))
        : words.becauseBoost(this.#number(relevance), this.#number(boost), name, this.#number(score)),
    ];
    return sentences.filter(Boolean).join(' ');
  }

  #number(value: number): string {
    return formatNumber(value, this.locale, { maximumFractionDigits: SHOWN_DECIMALS });
  }

  #factor(boost: number): string {
    return `× ${this.#number(boost)}`;
  }
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

declare global {
  interface HTMLElementTagNameMap {
    'tier-listings': TierListings;
  }
}
