import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { partnerPage } from '../store/api.ts';
import { chooseBadge, type BadgeData } from './badge-data.ts';
import { formatNumber } from '../element/format.ts';
import { badgeMessages } from './messages.ts';
import { StoreController } from '../store/store-controller.ts';
import { standingsOf, type StandingsState } from '../store/stores.ts';
import { badgeStyles } from './styles.ts';
import { glyphStyles, tokens } from '../element/styles.ts';
import { TierElement, type View } from '../element/tier-element.ts';
import { gradeOf, renderGlyph } from '../element/tier-glyph.ts';

/**
 * The tier that a partner holds, as a small link to the page that shows what it rests on.
 * What stands inside the element is shown until there is a tier to show, and stays when there is none.
 *
 * @element tier-badge
 * @slot - Shown without script, while loading, and when there is no tier to show
 * @attr {'small' | 'medium' | 'large'} size - `medium` when not given
 * @attr {'light' | 'dark' | 'auto'} scheme - Colours of its own, where the page's `color-scheme` is not to hold
 * @attr lang - Language of its words, where it is not that of the page: en, de, ar
 * @csspart link - The badge
 * @csspart glyph - The drawn ladder
 * @csspart tier - The tier's name
 * @csspart track - The track's name, in programs with tracks
 * @cssprop [--tier-badge-min-inline-size=5.5em] - Room kept before there is a tier to show
 * @cssprop [--tier-ink] - Text
 * @cssprop [--tier-paper] - Ground
 * @cssprop [--tier-rule] - Border, and rungs not reached
 * @cssprop [--tier-accent] - Tone of the highest tier; the lower ones are graded towards `--tier-neutral`
 * @cssprop [--tier-neutral] - Tone of the lowest tier
 * @cssprop [--tier-radius=6px] - Corners
 * @fires {TierReadyEvent} tier-ready - A tier is shown, or the partner holds none
 * @fires {TierErrorEvent} tier-error - The fallback stays; `code` says why
 */
export class TierBadge extends TierElement<BadgeData> {
  static override styles = [tokens, glyphStyles, badgeStyles];

  #standings = new StoreController<StandingsState>(this);

  /** The partner's id. */
  @property({ reflect: true }) partner = '';
  /** The track whose tier is meant; without it, the one climbed furthest. */
  @property({ reflect: true }) track?: string;
  @property({ reflect: true }) size?: 'small' | 'medium' | 'large';

  protected override get subject(): string {
    return this.partner;
  }

  protected override get subjectProperties(): readonly string[] {
    return ['program', 'partner', 'track', 'base'];
  }

  protected override follow(): void {
    const store = this.data || !this.program || !this.partner ? null : standingsOf(this.origin, this.program);
    this.#standings.follow(store?.$state ?? null);
    store?.ask(this.partner);
  }

  protected override view(): View<BadgeData> {
    if (this.data) return { status: 'ready', data: this.data };
    const known = this.#standings.value;
    if (!known) return { status: 'loading' };
    const badges = known.badges.get(this.partner);
    if (badges && known.data) {
      const data = chooseBadge(known.data.ladders, badges, this.track);
      return data ? { status: 'ready', data } : { status: 'empty' };
    }
    if (known.absent.has(this.partner)) return { status: 'failed', code: 'unknown-partner' };
    const failure = known.unanswered.get(this.partner);
    return failure ? { status: 'failed', code: failure.code } : { status: 'loading' };
  }

  protected override renderView(view: View<BadgeData>) {
    return view.status === 'ready' ? this.#renderBadge(view.data) : html`<span class="fallback"><slot></slot></span>`;
  }

  #renderBadge({ name, tier, rank, rungs, track }: BadgeData) {
    const words = badgeMessages[this.language];
    const shown = (count: number) => formatNumber(count, this.locale);
    return html`<a
      part="link"
      href=${partnerPage(this.origin, this.program, this.partner)}
      lang=${this.language}
      dir=${this.direction}
      data-grade=${gradeOf(rank, rungs)}
      ><span part="glyph">${renderGlyph(rank, rungs)}</span
      ><span part="tier">${tier}</span>${track ? html`<span part="track">${track}</span>` : nothing}<span class="aside"
        >, ${words.rank(shown(rank), shown(rungs))}, ${words.partner(name)}. ${words.check}</span
      ></a
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tier-badge': TierBadge;
  }
}
