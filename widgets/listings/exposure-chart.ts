import { attentionOf, type GroupExposure } from '../../engine/ranking/exposure.ts';
import { formatNumber } from '../element/format-number.ts';
import { fill, make } from '../element/make.ts';
import type { Speech } from '../element/tier-element.ts';
import type { JudgedOrder } from './judge-order.ts';

const HEIGHT = 22;
const WITH_BOOST = { class: 'boosted', y: '3', height: '7' };
const WITHOUT_BOOST = { class: 'plain', y: '12', height: '7' };

/** How much of each tier is seen, against its share of the relevance, and how far the boost moves cards. Null: too few to tell. */
export function drawExposure(
  { tiers, boosted, uncounted }: JudgedOrder,
  { words, locale }: Speech<'explanation'>,
): HTMLElement | null {
  const { groups } = tiers;
  if (boosted.length < 2 || groups.some(({ relevance }) => relevance === null)) return null;
  const number = (value: number) => formatNumber(value, locale);
  const share = (value: number) =>
    formatNumber(value, locale, { style: 'percent', maximumFractionDigits: value > 0 && value < 0.01 ? 1 : 0 });
  const widest = Math.max(...groups.flatMap(({ relevance, seen, seenWithoutBoost }) => [relevance!, seen, seenWithoutBoost]));
  const rows = groups.map((group) =>
    make(
      'li',
      {},
      make('bdi', {}, group.group ?? words.noTier),
      drawBars(group, widest),
      make('p', {}, words.shares(share(group.seen), share(group.seenWithoutBoost), share(group.relevance!))),
    ),
  );
  return make(
    'section',
    { part: 'exposure' },
    make('p', { class: 'title' }, words.measured),
    make('p', {}, describeMoves(tiers, boosted.length, words, number)),
    drawKey(words),
    make('ul', { role: 'list' }, ...rows),
    make('p', {}, words.attention(share(attentionOf(2)), share(attentionOf(3)))),
    ...(uncounted > 0 ? [make('p', {}, words.notCounted(uncounted, number(uncounted)))] : []),
  );
}

function describeMoves(
  { moved, medianMove, furthestMove }: JudgedOrder['tiers'],
  all: number,
  words: Speech<'explanation'>['words'],
  number: (value: number) => string,
): string {
  if (moved === 0) return words.movesNone;
  return [
    words.moves(number(moved), number(all)),
    medianMove ? words.halfMove(medianMove, number(medianMove)) : words.halfStay,
    words.furthest(furthestMove, number(furthestMove)),
  ].join(' ');
}

/** Two bars, and a line across them where they would end if the tier was seen as much as it is relevant. The words beside it say the same. */
function drawBars({ relevance, seen, seenWithoutBoost }: GroupExposure<unknown>, widest: number): SVGElement {
  // The line at the end has room.
  const at = (value: number) => `${Math.round((value / widest) * 990) / 10}%`;
  return draw(
    'svg',
    { width: '100%', height: String(HEIGHT), 'aria-hidden': 'true', focusable: 'false' },
    draw('rect', { ...WITH_BOOST, width: at(seen) }),
    draw('rect', { ...WITHOUT_BOOST, width: at(seenWithoutBoost) }),
    draw('line', { class: 'relevance', x1: at(relevance!), x2: at(relevance!), y1: '0', y2: String(HEIGHT) }),
  );
}

function drawKey({ seenBoosted, seenPlain, relevanceShare }: Speech<'explanation'>['words']): HTMLElement {
  const entry = (mark: SVGElement, word: string) =>
    make('li', {}, draw('svg', { width: '14', height: '14' }, mark), make('span', {}, word));
  return make(
    'ul',
    { class: 'key', 'aria-hidden': 'true' },
    entry(draw('rect', { ...WITH_BOOST, width: '14' }), seenBoosted),
    entry(draw('rect', { ...WITHOUT_BOOST, width: '14', y: '4' }), seenPlain),
    entry(draw('line', { class: 'relevance', x1: '7', x2: '7', y1: '0', y2: '14' }), relevanceShare),
  );
}

function draw(tag: string, attributes: Record<string, string>, ...content: Node[]): SVGElement {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, ...content) as SVGElement;
}
