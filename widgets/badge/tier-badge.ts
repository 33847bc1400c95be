import { reflect, TierElement, type Followed, type Speech, type View } from '../element/tier-element.ts';
import { make } from '../element/make.ts';
import { tokens } from '../element/styles.ts';
import { findTrackFault, standingsOf, type StandingsStore } from '../store/standings.ts';
import { badgeEnglish } from '../words/en/badge.ts';
import { chooseBadge, isBadgeData, type BadgeData } from './badge-data.ts';
import { drawBadge } from './badge-view.ts';
import { linkTo } from './partner-link.ts';
import { watchForDetails } from './open-details.ts';
import { rungStyles } from './rungs.ts';
import { badgeStyles } from './styles.ts';

export const badgeSheet = tokens + rungStyles + badgeStyles;

interface Shown {
  data: BadgeData;
  speech: Speech<'badge'>;
  href: string;
}

/**
 * The tier that a partner holds, as a small link to the page that shows what it rests on.
 * What stands inside the element is shown until there is a tier to show, and stays when there is none.
 *
 * @element tier-badge
 * @slot - Shown without script, while loading, and when there is no tier to show
 * @attr {string} program - The program's id
 * @attr {string} partner - The partner's id
 * @attr {string} track - The track whose tier is meant; without it, the one climbed furthest
 * @attr {string} base - Where Gradus is served, when it is not where the script came from
 * @attr {'small' | 'medium' | 'large'} size - `medium` when not given
 * @attr {'light' | 'dark' | 'auto'} scheme - Colours of its own, where the page's `color-scheme` is not to hold
 * @attr lang - Language of its words, where it is not that of the page
 * @csspart link - The badge, with the drawn ladder as its ground
 * @csspart tier - The tier's name
 * @csspart program - The program's name, with the track's in programs with tracks
 * @csspart details - What it tells when it is pointed at, reached by keyboard or tapped: what the tier means, held since, how many criteria are met
 * @csspart check - The link in it
 * @cssprop [--tier-badge-room] - Width that it keeps whatever it shows, so that the page around it never moves; without it, that of its text
 * @cssprop [--tier-ink] - Text
 * @cssprop [--tier-ink-soft] - Lesser text
 * @cssprop [--tier-paper] - Ground
 * @cssprop [--tier-rule] - Border, and rungs not reached
 * @cssprop [--tier-accent] - Tone of the highest tier; the lower ones are graded towards `--tier-neutral`
 * @cssprop [--tier-neutral] - Tone of the lowest tier
 * @cssprop [--tier-radius=6px] - Corners
 * @fires {TierReadyEvent} tier-ready - A tier is shown, or the partner holds none
 * @fires {TierChangeEvent} tier-change - The partner holds another tier than was shown, or none any more
 * @fires {TierErrorEvent} tier-error - The fallback stays; `code` says why
 */
export class TierBadge extends TierElement<BadgeData, Shown> {
  static override readonly observedAttributes = [...TierElement.observedAttributes, 'partner', 'track'];

  /** What it shows now, to be read; null while there is no tier to show. */
  shown: BadgeData | null = null;

  declare partner: string;
  declare track: string | null;
  declare size: 'small' | 'medium' | 'large' | null;

  #store: StandingsStore | null = null;

  /** For the whole page, once. */
  static whenDefined(): void {
    watchForDetails(TierBadge);
  }

  protected override get subject(): readonly string[] {
    return ['program', 'partner', 'track', 'base'];
  }

  protected override isData(data: unknown): data is BadgeData {
    return isBadgeData(data);
  }

  protected override ask(): Followed {
    const store = standingsOf(this.origin, this.program);
    this.#store = store;
    store.ask(this.partner);
    return store;
  }

  protected override view(): View<Shown> {
    this.shown = null;
    if (this.data) return this.#ready(this.data);
    const { partner, track } = this;
    const { data, badges, absent, unanswered } = this.#store!.$state.get();
    const own = badges.get(partner);
    if (own && data) {
      const fault = findTrackFault(track, data);
      if (fault) return { status: 'failed', code: fault };
      const best = chooseBadge(data, own, track);
      return best ? this.#ready(best) : { status: 'empty' };
    }
    if (absent.has(partner)) return { status: 'failed', code: 'unknown-partner' };
    const failure = unanswered.get(partner);
    return failure ? { status: 'failed', code: failure.code } : { status: 'loading' };
  }

  protected override show(view: View<Shown>): void {
    const root = this.rootWith(badgeSheet);
    const shown = root.firstElementChild;
    if (view.status !== 'ready') {
      if (shown?.localName !== 'slot') root.replaceChildren(make('slot'));
      return;
    }
    const { data, speech, href } = view.data;
    const link = drawBadge(data, speech, href, shown);
    if (link === shown) return;
    if (shown?.getAttribute('href') === href) renew(shown, link);
    else root.replaceChildren(link);
  }

  protected override held(view: View<Shown>): string | null | undefined {
    return view.status === 'ready' ? view.data.data.tier : view.status === 'empty' ? null : undefined;
  }

  #ready(data: BadgeData): View<Shown> {
    const speech = this.speak('badge', badgeEnglish);
    const href = speech && linkTo(this.origin, this.program, this.partner, speech.lang, () => this.requestUpdate());
    if (!href) return { status: 'loading' };
    this.shown = data;
    return { status: 'ready', data: { data, speech, href } };
  }
}

/** In place, so that it keeps the focus, and the details that are open beside it. */
function renew(shown: Element, link: Element): void {
  for (const { name, value } of link.attributes) shown.setAttribute(name, value);
  shown.replaceChildren(...link.childNodes);
}

reflect(TierBadge, ['partner', 'track', 'size'], ['partner']);

declare global {
  interface HTMLElementTagNameMap {
    'tier-badge': TierBadge;
  }
}
