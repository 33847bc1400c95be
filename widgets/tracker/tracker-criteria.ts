import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { isPassed } from '../../engine/evaluation/status.ts';
import type { CriterionProjection, CriterionResult, MemberResult, Status, Way } from '../../engine/results.ts';
import { formatDay, formatGap, formatNumber, formatValue, wholePercent } from '../element/format.ts';
import { renderMark } from '../body/render-mark.ts';
import { renderCourse } from './course-chart.ts';
import { formatContext, metricOf, titleOfGroup, type TrackerContext } from './tracker-context.ts';

type ShownCriterion = CriterionResult & { projection?: CriterionProjection; way?: Way | null };

/** What a tier needs: what is missing, then what is met, folded. */
export function renderCriteria(criteria: readonly ShownCriterion[], context: TrackerContext): TemplateResult {
  const missing = criteria.filter(({ status }) => !isPassed(status));
  const settled = criteria.filter(({ status }) => isPassed(status));
  return html`${missing.length > 0 ? renderList('criteria', missing, context) : nothing}
  ${
    settled.length > 0
      ? html`<details part="fold">
          <summary>
            ${context.words.metOf(formatNumber(settled.length, context.locale), formatNumber(criteria.length, context.locale))}
          </summary>
          ${renderList('settled', settled, context)}
        </details>`
      : nothing
  }`;
}

function renderList(part: string, criteria: readonly ShownCriterion[], context: TrackerContext): TemplateResult {
  return html`<ul part=${part} role="list">
    ${criteria.map((criterion) => renderCriterion(criterion, context))}
  </ul>`;
}

/**
 * A progress bar without a style attribute, which a strict Content-Security-Policy would refuse: its width is the SVG's own. What is not
 * known is hatched, and has no number to be read out.
 */
function renderBar(share: number, status: Status, label: string, text: string): TemplateResult {
  const percent = wholePercent(share);
  const isKnown = status !== 'unknown';
  return html`<div
    part="bar"
    data-status=${status}
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${isKnown ? percent : nothing}
    aria-valuetext=${text}
  >
    <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="track" width="100" height="1"></rect>
      ${isKnown ? svg`<rect class="fill" width=${percent} height="1"></rect>` : nothing}
    </svg>
  </div>`;
}

function renderCriterion(criterion: ShownCriterion, context: TrackerContext): TemplateResult {
  return html`<li part="criterion" data-status=${criterion.status}>
    ${criterion.members ? renderGroup(criterion, criterion.members, context) : renderSingle(criterion, context)}
    ${renderNotes(criterion, context)}
  </li>`;
}

function renderSingle(criterion: ShownCriterion, context: TrackerContext): TemplateResult {
  const metric = metricOf(context, criterion.metric ?? criterion.id);
  const figures = describeFigures(criterion, context);
  const isMeasure = metric.unit !== 'flag' && criterion.target !== null && criterion.status !== 'not-applicable';
  return html`${renderLine(labelOf(criterion, context), criterion.status, figures, context)}
  ${
    isMeasure
      ? renderBar(
          criterion.way?.share ?? criterion.progress,
          criterion.status,
          metric.label,
          figures || context.words.status[criterion.status],
        )
      : nothing
  }
  ${renderEnds(criterion, context)}
  ${isMeasure ? renderCourse(criterion.metric ?? criterion.id, criterion.target, isPassed(criterion.status) ? undefined : criterion.projection, context) : nothing}`;
}

/** What either end of the bar is, where a tier is kept with less than it is entered with. */
function renderEnds(criterion: ShownCriterion, context: TrackerContext): TemplateResult | typeof nothing {
  const { way, target, status } = criterion;
  if (!way || way.from === 0 || target === null || isPassed(status)) return nothing;
  const metric = metricOf(context, criterion.metric ?? criterion.id);
  const format = (value: number): string => formatValue(value, metric, formatContext(context), { bare: true });
  return html`<p class="ends">
    <span>${context.words.toStay(format(way.from))}</span> <span>${context.words.toEnter(format(target))}</span>
  </p>`;
}

export function renderLine(label: string, status: Status, figures: string, { words }: TrackerContext): TemplateResult {
  return html`<div class="line">
    <span class="status">${renderMark(status)}<span>${words.status[status]}</span></span>
    <bdi class="label">${label}</bdi>
    <span class="figures">${figures}</span>
  </div>`;
}

function renderGroup(criterion: ShownCriterion, members: MemberResult[], context: TrackerContext): TemplateResult {
  const { words } = context;
  return html`${renderLine(titleOfGroup(criterion.needs ?? 1, context), criterion.status, '', context)}
    <ul part="members" role="list">
      ${members.map(
        (member) =>
          html`<li data-status=${member.status}>
            ${member.criteria.map(
              (part, index) =>
                html`${index > 0 ? html`<p class="and">${words.and}</p>` : nothing}${renderSingle(part, context)}${renderNotes(part, context)}`,
            )}
          </li>`,
      )}
    </ul>`;
}

