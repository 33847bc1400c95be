import type { GiftsWords } from '../en/gifts.ts';
import { every, factor, percent } from './values.ts';

export const gifts: GiftsWords = {
  benefits: 'Vorteile',
  listing: 'Auf dem Marktplatz',
  support: 'Hilfe',
  funds: 'Geld für Marketing',
  meetings: 'Treffen und Besprechungen',
  investment: 'Was der Betreiber einsetzt',
  invested: { partners: 'der Partner', time: 'der Zeit des Teams', budget: 'des Budgets' },
  boost: (boost) => `Die Relevanz ihrer Angebote zählt ${factor(boost)}`,
  featured: 'Hervorgehobene Plätze, so bezeichnet',
  owed: (what, period) => `${what}, ${every(period)}`,
  answer: (hours) => `Antwort innerhalb von ${hoursOf(hours)}`,
  supportBy: (channel, hours) => `${channel}${hours === null ? '' : `, Antwort innerhalb von ${hoursOf(hours)}`}`,
  supportChanged: (channel, hours, before) =>
    hours === null
      ? `${channel}, keine Frist für eine Antwort mehr, vorher innerhalb von ${hoursOf(before!)}`
      : `${channel}, Antwort innerhalb von ${hoursOf(hours)}, vorher ${before === null ? 'ohne Frist' : `innerhalb von ${hoursOf(before)}`}`,
  fund: (amount, orMore, period) => `${amount}${orMore ? ' oder mehr' : ''}, ${every(period)}`,
  match: (share) => (share === 1 ? 'Der Partner gibt ebenso viel dazu' : `Der Partner gibt ${percent(share)} davon dazu`),
  approved: 'Vorher zu genehmigen',
  notApproved: 'Ohne vorherige Genehmigung',
};

function hoursOf(hours: number): string {
  if (hours === 1) return 'einer Stunde';
  return hours % 24 === 0 && hours >= 72 ? `${hours / 24} Tagen` : `${hours} Stunden`;
}
