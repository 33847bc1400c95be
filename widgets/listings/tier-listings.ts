import type { PublicStandings } from '../../engine/wire.ts';
import { TierErrorEvent } from '../element/events.ts';
import { asideStyles } from '../element/aside-styles.ts';
import { tokens } from '../element/styles.ts';
import { reflect, TierElement, type Followed, type Speech, type View } from '../element/tier-element.ts';
import { noticeOnce } from '../store/notices.ts';
import { isStandings } from '../store/fetch-standings.ts';
import { findTrackFault, groupBadges, standingsOf, type StandingsStore } from '../store/standings.ts';
import { formatCount } from '../words/count.ts';
import { listingsEnglish } from '../words/en/listings.ts';
import { areSame, CARD_ATTRIBUTES, readCards, type PageCard } from './cards.ts';
import type * as Explanation from './explanation.ts';
import { orderCards, type MadeOrder, type Place, type Standings } from './listing-order.ts';
import { pageOf, reflectNumbers } from './paging.ts';
import { PlaceList, type Caption } from './places/place-list.ts';
import { SortBar } from './sort-bar.ts';
import { TierSortEvent } from './sort-event.ts';
import { listingsStyles } from './styles.ts';

/** So many cards are as much work as a page can do at once without being late for its reader. */
const MANY = 100;

interface Order extends MadeOrder {
  places: Place<HTMLElement>[];
  speech: Speech<'listings'>;
}

/**
 * Orders the page's own cards by relevance × the boost of their partner's tier, says of each why it is where it is, and lets the
 * reader see the order without boost. The cards stay where they are in the page's DOM: each place of the list is a slot, and a card
 * is assigned to it. What is seen, read out and reached by the Tab key follows the places; scripts of the page, `:nth-child()` and
 * find-in-page order follow the DOM. Without data, the order of the page stays.
 *
 * Each child element is a card: `data-partner` (its partner's id; none: no boost), `data-relevance` (0 or more) and `data-listing`
 * (else `id`; breaks ties). Cards may come, go and change at any time, and the order is made anew of those that are there; one that
 * the page hides (`hidden`, or `display: none` in its `style`) is left out. A child that is no card stands last; text is not shown.
 *
 * Not to be rendered on the server: slots cannot be assigned by hand in a declarative shadow root. Send the cards in their
 * order instead, and `data`: then nothing moves.
 *
 * @element tier-listings
 * @slot - The cards
 * @attr {'light' | 'dark' | 'auto'} scheme - Colours of its own, where the page's `color-scheme` is not to hold
 * @attr lang - Language of its words, where it is not that of the page
 * @csspart bar - The row above the list
 * @csspart sort - The choice of the order
 * @csspart about - What makes the order
 * @csspart exposure - What the boost comes to in this order
 * @csspart list - The list; a grid unless styled otherwise
 * @csspart place - One place: a card and its caption
 * @csspart caption - What stands below a card
 * @csspart label - "Featured" or "New partner"
 * @csspart why - Why a card is in its place
 * @cssprop [--tier-accent] - Text of a label
 * @cssprop [--tier-paper] - Ground of a label
 * @cssprop [--tier-listings-min=18rem] - Least width of a card
 * @cssprop [--tier-listings-gap=1.5rem] - Between cards
 * @fires {TierReadyEvent} tier-ready - The cards are in order
 * @fires {TierErrorEvent} tier-error - The order of the page stays, or the place of the cards of `partner`; `code` says why
 * @fires {TierSortEvent} tier-sort - The reader chose an order
 */