function labelOf(criterion: CriterionResult, context: TrackerContext): string {
  const { label, unit, outOf } = metricOf(context, criterion.metric ?? criterion.id);
  return unit === 'rating' && outOf ? `${label} (${context.words.outOf(formatNumber(outOf, context.locale))})` : label;
}

/** `320 of 500 · 180 to go`, as far as there is something to say. */
function describeFigures(criterion: CriterionResult, context: TrackerContext): string {
  const { words } = context;
  const { value, target, status } = criterion;
  const metric = metricOf(context, criterion.metric ?? criterion.id);
  // Of what has lapsed or is exempt, the value is not what counts.
  if (metric.unit === 'flag') {
    return value === null || status === 'lapsed' || status === 'exempt' ? '' : value >= 1 ? words.passed : words.notPassed;
  }
  if (value === null) {
    return target === null
      ? words.unpublishedBar
      : words.of('–', formatValue(target, metric, formatContext(context), { bare: true }));
  }
  if (target === null) return `${formatValue(value, metric, formatContext(context), { bare: true })} · ${words.unpublishedBar}`;
  const isUpper = criterion.direction === 'atMost';
  const gap = formatGap({ value, target, remaining: criterion.remaining }, metric, formatContext(context));
  const reached = isUpper
    ? words.atMost(gap.value, gap.target)
    : value >= target
      ? words.asked(gap.value, gap.target)
      : words.of(gap.value, gap.target);
  if (isPassed(status) || !criterion.remaining || criterion.remaining <= 0) return reached;
  return `${reached} · ${isUpper ? words.tooMuch(gap.remaining!) : words.toGo(gap.remaining!)}`;
}

function renderNotes(criterion: ShownCriterion, context: TrackerContext): TemplateResult | typeof nothing {
  const { words, locale } = context;
  const { status, lapsedOn } = criterion;
  const guide = isPassed(status) ? null : safeLink(criterion.metric ? metricOf(context, criterion.metric).guide : null);
  const notes = [
    lapsedOn ? words.lapsedOn(formatDay(lapsedOn, locale, 'short')) : '',
    status === 'unknown' && !criterion.members
      ? criterion.isThin
        ? words.tooFew
        : criterion.observed
          ? words.unmeasuredSince(formatDay(criterion.observed, locale, 'short'))
          : words.neverMeasured
      : '',
    criterion.short
      ? words.partsShort(
          criterion.short.parts.map((part) => metricOf(context, part).label).join(', '),
          formatNumber(criterion.short.above, locale),
        )
      : '',
    describeExemption(criterion, context),
    isPassed(status) || !criterion.projection ? '' : describeProjection(criterion, criterion.projection, context),
  ].filter(Boolean);
  if (notes.length === 0 && !guide) return nothing;
  return html`<p class="notes">
    ${notes.join(' · ')}${
      guide
        ? html`${notes.length > 0 ? ' · ' : ''}<a part="guide" href=${guide}
              >${status === 'lapsed' ? words.renew : words.guide}<span class="aside">: ${labelOf(criterion, context)}</span></a
            >`
        : nothing
    }
  </p>`;
}

function describeExemption({ exemption }: CriterionResult, { words, locale }: TrackerContext): string {
  if (!exemption) return '';
  return exemption.until
    ? `${exemption.reason} (${words.exemptUntil(formatDay(exemption.until, locale, 'short'))})`
    : exemption.reason;
}

function describeProjection(criterion: CriterionResult, projection: CriterionProjection, context: TrackerContext): string {
  const { words, locale } = context;
  const { status, date, reason } = projection;
  const said = reason ? describeReason(criterion, reason, context) : '';
  if (status === 'on-track' && date) return [words.by(formatDay(date, locale, 'short')), said].filter(Boolean).join(', ');
  return said;
}

function describeReason(
  criterion: CriterionResult,
  reason: NonNullable<CriterionProjection['reason']>,
  context: TrackerContext,
): string {
  const { words, locale } = context;
  switch (reason.code) {
    case 'trend': {
      const metric = metricOf(context, criterion.metric ?? criterion.id);
      const change = formatValue(Math.abs(reason.perMonth), metric, formatContext(context), { bare: true });
      return words.reason.trend(`${reason.perMonth < 0 ? '−' : '+'}${change}`);
    }
    case 'levels-off':
      return words.reason['levels-off'](
        formatValue(reason.at, metricOf(context, criterion.metric ?? criterion.id), formatContext(context), { bare: true }),
      );
    case 'thin':
    case 'stale':
      // The note on the value says it already.
      return '';
    case 'lapsed':
      return criterion.status === 'lapsed' ? '' : words.reason.lapsed;
    case 'roll-off':
      return words.reason['roll-off'](formatDay(reason.day, locale, 'short'));
    case 'months-known':
      return words.reason['months-known'](formatNumber(reason.months, locale), formatNumber(reason.needed, locale));
    default:
      return words.reason[reason.code] ?? '';
  }
}

/** Data must not be able to make a link do anything but lead somewhere. */
function safeLink(link: string | null): string | null {
  return link && /^https?:\/\//i.test(link) ? link : null;
}
