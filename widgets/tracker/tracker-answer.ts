import { html, nothing, type TemplateResult } from 'lit/html.js';
import { firstRisk, type AtRisk, type Verdict } from '../../engine/standing/verdict.ts';
import { formatDay, formatNumber, parseQuarter } from '../element/format.ts';
import { labelOfBar, tierName, type TrackerContext } from './tracker-context.ts';
import { describeKept, failingBar } from './tracker-outlook.ts';

type Row = [name: string, label: string, headline: string, note: string];

const MOST_BOXES = 24;

/** The short answer: what is missing, when it comes, and what is decided next. */
export function renderAnswer(context: TrackerContext, verdict: Verdict): TemplateResult | typeof nothing {
  const isWarned = verdict.kind === 'warned';
  const rows = [
    isWarned ? describeTarget(context) : null,
    isWarned ? describeNext(context, verdict) : null,
    describeMissing(context),
    describeOutlook(context),
    isWarned ? null : describeNext(context, verdict),
  ].filter((row) => row !== null);
  if (rows.length === 0) return nothing;
  return html`<dl part="answer">
    ${rows.map(
      ([name, label, headline, note]) =>
        html`<div part=${name}>
          <dt>${label}</dt>
          <dd>
            ${headline} ${name === 'missing' ? renderBoxes(context) : nothing}
            ${note ? html`<span class="notes">${note}</span>` : nothing}
          </dd>
        </div>`,
    )}
  </dl>`;
}

/** A box for each thing that is needed: filled when it is met, hatched when it is not known. Of many, the counts say enough. */
function renderBoxes({ standing }: TrackerContext): TemplateResult | typeof nothing {
  const { of, met, unknown } = standing.tally;
  if (of > MOST_BOXES) return nothing;
  const kinds = Array.from({ length: of }, (_, i) => (i < met ? 'met' : i < of - unknown ? 'unmet' : 'unknown'));
  return html`<span class="boxes" aria-hidden="true">${kinds.map((kind) => html`<i data-kind=${kind}></i>`)}</span>`;
}

/** The one thing to do first, of what a warning names. */
function describeTarget(context: TrackerContext): Row | null {
  const { words, locale, standing } = context;
  const [first, ...others] = standing.warning?.failing ?? [];
  if (first === undefined) return null;
  const bar = failingBar(first, standing);
  const figures = bar ? describeKept(bar, context) : '';
  const label = labelOfBar(first, bar?.needs ?? 1, context);
  const more = others.length > 0 ? words.andMore(others.length, formatNumber(others.length, locale)) : '';
  return ['target', words.toKeep(tierName(context, standing.held)), figures ? `${label}: ${figures}` : label, more];
}

function describeMissing(context: TrackerContext): Row | null {
  const { words, locale, standing } = context;
  const { of, met, unknown } = standing.tally;
  if (standing.next === null || of === 0) return null;
  const lapsed = standing.criteria.find(({ lapsedOn }) => lapsedOn);
  const [all, left] = [formatNumber(of, locale), formatNumber(of - met, locale)];
  const headline = met === of && !standing.withheld ? words.allMet(all) : words.left(left, all);
  const notes = [
    lapsed ? `${labelOfBar(lapsed.id, 1, context)}: ${words.lapsedOn(formatDay(lapsed.lapsedOn!, locale, 'short'))}` : '',
    unknown > 0 ? words.notKnown(formatNumber(unknown, locale)) : '',
    standing.withheld ? words.notPublic(formatNumber(standing.withheld, locale)) : '',
  ];
  return ['missing', words.missing(tierName(context, standing.next)), headline, notes.filter(Boolean).join(' · ')];
}

/** Where that rests on figures that are not public, that the partner sees it, if so. */
function describeOutlook({ words, locale, standing }: TrackerContext): Row | null {
  const { projection } = standing;
  if (standing.next === null) return null;
  if (!projection) return standing.partnerSees === standing.withheld ? ['outlook', words.when, words.whenPartner, ''] : null;
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
  const risk = firstRisk(standing);
  const note = risk ? describeRisk(context, risk) : words.reviewText(held);
  return ['review', words.nextReview, formatDay(partner.review.next, locale), note];
}

function describeRisk(context: TrackerContext, { bar, date, runsOut }: AtRisk): string {
  const { words, locale } = context;
  const label = labelOfBar(bar, 1, context);
  if (date === null) return words.fallsShort(label);
  return runsOut ? words.runsOutSoon(label, formatDay(runsOut, locale)) : words.mayFail(label, formatDay(date, locale));
}

function formatYear(year: string, locale: string): string {
  return formatNumber(Number(year), locale, { useGrouping: false });
}
