import type { PartnerConsoleWords } from '../../en/canopy/partner-console.ts';

export const partnerConsole: PartnerConsoleWords = {
  title: (partner) => `Der eigene Stand: ${partner} – Canopy für Partner`,
  description: (partner) =>
    `Was ${partner} hält, was zur nächsten Stufe noch fehlt, und wann sie erreicht sein kann. Eine Demo von Gradus.`,
  who: (partner) => `Das ist ${partner}, wie es alle sehen können. Einen anderen Partner wählen:`,
  as: 'Ansehen als',
  stories: {
    climbing: 'Auf dem Weg nach oben',
    stuck: 'Eines fehlt noch',
    warned: 'Gewarnt',
    recovered: 'Wieder da nach einer Warnung',
    demoted: 'Eine Stufe tiefer',
    unknown: 'Keine neuen Daten',
    exempted: 'Von einem ausgenommen',
    newcomer: 'Gerade beigetreten',
    top: 'Ganz oben',
  },
  heading: 'Der eigene Stand',
  listings: 'Die eigenen Angebote',
  own: (partner) => `Als ${partner} ansehen, mit allen eigenen Werten`,
  page: 'Die ganze Seite, mit Verläufen und Entscheidungen',
  tiers: 'Was jede Stufe braucht',
};
