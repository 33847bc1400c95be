import type { WhatIfWords } from '../../en/program-pages/what-if.ts';
import { capitalize } from '../../values.ts';
import { count, counted, day, duration, list } from '../values.ts';
import { operatorKey } from '../program/operator-key.ts';

const partners = (number: number) => counted(number, 'ein Partner', 'Partner');

export const whatIf: WhatIfWords = {
  title: (program) => `${program}: Was wäre wenn?`,
  description: (program) =>
    `Schwellen von ${program} verschieben und sofort sehen, welche Partner auf- oder absteigen oder gewarnt würden.`,
  heading: 'Was wäre wenn?',
  lead: (asOf) =>
    `Eine Schwelle verschieben und sofort sehen, wer aufsteigt, wer absteigt und wer gewarnt wird, nach den Werten vom ${day(asOf)}. Nichts davon verlässt diese Seite.`,
  withoutScript:
    'Diese Seite rechnet alles im Browser aus und braucht dafür JavaScript. Ohne geht dasselbe mit einer geänderten Kopie der Programmdatei und:',
  inShell: 'In einer Shell',
  putBack: 'Alles zurücksetzen',
  rules:
    'Alle werden dorthin verfolgt, wohin beide Fassungen führen, wenn sich an den Messwerten nichts mehr ändert. Niemand steigt sofort ab: Eine Prüfung warnt zuerst. Was gezählt wird, lässt sich hier nicht ändern, nur wie viel davon nötig ist und über welchen Zeitraum; ein Bonus bewegt niemanden. Was verschoben ist, steht in der Adresse hinter dem #, das kein Server sieht.',
  answer: {
    label: 'Wer sich bewegen würde',
    waiting: 'Was von den Partnern bekannt ist, wird geholt …',
    unreachable: 'Die Werte der Partner ließen sich gerade nicht holen. Nach erneutem Laden der Seite geht es vielleicht.',
    leadsTo:
      'Beide Seiten zählen, wohin die heutigen Werte führen, wenn nichts besser oder schlechter wird. Wer gewarnt ist, steht dort, wohin er fiele; darum kann eine Stufe hier weniger Partner haben als auf ihrer eigenen Seite.',
    sides: ['Nach den heutigen Regeln', 'Wie vorgeschlagen'],
    table: 'Dasselbe als Tabelle',
    tier: 'Stufe',
    rise: 'Stiegen auf',
    fall: 'Stiegen ab',
    warned: 'Neu gewarnt',
    moves: 'Wer sich bewegt',
    more: (rest) => `Und ${count(rest)} weitere.`,
  },
  dials: {
    track: 'Bereich',
    today: (bar, isAtMost, isInGroup) =>
      `heute ${isAtMost ? 'höchstens ' : ''}${bar}${isInGroup ? ', einer von mehreren Wegen' : ''}`,
    atLeast: 'Mindestens',
    atMost: 'Höchstens',
    toStay: 'Zum Bleiben',
    asToEnter: 'ebenso',
    private: 'Nicht öffentlich: Ohne Schlüssel zeigt das Verschieben hier nichts.',
    stayBeyond: 'Zum Bleiben kann nicht mehr nötig sein als zum Aufstieg: Es bleibt dasselbe.',
    asksNothing: 'Mindestens 0 verlangte nichts; es bleibt, wie es ist.',
    below: 'Weniger als 0 ist nicht möglich; es bleibt, wie es ist.',
    above: (max) => `Mehr als ${count(max)} ist nicht möglich; es bleibt, wie es ist.`,
  },
  windows: {
    heading: 'Über welchen Zeitraum gezählt wird',
    text: 'Eine Kennzahl, die summiert oder gemittelt wird, blickt so weit zurück, für jede Stufe, die sie braucht.',
    today: (window) => `${duration(window)}, wie heute`,
    other: (window) => duration(window),
  },
  told: {
    sample: (aSample) => `Von einem Stand unter ${aSample}, über alle verteilt: `,
    unmoved: 'Noch ist nichts verschoben, also bewegt sich niemand.',
    nobody: (standings) =>
      `Niemand würde sich bewegen: ${counted(standings, 'ein Stand', 'Stände')} ${standings === 1 ? 'bliebe' : 'blieben'} wie jetzt.`,
    moves: (up, down) =>
      up + down === 0
        ? 'Niemand stiege auf oder ab.'
        : `${capitalize(
            list([
              ...(up > 0 ? [`${partners(up)} ${up === 1 ? 'stiege' : 'stiegen'} auf`] : []),
              ...(down > 0 ? [`${partners(down)} ${down === 1 ? 'stiege' : 'stiegen'} ab`] : []),
            ]),
          )}.`,
    warned: (number) =>
      `${capitalize(partners(number))} ${number === 1 ? 'würde' : 'würden'} neu gewarnt: Niemand steigt sofort ab.`,
  },
  reason: {
    one: 'eines von mehreren',
    unknown: 'nicht bekannt',
    atMost: (bar) => `höchstens ${bar}`,
    needed: (metric, value, bar) => `${metric} ${value}, nötig ${bar}`,
    neededToday: (metric, value, bar) => `${metric} ${value}, heute nötig ${bar}`,
    plain: (metric, value) => `${metric} ${value}`,
  },
  hidden: {
    heading: 'Was nicht öffentlich ist',
    metrics: (labels) =>
      `Nicht öffentlich: ${list(labels)}. Was darauf beruht, bleibt hier, wie es ist: Niemand steigt auf, wo eine Stufe das braucht, und niemand steigt deswegen ab.`,
    criteria: (criteria) =>
      criteria === 1
        ? 'Ein Kriterium dieses Programms ist nicht öffentlich und bleibt, wie es ist: Niemand steigt hier auf eine Stufe auf, die es braucht, und niemand steigt deswegen ab.'
        : `${capitalize(counted(criteria, '', 'Kriterien'))} dieses Programms sind nicht öffentlich und bleiben, wie sie sind: Niemand steigt hier auf eine Stufe auf, die eines davon braucht, und niemand steigt deswegen ab.`,
  },
  key: {
    ...operatorKey,
    text: 'Mit einem Schlüssel, der lesen darf, zählt hier auch, was nicht öffentlich ist. Der Schlüssel geht nur an diesen Server und ist vergessen, sobald die Seite verlassen wird.',
    works:
      'Der Schlüssel gilt. Jetzt zählen alle Werte und alle Kriterien, auch die nicht öffentlichen. Kriterien, die nur der Betreiber sieht, bleiben, wie sie sind; alle anderen lassen sich verschieben. Eine gespeicherte Datei enthält alle.',
  },
  save: {
    heading: 'Als Programmdatei speichern',
    text: 'Die nächste Fassung dieses Programms als YAML, mit allem, was jeder davon wissen darf.',
    notice: (notice) => `Das Programm verspricht zwischen den beiden Tagen eine Frist von ${duration(notice)}.`,
    announced: 'Angekündigt am',
    effective: 'Tritt in Kraft am',
    save: 'Speichern',
    saved: (name) => `Gespeichert als ${name}. Sie gehört zu den anderen Fassungen; gradus check prüft den Ordner.`,
    noDays: 'Es fehlt, an welchem Tag sie angekündigt wird oder an welchem sie in Kraft tritt.',
    tooSoon: (earliest) =>
      `Das Programm verspricht eine Frist: An jenem Tag angekündigt, kann sie frühestens am ${day(earliest)} in Kraft treten.`,
    notAfter: 'Sie muss nach der Fassung in Kraft treten, die jetzt gilt.',
    refused: (why) => `Das wäre kein gültiges Programm: ${why}`,
  },
  file: (program, undisclosed) =>
    undisclosed === null
      ? ` Eine vorgeschlagene Fassung von ${program}, mit dem, was nicht öffentlich ist. Nicht öffentlich aufbewahren.`
      : ` Eine vorgeschlagene Fassung von ${program}, aus dem, was jeder von der jetzigen wissen darf.${undisclosed > 0 ? ` ${undisclosed === 1 ? 'Ein Kriterium ist nicht öffentlich und fehlt' : `${capitalize(counted(undisclosed, '', 'Kriterien'))} sind nicht öffentlich und fehlen`} darin.` : ''}`,
};
