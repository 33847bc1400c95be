import { html, nothing, type TemplateResult } from 'lit';
import type { Because } from '../engine/results.ts';
import { formatDay, formatDuration, formatGap, formatNumber, parseQuarter } from './format.ts';
import { formatContext, metricOf, tierName, type TrackerContext } from './tracker-context.ts';

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
    <ul class="failing">
      ${warning.failing.map((id) => {
        const because = decision?.because.find((bar) => bar.id === id);
        return html`<li>
          ${labelOfBar(id, context)}${because ? html`<span class="figures">${describeBar(because, context)}</span>` : nothing}
        </li>`;
      })}
    </ul>`;
}

function renderReview(context: TrackerContext): TemplateResult {
  const { words, locale, standing, partner } = context;
  if (!partner.review) return html`<p>${words.noReview}</p>`;
  return html`<p class="headline">${words.review(formatDay(partner.review.next, locale))}</p>
    <p>${words.reviewText(tierName(context, standing.held), formatDuration(partner.review.warning, locale))}</p>`;
}

/** A bar's id is `tier/metric`, a group's `tier/any-1`. */
function labelOfBar(id: string, context: TrackerContext): string {
  const metric = id.slice(id.indexOf('/') + 1);
  return metric in context.partner.metrics ? metricOf(context, metric).label : context.words.oneOf;
}

function describeBar({ id, value, target }: Because, context: TrackerContext): string {
  if (value === null || target === null) return '';
  const metric = metricOf(context, id.slice(id.indexOf('/') + 1));
  if (metric.unit === 'flag') return context.words.notPassed;
  const gap = formatGap({ value, target, remaining: null }, metric, formatContext(context));
  return context.words.needs(gap.value, gap.target);
}

function formatYear(year: string, locale: string): string {
  return formatNumber(Number(year), locale, { useGrouping: false });
}
