import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isSoon } from '../../engine/standing/risks.ts';
import type { PublicBecause, PublicStanding } from '../../engine/wire.ts';
import { formatDay, formatDuration, formatGap, formatValue } from '../element/format.ts';
import { renderCourse } from './course-chart.ts';
import { formatContext, labelOfBar, metricOf, tierName, type TrackerContext } from './tracker-context.ts';
import { renderLine } from './tracker-criteria.ts';

/** A bar to stay, as it stands now or stood on the day of a warning. */
type KeptBar = PublicStanding['keeps'][number] | PublicBecause;

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
  return html`<p>${words.deadline(formatDay(warning.deadline, locale))}</p>
    <ul class="bars" role="list">
      ${warning.failing.map((id) => renderKept(id, failingBar(id, standing), context))}
    </ul>`;
}

/** A bar that a warning names: as it stands now, else as it stood then. */
export function failingBar(id: string, { warning, keeps, decisions }: PublicStanding): KeptBar | undefined {
  const decision = decisions?.find(({ kind, day }) => kind === 'warned' && day === warning?.since);
  return keeps?.find((kept) => kept.id === id) ?? decision?.because.find((because) => because.id === id);
}

function renderReview(context: TrackerContext): TemplateResult {
  const { words, locale, standing, partner } = context;
  if (!partner.review) return html`<p>${words.noReview}</p>`;
  const bars = standing.keeps ?? [];
  return html`${bars.length > 0 ? html`<p>${words.reviewBars(formatDay(partner.review.next, locale), tierName(context, standing.held))}</p>` : nothing}
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
    ${renderLine(labelOfBar(id, bar?.needs ?? 1, context), status, bar ? describeKept(bar, context) : '', context)}
    ${
      bar && 'projection' in bar && bar.projection?.status === 'at-risk' && 'metric' in bar && bar.metric
        ? renderCourse(bar.metric, bar.target, bar.projection, context)
        : nothing
    }
    ${bar && 'projection' in bar ? renderRisk(bar, context) : nothing}
  </li>`;
}

/** When it is likely to be lost, what would follow, and by when. */
function renderRisk(
  { id, needs, projection }: PublicStanding['keeps'][number],
  context: TrackerContext,
): TemplateResult | typeof nothing {
  const { words, locale, standing } = context;
  if (projection?.status !== 'at-risk') return nothing;
  const isNear = isSoon(projection, standing.asOf);
  const { date, earliest, latest, review, deadline, reason } = projection;
  const format = (day: string): string => formatDay(day, locale, 'short');
  const when =
    reason?.code === 'runs-out'
      ? words.runsOut(format(reason.day))
      : reason?.code === 'exemption-ends'
        ? words.exemptionEnds(format(reason.day))
        : latest
          ? words.atRisk(format(date!), words.between(format(earliest!), format(latest)))
          : words.mayFail(labelOfBar(id, needs ?? 1, context), format(date!));
  return html`<p class="notes" ?data-risk=${isNear}>
    ${when} ${isNear && review && deadline ? words.ifSo(format(review), format(deadline)) : ''}
  </p>`;
}

export function describeKept(bar: KeptBar, context: TrackerContext): string {
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
