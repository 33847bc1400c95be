import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PublicPartner } from '../../engine/wire.ts';
import { partnerPage } from '../store/api.ts';
import { formatDay, formatNumber, formatPercent } from '../element/format.ts';
import { trackerMessages } from './messages.ts';
import { StoreController } from '../store/store-controller.ts';
import { partnerOf, type Resource } from '../store/stores.ts';
import { glyphStyles, tokens } from '../element/styles.ts';
import { trackerStyles } from './styles.ts';
import { TierElement, type View } from '../element/tier-element.ts';
import { gradeOf, renderGlyph } from '../element/tier-glyph.ts';
import { renderBar, renderCriteria } from './tracker-criteria.ts';
import { tierName, type TrackerContext } from './tracker-context.ts';
import { renderOutlook, renderSlip } from './tracker-outlook.ts';

/**
 * Where a partner stands, what is missing, when the next tier will be reached, and what happens if results fall off.
 * What stands inside the element is shown until there is an answer, and stays when there is none.
 *
 * @element tier-tracker
 * @slot - Shown without script, while loading, and when there is no answer
 * @attr {'light' | 'dark' | 'auto'} scheme - Colours of its own, where the page's `color-scheme` is not to hold
 * @attr lang - Language of its words, where it is not that of the page: en, de, ar
 * @csspart standing - One track's standing
 * @csspart held - The held tier
 * @csspart next - The way to the next tier
 * @csspart criteria - The list of criteria
 * @csspart criterion - One criterion
 * @csspart members - The ways to meet a group of criteria
 * @csspart bar - A progress bar
 * @csspart guide - A link to how a criterion is met
 * @csspart outlook - When the next tier will be reached
 * @csspart slip - The open warning, else the next review
 * @csspart foot - The day of the data, and the link to what it rests on
 * @cssprop [--tier-tracker-min-block-size=26rem] - Room kept while loading
 * @cssprop [--tier-ink] - Text
 * @cssprop [--tier-ink-soft] - Lesser text
 * @cssprop [--tier-paper] - Ground
 * @cssprop [--tier-paper-raised] - Ground of what stands apart
 * @cssprop [--tier-rule] - Lines
 * @cssprop [--tier-accent] - What is reached
 * @cssprop [--tier-caution] - What is at risk
 * @fires {TierReadyEvent} tier-ready - The standing is shown
 * @fires {TierErrorEvent} tier-error - The fallback stays; `code` says why
 */
export class TierTracker extends TierElement<PublicPartner> {
  static override styles = [tokens, glyphStyles, trackerStyles];

  #partner = new StoreController<Resource<PublicPartner>>(this);

  /** The partner's id. */
  @property({ reflect: true }) partner = '';
  /** The one track to show; without it, each that the partner is enrolled in. */
  @property({ reflect: true }) track?: string;
  /** Level of its first heading, 1 to 6, so that it fits the page's outline. */
  @property({ type: Number, reflect: true, attribute: 'heading-level' }) headingLevel = 3;

  protected override get subject(): string {
    return this.partner;
  }

  protected override get subjectProperties(): readonly string[] {
    return ['program', 'partner', 'base'];
  }

  protected override follow(): void {
    this.#partner.follow(this.data || !this.program || !this.partner ? null : partnerOf(this.origin, this.program, this.partner));
  }

  protected override view(): View<PublicPartner> {
    if (this.data) return { status: 'ready', data: this.data };
    const answer = this.#partner.value;
    if (answer?.status === 'failed') return { status: 'failed', code: answer.failure!.code };
    return answer?.data ? { status: 'ready', data: answer.data } : { status: 'loading' };
  }

  protected override renderView(view: View<PublicPartner>): TemplateResult {
    const words = trackerMessages[this.language];
    if (view.status === 'ready') return this.#renderPartner(view.data);
    const fallback = view.status === 'loading' ? renderSkeleton(words.loading) : html`<p class="frame">${words.failed}</p>`;
    return html`<div
      class=${view.status === 'loading' ? 'waiting' : ''}
      lang=${this.language}
      dir=${this.direction}
      aria-busy=${view.status === 'loading'}
    >
      <slot>${fallback}</slot>
    </div>`;
  }

