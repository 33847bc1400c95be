import { counted, day, factor, list } from '../values.ts';

/** What an edition of a program changed. */
export const editions = {
  days: (effective: string, announced: string | null, inForce: boolean, daysToGo: number) => {
    const told = announced ? `, announced on ${day(announced)}` : '';
    if (daysToGo > 0) return `From ${day(effective)}, in ${counted(daysToGo, 'day')}${told}`;
    return `${inForce ? 'In force since' : 'From'} ${day(effective)}${told}`;
  },
  same: 'Tiers, criteria and reviews stayed as they were.',
  reviews: 'Reviews',
  noReviews: 'There are no reviews any more.',
  onlyOne: (first: string) => `In force since ${day(first)}`,
  first: (first: string) => `The first edition: ${day(first)}`,
  newTier: 'A new tier',
  takesPlace: (tiers: string[]) => `Takes the place of ${list(tiers)}`,
  boost: (after: number, before: number) => `Boost in listings: ${factor(after)}, before ${factor(before)}`,
  benefits: 'Benefits changed',
  newCriterion: (criterion: string, stay: string | null) => `New: ${criterion}${stay ? `; ${stay} to stay` : ''}`,
  changed: (after: string, before: string) => `${after}, before ${before}`,
  toStay: (after: string, before: string) => `to stay ${after}, before ${before}`,
  dropped: (criterion: string) => `No longer needed: ${criterion}`,
  droppedAlone: (criterion: string) => `No longer needed by itself: ${criterion}`,
  notPublished: 'not published',
};

export type EditionsWords = typeof editions;
