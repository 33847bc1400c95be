import type { NewsWords } from '../../en/program-pages/news.ts';
import { day } from '../values.ts';

export const news: NewsWords = {
  title: (program) => `${program}: Neues`,
  description: (program) => `Wer auf welche Stufe von ${program} aufgestiegen ist, und was sich geändert hat.`,
  heading: 'Neues',
  lead: 'Wer aufgestiegen ist, und was sich geändert hat.',
  follow: 'Abonnieren',
  calendar: 'Prüfungen für den Kalender',
  inEnglish: 'auf Englisch',
  empty: 'Noch ist nichts geschehen.',
  reaches: (partner, tier) => `${partner} erreicht ${tier}`,
  rises: (partner, from, to) => `${partner} steigt von ${from} auf ${to}`,
  announced: (program, effective) => `${program} kündigt neue Kriterien an, ab ${day(effective)}`,
  effective: (program) => `Neue Kriterien von ${program} treten in Kraft`,
};
