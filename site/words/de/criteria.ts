import type { CriteriaWords } from '../en/criteria.ts';
import { duration, list, someOf } from './values.ts';

const WHAT: Record<string, string> = {
  sum: 'Die Summe',
  mean: 'Der Durchschnitt',
  min: 'Der niedrigste Wert',
  max: 'Der höchste Wert',
  count: 'Die Zahl der Werte',
  latest: 'Der letzte Wert',
};

const PERIODS = {
  month: {
    'so-far': 'dieses Monats bisher',
    'last-whole': 'des letzten ganzen Monats',
    either: 'dieses Monats bisher oder des letzten ganzen',
  },
  quarter: {
    'so-far': 'dieses Quartals bisher',
    'last-whole': 'des letzten ganzen Quartals',
    either: 'dieses Quartals bisher oder des letzten ganzen',
  },
  year: {
    'so-far': 'dieses Jahres bisher',
    'last-whole': 'des letzten ganzen Jahres',
    either: 'dieses Jahres bisher oder des letzten ganzen',
  },
} as const;

export const criteria: CriteriaWords = {
  atLeast: 'mindestens',
  atMost: 'höchstens',
  eachPart: (points) => `, jeder Teil über ${points}`,
  isPassed: (metric) => `„${metric}“ bestanden ist`,
  isAtLeast: (metric, value) => `„${metric}“ mindestens ${value} ist`,
  isAtMost: (metric, value) => `„${metric}“ höchstens ${value} ist`,
  isOneOf: (attribute, values) => `„${attribute}“ ${list(values, 'or')} ist`,
  enough: 'genug (wie viel, ist nicht veröffentlicht)',
  onlyWhere: (conditions) => `Nur wenn ${conditions.join(' und ')}.`,
  and: ' und ',
  andMore: ' und ',
  notPublished: 'Schwelle nicht veröffentlicht',
  someOf,
  isScore: 'Punkte aus mehreren Werten',
  counts: (validFor) => `Zählt ${duration(validFor)} lang`,
  scored: (metric, points, per, max) =>
    `${metric}: ${points} ${points === 1 ? 'Punkt' : 'Punkte'} ${per === 1 ? 'je Einheit' : `je ${per}`}${max === null ? '' : `, höchstens ${max}`}`,
  score: (parts) => `Eine Punktzahl. ${parts.join('; ')}.`,
  ratio: (of, to, isPercent, least) =>
    `„${of}“ geteilt durch „${to}“${isPercent ? ', in Prozent' : ''}.${least === null ? '' : ` Nicht bekannt, solange „${to}“ unter ${least} liegt.`}`,
  latest: 'Der letzte Wert zählt.',
  over: (aggregate, window) => `${WHAT[aggregate] ?? 'Der Wert'} der letzten ${duration(window)}.`,
  inPeriod: (aggregate, period, counts) =>
    `${WHAT[aggregate] ?? 'Der Wert'} ${PERIODS[period][counts]}${counts === 'either' ? ', je nachdem, was höher ist' : ''}.`,
  lapses: (validFor) => `Zählt ${duration(validFor)} lang und läuft dann ab.`,
  stale: (staleAfter) => `Kommt ${duration(staleAfter)} lang nichts Neues, gilt der Wert als unbekannt, nie als verfehlt.`,
  staleFor: (staleAfter) =>
    `Kommt zu einem Wert ${duration(staleAfter)} lang nichts Neues, gilt er als unbekannt, nie als verfehlt, wenn nichts anderes dabeisteht.`,
  private: 'Das Kriterium ist öffentlich. Den Wert eines Partners sehen nur er selbst und der Betreiber.',
  needed: 'nötig; wie viel, ist nicht veröffentlicht',
  toStay: (value) => `${value} zum Bleiben`,
};
