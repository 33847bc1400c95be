import { count, counted, day, duration, factor, list } from '../values.ts';

/** What an edition of a program changed. */
export const editions = {
  days: (effective: string, announced: string | null, inForce: boolean, daysToGo: number) => {
    const told = announced ? `, announced on ${day(announced)}` : '';
    if (daysToGo > 0) return `From ${day(effective)}, in ${counted(daysToGo, 'day')}${told}`;
    return `${inForce ? 'In force since' : 'From'} ${day(effective)}${told}`;
  },
  same: 'Tiers, criteria, benefits and rules stayed as they were.',
  needs: 'Needs',
  gives: 'Gives',
  /** What a change is. */
  kinds: {
    new: 'New',
    gone: 'Gone',
    harder: 'Harder',
    easier: 'Easier',
    more: 'More',
    less: 'Less',
    changed: 'Changed',
  },
  measures: 'How it is measured',
  notices: 'Notice',
  rankings: 'Order of listings',
  reviews: 'Reviews',
  noReviews: 'There are no reviews any more.',
  onlyOne: (first: string) => `In force since ${day(first)}`,
  first: (first: string) => `The first edition: ${day(first)}`,
  newTier: 'A new tier',
  takesPlace: (tiers: string[]) => `Takes the place of ${list(tiers)}`,
  boost: (after: number, before: number) => `Boost in listings: ${factor(after)}, before ${factor(before)}`,
  featured: 'Featured places',
  published: 'What it needs is published now',
  unpublished: 'What it needs is not published any more',
  ofEveryone: 'Needed of every partner now.',
  newCriterion: (criterion: string, stay: string | null) => `${criterion}${stay ? `; ${stay} to stay` : ''}`,
  changed: (after: string, before: string) => `${after}, before ${before}`,
  toStay: (after: string, before: string) => `to stay ${after}, before ${before}`,
  droppedAlone: (criterion: string) => `${criterion}: no longer needed by itself`,
  instead: (after: string, before: string) => `${after}; before: ${before}`,
  renamed: (after: string, before: string) => `${after}, before “${before}”`,
  measuredBefore: (sentences: string) => `Before: ${sentences}`,
  notice: (after: string | null, before: string | null) =>
    `A change is announced ${after ? `at least ${duration(after)} before it takes effect` : 'with no promised notice'}; before, ${before ? `it was ${duration(before)}` : 'nothing was promised'}.`,
  cap: (after: number, before: number) => `No boost goes beyond ${factor(after)}, before ${factor(before)}.`,
  slots: (after: number, before: number) => `Featured places at the top: ${count(after)}, before ${count(before)}.`,
  noNewcomers: 'No place is kept for new partners any more.',
  notPublished: 'not published',
};

export type EditionsWords = typeof editions;
