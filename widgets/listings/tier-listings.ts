import type { PublicStandings } from '../../engine/wire.ts';
import { TierErrorEvent } from '../element/events.ts';
import { asideStyles } from '../element/aside-styles.ts';
import { tokens } from '../element/styles.ts';
import { reflect, TierElement, type Followed, type Speech, type View } from '../element/tier-element.ts';
import { noticeOnce } from '../store/notices.ts';
import { isStandings } from '../store/standings-feed.ts';
import { findTrackFault, groupBadges, standingsOf, type StandingsStore } from '../store/standings.ts';
import { listingsEnglish } from '../words/en/listings.ts';
import { CARD_ATTRIBUTES, readCards } from './cards.ts';
import { explainPlace } from './explanation.ts';
import { orderCards, type Card, type Place, type Standings } from './listing-order.ts';
import { PlaceList, type Caption } from './place-list.ts';
import { formatShare, SortBar } from './sort-bar.ts';
import { TierSortEvent } from './sort-event.ts';
import { listingsStyles } from './styles.ts';

interface Order {
  places: Place<HTMLElement>[];
  standings: Standings;
  speech: Speech<'listings'>;
}

/**
 * Orders the page's own cards by relevance × the boost of their partner's tier, says of each why it is where it is, and lets the
 * reader see the order without boost. The cards stay where they are in the page's DOM: each place of the list is a slot, and a card
 * is assigned to it. What is seen, read out and reached by the Tab key follows the places; scripts of the page, `:nth-child()` and
 * find-in-page order follow the DOM. Without data, the order of the page stays.
 *
 * Each child element is a card: `data-partner` (its partner's id; none: no boost), `data-relevance` (0 or more) and `data-listing`
 * (else `id`; breaks ties). Cards may come, go and change at any time; one that
 * the page hides (`hidden`) is left out. A child that is no card stands last; text is not shown.
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
 * @csspart list - The list; a grid unless styled otherwise
 * @csspart place - One place: a card and its caption
 * @csspart caption - What stands below a card
 * @csspart label - "Featured" or "New partner"
 * @csspart why - Why a card is in its place
 * @cssprop [--tier-listings-min=18rem] - Least width of a card
 * @cssprop [--tier-listings-gap=1.5rem] - Between cards
 * @fires {TierReadyEvent} tier-ready - The cards are in order
 * @fires {TierErrorEvent} tier-error - The order of the page stays, or the place of the cards of `partner`; `code` says why
 * @fires {TierSortEvent} tier-sort - The reader chose an order
 */
export class TierListings extends TierElement<PublicStandings, Order> {
  static override readonly observedAttributes = [...TierElement.observedAttributes, 'track', 'boost'];
  static override readonly shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };

  /** The track whose tiers count; without it, of each partner the tier of the highest boost. */
  declare track: string | null;
  /** `off`: by relevance alone. */
  declare boost: 'on' | 'off' | null;

  #store: StandingsStore | null = null;
  #cards: Card<HTMLElement>[] = [];
  #hidden: HTMLElement[] = [];
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

  protected override get subject(): readonly string[] {
    return ['program', 'base'];
  }

  protected override get required(): readonly string[] {
    return ['program'];
  }

  protected override get about(): null {
    return null;
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
      return { status: 'ready', data: { places: this.#rank(standings, this.#isBoosted), standings, speech } };
    }
    const known = this.#store?.$state.get();
    return known?.status === 'failed' && !known.data
      ? { status: 'failed', code: known.unanswered.values().next().value!.code }
      : { status: 'loading' };
  }

  protected override show(view: View<Order>): void {
    const list = (this.#list ??= new PlaceList((card) => this.#explain(card)));
    const root = this.rootWith(tokens + asideStyles + listingsStyles);
    if (!list.root.isConnected) root.replaceChildren(list.root);
    this.#order = view.status === 'ready' ? view.data : null;
    this.#showBar(view.status === 'ready' || view.status === 'loading');
    if (!this.#order) return list.show([...this.#cards.map(({ element }) => element), ...this.#hidden], null);
    const { places, speech } = this.#order;
    list.root.lang = speech.lang;
    list.root.dir = speech.dir;
    list.show([...places.map(({ element }) => element), ...this.#hidden], (index) => caption(places[index], index, speech));
    this.#tellOfFailures();
  }

  get #isBoosted(): boolean {
    return this.boost !== 'off';
  }

  #readCards(): void {
    const all = readCards(this);
    this.#cards = all.filter(({ element }) => !element.hidden);
    this.#hidden = all.filter(({ element }) => element.hidden).map(({ element }) => element);
    const unmeasured = this.#cards.filter((card) => card.partner && card.relevance === null);
    if (unmeasured.length > 0) {
      const names = unmeasured.map((card) => card.listing || card.partner);
      noticeOnce(`unmeasured ${names.join()}`, ({ writeUnmeasured }) => writeUnmeasured(names));
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

  #rank(standings: Standings, isBoosted: boolean): Place<HTMLElement>[] {
    return orderCards(this.#cards, standings, { boost: isBoosted, track: this.track });
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
      this.#bar = new SortBar(speech, (isBoosted) => {
        this.boost = isBoosted ? 'on' : 'off';
        this.dispatchEvent(new TierSortEvent(isBoosted));
      });
      this.#list!.root.before(this.#bar.root);
    }
    this.#bar.show({ isBoosted: this.#isBoosted, standings: this.#order?.standings.data ?? null, track: this.track });
  }

  #explain(card: HTMLElement): string {
    if (!this.#order) return '';
    const { places, standings, speech } = this.#order;
    const indexIn = (order: Place<HTMLElement>[]) => order.findIndex(({ element }) => element === card);
    const index = indexIn(places);
    const unboosted = this.#isBoosted ? indexIn(this.#rank(standings, false)) : index;
    return index < 0 ? '' : explainPlace(places[index]!, index, unboosted, speech);
  }
}

reflect(TierListings, ['track', 'boost']);

function caption(place: Place<HTMLElement> | undefined, index: number, { words, locale }: Speech<'listings'>): Caption | null {
  if (!place || place.unranked === 'unknown') return null;
  const why = place.ranked?.why;
  return {
    label: why?.includes('featured') ? words.featured : why?.includes('newcomer') ? words.newcomer : null,
    why: words.why,
    place: words.place(formatShare(index + 1, locale)),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tier-listings': TierListings;
  }
}
