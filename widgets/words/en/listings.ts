export const listingsEnglish = {
  sort: 'Sort',
  recommended: 'Recommended',
  unboosted: 'Without boost',
  featured: 'Featured',
  newcomer: 'New partner',
  why: 'Why here?',
  place: (place: string) => `Place ${place}`,
  about: 'How this order comes about',
  failed: 'This cannot be shown just now.',
};

export type ListingsWords = typeof listingsEnglish;
