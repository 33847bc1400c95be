import type { MarketWords } from '../../en/canopy/market.ts';
import { counted } from '../values.ts';

export const market: MarketWords = {
  site: 'Canopy, eine Demo von Gradus',
  entries: { apps: 'Apps & Studios', partner: 'Für Partner' },
  demo: 'Über diese Demo',
  demoHtml: 'Eine Demo: Canopy, seine Läden und seine Partner sind erfunden. Die Stufen berechnet <a href="/">Gradus</a>.',
  footHtml: '<strong>Canopy</strong> hilft kleinen Läden, geöffnet zu bleiben. Es gibt Canopy nicht.',
  program: 'Sein Partnerprogramm',
  partners: 'Alle Partner',
  embed: 'Das alles für eigene Seiten',
  home: {
    title: 'Canopy: Apps und Studios für unabhängige Läden',
    description: (listings) =>
      `${listings} Apps und Studios für unabhängige Läden, mit der Stufe dessen, von dem sie stammen. Eine Demo von Gradus.`,
    heading: 'Alles, was einen Laden trägt.',
    lead: (listings, makers) =>
      `${listings} Apps und Studios von ${counted(makers, 'einem Anbieter', 'Anbietern')}, für Bäckereien, Blumenläden, Fahrradwerkstätten und die Buchhandlung um die Ecke.`,
    start: 'Gut für den Anfang',
    about: (shown) =>
      `${shown === null ? 'Was für die meisten Läden passt.' : `Die ${shown}, die für die meisten Läden passen.`} Eine höhere Stufe des Anbieters rückt ein Angebot nach oben.`,
    why: 'Warum diese Reihenfolge?',
    more: 'Alles, wovon sie abhängt, wie das Programm selbst es sagt',
  },
  categories: 'Kategorien',
  category: {
    title: (category) => `${category}: Angebote – Canopy`,
    description: (category, listings) =>
      `${listings} ${listings === 1 ? 'Angebot' : 'Angebote'} unter ${category} auf dem Marktplatz von Canopy, einer Demo von Gradus.`,
    listings: (category) => `Angebote: ${category}`,
  },
  all: {
    title: 'Alles von A bis Z – Canopy',
    description: 'Alle Apps und Studios auf dem Marktplatz von Canopy, einer Demo von Gradus.',
    heading: 'Alles von A bis Z',
  },
  search: {
    title: (q) => (q ? `„${q}“ – Canopy` : 'Suche – Canopy'),
    description: 'Die Apps und Studios auf dem Marktplatz von Canopy durchsuchen, einer Demo von Gradus.',
    heading: 'Suche',
    label: 'Apps und Studios suchen',
    found: 'Gefundene Angebote',
    none: 'Mit weniger Buchstaben oder einem anderen Wort ist mehr zu finden. Oder in den Kategorien stöbern:',
  },
  by: 'von',
};
