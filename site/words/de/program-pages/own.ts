import type { OwnWords } from '../../en/program-pages/own.ts';
import { day } from '../values.ts';

export const own: OwnWords = {
  offer: {
    title: 'Das sehen alle',
    text: (partner, hidden, hasDate) =>
      hidden > 0
        ? `${partner} sieht mehr: ${hidden === 1 ? 'einen Wert, der nicht öffentlich ist' : `${hidden} Werte, die nicht öffentlich sind`}${hasDate ? ', und das Datum der nächsten Stufe, das darauf beruht' : ''}.`
        : `${partner} sieht dieselbe Seite und einen Kalender der eigenen Fristen.`,
    button: (partner) => `Diese Seite als ${partner} ansehen`,
    fine: 'Nur in dieser Demo: Die Partner sind erfunden, deshalb dürfen alle nachsehen. Es gilt für 30 Minuten.',
    own: 'Die eigene Seite? Hier sind alle eigenen Werte zu sehen',
  },
  banner: {
    title: (partner) => `Diese Seite wird als ${partner} angesehen`,
    text: 'Werte mit einem Schlüssel sieht außer dem Betreiber sonst niemand. Diese Seite bleibt in diesem Browser.',
    until: (time, on) => `Das Token gilt bis ${time} UTC am ${day(on)}.`,
    calendar: 'Der eigene Kalender, mit Fristen',
    back: 'Zurück zu dem, was alle sehen',
  },
  tag: 'Das sieht außer dem Betreiber sonst niemand',
  form: {
    title: (program) => `Die eigene Seite in ${program}`,
    description: (program) =>
      `Mit einem Token sieht ein Partner von ${program} alle eigenen Werte, das Datum, das darauf beruht, und die eigenen Fristen.`,
    lead: 'Hier das Token einfügen. Dann erscheint die eigene Seite mit allen eigenen Werten, dem Datum, das darauf beruht, und den eigenen Fristen.',
    label: 'Token',
    button: 'Die eigene Seite zeigen',
    refused:
      'Dieses Token gilt hier nicht. Vielleicht ist es abgelaufen, wurde zurückgenommen oder gehört zu einem anderen Programm. Ein neues gibt es beim Betreiber des Programms.',
    fine: 'Das Token geht nur an diese Site und wird nirgends aufbewahrt. Es zeigt die Werte eines Partners und ändert nichts.',
    operators: 'Für Betreiber: wie Token entstehen',
  },
};
