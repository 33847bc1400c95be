import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { isPassed } from '../../engine/evaluation/status.ts';
import type { CriterionProjection, CriterionResult, MemberResult, Status, Way } from '../../engine/results.ts';
import { formatDay, formatGap, formatNumber, formatValue, wholePercent } from '../element/format.ts';
import { renderMark } from '../body/render-mark.ts';
import { renderCourse } from './course-chart.ts';
import { isPressing, type Bar } from '../../engine/standing/pressing.ts';
import { formatContext, metricIdOf, metricOf, titleOfBar, type TrackerContext } from './tracker-context.ts';

/** Units of which a value is a part of what is needed: `320 of 500`. A rating of 4.1 is none of 4.5. */
const ADDED_UP: readonly string[] = ['count', 'money', 'points'];

type ShownCriterion = CriterionResult & { projection?: CriterionProjection; way?: Way | null };

/** What a tier needs: what is missing, then what is met, folded. */
export function renderCriteria(criteria: readonly ShownCriterion[], context: TrackerContext): TemplateResult {
  const missing = criteria.filter(({ status }) => !isPassed(status));
  const settled = criteria.filter(({ status }) => isPassed(status));
  return html`${missing.length > 0 ? renderList('criteria', missing, context) : nothing}
  ${settled.length > 0 ? renderFold(describeMet(settled.length, criteria.length, context), renderList('settled', settled, context)) : nothing}`;
}

/** What needs no attention: only how much of all is met, until somebody looks. */
export function renderFold(summary: string, content: TemplateResult): TemplateResult {
  return html`<details part="fold">
    <summary>${summary}</summary>
    ${content}
  </details>`;
}

