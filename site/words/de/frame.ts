import type { FrameWords } from '../en/frame.ts';

export const frame: FrameWords = {
  skip: 'Zum Inhalt',
  main: 'Hauptmenü',
  footer: 'Fußzeile',
  language: 'Sprache',
  tiers: 'Stufen',
  partners: 'Partner',
  programs: 'Programme',
  demo: 'Demo',
  embed: 'Einbetten',
  docs: 'Anleitung',
  search: 'Suche',
  aboutHtml: (gradus) =>
    `${gradus} ist freie Software für Partnerprogramme mit Stufen, unter der MIT-Lizenz. Keine Stufe wurde hier von Hand vergeben: Jede folgt aus einem veröffentlichten Programm, Messwerten und einem Tag.`,
  allPrograms: 'Alle Programme',
  marketplace: 'Marktplatz der Demo',
  check: 'Abzeichen prüfen',
  json: 'Programme als JSON',
  missing: {
    title: 'Nicht gefunden – Gradus',
    description: 'Unter dieser Adresse gibt es keine Seite.',
    heading: 'Hier fehlt eine Stufe.',
    lead: 'Unter dieser Adresse gibt es keine Seite. Eine solche Lücke bleibt, wenn ein Partner ein Programm verlässt oder eine Stufe mit einer neuen Fassung entfällt.',
  },
};
