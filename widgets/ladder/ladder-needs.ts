import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PublicBenefit, PublicCriterion, PublicPartner, PublicProgram, PublicTier } from '../../engine/wire.ts';
import { formatDuration, formatNumber, formatValue } from '../element/format.ts';
import { localeOf } from '../element/locale.ts';
import type { LadderWords } from '../words/en/ladder.ts';

export interface LadderContext {
  words: LadderWords;
  locale: string;
  program: PublicProgram;
  /** Whose tier and figures are marked; null: nobody's. */
  partner: PublicPartner | null;
  level: number;
}

/** What a tier gives; of benefits, where it gives all that the tier below does, only what is more. */
export function giftsOf(
  tier: PublicTier,
  below: PublicTier | undefined,
  context: LadderContext,
): { own: string[]; isMore: boolean } {
  const { words, locale } = context;
  const describe = ({ benefits }: PublicTier) => benefits.map((benefit) => describeBenefit(benefit, context));
  const all = describe(tier);
  const lower = below ? describe(below) : [];
  const isMore = lower.length > 0 && lower.every((gift) => all.includes(gift));
  const own = [
    ...(isMore ? all.filter((gift) => !lower.includes(gift)) : all),
    tier.boost === 1 ? '' : words.boost(`×\u00a0${formatNumber(tier.boost, locale)}`),
    tier.featured ? words.featured : '',
  ];
  return { own: own.filter(Boolean), isMore };
}

type Measure = Parameters<typeof formatValue>[1] & { label: string };

export function metricOf({ metric }: Pick<PublicCriterion, 'metric'>, { program }: LadderContext): Measure {
  return program.metrics.find(({ id }) => id === metric) ?? { label: metric ?? '', unit: 'count' };
}

export function titleOfGroup({ needs = 1 }: PublicCriterion, { words, locale }: LadderContext): string {
  return needs === 1 ? words.oneOf : words.someOf(formatNumber(needs, locale));
}

/** `bare`: a group without its title. */
export function renderCriterion(
  criterion: PublicCriterion,
  context: LadderContext,
  { bare = false }: { bare?: boolean } = {},
): TemplateResult {
  const { words } = context;
  if (criterion.members) {
    return html`${bare ? '' : titleOfGroup(criterion, context)}${describeCondition(criterion, context)}
      <ul class="members" role="list">
        ${criterion.members.map(
          (member) =>
            html`<li>
              ${member.map((part, index) => html`${index > 0 ? ` ${words.and} ` : ''}${renderCriterion(part, context)}`)}
            </li>`,
        )}
      </ul>`;
  }
  const metric = metricOf(criterion, context);
  return html`<bdi class="label">${metric.label}</bdi>
    <span class="bar">${describeBar(criterion, metric, context)}</span>${describeCondition(criterion, context)}`;
}

/** Of whom it is asked, where that is not everyone. */
export function describeCondition({ when }: PublicCriterion, context: LadderContext): TemplateResult | typeof nothing {
  if (!when) return nothing;
  const { words, locale } = context;
  const either = new Intl.ListFormat(localeOf(locale), { type: 'disjunction' });
  const parts = when.map((bar) => {
    if ('attribute' in bar) return words.is(bar.label, either.format(bar.values.map(({ label }) => label)));
    const metric = metricOf(bar, context);
    return words.is(metric.label, describeBar(bar, metric, context));
  });
  return html` <span class="when">${words.onlyWhere(parts.join(` ${words.and} `))}</span>`;
}

export function describeBar(
  { direction, target, eachAbove }: Pick<PublicCriterion, 'direction' | 'target' | 'eachAbove'>,
  metric: Parameters<typeof formatValue>[1],
  { words, locale, program }: LadderContext,
): string {
  if (target === null) return words.open;
  if (metric.unit === 'flag') return words.passed;
  const value = formatValue(target, metric, { locale, currency: program.currency });
  if (direction === 'atMost') return words.atMost(value);
  const least = words.atLeast(value);
  return eachAbove === undefined ? least : `${least}, ${words.eachAbove(formatNumber(eachAbove, locale))}`;
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
      return words.funds(benefit.orMore ? words.orMore(amount) : amount, describeEvery(benefit.every, words, locale));
    }
    case 'owed':
      return words.owed(benefit.what, describeEvery(benefit.every, words, locale));
  }
}

function describeEvery(period: string, words: LadderWords, locale: string): string {
  if (period === 'P1M') return words.everyMonth;
  return /^P(1Y|12M)$/.test(period) ? words.everyYear : words.every(formatDuration(period, locale));
}
