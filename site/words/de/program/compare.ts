import type { CompareWords } from '../../en/program/compare.ts';
import { counted, duration, every, factor, list } from '../values.ts';

export const compare: CompareWords = {
  title: 'Programme im Vergleich',
  description:
    'Partnerprogramme im Vergleich: ihre Stufen, was die unterste und die oberste brauchen, Prüfungen, Warnungen, Fristen, und was sie nicht veröffentlichen.',
  programs: 'Programme',
  heading: 'Im Vergleich',
  lead: 'Dieselben Fragen an jedes Programm.',
  star: 'Programme mit einem Stern stehen hier, wie ein öffentlicher Artikel sie beschreibt; „–“ heißt, dass er dazu nichts sagt.',
  fromArticle: 'wie ein öffentlicher Artikel es beschreibt',
  note: 'Wie ein öffentlicher Artikel es beschreibt, der veraltet sein kann. Die Seite jedes Programms nennt ihn.',
  questions: {
    tiers: 'Stufen, die unterste zuerst',
    lowest: 'Die unterste Stufe braucht',
    highest: 'Die oberste Stufe braucht',
    money: 'Geld unter den Kriterien',
    unpublished: 'Nicht veröffentlicht',
    rises: 'Ein Partner steigt auf',
    reviewed: 'Stufen werden geprüft',
    warned: 'Warnung, bevor eine Stufe verloren geht',
    announced: 'Änderungen werden angekündigt',
    boost: 'Bonus bei Angeboten',
  },
  notPublished: 'nicht veröffentlicht',
  nothing: 'nichts',
  things: (things) => counted(things, 'ein Kriterium', 'Kriterien'),
  noMoney: 'Nein',
  criteriaOf: (tiers) => `Kriterien von ${list(tiers)}`,
  thresholds: (thresholds) => counted(thresholds, 'eine Schwelle', 'Schwellen'),
  allPublished: 'Nichts',
  atOnce: 'sobald er alles erfüllt',
  atReview: 'an Prüftagen',
  every: (interval) => every(interval),
  ahead: (time) => `${duration(time)} vorher`,
  upTo: (boost) => `bis zu ${factor(boost)}`,
  noBoost: 'Keiner genannt',
};
