import type { SearchWords } from '../en/site-search.ts';
import { count } from './values.ts';

export const search: SearchWords = {
  title: (q) => (q ? `„${q}“ – Gradus` : 'Suche – Gradus'),
  description: 'Programme, Stufen, Partner, Angebote und die Anleitung dieser Site durchsuchen.',
  heading: 'Suche',
  button: 'Suchen',
  label: 'Programme, Partner, Angebote und Anleitung durchsuchen',
  kinds: { programs: 'Programme und Stufen', partners: 'Partner', listings: 'Angebote', docs: 'Anleitung (auf Englisch)' },
  none: (q) => `Nichts zu „${q}“ gefunden.`,
  found: (found, q) => `${count(found)} ${found === 1 ? 'Ergebnis' : 'Ergebnisse'} zu „${q}“.`,
  tierOf: (program, ladder) => `Eine Stufe von ${program}${ladder ? `, ${ladder}` : ''}`,
  noTier: 'Noch keine Stufe',
  allPartners: (partners, program) => `${count(partners)} Partner von ${program} ansehen`,
  allListings: (listings) => `Alle ${count(listings)} Angebote ansehen`,
  elsewhereHtml:
    'Der Anfang eines Wortes genügt. Mehr steht bei <a href="/programs/">den Programmen</a> und in <a href="/docs/">der Anleitung</a>.',
  failed: 'Die Suche ließ sich nicht laden. Mit Verbindung zum Netz geht es vielleicht wieder.',
};
