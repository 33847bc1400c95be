import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Verdict } from '../../engine/standing/verdict.ts';
import { formatDay, formatNumber, parseQuarter } from '../element/format.ts';
import { labelOfBar, tierName, type TrackerContext } from './tracker-context.ts';

type Row = [name: string, label: string, headline: string, note: string];

/** The short answer: what is missing, when it comes, and what is decided next. */
export function renderAnswer(context: TrackerContext, verdict: Verdict): TemplateResult | typeof nothing {
  const rows = [describeMissing(context), describeOutlook(context), describeNext(context, verdict)].filter((row) => row !== null);
  if (rows.length === 0) return nothing;
  return html`<dl part="answer">
    ${rows.map(
      ([name, label, headline, note]) =>
        html`<div part=${name}>
          <dt>${label}</dt>
          <dd>${headline} ${note ? html`<span class="notes">${note}</span>` : nothing}</dd>
        </div>`,
    )}
  </dl>`;
}

function describeMissing(context: TrackerContext): Row | null {
  const { words, locale, standing } = context;
  const { of, met, unknown } = standing.tally;
  if (standing.next === null || of === 0) return null;
  const [all, left] = [formatNumber(of, locale), formatNumber(of - met, locale)];
  const headline = met === of && !standing.withheld ? words.allMet(all) : words.left(left, all);
  const notes = [
    unknown > 0 ? words.notKnown(formatNumber(unknown, locale)) : '',
    standing.withheld ? words.notPublic(formatNumber(standing.withheld, locale)) : '',
  ];
  return ['missing', words.missing(tierName(context, standing.next)), headline, notes.filter(Boolean).join(' · ')];
}

/** Nothing where that rests on figures that are not public. */
function describeOutlook({ words, locale, standing }: TrackerContext): Row | null {
  const { projection } = standing;
  if (!projection || standing.next === null) return null;
  const { status, earliest, latest } = projection;
  const quarter = projection.quarter ? parseQuarter(projection.quarter) : null;
  const text = quarter && words.quarter(formatNumber(quarter.quarter, locale), formatYear(quarter.year, locale));
  if (status === 'on-track' && text) {
    const range = earliest && latest ? words.range(formatDay(earliest, locale), formatDay(latest, locale)) : '';
    return ['outlook', words.when, words.expected(text), range];
  }
  if (status === 'likely' && text) {
    const range = latest
      ? words.range(formatDay(earliest!, locale), formatDay(latest, locale))
      : words.openRange(formatDay(earliest!, locale));
    return ['outlook', words.when, words.perhaps(text), range];
  }
  return ['outlook', words.when, words.outlook[status], ''];
}

/** The deadline of a warning, else the next review, and what either may change. */
function describeNext(context: TrackerContext, verdict: Verdict): Row | null {
  const { words, locale, standing, partner } = context;
  if (standing.held === null) return null;
  const held = tierName(context, standing.held);
  if (verdict.kind === 'warned') {
    const left = words.daysLeft(verdict.daysLeft, formatNumber(verdict.daysLeft, locale));
    const { fallsTo } = standing;
    const follows = fallsTo === undefined ? '' : fallsTo === null ? words.noneFollows : words.follows(tierName(context, fallsTo));
    return ['review', words.deadlineLabel, `${formatDay(verdict.deadline, locale)}, ${left}`, follows];
  }
  if (!partner.review) return null;
  const note = verdict.kind === 'at-risk' ? describeRisk(context, verdict) : words.reviewText(held);
  return ['review', words.nextReview, formatDay(partner.review.next, locale), note];
}

function describeRisk(context: TrackerContext, { bar, date, runsOut }: Verdict & { kind: 'at-risk' }): string {
  const { words, locale } = context;
  const label = labelOfBar(bar, 1, context);
  if (date === null) return words.fallsShort(label);
  return runsOut ? words.runsOutSoon(label, formatDay(runsOut, locale)) : words.mayFail(label, formatDay(date, locale));
}

function formatYear(year: string, locale: string): string {
  return formatNumber(Number(year), locale, { useGrouping: false });
}
