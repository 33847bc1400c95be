import { counted, duration, factor, list, period } from '../../values.ts';

/** Programs side by side. */
export const compare = {
  title: 'Programs side by side',
  description:
    'Partner tier programs compared: their tiers, what the lowest and the highest need, reviews, warnings, notice, and what they do not publish.',
  programs: 'Programs',
  heading: 'Side by side',
  lead: 'The same questions to every program here.',
  star: 'Those marked with a star are set down as described in a public article; “–” means that it does not say.',
  fromArticle: 'as described in a public article',
  note: 'As described in a public article, which may be out of date. The page of each program names it.',
  questions: {
    tiers: 'Tiers, lowest first',
    lowest: 'The lowest tier needs',
    highest: 'The highest tier needs',
    money: 'Money among it',
    unpublished: 'Not published',
    rises: 'A partner rises',
    reviewed: 'Tiers are reviewed',
    warned: 'Warned before a tier is lost',
    announced: 'Changes are announced',
    boost: 'Boost in listings',
  },
  notPublished: 'not published',
  nothing: 'nothing',
  things: (things: number) => counted(things, 'thing'),
  noMoney: 'No',
  criteriaOf: (tiers: string[]) => `criteria of ${list(tiers)}`,
  thresholds: (thresholds: number) => counted(thresholds, 'threshold'),
  allPublished: 'Nothing',
  atOnce: 'on the day it qualifies',
  atReview: 'on review days',
  every: (interval: string) => `every ${period(interval)}`,
  ahead: (time: string) => `${duration(time)} ahead`,
  upTo: (boost: number) => `up to ${factor(boost)}`,
  noBoost: 'None stated',
};

export type CompareWords = typeof compare;
