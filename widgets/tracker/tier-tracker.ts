import type { PublicPartner } from '../../engine/wire.ts';
import { LazyBody } from '../element/lazy-body.ts';
import { make } from '../element/make.ts';
import { tokens } from '../element/styles.ts';
import { reflect, TierElement, type Followed, type View } from '../element/tier-element.ts';
import { isPartner, partnerOf } from '../store/partners.ts';
import type { ResourceStore } from '../store/resource.ts';
import { findTrackFault } from '../store/standings.ts';
import { waitingStyles } from './waiting-styles.ts';

/**
 * Where a partner stands, what is missing, when the next tier will be reached, and what happens if results fall off.
 * What stands inside the element is shown until there is an answer, and stays when there is none.
 *
 * @element tier-tracker
 * @slot - Shown without script, while loading, and when there is no answer
 * @attr {'light' | 'dark' | 'auto'} scheme - Colours of its own, where the page's `color-scheme` is not to hold
 * @attr lang - Language of its words, where it is not that of the page
 * @csspart standing - One track's standing
 * @csspart held - The held tier
 * @csspart next - The way to the next tier
 * @csspart criteria - The list of what is missing
 * @csspart fold - What is met, folded
 * @csspart settled - The list of what is met
 * @csspart criterion - One criterion
 * @csspart members - The ways to meet a group of criteria
 * @csspart bar - A progress bar
 * @csspart course - How a metric went over the last year, where there is room
 * @csspart guide - A link to how a criterion is met
 * @csspart outlook - When the next tier will be reached
 * @csspart own - That it shows what only the partner sees
 * @csspart slip - What it takes to keep the tier; of an open warning, by when
 * @csspart unfold - The button that shows what did not fit into its room
 * @csspart foot - The day of the data, and the link to what it rests on
 * @cssprop [--tier-tracker-room] - Height that it keeps, so that the page below it never moves; what does not fit waits behind a button
 * @cssprop [--tier-ink] - Text
 * @cssprop [--tier-ink-soft] - Lesser text
 * @cssprop [--tier-paper] - Ground
 * @cssprop [--tier-rule] - Lines
 * @cssprop [--tier-accent] - What is reached
 * @cssprop [--tier-caution] - What is at risk
 * @cssprop [--tier-caution-paper] - Ground of a warning
 * @fires {TierReadyEvent} tier-ready - The standing is shown
 * @fires {TierChangeEvent} tier-change - The partner holds another tier than was shown, or none any more
 * @fires {TierErrorEvent} tier-error - The fallback stays; `code` says why
 */
export class TierTracker extends TierElement<PublicPartner> {
  static override readonly observedAttributes = [...TierElement.observedAttributes, 'partner', 'track', 'heading-level'];
  /** What it draws; fetched when the first tracker is on the page, unless `define.ts` brought it. */
  static readonly body = new LazyBody(() => import('./tracker-body.ts'));

  /** The partner's id. */
  declare partner: string;
  /** The one track to show; without it, each that the partner is enrolled in. */
  declare track: string | null;

  #store: ResourceStore<PublicPartner> | null = null;
  #token = '';
  /** What stands there until there is more to draw. */
  #waiting: HTMLElement | null = null;
  #isDrawn = false;

  /** Level of its first heading, 1 to 6, so that it fits the page's outline. */
  get headingLevel(): number {
    return Math.min(6, Math.max(1, Math.trunc(Number(this.getAttribute('heading-level'))) || 3));
  }

  set headingLevel(level: number) {
    this.setAttribute('heading-level', String(level));
  }

  /**
   * The partner's token, with which what is the partner's own is shown: never an attribute, sent in a header to where this element asks
   * and nowhere else. Without it, that of `configure({ token })`.
   */
  get token(): string | null {
    return this.#token || null;
  }

  set token(token: string | null) {
    this.#token = token ?? '';
    this.requestUpdate();
  }

  protected override get subject(): readonly string[] {
    return ['program', 'partner', 'base'];
  }

  protected override isData(data: unknown): data is PublicPartner {
    return isPartner(data);
  }

  protected override ask(): Followed {
    return (this.#store = partnerOf(this.origin, this.program, this.partner, this.#token));
  }

  protected override view(): View<PublicPartner> {
    const answer = this.#store?.$state.get();
    const data = this.data ?? answer?.data;
    if (data) {
      // The answer has the tracks that the partner is in; of one that is in none, nothing can be told.
      const fault = data.standings.length > 0 && findTrackFault(this.track, { program: data.program, ladders: data.standings });
      return fault ? { status: 'failed', code: fault } : { status: 'ready', data };
    }
    return answer?.status === 'failed' ? { status: 'failed', code: answer.failure!.code } : { status: 'loading' };
  }

  /** Of several tracks all, as one text. */
  protected override held(view: View<PublicPartner>): string | null | undefined {
    if (view.status !== 'ready') return undefined;
    const shown = view.data.standings.filter(({ track }) => !this.track || track === this.track);
    const names = shown.flatMap(({ held, tiers }) => tiers.find(({ id }) => id === held)?.name ?? []);
    return names.join(', ') || null;
  }

  protected override show(view: View<PublicPartner>): void {
    const body = TierTracker.body.use(() => this.requestUpdate());
    const speech = body && body !== 'missing' ? this.speak('tracker', body.trackerEnglish) : null;
    const root = this.rootWith(tokens + waitingStyles);
    if (body && body !== 'missing' && speech) {
      this.#waiting?.remove();
      this.#waiting = null;
      this.#isDrawn = true;
      body.draw(this.rootWith(body.trackerSheet), view, {
        ...speech,
        track: this.track,
        level: this.headingLevel,
        origin: this.origin,
      });
    } else if (!this.#isDrawn && !this.#waiting) {
      this.#waiting = drawWaiting();
      root.replaceChildren(this.#waiting);
    }
  }
}

reflect(TierTracker, ['partner', 'track'], ['partner']);

function drawWaiting(): HTMLElement {
  const lines = Array.from({ length: 4 }, () => make('i'));
  const skeleton = make('div', { class: 'skeleton', 'aria-hidden': 'true' }, ...lines);
  return make('div', { class: 'waiting', 'aria-busy': 'true' }, make('slot', {}, skeleton));
}

declare global {
  interface HTMLElementTagNameMap {
    'tier-tracker': TierTracker;
  }
}
