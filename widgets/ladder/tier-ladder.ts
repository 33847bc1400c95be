import type { PublicPartner, PublicProgram } from '../../engine/wire.ts';
import { LazyBody } from '../element/lazy-body.ts';
import { make } from '../element/make.ts';
import { tokens } from '../element/styles.ts';
import { reflect, TierElement, type Followed, type View } from '../element/tier-element.ts';
import { partnerOf } from '../store/partners.ts';
import { isProgram, programOf } from '../store/programs.ts';
import type { ResourceStore } from '../store/resource.ts';
import { findTrackFault } from '../store/standings.ts';
import type { Marked } from './ladder-body.ts';
import { waitingStyles } from './waiting-styles.ts';

/**
 * A program's tiers side by side: what each needs beyond the one below it, and what it gives. With a partner, its tier and its figures are
 * marked. A table; where that would be too narrow, a tier at a time to be opened.
 * What stands inside the element is shown until there is an answer, and stays when there is none.
 *
 * @element tier-ladder
 * @slot - Shown without script, while loading, and when there is no answer
 * @attr {'light' | 'dark' | 'auto'} scheme - Colours of its own, where the page's `color-scheme` is not to hold
 * @attr lang - Language of its words, where it is not that of the page
 * @attr {string} partner - The partner whose tier and figures are marked
 * @attr {string} tier - The tier that is marked where no partner is named
 * @csspart matrix - One track's tiers as a table
 * @csspart mark - What its own tier is marked with
 * @csspart own - A figure of the partner's
 * @csspart ladder - One track's tiers, one below the other
 * @csspart tier - One tier
 * @csspart asks - The list of its criteria
 * @csspart gives - The list of its benefits
 * @csspart source - Where the program's facts come from, when they are not its operator's own words
 * @csspart unfold - The button that shows what did not fit into its room
 * @csspart foot - The day of the data, and the link to the criteria in full
 * @cssprop [--tier-ladder-top=0px] - Height of what the page keeps at the top of the window, below which the table's head stays
 * @cssprop [--tier-ladder-room] - Height that it keeps, so that the page below it never moves; what does not fit waits behind a button
 * @cssprop [--tier-ink] - Text
 * @cssprop [--tier-ink-soft] - Lesser text
 * @cssprop [--tier-paper] - Ground
 * @cssprop [--tier-rule] - Lines
 * @cssprop [--tier-accent] - Tone of the highest tier
 * @cssprop [--tier-neutral] - Tone of the lowest tier
 * @fires {TierReadyEvent} tier-ready - The tiers are shown
 * @fires {TierErrorEvent} tier-error - The fallback stays; `code` says why
 */
export class TierLadder extends TierElement<PublicProgram, Marked> {
  static override readonly observedAttributes = [...TierElement.observedAttributes, 'track', 'tier', 'partner', 'heading-level'];
  /** What it draws; fetched when the first ladder is on the page, unless `define.ts` brought it. */
  static readonly body = new LazyBody(() => import('./ladder-body.ts'));

  /** The one track to show; without it, each. */
  declare track: string | null;
  declare tier: string | null;
  declare partner: string | null;

  #store: ResourceStore<PublicProgram> | null = null;
  #partner: ResourceStore<PublicPartner> | null = null;
  #both: Followed | null = null;
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

  protected override get subject(): readonly string[] {
    return ['program', 'base'];
  }

  protected override isData(data: unknown): data is PublicProgram {
    return isProgram(data);
  }

  protected override ask(): Followed {
    const program = programOf(this.origin, this.program);
    const partner = this.partner ? partnerOf(this.origin, this.program, this.partner) : null;
    if (this.#store !== program || this.#partner !== partner || !this.#both) {
      this.#store = program;
      this.#partner = partner;
      this.#both = partner ? followBoth(program, partner) : program;
    }
    return this.#both;
  }

  protected override view(): View<Marked> {
    const answer = this.#store?.$state.get();
    const data = this.data ?? answer?.data;
    if (data) {
      const fault = findTrackFault(this.track, { program: data.id, ladders: data.ladders });
      return fault
        ? { status: 'failed', code: fault }
        : { status: 'ready', data: { program: data, partner: (this.partner && this.#partner?.$state.get().data) || null } };
    }
    return answer?.status === 'failed' ? { status: 'failed', code: answer.failure!.code } : { status: 'loading' };
  }

  protected override show(view: View<Marked>): void {
    const body = TierLadder.body.use(() => this.requestUpdate());
    const speech = body && body !== 'missing' ? this.speak('ladder', body.ladderEnglish) : null;
    const root = this.rootWith(tokens + waitingStyles);
    if (body && body !== 'missing' && speech) {
      this.#waiting?.remove();
      this.#waiting = null;
      this.#isDrawn = true;
      body.draw(this.rootWith(body.ladderSheet), view, {
        ...speech,
        track: this.track,
        tier: this.tier,
        level: this.headingLevel,
        origin: this.origin,
      });
    } else if (!this.#isDrawn && !this.#waiting) {
      this.#waiting = make('div', { class: 'waiting' }, make('slot'));
      root.replaceChildren(this.#waiting);
    }
  }
}

reflect(TierLadder, ['track', 'tier', 'partner']);

function followBoth(first: Followed, second: Followed): Followed {
  const both = [first, second];
  return {
    $state: {
      follow: (follower) => both.forEach(({ $state }) => $state.follow(follower)),
      unfollow: (follower) => both.forEach(({ $state }) => $state.unfollow(follower)),
    },
    refresh: () => both.forEach((store) => store.refresh()),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tier-ladder': TierLadder;
  }
}
