import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PublicBenefit, PublicCriterion, PublicLadder, PublicProgram, PublicTier } from '../../engine/wire.ts';
import { programPage } from '../store/api.ts';
import { formatDay, formatDuration, formatNumber, formatValue } from '../element/format.ts';
import { ladderMessages, type LadderMessages } from './messages.ts';
import { StoreController } from '../store/store-controller.ts';
import { programOf, type Resource } from '../store/stores.ts';
import { ladderStyles } from './styles.ts';
import { glyphStyles, tokens } from '../element/styles.ts';
import { TierElement, type View } from '../element/tier-element.ts';
import { gradeOf, renderGlyph } from '../element/tier-glyph.ts';

interface LadderContext {
  words: LadderMessages;
  locale: string;
  program: PublicProgram;
  level: number;
}

/**
 * A program's tiers side by side: what each asks, and what it gives.
 * What stands inside the element is shown until there is an answer, and stays when there is none.
 *
 * @element tier-ladder
 * @slot - Shown without script, while loading, and when there is no answer
 * @attr {'light' | 'dark' | 'auto'} scheme - Colours of its own, where the page's `color-scheme` is not to hold
 * @attr lang - Language of its words, where it is not that of the page: en, de, ar
 * @csspart ladder - One track's tiers
 * @csspart tier - One tier
 * @csspart asks - The list of its criteria
 * @csspart gives - The list of its benefits
 * @csspart source - Where the program's facts come from, when they are not its operator's own words
 * @csspart foot - The day of the data, and the link to the criteria in full
 * @cssprop [--tier-ladder-min=14rem] - Least width of a tier
 * @cssprop [--tier-ladder-min-block-size=22rem] - Room kept while loading
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
  static override styles = [tokens, glyphStyles, ladderStyles];

  #program = new StoreController<Resource<PublicProgram>>(this);

  /** The one track to show; without it, each. */
  @property({ reflect: true }) track?: string;
  /** Level of its first heading, 1 to 6, so that it fits the page's outline. */
  @property({ type: Number, reflect: true, attribute: 'heading-level' }) headingLevel = 3;

  protected override get subject(): null {
    return null;
  }

  protected override get subjectProperties(): readonly string[] {
    return ['program', 'base'];
  }

  protected override follow(): void {
    this.#program.follow(this.data || !this.program ? null : programOf(this.origin, this.program));
  }

  protected override view(): View<PublicProgram> {
    if (this.data) return { status: 'ready', data: this.data };
    const answer = this.#program.value;
    if (answer?.status === 'failed') return { status: 'failed', code: answer.failure!.code };
    return answer?.data ? { status: 'ready', data: answer.data } : { status: 'loading' };
  }

  protected override renderView(view: View<PublicProgram>): TemplateResult {
    if (view.status === 'ready') return this.#renderProgram(view.data);
    const isLoading = view.status === 'loading';
    return html`<div class=${isLoading ? 'waiting' : ''} aria-busy=${isLoading}><slot></slot></div>`;
  }

  #renderProgram(program: PublicProgram): TemplateResult {
    const words = ladderMessages[this.language];
    const level = Math.min(6, Math.max(1, Math.trunc(this.headingLevel) || 3));
    const context = { words, locale: this.locale, program, level };
    const ladders = program.ladders.filter(({ track }) => !this.track || track === this.track);
    return html`<div class="frame" lang=${this.language} dir=${this.direction}>
      ${program.source ? html`<p part="source">${program.source}</p>` : nothing}
      ${ladders.map((ladder) => renderLadder(ladder, context))}
      <p part="foot">
        <span>${words.asOf(formatDay(program.asOf, this.locale))}</span>
        <a href=${programPage(this.origin, program.id)}>${words.criteria}<span class="aside">: ${program.name}</span></a>
      </p>
    </div>`;
  }
}

function renderLadder({ name, tiers }: PublicLadder, context: LadderContext): TemplateResult {
  const level = name ? context.level + 1 : context.level;
  return html`${name ? html`<p class="track" role="heading" aria-level=${context.level}>${name}</p>` : nothing}
    <ol part="ladder" role="list">
      ${tiers.map((tier, index) => renderTier(tier, index, tiers, { ...context, level }))}
    </ol>`;
}