export function describeMet(met: number, all: number, { words, locale }: TrackerContext): string {
  return words.metOf(formatNumber(met, locale), formatNumber(all, locale));
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
function renderProgress(share: number, status: Status, label: string, text: string): TemplateResult {
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
  return html`<li part="criterion" data-status=${criterion.status}>${renderBar(criterion, context)}</li>`;
}

/** What is told of as pressing has all of it there. */
function renderBar(criterion: ShownCriterion, context: TrackerContext): TemplateResult {
  const { status, projection } = criterion;
  if (isPressing(criterion, context.standing)) return renderLine(titleOfBar(criterion, context), status, '', context);
  const outlook = isPassed(status) || !projection ? '' : describeProjection(criterion, projection, context);
  return html`${criterion.members ? renderGroup(criterion, criterion.members, context) : renderSingle(criterion, context)}
  ${renderNotes([...describeState(criterion, context), outlook], criterion, context)}`;
}

function renderSingle(criterion: ShownCriterion, context: TrackerContext): TemplateResult {
  const { status, target, progress, way, projection } = criterion;
  const id = metricIdOf(criterion);
  const { unit, label } = metricOf(context, id);
  const figures = describeFigures(criterion, context);
  const line = renderLine(titleOfBar(criterion, context), status, figures, context);
  if (unit === 'flag' || target === null || status === 'not-applicable') return line;
  return html`${line} ${renderProgress(way?.share ?? progress, status, label, figures || context.words.status[status])}
  ${renderEnds(criterion, context)} ${renderCourse(id, target, isPassed(status) ? undefined : projection, context)}`;
}

/** What either end of the bar is, where a tier is kept with less than it is entered with. */
function renderEnds(criterion: ShownCriterion, context: TrackerContext): TemplateResult | typeof nothing {
  const { way, target, status } = criterion;
  if (!way || way.from === 0 || target === null || isPassed(status)) return nothing;
  const metric = metricOf(context, metricIdOf(criterion));
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

export function renderGroup(group: CriterionResult, members: MemberResult[], context: TrackerContext): TemplateResult {
  const { words } = context;
  return html`${renderLine(titleOfBar(group, context), group.status, '', context)}
    <ul part="members" role="list">
      ${members.map(
        (member) =>
          html`<li data-status=${member.status}>
            ${member.criteria.map(
              (part, index) => html`${index > 0 ? html`<p class="and">${words.and}</p>` : nothing}${renderBar(part, context)}`,
            )}
          </li>`,
      )}
    </ul>`;
}

/** `320 of 500 · 180 to go`, as far as there is something to say. */
export function describeFigures(bar: Bar, context: TrackerContext): string {
  const { words } = context;
  const { value, target, status, direction } = bar;
  const metric = metricOf(context, metricIdOf(bar));
  const format = (figure: number): string => formatValue(figure, metric, formatContext(context), { bare: true });
  // Its status says it.
  if (metric.unit === 'flag' || bar.needs) return '';
  if (value === null) return target === null ? words.unpublishedBar : words.of('–', format(target));
  if (target === null) return `${format(value)} · ${words.unpublishedBar}`;
  const isUpper = direction === 'atMost';
  // What is not known now is not a way to go; what a warning rested on has no more than its figures.
  const remaining = ('remaining' in bar && status !== 'unknown' && !isPassed(status) && bar.remaining) || null;
  const gap = formatGap({ value, target, remaining }, metric, formatContext(context));
  const reached = isUpper
    ? words.atMost(gap.value, gap.target)
    : value < target && ADDED_UP.includes(metric.unit)
      ? words.of(gap.value, gap.target)
      : words.asked(gap.value, gap.target);
  if (gap.remaining === null) return reached;
  return `${reached} · ${isUpper ? words.tooMuch(gap.remaining) : words.toGo(gap.remaining)}`;
}

/** What is to be known of a value, but when it comes to what is needed. */
export function describeState(bar: Bar, context: TrackerContext): string[] {
  const { words, locale } = context;
  const { status, lapsedOn } = bar;
  const notes = [lapsedOn ? words.lapsedOn(formatDay(lapsedOn, locale)) : ''];
  if (!('observed' in bar)) return notes;
  if (status === 'unknown' && !bar.members) {
    notes.push(
      bar.isThin ? words.tooFew : bar.observed ? words.unmeasuredSince(formatDay(bar.observed, locale)) : words.neverMeasured,
    );
  }
  if (bar.short) {
    const parts = bar.short.parts.map((part) => metricOf(context, part).label);
    notes.push(words.partsShort(parts.join(', '), formatNumber(bar.short.above, locale)));
  }
  return [...notes, describeExemption(bar, context)];
}

/** With the way to meet or to renew it. */
export function renderNotes(notes: readonly string[], bar: Bar, context: TrackerContext): TemplateResult | typeof nothing {
  const { words } = context;
  const said = notes.filter(Boolean).join(' · ');
  const guide = isPassed(bar.status) ? null : safeLink(metricOf(context, metricIdOf(bar)).guide);
  if (!said && !guide) return nothing;
  return html`<p class="notes">
    ${said}${
      guide
        ? html`${said ? ' · ' : ''}<a part="guide" href=${guide}
              >${bar.status === 'lapsed' ? words.renew : words.guide}<span class="aside">: ${titleOfBar(bar, context)}</span></a
            >`
        : nothing
    }
  </p>`;
}

function describeExemption({ exemption }: CriterionResult, { words, locale }: TrackerContext): string {
  if (!exemption) return '';
  return exemption.until ? `${exemption.reason} (${words.until(formatDay(exemption.until, locale))})` : exemption.reason;
}

function describeProjection(criterion: CriterionResult, projection: CriterionProjection, context: TrackerContext): string {
  const { words, locale } = context;
  const { status, date, reason } = projection;
  const said = reason ? describeReason(criterion, reason, context) : '';
  if (status === 'on-track' && date) return [words.by(formatDay(date, locale)), said].filter(Boolean).join(' · ');
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
      const metric = metricOf(context, metricIdOf(criterion));
      const change = formatValue(Math.abs(reason.perMonth), metric, formatContext(context), { bare: true });
      return words.reason.trend(`${reason.perMonth < 0 ? '−' : '+'}${change}`);
    }
    case 'levels-off':
      return words.reason['levels-off'](
        formatValue(reason.at, metricOf(context, metricIdOf(criterion)), formatContext(context), { bare: true }),
      );
    case 'thin':
    case 'stale':
    case 'lapsed':
    case 'unpublished':
      // What is said of the value says it already.
      return '';
    case 'flag':
      return criterion.status === 'lapsed' ? '' : words.reason.flag;
    case 'roll-off':
      return words.reason['roll-off'](formatDay(reason.day, locale));
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
