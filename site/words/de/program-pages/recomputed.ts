import { capitalize } from '../../values.ts';
import type { RecomputedMessages } from '../../en/program-pages/recomputed.ts';
import { counted, day, list } from '../values.ts';

export const recomputed: RecomputedMessages = {
  button: 'In diesem Browser nachrechnen',
  working: 'Regeln und Messwerte werden geholt …',
  failed: 'Regeln oder Messwerte ließen sich gerade nicht holen. Ein weiterer Druck auf den Knopf versucht es noch einmal.',
  said: 'Das holt die öffentlichen Regeln und Messwerte und rechnet hier mit dem Programm, das auch die Site benutzt.',
  columns: { criterion: 'Kriterium', own: 'Hier berechnet', published: 'Veröffentlicht', isSame: 'Gleich?' },
  same: 'Gleich',
  differs: 'Anders',
  noTier: 'keine Stufe',
  way: (tier, met, of, next) => (next ? `${tier}, ${met} von ${of} auf dem Weg zu ${next}` : tier),
  outcome: {
    same: (result) => `Dasselbe Ergebnis: ${result}.`,
    differs: () => 'Nicht das veröffentlichte Ergebnis.',
    open: (result) => `Dasselbe Ergebnis, soweit es sich prüfen lässt: ${result}.`,
  },
  read: (rows, asOf) =>
    `Durchgesehen: ${counted(rows, 'ein Messwert', 'Messwerte')} und jeder Tag einer Prüfung bis zum ${day(asOf)}.`,
  checked: (checked, of) => `Bei ${checked} von ${of} Kriterien kommt dasselbe heraus wie veröffentlicht.`,
  held: {
    same: (tier, since) => `Auch die Stufe: ${tier}${since ? `, gehalten seit ${day(since)}` : ''}.`,
    differs: (own, published) => `Nach diesen Messwerten wäre es ${own}; veröffentlicht ist ${published}.`,
    open: (published) =>
      `Dass es ${published} ist, beruht auf Werten, die nicht öffentlich sind oder früher zu einem anderen Partner gehörten, und lässt sich hier nicht prüfen.`,
  },
  withheld: (count) =>
    `${capitalize(counted(count, 'ein Kriterium', 'Kriterien'))} ${count === 1 ? 'lässt' : 'lassen'} sich nicht prüfen: nicht öffentlich.`,
  hidden: (criteria) =>
    `Nicht prüfbar, weil nicht öffentlich ist, worauf es beruht: ${list(criteria.map((metrics) => metrics.join(' oder ')))}.`,
  met: (members) => `${members} erfüllt`,
};
