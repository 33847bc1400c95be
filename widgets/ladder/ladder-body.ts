import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { PublicLadder, PublicPartner, PublicProgram, PublicTier } from '../../engine/wire.ts';
import { formatDay, formatNumber } from '../element/format.ts';
import { renderGlyph } from '../body/render-glyph.ts';
import { asideStyles } from '../element/aside-styles.ts';
import { glyphStyles } from '../body/glyph-styles.ts';
import { foldIntoRoom, foldStyles } from '../body/fold.ts';
import { gradeOf } from '../element/tier-glyph.ts';
import { programPage } from '../store/where.ts';
import type { Speech, View } from '../element/tier-element.ts';
import { markOn, type Mark } from './ladder-mark.ts';
import { describeSilence, renderGifts, renderMatrix, renderOwn } from './ladder-matrix.ts';
import { renderCriterion, type LadderContext } from './ladder-needs.ts';
import { ladderStyles } from './styles.ts';

export { ladderEnglish } from '../words/en/ladder.ts';
export const ladderSheet = asideStyles + foldStyles + glyphStyles + ladderStyles;

/** What a ladder shows: its program, and whose place in it is marked. */
export interface Marked {
  program: PublicProgram;
  partner: PublicPartner | null;
}

export interface LadderPlace extends Speech<'ladder'> {
  track: string | null;
  /** The tier that is marked where no partner is. */
  tier?: string | null;
  level: number;
  origin: string;
}

export function draw(root: ShadowRoot, view: View<Marked>, place: LadderPlace): void {
  const fallback = html`<div class=${view.status === 'loading' ? 'waiting' : ''}><slot></slot></div>`;
  render(view.status === 'ready' ? renderProgram(view.data, place) : fallback, root);
  foldIntoRoom(root, '--tier-ladder-room');
}

export function renderProgram(
  { program, partner }: Marked,
  { words, locale, lang, dir, track, tier = null, level, origin }: LadderPlace,
): TemplateResult {
  const ladders = program.ladders.filter((ladder) => !track || ladder.track === track);
  return html`<div class="stage" lang=${lang} dir=${dir}>
    <div class="frame">
      ${program.source ? html`<p part="source" dir="auto">${program.source}</p>` : nothing}
      ${ladders.map((ladder) => renderLadder(ladder, tier, { words, locale, program, partner, level }))}
      <p part="foot">
        <span>${words.asOf(formatDay(program.asOf, locale))}</span>
        <a href=${programPage(origin, program.id, lang)}
          >${words.criteria}<span class="aside">: <bdi>${program.name}</bdi></span></a
        >
      </p>
    </div>
    <button part="unfold" type="button" hidden>${words.showAll}</button>
  </div>`;
}

/** A table where there is room for one, else a tier at a time to be opened. */
function renderLadder(ladder: PublicLadder, tier: string | null, asked: LadderContext): TemplateResult {
  const { name, tiers } = ladder;
  // What counts on one track says nothing of another.
  const standings = asked.partner?.standings.filter((standing) => standing.track === ladder.track) ?? [];
  const context = { ...asked, partner: asked.partner && { ...asked.partner, standings } };
  const level = name ? context.level + 1 : context.level;
  const mark = markOn(tier, context);
  return html`${name ? html`<p class="track" role="heading" aria-level=${context.level}><bdi>${name}</bdi></p>` : nothing}
    <div class="either" data-tiers=${tiers.length > 6 ? 'many' : tiers.length > 4 ? 'some' : 'few'}>
      ${renderMatrix(ladder, mark, context)}
      <ol part="ladder" role="list">
        ${tiers.map((each, index) => renderTier(each, index, tiers, mark, { ...context, level }))}
      </ol>
    </div>`;
}

function renderTier(tier: PublicTier, index: number, tiers: PublicTier[], mark: Mark, context: LadderContext): TemplateResult {
  const { words, level } = context;
  const isOwn = tier.id === mark.tier;
  const gifts = renderGifts(tier, tiers[index - 1], context);
  return html`<li part="tier" data-grade=${gradeOf(index + 1, tiers.length)} data-own=${isOwn ? '' : nothing}>
    <details ?open=${isOwn || (mark.tier === null && index === 0)}>
      <summary>
        ${renderGlyph(index + 1, tiers.length)}
        <span role="heading" aria-level=${level}><bdi>${tier.name}</bdi></span>
        ${isOwn ? html`<span part="mark">${mark.label}</span>` : nothing}
      </summary>
      ${tier.summary ? html`<p class="summary" dir="auto">${tier.summary}</p>` : nothing}
      <p class="title">${words.asks}</p>
      ${renderAsked(tier, tiers[index - 1], context)}
      ${
        gifts === nothing
          ? nothing
          : html`<p class="title">${words.gives}</p>
              ${gifts}`
      }
    </details>
  </li>`;
}

function renderAsked(tier: PublicTier, below: PublicTier | undefined, context: LadderContext): TemplateResult {
  const { words, locale } = context;
  const silence = describeSilence(tier, context);
  if (silence) return html`<p class="none">${silence}</p>`;
  const own = tier.criteria.filter((criterion) => criterion.tier === tier.id);
  return html`<ul part="asks" role="list">
    ${below && own.length < tier.criteria.length ? html`<li class="below">${words.below(below.name)}</li>` : nothing}
    ${own.map((criterion) => html`<li>${renderCriterion(criterion, context)}${renderOwn(criterion, context)}</li>`)}
    ${
      tier.undisclosed > 0
        ? html`<li class="none">${words.undisclosed(tier.undisclosed, formatNumber(tier.undisclosed, locale))}</li>`
        : nothing
    }
  </ul>`;
}
