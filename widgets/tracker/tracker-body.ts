import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { PublicPartner } from '../../engine/wire.ts';
import { formatDay, formatNumber } from '../element/format.ts';
import { renderGlyph } from '../body/render-glyph.ts';
import { renderMark } from '../body/render-mark.ts';
import { asideStyles } from '../element/aside-styles.ts';
import { glyphStyles } from '../body/glyph-styles.ts';
import { foldIntoRoom, foldStyles } from '../body/fold.ts';
import { gradeOf } from '../element/tier-glyph.ts';
import { partnerPage } from '../element/partner-page.ts';
import type { Speech, View } from '../element/tier-element.ts';
import { daysBetween } from '../../engine/standing/risks.ts';
import { latestChange, verdictOn, type Verdict } from '../../engine/standing/verdict.ts';
import { trackerStyles } from './styles.ts';
import { listPressing } from '../../engine/standing/pressing.ts';
import { isUnpublished, renderAnswer } from './tracker-answer.ts';
import { renderCriteria } from './tracker-criteria.ts';
import { tierName, type TrackerContext } from './tracker-context.ts';
import { renderSlip } from './tracker-outlook.ts';

export { trackerEnglish } from '../words/en/tracker.ts';
export const trackerSheet = asideStyles + foldStyles + glyphStyles + trackerStyles;

/** So long a promotion is news. */
const CELEBRATED_DAYS = 14;

export interface TrackerPlace extends Speech<'tracker'> {
  track: string | null;
  level: number;
  origin: string;
}

export function draw(root: ShadowRoot, view: View<PublicPartner>, place: TrackerPlace): void {
  render(
    view.status === 'ready'
      ? renderPartner(view.data, place)
      : view.status === 'loading'
        ? renderWaiting()
        : renderFailure(place),
    root,
  );
  foldIntoRoom(root, '--tier-tracker-room');
}

function renderWaiting(): TemplateResult {
  return html`<div class="waiting" aria-busy="true">
    <slot
      ><div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div
    ></slot>
  </div>`;
}

function renderFailure({ words, lang, dir }: TrackerPlace): TemplateResult {
  return html`<div lang=${lang} dir=${dir}>
    <slot><p class="frame">${words.failed}</p></slot>
  </div>`;
}

export function renderPartner(
  partner: PublicPartner,
  { words, locale, lang, dir, track, level, origin }: TrackerPlace,
): TemplateResult {
  const standings = partner.standings.filter((standing) => !track || standing.track === track);
  return html`<div class="stage" lang=${lang} dir=${dir}>
    <div class="frame">
      ${standings.length === 0 ? html`<p>${words.notEnrolled(partner.name, partner.programName)}</p>` : nothing}
      ${standings.map((standing) => renderStanding({ words, locale, partner, standing, level, isOwn: 'isOwn' in partner }))}
      <p part="foot">
        <span>${words.asOf(formatDay(partner.asOf, locale))}</span>
        <a href=${partnerPage(origin, partner.program, partner.partner, lang)}
          >${words.evidence}<span class="aside">: <bdi>${partner.name}</bdi></span></a
        >
      </p>
    </div>
    <button part="unfold" type="button" hidden>${words.showAll}</button>
  </div>`;
}

function renderStanding(context: TrackerContext): TemplateResult {
  const { standing } = context;
  const verdict = verdictOn(standing);
  const isPressed = listPressing(standing).length > 0;
  return html`<section part="standing" data-verdict=${verdict.kind}>
    ${renderHeld(context, verdict)} ${standing.warning ? renderSlip(context) : nothing} ${renderAnswer(context)}
    ${isPressed && !standing.warning ? renderSlip(context) : nothing} ${renderNext(context)}
    ${isPressed ? nothing : renderSlip(context)}
  </section>`;
}

function renderHeld(context: TrackerContext, verdict: Verdict): TemplateResult {
  const { words, locale, partner, standing, level } = context;
  const rungs = standing.tiers.length;
  const rank = standing.tiers.findIndex(({ id }) => id === standing.held) + 1;
  const place = standing.trackName ? `${partner.programName} · ${standing.trackName}` : partner.programName;
  const facts = [
    rank > 0 ? words.rank(formatNumber(rank, locale), formatNumber(rungs, locale)) : '',
    standing.since ? words.since(formatDay(standing.since, locale)) : '',
  ].filter(Boolean);
  const promotion = findPromotion(context, verdict);
  return html`<header part="held" data-grade=${gradeOf(Math.max(1, rank), rungs)} ?data-promoted=${promotion !== null}>
    <p class="program"><bdi>${place}</bdi></p>
    <div class="tier">
      ${renderGlyph(rank, rungs)}
      <p role="heading" aria-level=${level}>
        <span class="aside"><bdi>${partner.name}</bdi>: </span
        ><bdi>${rank > 0 ? tierName(context, standing.held) : words.noTier}</bdi>
      </p>
    </div>
    <p class="notes">${facts.join(' · ')}</p>
    ${context.isOwn ? html`<p part="own" class="notes">${renderMark('withheld')}<span>${words.own}</span></p>` : nothing}
    ${renderNews(context, verdict, promotion)}
  </header>`;
}

/** The day on which the held tier was reached, while that is news; null where there is something more pressing to say. */
function findPromotion({ standing }: TrackerContext, { kind }: Verdict): string | null {
  const change = latestChange(standing.decisions);
  if (change?.kind !== 'promoted' || change.to !== standing.held || !['good', 'at-risk'].includes(kind)) return null;
  return daysBetween(change.day, standing.asOf) <= CELEBRATED_DAYS ? change.day : null;
}

/** What is new of it. */
function renderNews(context: TrackerContext, verdict: Verdict, promotion: string | null): TemplateResult | typeof nothing {
  const { words, locale, standing } = context;
  if (verdict.kind === 'demoted') {
    return html`<p part="news">${words.demoted(tierName(context, verdict.from), formatDay(verdict.day, locale))}</p>`;
  }
  if (verdict.kind === 'postponed') {
    const { day, observed } = verdict;
    return html`<p part="news">${words.postponed(formatDay(day, locale), observed && formatDay(observed, locale))}</p>`;
  }
  if (promotion)
    return html`<p part="news" data-good>${words.promoted(tierName(context, standing.held), formatDay(promotion, locale))}</p>`;
  return nothing;
}

function renderNext(context: TrackerContext): TemplateResult | typeof nothing {
  const { words, locale, standing, level } = context;
  const { next, held, criteria, keeps, withheld } = standing;
  // Of the top tier, what it needs to stay counts, and is told of there.
  const shown = next === null && keeps.length > 0 ? [] : criteria;
  const tier = tierName(context, next ?? held);
  const said = isUnpublished(standing) ? words.unpublished : criteria.length === 0 && !withheld ? words.nothingAsked(tier) : '';
  if (shown.length === 0 && !withheld && !said) return nothing;
  return html`<section part="next">
    <p role="heading" aria-level=${level + 1}>${words.needed(tier)}</p>
    ${said ? html`<p>${said}</p>` : nothing} ${shown.length > 0 ? renderCriteria(shown, context) : nothing}
    ${
      withheld
        ? html`<p class="withheld notes">
            ${renderMark('withheld')}<span
              >${words.withheld(withheld, formatNumber(withheld, locale))}
              ${standing.partnerSees ? words.partnerSees : nothing}</span
            >
          </p>`
        : nothing
    }
  </section>`;
}