  #renderPartner(partner: PublicPartner): TemplateResult {
    const words = trackerMessages[this.language];
    const standings = partner.standings.filter(({ track }) => !this.track || track === this.track);
    const level = Math.min(6, Math.max(1, Math.trunc(this.headingLevel) || 3));
    const page = partnerPage(this.origin, partner.program, partner.partner);
    return html`<div class="frame" lang=${this.language} dir=${this.direction}>
      ${standings.length === 0 ? html`<p>${words.notEnrolled}</p>` : nothing}
      ${standings.map((standing) => renderStanding({ words, locale: this.locale, partner, standing, level }))}
      <p part="foot">
        <span>${words.asOf(formatDay(partner.asOf, this.locale))}</span>
        <a href=${page}>${words.evidence}<span class="aside">: ${partner.name}</span></a>
      </p>
    </div>`;
  }
}

function renderStanding(context: TrackerContext): TemplateResult {
  // What is at risk cannot wait until the end.
  const isWarned = context.standing.warning !== null;
  return html`<section part="standing">
    ${renderHeld(context)} ${isWarned ? renderSlip(context) : nothing} ${renderNext(context)} ${renderOutlook(context)}
    ${isWarned ? nothing : renderSlip(context)}
  </section>`;
}

function renderHeld(context: TrackerContext): TemplateResult {
  const { words, locale, partner, standing, level } = context;
  const rungs = standing.tiers.length;
  const rank = standing.tiers.findIndex(({ id }) => id === standing.held) + 1;
  const place = standing.trackName ? `${partner.programName} · ${standing.trackName}` : partner.programName;
  const facts = [
    rank > 0 ? words.rank(formatNumber(rank, locale), formatNumber(rungs, locale)) : '',
    standing.since ? words.since(formatDay(standing.since, locale)) : '',
  ].filter(Boolean);
  return html`<header part="held" data-grade=${gradeOf(Math.max(1, rank), rungs)}>
    <p class="program">${place}</p>
    <div class="tier">
      ${renderGlyph(rank, rungs)}
      <p role="heading" aria-level=${level}>
        <span class="aside">${partner.name}: </span>${rank > 0 ? tierName(context, standing.held) : words.noTier}
      </p>
    </div>
    <p class="notes">${facts.join(' · ')}</p>
  </header>`;
}

function renderNext(context: TrackerContext): TemplateResult {
  const { words, locale, standing, level } = context;
  const { next, progress, criteria } = standing;
  const tier = tierName(context, next ?? standing.held);
  const heading = (text: string) => html`<p role="heading" aria-level=${level + 1}>${text}</p>`;
  const withheld = standing.withheld
    ? html`<p class="withheld">${words.withheld(standing.withheld, formatNumber(standing.withheld, locale))}</p>`
    : nothing;
  if (next === null) {
    return html`<section part="next">
      ${heading(words.top)}
      <p>${criteria.length > 0 ? words.topText(tier) : words.nothingAsked(tier)}</p>
      ${criteria.length > 0 ? renderCriteria(criteria, context) : nothing} ${withheld}
    </section>`;
  }
  if (progress === null && criteria.length === 0 && !standing.withheld) {
    return html`<section part="next">
      ${heading(`${words.next}: ${tier}`)}
      <p>${words.unpublished(tier)}</p>
    </section>`;
  }
  const { of, met, unknown } = standing.tally;
  const count = [
    words.metOf(formatNumber(met, locale), formatNumber(of, locale)),
    ...(unknown > 0 ? [words.notKnown(formatNumber(unknown, locale))] : []),
  ].join(' · ');
  return html`<section part="next">
    <div class="way">
      ${heading(words.progress(tier))}
      ${progress === null ? nothing : html`<p class="percent">${formatPercent(progress, locale)}</p>`}
    </div>
    ${progress === null ? nothing : renderBar(progress, words.progress(tier), `${formatPercent(progress, locale)}, ${count}`)}
    <p class="notes">${count}</p>
    ${renderCriteria(criteria, context)} ${withheld}
  </section>`;
}

function renderSkeleton(label: string): TemplateResult {
  return html`<div class="frame">
    <p class="aside">${label}</p>
    <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'tier-tracker': TierTracker;
  }
}
