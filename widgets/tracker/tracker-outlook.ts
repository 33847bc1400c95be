import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CriterionResult } from '../../engine/results.ts';
import type { PublicBecause } from '../../engine/wire.ts';
import { formatDay, formatDuration, formatGap, formatNumber, formatValue, parseQuarter } from '../element/format.ts';
import { formatContext, metricOf, tierName, type TrackerContext } from './tracker-context.ts';
import { renderLine, titleOfGroup } from './tracker-criteria.ts';

/** A bar to stay, as it stands now or stood on the day of a warning. */
type KeptBar = CriterionResult | PublicBecause;

/** When the next tier will be reached; nothing where that rests on figures that are not public. */
export function renderOutlook(context: TrackerContext): TemplateResult | typeof nothing {
  const { words, locale, standing } = context;
  const { projection } = standing;
  if (!projection || standing.next === null) return nothing;
  const quarter = projection.quarter ? parseQuarter(projection.quarter) : null;
  const headline =
    projection.status === 'on-track' && quarter
      ? words.expected(words.quarter(formatNumber(quarter.quarter, locale), formatYear(quarter.year, locale)))
      : words.outlook[projection.status];
  const range =
    projection.status === 'on-track' && projection.earliest && projection.latest
      ? words.range(formatDay(projection.earliest, locale), formatDay(projection.latest, locale))
      : '';
  return html`<section part="outlook">
    <p role="heading" aria-level=${context.level + 1}>${words.when}</p>
    <p class="headline">${headline}</p>
    ${range ? html`<p class="notes">${range}</p>` : nothing}
  </section>`;
}

/** What happens if results fall off: the open warning, else the next review. */
export function renderSlip(context: TrackerContext): TemplateResult | typeof nothing {
  const { words, standing } = context;
  if (standing.held === null) return nothing;
  const body = standing.warning ? renderWarning(context) : renderReview(context);
  return html`<section part="slip" ?data-warned=${standing.warning !== null}>
    <p role="heading" aria-level=${context.level + 1}>${standing.warning ? words.warning : words.slip}</p>
    ${body}
  </section>`;
}

function renderWarning(context: TrackerContext): TemplateResult {
  const { words, locale, standing } = context;
  const warning = standing.warning!;
  const decision = standing.decisions?.find(({ kind, day }) => kind === 'warned' && day === warning.since);
  return html`<p>${words.warned(tierName(context, standing.held), formatDay(warning.since, locale))}</p>
    <p>${words.deadline(formatDay(warning.deadline, locale))}</p>
    <ul class="bars" role="list">
      ${warning.failing.map((id) => {
        const bar = standing.keeps?.find((kept) => kept.id === id) ?? decision?.because.find((because) => because.id === id);
        return renderKept(id, bar, context);
      })}
    </ul>`;
}

function renderReview(context: TrackerContext): TemplateResult {
  const { words, locale, standing, partner } = context;
  if (!partner.review) return html`<p>${words.noReview}</p>`;
  const bars = standing.keeps ?? [];
  return html`<p class="headline">${words.review(formatDay(partner.review.next, locale))}</p>
    <p>${words.reviewText(tierName(context, standing.held))} ${bars.length > 0 ? words.reviewBars : ''}</p>
    ${
      bars.length > 0
        ? html`<ul class="bars" role="list">
            ${bars.map((bar) => renderKept(bar.id, bar, context))}
          </ul>`
        : nothing
    }
    <p class="notes">${words.reviewRules(formatDuration(partner.review.warning, locale))}</p>`;
}

function renderKept(id: string, bar: KeptBar | undefined, context: TrackerContext): TemplateResult {
  const status = bar?.status ?? 'unmet';
  return html`<li data-status=${status}>
    ${renderLine(labelOfBar(id, bar, context), status, bar ? describeKept(bar, context) : '', context)}
  </li>`;
}

/** A bar's id is `tier/metric`, a group's `tier/any-1`. */
function labelOfBar(id: string, bar: KeptBar | undefined, context: TrackerContext): string {
  const metric = id.slice(id.indexOf('/') + 1);
  return metric in context.partner.metrics ? metricOf(context, metric).label : titleOfGroup(bar?.needs ?? 1, context);
}

function describeKept(bar: KeptBar, context: TrackerContext): string {
  const { id, value, target, status } = bar;
  const metric = metricOf(context, id.slice(id.indexOf('/') + 1));
  if (value === null) return '';
  if (bar.lapsedOn) return context.words.lapsedOn(formatDay(bar.lapsedOn, context.locale, 'short'));
  if (metric.unit === 'flag') return status === 'exempt' ? '' : value >= 1 ? context.words.passed : context.words.notPassed;
  if (target === null) return formatValue(value, metric, formatContext(context), { bare: true });
  const gap = formatGap({ value, target, remaining: null }, metric, formatContext(context));
  if (bar.direction === 'atMost') return context.words.atMost(gap.value, gap.target);
  return status === 'unmet' ? context.words.needs(gap.value, gap.target) : context.words.asked(gap.value, gap.target);
}

function formatYear(year: string, locale: string): string {
  return formatNumber(Number(year), locale, { useGrouping: false });
}
