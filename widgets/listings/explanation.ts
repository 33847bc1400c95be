import type { Speech } from '../element/tier-element.ts';
import { orderCards, type MadeOrder, type Place } from './listing-order.ts';
import { formatShare } from './sort-bar.ts';

// Fetched when the first explanation is opened.
export { explanationEnglish } from '../words/en/explanation.ts';
export { explainOrder } from './explain-order.ts';
export { explanationStyles } from './explanation-styles.ts';

/** Why a card is where it is, and where it would be with the other choice of the order. */
export function explainPlace(card: unknown, order: MadeOrder, { words, locale }: Speech<'explanation'>): string {
  const index = indexIn(order.places, card);
  if (index < 0) return '';
  const { ranked, tier } = order.places[index]!;
  if (!ranked) return words.becauseUnmeasured;
  const { relevance, boost, score, why } = ranked;
  const number = (value: number) => formatShare(value, locale);
  const elsewhere = order.options.boost ? words.unboostedPlace : words.boostedPlace;
  const otherwise = findOther(card, order);
  const sentences = [
    why.includes('featured') ? words.becauseFeatured(tier ?? '') : '',
    why.includes('newcomer') ? words.becauseNewcomer : '',
    boost === 1
      ? words.becauseRelevance(number(relevance))
      : words.becauseBoost(number(relevance), number(boost), tier ?? '', number(score)),
    otherwise === null ? '' : otherwise === index ? words.samePlace : elsewhere(number(otherwise + 1)),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Null: not known, as a card that is not here, or whose partner is not known, might stand before it. */
function findOther(card: unknown, { places, cards, standings, options }: MadeOrder): number | null {
  if (options.first > 1) return null;
  const other = orderCards(cards, standings, { ...options, boost: !options.boost });
  return [...places, ...other].some(({ unranked }) => unranked === 'unknown') ? null : indexIn(other, card);
}

function indexIn(places: readonly Place<unknown>[], card: unknown): number {
  return places.findIndex(({ element }) => element === card);
}
