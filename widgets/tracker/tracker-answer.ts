import { html, nothing, type TemplateResult } from 'lit/html.js';
import { firstRisk, type AtRisk } from '../../engine/standing/verdict.ts';
import type { PublicStanding } from '../../engine/wire.ts';
import { formatDay, formatNumber, parseQuarter } from '../element/format.ts';
import { isPressing } from '../../engine/standing/pressing.ts';
import { labelOfBar, tierName, type TrackerContext } from './tracker-context.ts';

type Row = [name: string, label: string, headline: string, note: string];

const MOST_BOXES = 24;

/** The short answer: what is missing, when it comes, and what the next review may change. */
export function renderAnswer(context: TrackerContext): TemplateResult | typeof nothing {
  const rows = [describeMissing(context), describeOutlook(context), describeReview(context)].filter((row) => row !== null);
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

function describeMissing(context: TrackerContext): Row | null {
  const { words, locale, standing } = context;
  const { of, met, unknown } = standing.tally;
  if (standing.next === null) return ['top', words.next, words.top, ''];
  if (of === 0) return null;
  const lapsed = standing.criteria.find((criterion) => criterion.lapsedOn && !isPressing(criterion, standing));
  const [all, left] = [formatNumber(of, locale), formatNumber(of - met, locale)];
  const headline = met === of && !standing.withheld ? words.allMet(all) : words.left(left, all);
  const notes = [
    lapsed ? `${labelOfBar(lapsed, context)}: ${words.lapsedOn(formatDay(lapsed.lapsedOn!, locale))}` : '',
    unknown > 0 ? words.notKnown(formatNumber(unknown, locale)) : '',
    standing.withheld ? words.notPublic(formatNumber(standing.withheld, locale)) : '',
  ];
  return ['missing', words.missing(tierName(context, standing.next)), headline, notes.filter(Boolean).join(' · ')];
}

/** Where it is worked out from figures that are not public, that the partner sees it, if so. */
function describeOutlook(context: TrackerContext): Row | null {
  const { words, locale, standing } = context;
  const { projection } = standing;
  if (standing.next === null || isUnpublished(standing) || isReachedAtReview(context)) return null;
  if (!projection) return standing.partnerSees === standing.withheld ? ['outlook', words.when, words.whenPartner, ''] : null;
  const { status, earliest, latest } = projection;
  const quarter = projection.quarter ? parseQuarter(projection.quarter) : null;
  const text = quarter && words.quarter(formatNumber(quarter.quarter, locale), formatYear(quarter.year, locale));
  if (status !== 'on-track' && status !== 'likely') return ['outlook', words.when, words.outlook[status], ''];
  const headline = !text ? words.outlook['too-little-data'] : status === 'likely' ? words.perhaps(text) : words.expected(text);
  const [from, to] = [earliest, latest].map((day) => day && formatDay(day, locale));
  return ['outlook', words.when, headline, from ? (to ? words.range(from, to) : words.openRange(from)) : ''];
}

/** Of a warning, its deadline is told with what it names. */
function describeReview(context: TrackerContext): Row | null {
  const { words, locale, standing, partner } = context;
  if (standing.held === null || standing.warning || !partner.review) return null;
  const risk = firstRisk(standing);
  const note = risk
    ? describeRisk(context, risk)
    : isReachedAtReview(context)
      ? words.promotes(tierName(context, standing.next))
      : words.reviewText(tierName(context, standing.held));
  return ['review', words.nextReview, formatDay(partner.review.next, locale), note];
}

/** Whether the next review decides on the next tier, and by what is known will give it. */
function isReachedAtReview({ standing, partner }: TrackerContext): boolean {
  return standing.held !== null && standing.projection?.status === 'met' && partner.review?.promote === 'at-review';
}

/** Whether nothing is told of what the next tier needs. */
export function isUnpublished({ next, progress, criteria, withheld }: PublicStanding): boolean {
  return next !== null && progress === null && criteria.length === 0 && !withheld;
}

function describeRisk(context: TrackerContext, { bar, date, runsOut }: AtRisk): string {
  const { words, locale, standing } = context;
  const label = labelOfBar(standing.keeps.find(({ id }) => id === bar) ?? { id: bar }, context);
  if (date === null) return words.fallsShort(label);
  return runsOut ? words.runsOutSoon(label, formatDay(runsOut, locale)) : words.mayFail(label, formatDay(date, locale));
}

function formatYear(year: string, locale: string): string {
  return formatNumber(Number(year), locale, { useGrouping: false });
}
