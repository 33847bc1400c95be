import { factor, percent, period } from '../values.ts';

/** What a tier gives. */
export const gifts = {
  benefits: 'Benefits',
  listing: 'In the marketplace',
  support: 'Support',
  funds: 'Marketing funds',
  meetings: 'Meetings and reviews',
  investment: 'What the operator puts in',
  invested: { partners: 'of the partners', time: 'of the team’s time', budget: 'of the budget' },
  boost: (boost: number) => `Its listings’ relevance counts ${factor(boost)}`,
  featured: 'Featured places, labelled as such',
  /** `what`: as the program says it. */
  owed: (what: string, every: string) => `${what}, every ${period(every)}`,
  answer: (hours: number) => `Answer within ${hoursOf(hours)}`,
  /** `hours` null: no time is promised. */
  supportBy: (channel: string, hours: number | null) => `${channel}${hours === null ? '' : `, answer within ${hoursOf(hours)}`}`,
  /** Of the same channel. */
  supportChanged: (channel: string, hours: number | null, before: number | null) =>
    hours === null
      ? `${channel}, no time for an answer any more, before ${hoursOf(before!)}`
      : `${channel}, answer within ${hoursOf(hours)}, before ${before === null ? 'without a time' : hoursOf(before)}`,
  fund: (amount: string, orMore: boolean, every: string) => `${amount}${orMore ? ' or more' : ''} each ${period(every)}`,
  match: (share: number) => (share === 1 ? 'The partner adds as much' : `The partner adds ${percent(share)} of it`),
  approved: 'Approved beforehand',
  notApproved: 'No approval needed beforehand',
};

function hoursOf(hours: number): string {
  if (hours === 1) return 'an hour';
  return hours % 24 === 0 && hours >= 72 ? `${hours / 24} days` : `${hours} hours`;
}

export type GiftsWords = typeof gifts;
