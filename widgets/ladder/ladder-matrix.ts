import { html, nothing, type TemplateResult } from 'lit/html.js';
import { criteriaRows, type CriteriaCell, type CriteriaRow } from '../../engine/wire/criteria-rows.ts';
import type { PublicCriterion, PublicLadder, PublicTier } from '../../engine/wire.ts';
import { formatNumber } from '../element/format.ts';
import { renderGlyph } from '../body/render-glyph.ts';
import { gradeOf } from '../element/tier-glyph.ts';
import {
  describeBar,
  describeCondition,
  giftsOf,
  metricOf,
  renderCriterion,
  titleOfGroup,
  type LadderContext,
} from './ladder-needs.ts';
import { describeOwn, type Mark } from './ladder-mark.ts';

/** Metrics by tiers, a cell filled where more is needed than on the tier below. */
export function renderMatrix({ name, tiers }: PublicLadder, mark: Mark, context: LadderContext): TemplateResult {
  const { words, program } = context;
  return html`<table part="matrix">
    <caption class="aside">
      <bdi>${name ?? program.name}</bdi
      >: ${words.caption}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${tiers.map((tier, index) => renderHead(tier, index, tiers.length, mark))}
      </tr>
    </thead>
    <tbody>
      <tr class="group">
        <th scope="rowgroup">${words.asks}</th>
        ${tiers.map((tier) => html`<td data-own=${isMarked(tier, mark)}>${describeSilence(tier, context)}</td>`)}
      </tr>
      ${criteriaRows(tiers).map((row) => renderRow(row, tiers, mark, context))} ${renderUndisclosed(tiers, mark, context)}
    </tbody>
    <tbody>
      <tr>
        <th scope="row">${words.gives}</th>
        ${tiers.map((tier, index) => html`<td data-own=${isMarked(tier, mark)}>${renderGifts(tier, tiers[index - 1], context)}</td>`)}
      </tr>
    </tbody>
  </table>`;
}

function isMarked({ id }: PublicTier, { tier }: Mark): string | typeof nothing {
  return id === tier ? '' : nothing;
}

function renderHead(tier: PublicTier, index: number, rungs: number, mark: Mark): TemplateResult {
  return html`<th scope="col" data-grade=${gradeOf(index + 1, rungs)} data-own=${isMarked(tier, mark)}>
    ${renderGlyph(index + 1, rungs)} <bdi>${tier.name}</bdi> ${
      tier.id === mark.tier ? html`<span part="mark">${mark.label}</span>` : nothing
    }
  </th>`;
}

function renderRow({ cells }: CriteriaRow, tiers: PublicTier[], mark: Mark, context: LadderContext): TemplateResult {
  const criterion = cells.find((cell) => cell.criterion)!.criterion!;
  return html`<tr>
    <th scope="row">
      <bdi>${criterion.members ? titleOfGroup(criterion, context) : metricOf(criterion, context).label}</bdi>
      ${renderOwn(criterion, context)}
    </th>
    ${cells.map(
      (cell, index) =>
        html`<td
          data-change=${cell.change}
          data-grade=${gradeOf(index + 1, tiers.length)}
          data-own=${isMarked(tiers[index]!, mark)}
        >
          ${renderCell(cell, tiers[index - 1], context)}
        </td>`,
    )}
  </tr>`;
}

/** What the partner has of it. */
export function renderOwn(criterion: PublicCriterion, context: LadderContext) {
  const own = describeOwn(criterion, context);
  return own ? html`<span part="own">${own}</span>` : nothing;
}

function renderCell({ change, criterion }: CriteriaCell, below: PublicTier | undefined, context: LadderContext) {
  const { words } = context;
  if (change === 'same') return html`<span class="aside">${words.same(below?.name ?? '')}</span>`;
  if (change === 'unpublished') return words.hidden;
  return criterion ? renderNeed(criterion, context) : html`<span class="aside">${words.notNeeded}</span>`;
}

/** Of a group its ways, as what they have in common stands at the head of the row. */
function renderNeed(criterion: PublicCriterion, context: LadderContext) {
  return criterion.members
    ? renderCriterion(criterion, context, { bare: true })
    : html`${describeBar(criterion, metricOf(criterion, context), context)}${describeCondition(criterion, context)}`;
}

function renderUndisclosed(tiers: PublicTier[], mark: Mark, { words, locale }: LadderContext) {
  if (tiers.every(({ undisclosed }) => undisclosed === 0)) return nothing;
  return html`<tr>
    <th scope="row">${words.notPublic}</th>
    ${tiers.map(
      (tier) =>
        html`<td data-own=${isMarked(tier, mark)}>
          ${tier.undisclosed > 0 ? words.more(formatNumber(tier.undisclosed, locale)) : ''}
        </td>`,
    )}
  </tr>`;
}

export function describeSilence({ published, criteria, undisclosed }: PublicTier, { words }: LadderContext): string {
  if (!published) return words.unpublished;
  return criteria.length + undisclosed === 0 ? words.nothing : '';
}

export function renderGifts(tier: PublicTier, below: PublicTier | undefined, context: LadderContext) {
  const { words } = context;
  const { own, isMore } = giftsOf(tier, below, context);
  if (own.length === 0 && !isMore) return nothing;
  return html`<ul part="gives" role="list">
    ${isMore ? html`<li class="below">${own.length > 0 ? words.belowGives(below!.name) : words.same(below!.name)}</li>` : nothing}
    ${own.map((gift) => html`<li><bdi>${gift}</bdi></li>`)}
  </ul>`;
}
