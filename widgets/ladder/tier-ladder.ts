import type { PublicProgram } from '../../engine/wire.ts';
import { LazyBody } from '../element/lazy-body.ts';
import { make } from '../element/make.ts';
import { tokens } from '../element/styles.ts';
import { reflect, TierElement, type Followed, type View } from '../element/tier-element.ts';
import { isProgram, programOf } from '../store/programs.ts';
import type { ResourceStore } from '../store/resource.ts';
import { findTrackFault } from '../store/standings.ts';
import { waitingStyles } from './waiting-styles.ts';

/**
 * A program's tiers side by side: what each asks, and what it gives.
 * What stands inside the element is shown until there is an answer, and stays when there is none.
 *
 * @element tier-ladder
 * @slot - Shown without script, while loading, and when there is no answer
 * @attr {'light' | 'dark' | 'auto'} scheme - Colours of its own, where the page's `color-scheme` is not to hold
 * @attr lang - Language of its words, where it is not that of the page
 * @csspart ladder - One track's tiers
 * @csspart tier - One tier
 * @csspart asks - The list of its criteria
 * @csspart gives - The list of its benefits
 * @csspart source - Where the program's facts come from, when they are not its operator's own words
 * @csspart unfold - The button that shows what did not fit into its room
 * @csspart foot - The day of the data, and the link to the criteria in full
 * @cssprop [--tier-ladder-min=14rem] - Least width of a tier
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
export class TierLadder extends TierElement<PublicProgram> {
  static override readonly observedAttributes = [...TierElement.observedAttributes, 'track', 'heading-level'];
  /** What it draws; fetched when the first ladder is on the page, unless `define.ts` brought it. */
  static readonly body = new LazyBody(() => import('./ladder-body.ts'));

  /** The one track to show; without it, each. */
  declare track: string | null;

  #store: ResourceStore<PublicProgram> | null = null;
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

  protected override get required(): readonly string[] {
    return ['program'];
  }

  protected override get about(): null {
    return null;
  }

  protected override isData(data: unknown): data is PublicProgram {
    return isProgram(data);
  }

  protected override ask(): Followed {
    return (this.#store = programOf(this.origin, this.program));
  }

  protected override view(): View<PublicProgram> {
    const answer = this.#store?.$state.get();
    const data = this.data ?? answer?.data;
    if (data) {
      const fault = findTrackFault(this.track, { program: data.id, ladders: data.ladders });
      return fault ? { status: 'failed', code: fault } : { status: 'ready', data };
    }
    return answer?.status === 'failed' ? { status: 'failed', code: answer.failure!.code } : { status: 'loading' };
  }

  protected override show(view: View<PublicProgram>): void {
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
        level: this.headingLevel,
        origin: this.origin,
      });
    } else if (!this.#isDrawn && !this.#waiting) {
      this.#waiting = make('div', { class: 'waiting' }, make('slot'));
      root.replaceChildren(this.#waiting);
    }
  }
}

reflect(TierLadder, ['track']);

declare global {
  interface HTMLElementTagNameMap {
    'tier-ladder': TierLadder;
  }
}