export class TierListings extends TierElement<PublicStandings, Order> {
  static override readonly observedAttributes = [...TierElement.observedAttributes, 'track', 'boost', 'limit', 'page', 'first'];
  static override readonly shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };

  /** The track whose tiers count; without it, of each partner the tier of the highest boost. */
  declare track: string | null;
  /** `off`: by relevance alone. */
  declare boost: 'on' | 'off' | null;
  /** How many cards are shown at once; without it, all. */
  declare limit: number | null;
  /** Which of the pages of `limit` cards is shown, from 1; one beyond the last is the last. */
  declare page: number;
  /** The place of the first card, from 1, where the cards are one page of a longer list that your server has put in order. */
  declare first: number;

  #store: StandingsStore | null = null;
  #all: readonly PageCard[] = [];
  /** Those that are not hidden. */
  #cards: readonly PageCard[] = [];
  #order: Order | null = null;
  #bar: SortBar | null = null;
  #list: PlaceList | null = null;
  #observer: MutationObserver | null = null;
  /** Partners of whose failure the page was told. */
  #told = new Set<string>();

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

  /** The first order of many cards waits until what else the answer brought, badges above all, is painted. */
  override update(): void {
    if (!this.#list || this.#order || this.#cards.length < MANY || document.hidden) super.update();
    else requestAnimationFrame(() => setTimeout(() => super.update()));
  }

  protected override get subject(): readonly string[] {
    return ['program', 'base'];
  }

  protected override isData(data: unknown): data is PublicStandings {
    return isStandings(data);
  }

  protected override ask(): Followed {
    const store = standingsOf(this.origin, this.program);
    this.#store = store;
    for (const { partner } of this.#cards) if (partner) store.ask(partner);
    return store;
  }

  protected override view(): View<Order> {
    const standings = this.#known();
    const speech = this.speak('listings', listingsEnglish);
    if (standings && speech) {
      const fault = findTrackFault(this.track, standings.data);
      if (fault) return { status: 'failed', code: fault };
      const cards = this.#cards;
      const options = { boost: this.#isBoosted, track: this.track, first: this.first };
      return { status: 'ready', data: { places: orderCards(cards, standings, options), cards, standings, options, speech } };
    }
    const known = this.#store?.$state.get();
    return known?.status === 'failed' && !known.data
      ? { status: 'failed', code: known.unanswered.values().next().value!.code }
      : { status: 'loading' };
  }

  protected override show(view: View<Order>): void {
    const list = (this.#list ??= new PlaceList((card) =>
      this.#explain(({ explainPlace }, order, speech) => explainPlace(card, order, speech)),
    ));
    const root = this.rootWith(tokens + asideStyles + listingsStyles);
    if (!list.root.isConnected) root.replaceChildren(list.root);
    this.#order = view.status === 'ready' ? view.data : null;
    this.#showBar(view.status === 'ready' || view.status === 'loading');
    const { from, to } = pageOf(this.#cards.length, this.limit, this.page);
    const shown = (this.#order?.places ?? this.#cards).slice(from, to).map(({ element }) => element);
    if (!this.#order) return list.show(shown, null);
    const { places, speech } = this.#order;
    list.root.lang = speech.lang;
    list.root.dir = speech.dir;
    const first = this.first;
    list.show(shown, (index) => caption(places[from + index]!, first + from + index, speech));
    this.#tellOfFailures();
  }

  get #isBoosted(): boolean {
    return this.boost !== 'off';
  }

  #readCards(): void {
    const all = readCards(this);
    if (areSame(this.#all, all)) return;
    this.#all = all;
    this.#cards = all.filter(({ isHidden }) => !isHidden);
    const unmeasured = this.#cards.filter((card) => card.partner && card.relevance === null);
    if (unmeasured.length > 0) {
      const names = unmeasured.map((card) => card.listing || card.partner);
      noticeOnce('unmeasuredCards', names);
    }
    this.requestUpdate();
  }

  #known(): Standings | null {
    if (this.data) return { data: this.data, badges: groupBadges(this.data.partners), isKnown: () => true };
    const known = this.#store!.$state.get();
    if (!known.data) return null;
    const { data, badges, absent } = known;
    return { data, badges, isKnown: (partner) => badges.has(partner) || absent.has(partner) };
  }

  #tellOfFailures(): void {
    const unanswered = this.data ? null : this.#store!.$state.get().unanswered;
    for (const { partner } of this.#cards) {
      const failure = unanswered?.get(partner);
      if (!failure) this.#told.delete(partner);
      else if (!this.#told.has(partner)) {
        this.#told.add(partner);
        this.dispatchEvent(new TierErrorEvent(this.program, partner, failure.code));
      }
    }
  }

  #showBar(isThere: boolean): void {
    const speech = this.#order?.speech ?? this.speak('listings', listingsEnglish);
    if (!isThere || !speech) {
      this.#bar?.root.remove();
      this.#bar = null;
      return;
    }
    if (this.#bar?.lang !== speech.lang) {
      this.#bar?.root.remove();
      const choose = (isBoosted: boolean): void => {
        this.boost = isBoosted ? 'on' : 'off';
        this.dispatchEvent(new TierSortEvent(isBoosted));
      };
      this.#bar = new SortBar(speech, choose, () =>
        this.#explain(({ explainOrder }, order, speech) => explainOrder(order, speech)),
      );
      this.#list!.root.before(this.#bar.root);
    }
    this.#bar.show({ isBoosted: this.#isBoosted, isWaiting: this.#order === null });
  }

  async #explain<Explained>(
    explain: (explanation: typeof Explanation, order: Order, speech: Speech<'explanation'>) => Explained,
  ): Promise<Explained | string> {
    const explanation = await import('./explanation.ts').catch(() => null);
    const order = this.#order;
    if (!order) return '';
    if (!explanation) return order.speech.words.failed;
    const speech = this.speak('explanation', explanation.explanationEnglish);
    this.rootWith(explanation.explanationStyles);
    return speech ? explain(explanation, order, speech) : '';
  }
}

reflect(TierListings, ['track', 'boost']);
reflectNumbers(TierListings, { limit: null, page: 1, first: 1 });

function caption(place: Place<HTMLElement>, number: number, speech: Speech<'listings'>): Caption | null {
  if (place.unranked === 'unknown') return null;
  const { words } = speech;
  const why = place.ranked?.why;
  return {
    label: why?.includes('featured') ? words.featured : why?.includes('newcomer') ? words.newcomer : null,
    why: words.why,
    place: words.place(formatCount(number, speech)),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tier-listings': TierListings;
  }
}
