import type { EditionsWords } from '../en/editions.ts';
import { count, counted, day, duration, factor, list } from './values.ts';

export const editions: EditionsWords = {
  days: (effective, announced, inForce, daysToGo) => {
    const told = announced ? `, angekündigt am ${day(announced)}` : '';
    if (daysToGo > 0) return `Ab ${day(effective)}, in ${counted(daysToGo, 'einem Tag', 'Tagen')}${told}`;
    return `${inForce ? 'In Kraft seit' : 'Ab'} ${day(effective)}${told}`;
  },
  same: 'Stufen, Kriterien, Vorteile und Regeln blieben, wie sie waren.',
  needs: 'Verlangt',
  gives: 'Bringt',
  kinds: {
    new: 'Neu',
    gone: 'Entfällt',
    harder: 'Schwerer',
    easier: 'Leichter',
    more: 'Mehr',
    less: 'Weniger',
    changed: 'Geändert',
  },
  measures: 'Wie gemessen wird',
  notices: 'Ankündigung',
  rankings: 'Reihenfolge der Angebote',
  reviews: 'Prüfungen',
  noReviews: 'Prüfungen gibt es nicht mehr.',
  onlyOne: (first) => `In Kraft seit ${day(first)}`,
  first: (first) => `Die erste Fassung: ${day(first)}`,
  newTier: 'Eine neue Stufe',
  takesPlace: (tiers) => `Tritt an die Stelle von ${list(tiers)}`,
  boost: (after, before) => `Bonus bei Angeboten: ${factor(after)}, vorher ${factor(before)}`,
  featured: 'Hervorgehobene Plätze',
  published: 'Was sie verlangt, ist jetzt veröffentlicht',
  unpublished: 'Was sie verlangt, ist nicht mehr veröffentlicht',
  ofEveryone: 'Jetzt von allen Partnern verlangt.',
  newCriterion: (criterion, stay) => `${criterion}${stay ? `; ${stay} zum Bleiben` : ''}`,
  changed: (after, before) => `${after}, vorher ${before}`,
  toStay: (after, before) => `zum Bleiben ${after}, vorher ${before}`,
  droppedAlone: (criterion) => `${criterion}: nicht mehr für sich allein nötig`,
  instead: (after, before) => `${after}; vorher: ${before}`,
  renamed: (after, before) => `${after}, vorher „${before}“`,
  measuredBefore: (sentences) => `Vorher: ${sentences}`,
  notice: (after, before) =>
    `Eine Änderung wird ${after ? `mindestens ${duration(after)} vorher angekündigt` : 'ohne zugesagte Frist angekündigt'}; vorher ${before ? `${duration(before)}` : 'war nichts zugesagt'}.`,
  cap: (after, before) => `Kein Bonus geht über ${factor(after)} hinaus, vorher ${factor(before)}.`,
  slots: (after, before) => `Hervorgehobene Plätze ganz oben: ${count(after)}, vorher ${count(before)}.`,
  noNewcomers: 'Für neue Partner ist kein Platz mehr frei gehalten.',
  notPublished: 'nicht veröffentlicht',
};
