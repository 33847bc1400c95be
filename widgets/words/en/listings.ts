export const listingsEnglish = {
  sort: 'Sort',
  recommended: 'Recommended',
  unboosted: 'Without boost',
  featured: 'Featured',
  newcomer: 'New partner',
  why: 'Why here?',
  place: (place: string) => `Place ${place}`,
  about: 'How this order comes about',
  aboutBoost: 'Each listing has a relevance for you, and it is multiplied by the boost of its partner’s tier:',
  aboutCap: (cap: string) => `No boost is higher than ${cap}.`,
  aboutFeatured: 'Places marked “Featured” are kept for the best listings of these tiers, one for each partner at most:',
  aboutNewcomers: 'Places marked “New partner” are kept for partners who joined not long ago.',
  aboutEqual: 'Equal scores are ordered by relevance.',
  aboutUnboosted: 'Now by relevance alone: no tier counts.',
  noBoost: 'no boost',
  becauseRelevance: (relevance: string) => `Relevance ${relevance}, and no boost.`,
  becauseBoost: (relevance: string, boost: string, tier: string, score: string) =>
    `Relevance ${relevance} × ${boost} for ${tier} = ${score}.`,
  becauseFeatured: (tier: string) => `A featured place of the ${tier} tier.`,
  becauseNewcomer: 'A place kept for new partners.',
  unboostedPlace: (place: string) => `Without boost it would be in place ${place}.`,
  becauseUnmeasured: 'No relevance was given: listed last.',
};

export type ListingsWords = typeof listingsEnglish;
