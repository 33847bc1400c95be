import { capitalize } from '../../values.ts';
import type { DirectoryWords } from '../../en/program/directory.ts';
import { counted, day } from '../values.ts';
import { operatorKey } from './operator-key.ts';

export const directory: DirectoryWords = {
  title: (program) => `Partner von ${program}`,
  titleOfPage: (program, number) => `Partner von ${program}, Seite ${number}`,
  description: (program, asOf) => `Wer welche Stufe von ${program} hält, Stand ${day(asOf)}, und worauf das jeweils beruht.`,
  heading: 'Partner',
  lead: (partners, asOf) =>
    `${capitalize(counted(partners, 'ein Partner', 'Partner'))} am ${day(asOf)}, jeder auf der Stufe, die er mit seinen Werten erreicht und gehalten hat. Hinter jedem Namen steht, worauf das beruht.`,
  empty: {
    lead: 'Noch keine Partner.',
    fromArticle:
      'Dieses Programm ist in einem Artikel beschrieben und steht hier zum Lesen. Seine Partner sind hier nicht bekannt, und es werden keine erfunden.',
    own: 'Partner stehen hier, sobald sie teilnehmen oder etwas bei ihnen gemessen wird.',
    criteria: 'Seine Stufen und Kriterien',
  },
  dataHtml: (path, asOf) => `<a href="${path}">Diese Liste als JSON</a>, Stand ${day(asOf)}.`,
  find: {
    name: 'Name',
    track: 'Bereich',
    allTracks: 'Alle',
    tier: 'Stufe',
    allTiers: 'Alle',
    tiers: 'Stufen',
    category: 'Kategorie',
    allCategories: 'Alle',
    state: 'Zustand',
    anyState: 'Alle',
    find: 'Suchen',
    clear: 'Leeren',
  },
  marks: {
    warned: 'Gewarnt',
    'at-risk': 'Gefährdet',
    silent: 'Keine neuen Daten',
    exempt: 'Ausgenommen',
    promoted: 'Aufgestiegen',
    demoted: 'Abgestiegen',
  },
  states: {
    warned: 'Gewarnt',
    'at-risk': 'Gefährdet',
    silent: 'Keine neuen Daten, Prüfung verschoben',
    exempt: 'Von einem Kriterium ausgenommen',
    moved: 'Auf- oder abgestiegen in den letzten 90 Tagen',
  },
  noTier: 'Noch keine Stufe',
  since: (since) => `seit ${day(since, 'short')}`,
  tierSince: (tier, since) => `${tier} seit ${day(since, 'short')}`,
  jump: 'Stufen auf dieser Seite',
  shown: (shown, all) => `${shown} von ${all}`,
  pages: 'Seiten',
  page: (number) => `Seite ${number}`,
  place: (number, last) => `Seite ${number} von ${last}`,
  found: {
    label: 'Gefundene Partner',
    none: 'Mit weniger Buchstaben oder weniger Filtern ist mehr zu finden.',
    pages: 'Seiten der gefundenen Partner',
    before: 'Zurück',
    next: 'Weiter',
    all: 'Alle Partner',
    failed: 'Die Suche nach Partnern geht gerade nicht. Unten stehen alle.',
  },
  needsKey:
    'Wer gefährdet ist, wird aus Werten vorhergesagt, die nicht alle öffentlich sind. Darum erfährt es nur, wer das Programm betreibt. Wie, steht weiter unten.',
  key: {
    ...operatorKey,
    text: 'Mit einem Schlüssel zum Lesen zeigt diese Liste auch, wer gefährdet ist; dabei zählen auch Werte, die nicht öffentlich sind. Der Schlüssel geht nur an diesen Server und ist vergessen, sobald die Seite verlassen wird.',
    pending: (count) =>
      `Der Schlüssel gilt. ${count} Partner werden noch angesehen; wer gefährdet ist, kommt nach und nach dazu …`,
    works: 'Mit dem Schlüssel zeigt diese Liste auch, wer gefährdet ist. Nichts davon wurde gespeichert.',
  },
};