function renderTier(tier: PublicTier, index: number, tiers: PublicTier[], context: LadderContext): TemplateResult {
  const { words, locale, level } = context;
  const own = tier.criteria.filter((criterion) => criterion.tier === tier.id);
  const below = own.length < tier.criteria.length ? tiers[index - 1] : undefined;
  const gifts = [
    ...tier.benefits.map((benefit) => describeBenefit(benefit, context)),
    tier.boost === 1 ? '' : words.boost(`× ${formatNumber(tier.boost, locale)}`),
    tier.featured ? words.featured : '',
  ].filter(Boolean);
  return html`<li part="tier" data-grade=${gradeOf(index + 1, tiers.length)}>
    <div class="name">
      ${renderGlyph(index + 1, tiers.length)}
      <p role="heading" aria-level=${level}>${tier.name}</p>
    </div>
    ${tier.summary ? html`<p class="summary">${tier.summary}</p>` : nothing}
    <p class="title">${words.asks}</p>
    ${renderAsked(tier, own, below, context)}
    ${
      gifts.length > 0
        ? html`<p class="title">${words.gives}</p>
            <ul part="gives" role="list">
              ${gifts.map((gift) => html`<li>${gift}</li>`)}
            </ul>`
        : nothing
    }
  </li>`;
}

function renderAsked(
  tier: PublicTier,
  own: PublicCriterion[],
  below: PublicTier | undefined,
  context: LadderContext,
): TemplateResult {
  const { words, locale } = context;
  if (!tier.published) return html`<p class="none">${words.unpublished}</p>`;
  if (tier.criteria.length === 0 && tier.undisclosed === 0) return html`<p class="none">${words.nothing}</p>`;
  return html`<ul part="asks" role="list">
    ${below ? html`<li class="below">${words.below(below.name)}</li>` : nothing}
    ${own.map((criterion) => html`<li>${renderCriterion(criterion, context)}</li>`)}
    ${
      tier.undisclosed > 0
        ? html`<li class="none">${words.undisclosed(tier.undisclosed, formatNumber(tier.undisclosed, locale))}</li>`
        : nothing
    }
  </ul>`;
}

function renderCriterion(criterion: PublicCriterion, context: LadderContext): TemplateResult {
  const { words, locale, program } = context;
  if (criterion.members) {
    const title = (criterion.needs ?? 1) === 1 ? words.oneOf : words.someOf(formatNumber(criterion.needs!, locale));
    return html`${title}
      <ul class="members" role="list">
        ${criterion.members.map(
          (member) =>
            html`<li>
              ${member.map((part, index) => html`${index > 0 ? ` ${words.and} ` : ''}${renderCriterion(part, context)}`)}
            </li>`,
        )}
      </ul>`;
  }
  const metric = program.metrics.find(({ id }) => id === criterion.metric);
  return html`<span class="label">${metric?.label ?? criterion.metric}</span>
    <span class="bar">${describeBar(criterion, metric ?? { unit: 'count' as const }, context)}</span>`;
}

function describeBar(
  { direction, target }: PublicCriterion,
  metric: Parameters<typeof formatValue>[1],
  { words, locale, program }: LadderContext,
): string {
  if (target === null) return words.open;
  if (metric.unit === 'flag') return words.passed;
  const value = formatValue(target, metric, { locale, currency: program.currency });
  return direction === 'atMost' ? words.atMost(value) : words.atLeast(value);
}

function describeBenefit(benefit: PublicBenefit, { words, locale, program }: LadderContext): string {
  switch (benefit.kind) {
    case 'text':
      return benefit.text;
    case 'support': {
      const { responseHours } = benefit;
      const hours =
        responseHours === null ? '' : formatNumber(responseHours, locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });
      return [words.support(benefit.channel), hours && words.within(hours)].filter(Boolean).join(', ');
    }
    case 'mdf': {
      const amount = formatValue(benefit.amount, { unit: 'money' }, { locale, currency: program.currency });
      return words.funds(benefit.orMore ? words.orMore(amount) : amount, formatDuration(benefit.every, locale));
    }
    case 'owed':
      return words.owed(benefit.what, formatDuration(benefit.every, locale));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tier-ladder': TierLadder;
  }
}
