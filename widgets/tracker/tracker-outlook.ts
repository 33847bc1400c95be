import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isPassed } from '../../engine/evaluation/status.ts';
import type { Status } from '../../engine/results.ts';
import { daysBetween, isSoon } from '../../engine/standing/risks.ts';
import { firstRisk } from '../../engine/standing/verdict.ts';
import { formatDay, formatDuration, formatNumber } from '../element/format.ts';
import { renderCourse } from './course-chart.ts';
import { listPressing, type KeptBar } from '../../engine/standing/pressing.ts';
import { metricIdOf, tierName, titleOfBar, type TrackerContext } from './tracker-context.ts';
import {
  describeFigures,
  describeMet,
  describeState,
  renderFold,
  renderGroup,
  renderLine,
  renderNotes,
} from './tracker-criteria.ts';

/** What it takes to keep the tier: what a warning names, or the next reviews would warn of, and what follows; then the rest, folded. */
export function renderSlip(context: TrackerContext): TemplateResult | typeof nothing {
  const { words, locale, standing, partner } = context;
  if (standing.held === null) return nothing;
  const { keeps, warning } = standing;
  const pressing = listPressing(standing);
  const rest = keeps.filter((bar) => !pressing.includes(bar));
  const rules = partner.review ? words.reviewRules(formatDuration(partner.review.warning, locale)) : words.noReview;
  return html`<section part="slip" ?data-warned=${warning !== null}>
    <p role="heading" aria-level=${context.level + 1}>${words.toKeep(tierName(context, standing.held))}</p>
    ${warning ? renderDeadline(context) : nothing} ${pressing.length > 0 ? renderBars(pressing, context) : nothing}
    ${rest.length > 0 ? renderFold(describeKept(keeps, context), renderBars(rest, context)) : nothing}
    ${warning ? nothing : html`<p class="notes">${rules}</p>`}
  </section>`;
}

function describeKept(keeps: readonly KeptBar[], context: TrackerContext): string {
  const count = (is: (status: Status) => boolean): number => keeps.filter(({ status }) => is(status)).length;
  const unknown = count((status) => status === 'unknown');
  const met = describeMet(count(isPassed), keeps.length, context);
  return unknown > 0 ? `${met} · ${context.words.notKnown(formatNumber(unknown, context.locale))}` : met;
}

/** How long there is to put right what the warning names, and what follows else. */
function renderDeadline(context: TrackerContext): TemplateResult {
  const { words, locale, standing } = context;
  const { since, deadline } = standing.warning!;
  const { fallsTo } = standing;
  const left = daysBetween(standing.asOf, deadline);
  const follows = fallsTo === undefined ? '' : fallsTo === null ? words.noneFollows : words.follows(tierName(context, fallsTo));
  return html`<p class="deadline">
      ${words.daysLeft(left, formatNumber(left, locale))} · ${words.until(formatDay(deadline, locale))}
    </p>
    <p class="notes">${words.warned(formatDay(since, locale))} ${follows}</p>`;
}

function renderBars(bars: readonly KeptBar[], context: TrackerContext): TemplateResult {
  return html`<ul class="bars" role="list">
    ${bars.map((bar) => html`<li data-status=${bar.status}>${renderKept(bar, context)}</li>`)}
  </ul>`;
}

function renderKept(bar: KeptBar, context: TrackerContext): TemplateResult {
  const { projection } = bar;
  const risk = describeRisk(bar, context);
  return html`${
    'members' in bar && bar.members
      ? renderGroup(bar, bar.members, context)
      : renderLine(titleOfBar(bar, context), bar.status, describeFigures(bar, context), context)
  }
  ${projection?.status === 'at-risk' ? renderCourse(metricIdOf(bar), bar.target, projection, context) : nothing}
  ${renderNotes(describeState(bar, context), bar, context)}
  ${
    risk
      ? html`<p class="notes" ?data-risk=${projection !== undefined && isSoon(projection, context.standing.asOf)}>${risk}</p>`
      : nothing
  }`;
}

/** When it is likely to be lost, as far as the answer has not told it, and by when what would follow. */
function describeRisk({ id, projection }: KeptBar, { words, locale, standing }: TrackerContext): string {
  if (!projection) return '';
  const { status, earliest, latest, review, deadline, reason } = projection;
  const format = (day: string): string => formatDay(day, locale);
  const told = standing.warning ? null : firstRisk(standing);
  const then = review && deadline && isSoon(projection, standing.asOf) ? words.ifSo(format(review), format(deadline)) : '';
  // What is exempt says until when.
  const isTold = reason?.code === 'exemption-ends' || (reason?.code === 'runs-out' && told?.bar === id);
  if (status !== 'at-risk' || isTold) return then;
  const when =
    reason?.code === 'runs-out'
      ? words.runsOut(format(reason.day))
      : latest
        ? words.atRisk(format(earliest!), format(latest))
        : words.openRisk(format(earliest!));
  return `${when} ${then}`;
}
