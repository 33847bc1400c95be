import type { Speech } from '../element/tier-element.ts';
import type { Place } from './listing-order.ts';
import { formatShare } from './sort-bar.ts';

/** Why a card is where it is. `unboosted` is where it would be without boost; both are counted from 0. */
export function explainPlace(
  { ranked, tier }: Place<unknown>,
  index: number,
  unboosted: number,
  { words, locale }: Speech<'listings'>,
): string {
  if (!ranked) return words.becauseUnmeasured;
  const { relevance, boost, score, why } = ranked;
  const number = (value: number) => formatShare(value, locale);
  const sentences = [
    why.includes('featured') ? words.becauseFeatured(tier ?? '') : '',
    why.includes('newcomer') ? words.becauseNewcomer : '',
    boost === 1
      ? words.becauseRelevance(number(relevance))
      : words.becauseBoost(number(relevance), number(boost), tier ?? '', number(score)),
    unboosted === index ? '' : words.unboostedPlace(number(unboosted + 1)),
  ];
  return sentences.filter(Boolean).join(' ');
}
