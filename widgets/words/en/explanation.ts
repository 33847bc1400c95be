import { plural } from '../plural.ts';

/** How an order of listings comes about, and why a card is where it is. */
export const explanationEnglish = {
  aboutBoost: 'Each listing has a relevance for you, and it is multiplied by the boost of its partner’s tier:',
  aboutCap: (cap: string) => `No boost is higher than ${cap}.`,
  aboutFeatured: 'Places marked “Featured” are kept for the best listings of these tiers, one for each partner at most:',
  aboutNewcomers: 'Places marked “New partner” are kept for partners who joined recently.',
  aboutEqual: 'Equal scores are ordered by relevance.',
  aboutUnboosted: 'Now by relevance alone: no tier counts.',
  noBoost: 'no boost',
  becauseRelevance: (relevance: string) => `Relevance ${relevance}, and no boost.`,
  becauseBoost: (relevance: string, boost: string, tier: string, score: string) =>
    `Relevance ${relevance} × ${boost} for ${tier} = ${score}.`,
  becauseFeatured: (tier: string) => `A featured place of the ${tier} tier.`,
  becauseNewcomer: 'A place kept for new partners.',
  unboostedPlace: (place: string) => `Without boost it would be in place ${place}.`,
  boostedPlace: (place: string) => `With boost it would be in place ${place}.`,
  samePlace: 'The boost does not move it.',
  becauseUnmeasured: 'No relevance was given: listed last.',
  measured: 'What the boost changes here',
  movesNone: 'The boost moves none of these listings.',
  moves: (moved: string, all: string) => `The boost moves ${moved} of these ${all} listings.`,
  halfStay: 'Half of all of them or more stay where they are.',
  halfMove: (count: number, shown: string) =>
    plural('en', count, {
      one: `Half of all of them move by ${shown} place or less.`,
      other: `Half of all of them move by ${shown} places or less.`,
    }),
  furthest: (count: number, shown: string) =>
    plural('en', count, { one: `None moves by more than ${shown} place.`, other: `None moves by more than ${shown} places.` }),
  seenBoosted: 'Seen with boost',
  seenPlain: 'Seen without boost',
  relevanceShare: 'Share of the relevance',
  shares: (seen: string, plain: string, relevance: string) => `Seen ${seen}, without boost ${plain}; relevance ${relevance}.`,
  noTier: 'No tier',
  attention: (second: string, third: string) =>
    `How much a place is seen is an estimate: the second ${second} as much as the first, the third ${third}.`,
  notCounted: (count: number, shown: string) =>
    plural('en', count, {
      one: `${shown} listing is not counted, as its relevance or its tier is not known.`,
      other: `${shown} listings are not counted, as their relevance or their tier is not known.`,
    }),
};

export type ExplanationWords = typeof explanationEnglish;
