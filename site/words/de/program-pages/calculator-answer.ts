import { capitalize } from '../../values.ts';
import type { CalculatorMessages } from '../../en/program-pages/calculator-answer.ts';
import { target } from '../target.ts';
import { counted, day, NUMBERS, someOf } from '../values.ts';

export const calculatorAnswer: CalculatorMessages = {
  someOf,
  target,
  earns: (tier) => `Das reicht für ${tier}.`,
  earnsNone: 'Das reicht noch für keine Stufe.',
  top: 'Höher geht es nicht. Diese Stufe braucht:',
  unpublished: (next) => `Was ${next} braucht, ist nicht veröffentlicht. Wie weit es noch ist, kann niemand ausrechnen.`,
  left: (next, left, all) =>
    left === all
      ? `Für ${next} ${missing(left)}.`
      : `Für ${next} ${left === 1 ? 'fehlt' : 'fehlen'} noch ${NUMBERS[left] ?? left} von ${NUMBERS[all] ?? all} Kriterien.`,
  reviewDays: (next) => `Aufgestiegen wird an Prüftagen; der nächste ist der ${day(next)}.`,
  reached: (next, on) => `Geht es so weiter: ${next} um den ${day(on)}.`,
  empty: (figures) =>
    `${capitalize(counted(figures, 'ein Wert', 'Werte'))} ${figures === 1 ? 'ist' : 'sind'} noch nicht eingetragen.`,
  offPace:
    'Geht es so weiter, wird sie nicht erreicht. Was wäre nötig? Das zeigt sich, sobald ein Wert oder seine Änderung im Monat anders eingetragen ist.',
  bar: {
    notNeeded: 'hier nicht nötig',
    passed: 'bestanden',
    toPass: 'noch zu bestehen',
    notPublished: 'wie viel nötig ist, ist nicht veröffentlicht',
  },
  when: {
    around: (on) => `um den ${day(on, 'short')}`,
    yours: 'in eigener Hand',
    empty: 'nicht eingetragen',
    offPace: 'so nicht erreichbar',
  },
  step: {
    pace: (metric, change) => `${metric}: ${change} im Monat`,
    there: (on) => `dann erreicht um den ${day(on)}`,
    tier: (tier) => `dann ${tier}`,
    left: (left) => `dann ${missing(left)}`,
  },
};

function missing(criteria: number): string {
  return `${criteria === 1 ? 'fehlt' : 'fehlen'} noch ${counted(criteria, 'ein Kriterium', 'Kriterien')}`;
}
