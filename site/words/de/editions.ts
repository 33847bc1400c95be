import type { EditionsWords } from '../en/editions.ts';
import { counted, day, factor, list } from './values.ts';

export const editions: EditionsWords = {
  days: (effective, announced, inForce, daysToGo) => {
    const told = announced ? `, angekündigt am ${day(announced)}` : '';
    if (daysToGo > 0) return `Ab ${day(effective)}, in ${counted(daysToGo, 'einem Tag', 'Tagen')}${told}`;
    return `${inForce ? 'In Kraft seit' : 'Ab'} ${day(effective)}${told}`;
  },
  same: 'Stufen, Kriterien und Prüfungen blieben, wie sie waren.',
  reviews: 'Prüfungen',
  noReviews: 'Prüfungen gibt es nicht mehr.',
  onlyOne: (first) => `In Kraft seit ${day(first)}`,
  first: (first) => `Die erste Fassung: ${day(first)}`,
  newTier: 'Eine neue Stufe',
  takesPlace: (tiers) => `Tritt an die Stelle von ${list(tiers)}`,
  boost: (after, before) => `Bonus bei Angeboten: ${factor(after)}, vorher ${factor(before)}`,
  benefits: 'Vorteile geändert',
  newCriterion: (criterion, stay) => `Neu: ${criterion}${stay ? `; ${stay} zum Bleiben` : ''}`,
  changed: (after, before) => `${after}, vorher ${before}`,
  toStay: (after, before) => `zum Bleiben ${after}, vorher ${before}`,
  dropped: (criterion) => `Nicht mehr nötig: ${criterion}`,
  droppedAlone: (criterion) => `Nicht mehr für sich allein nötig: ${criterion}`,
  notPublished: 'nicht veröffentlicht',
};
