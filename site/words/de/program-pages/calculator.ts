import type { CalculatorPageWords } from '../../en/program-pages/calculator.ts';
import { counted, day } from '../values.ts';

export const calculatorPage: CalculatorPageWords = {
  title: (program) => `${program}: Rechner`,
  description: (program) =>
    `Eigene Werte eintragen und sehen, für welche Stufe von ${program} sie reichen, was zur nächsten fehlt, und wann sie erreicht wäre.`,
  heading: 'Welche Stufe wäre das?',
  lead: 'Einfach eintragen, was bekannt ist. Sofort zeigt sich, für welche Stufe es reicht, was zur nächsten fehlt, und wann sie erreicht wäre. Nichts davon verlässt diese Seite.',
  noScriptHtml: (criteria) =>
    `Diese Seite rechnet im Browser und braucht dafür JavaScript. <a href="${criteria}">Die Kriterien</a> lassen sich auch ohne lesen.`,
  track: 'Bereich',
  figure: 'Wert',
  now: 'Jetzt',
  change: 'Änderung im Monat',
  changeOf: (metric) => `${metric}: Änderung im Monat`,
  empty: { now: 'jetzt', change: '± im Monat' },
  outOf: (most) => `von ${most}`,
  days: 'Tage',
  clear: 'Leeren',
  answer: 'Ergebnis',
  waiting: 'Nach dem ersten Wert steht hier das Ergebnis.',
  steps: { title: 'Ein Schritt mehr', intro: 'Was eine einzelne Änderung bringen würde. Ein Klick probiert sie aus.' },
  hidden: (criteria) =>
    criteria === 1
      ? 'Ein Kriterium dieses Programms ist nicht öffentlich und fehlt hier.'
      : `Bis zu ${counted(criteria, 'ein Kriterium', 'Kriterien')} dieses Programms sind nicht öffentlich und fehlen hier.`,
  how: (asOf) =>
    `Berechnet für den ${day(asOf)}, in diesem Browser, mit derselben Software, die hier jede Stufe berechnet. Ein Datum gilt, wenn sich die Werte weiter so ändern wie eingetragen. Hinter dem # der Adresse stehen alle Werte; kein Server sieht sie dort. So lassen sie sich aufheben oder weitergeben.`,
};
