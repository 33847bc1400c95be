import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { PublicBenefit, PublicCriterion, PublicLadder, PublicProgram, PublicTier } from '../../engine/wire.ts';
import { formatDay, formatDuration, formatNumber, formatValue } from '../element/format.ts';
import { renderGlyph } from '../element/render-glyph.ts';
import { asideStyles } from '../element/aside-styles.ts';
import { glyphStyles } from '../element/styles.ts';
import { foldIntoRoom, foldStyles } from '../element/fold.ts';
import { gradeOf } from '../element/tier-glyph.ts';
import { programPage } from '../store/where.ts';
import type { Speech, View } from '../element/tier-element.ts';
import type { LadderWords } from '../words/en/ladder.ts';
import { ladderStyles } from './styles.ts';

export { ladderEnglish } from '../words/en/ladder.ts';
export const ladderSheet = asideStyles + foldStyles + glyphStyles + ladderStyles;

interface LadderContext {
  words: LadderWords;
  locale: string;
  program: PublicProgram;
  level: number;
}

export interface LadderPlace extends Speech<'ladder'> {
  track: string | null;
  level: number;
  origin: string;
}

export function draw(root: ShadowRoot, view: View<PublicProgram>, place: LadderPlace): void {
  const fallback = html`<div class=${view.status === 'loading' ? 'waiting' : ''}><slot></slot></div>`;
  render(view.status === 'ready' ? renderProgram(view.data, place) : fallback, root);
  foldIntoRoom(root, '--tier-ladder-room');
}

export function renderProgram(
  program: PublicProgram,
  { words, locale, lang, dir, track, level, origin }: LadderPlace,
): TemplateResult {
  const ladders = program.ladders.filter((ladder) => !track || ladder.track === track);
  return html`<div class="stage" lang=${lang} dir=${dir}>
    <div class="frame">
      ${program.source ? html`<p part="source" dir="auto">${program.source}</p>` : nothing}
      ${ladders.map((ladder) => renderLadder(ladder, { words, locale, program, level }))}
      <p part="foot">
        <span>${words.asOf(formatDay(program.asOf, locale))}</span>
        <a href=${programPage(origin, program.id)}
          >${words.criteria}<span class="aside">: <bdi>${program.name}</bdi></span></a
        >
      </p>
    </div>
    <button part="unfold" type="button" hidden>${words.showAll}</button>
  </div>`;
}

function renderLadder({ name, tiers }: PublicLadder, context: LadderContext): TemplateResult {
  const level = name ? context.level + 1 : context.level;
  return html`${name ? html`<p class="track" role="heading" aria-level=${context.level}><bdi>${name}</bdi></p>` : nothing}
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
      <p role="heading" aria-level=${level}><bdi>${tier.name}</bdi></p>
    </div>
    ${tier.summary ? html`<p class="summary" dir="auto">${tier.summary}</p>` : nothing}
    <p class="title">${words.asks}</p>
    ${renderAsked(tier, own, below, context)}
    ${
      gifts.length > 0
        ? html`<p class="title">${words.gives}</p>
            <ul part="gives" role="list">
              ${gifts.map((gift) => html`<li><bdi>${gift}</bdi></li>`)}
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
  const when = describeCondition(criterion, context);
  if (criterion.members) {
    const title = (criterion.needs ?? 1) === 1 ? words.oneOf : words.someOf(formatNumber(criterion.needs!, locale));
    return html`${title}${when}
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
  return html`<bdi class="label">${metric?.label ?? criterion.metric}</bdi>
    <span class="bar">${describeBar(criterion, metric ?? { unit: 'count' as const }, context)}</span>${when}`;
}

/** Of whom it is asked, where that is not everyone. */
function describeCondition({ when }: PublicCriterion, context: LadderContext): TemplateResult | typeof nothing {
  if (!when) return nothing;
  const { words, program } = context;
  const parts = when.map((bar) => {
    const metric = program.metrics.find(({ id }) => id === bar.metric);
    return `${metric?.label ?? bar.metric} ${describeBar(bar, metric ?? { unit: 'count' as const }, context)}`;
  });
  return html` <span class="when">${words.onlyWhere(parts.join(` ${words.and} `))}</span>`;
}

function describeBar(
  { direction, target }: Pick<PublicCriterion, 'direction' | 'target'>,
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
