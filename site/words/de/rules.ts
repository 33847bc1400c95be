import { capitalize } from '../values.ts';
import type { RulesWords } from '../en/rules.ts';
import { counted, day, duration, every, factor, list } from './values.ts';

const LOST = 'Eine Stufe geht nur verloren, wenn etwas aus der Warnung am Ende der Frist noch immer nicht genügt.';

export const rules: RulesWords = {
  tiers: (tiers) => counted(tiers, 'eine Stufe', 'Stufen'),
  tracks: (tracks) => counted(tracks, 'ein Bereich', 'Bereiche'),
  partners: (partners) => counted(partners, 'ein Partner', 'Partner'),
  trackWith: (track, tiers) => `${track} mit ${counted(tiers, 'einer Stufe', 'Stufen')}`,
  rises: {
    immediately: 'Ein Partner steigt an dem Tag auf, an dem er alles erfüllt, was eine Stufe braucht.',
    'at-review': 'Ein Partner steigt an einem Prüftag auf, wenn er dann alles erfüllt, was eine Stufe braucht.',
  },
  reviewed: (interval, from, next) =>
    `Jede Stufe, die jemand hält, wird ${every(interval)} geprüft, gezählt ab dem ${day(from)}. Die nächste Prüfung ist am ${day(next)}.`,
  warned: (warning) =>
    `Wer nicht mehr genügt, bekommt zuerst eine Warnung. Sie nennt, was fehlt. Um es in Ordnung zu bringen, bleiben ${duration(warning)}.`,
  demoted: {
    'one-step': `${LOST} Der Partner steigt dann eine Stufe ab, nicht weiter.`,
    'to-earned': `${LOST} Der Partner kommt dann auf die höchste Stufe darunter, für die er alles hat, was zum Bleiben nötig ist.`,
  },
  missing: (staleAfter) =>
    `Fehlende Daten zählen nie gegen jemanden.${staleAfter ? ` Die Entscheidung wartet, wenn seit ${duration(staleAfter).replace(/(Monat|Tag)e$/, '$1en')} keine neuen da sind.` : ''}`,
  notice: (notice) => `Änderungen dieser Kriterien werden mindestens ${duration(notice)} vorher angekündigt.`,
  noNotice: 'Das Programm sagt nicht, wie lange vorher es eine Änderung ankündigt.',
  silent: (tiers) =>
    `Was ${list(tiers)} ${tiers.length === 1 ? 'braucht' : 'brauchen'}, ist nicht veröffentlicht. Hier wird nichts erfunden, daher lässt sich von niemandem zeigen, dass er es erfüllt.`,
  hidden: (tiers) =>
    `${list(tiers)} ${tiers.length === 1 ? 'braucht' : 'brauchen'} auch Werte, die der Betreiber nicht veröffentlicht.`,
  private: (metrics) =>
    `Den Wert eines Partners sehen nur er selbst und der Betreiber bei: ${list(metrics)}. Wie viel nötig ist, ist öffentlich.`,
  noBoost: 'Hier ist kein Bonus angegeben, also ändert keine Stufe die Reihenfolge der Angebote.',
  relevance: 'Zuerst zählt, wie gut ein Angebot zu dem passt, was gesucht wird: die Relevanz.',
  boost: (boost, tier) => `${factor(boost)} für ${tier}`,
  noFactor: 'Kein Bonus ist mit einer Zahl angegeben, daher wird hier keiner berechnet.',
  boosts: (boosts, cap) =>
    `Sie wird mit dem Bonus der Stufe multipliziert, die der Partner hält: ${list(boosts)}. Kein Bonus ist höher als ${factor(cap)}.`,
  restsOn: (metrics) =>
    metrics.length <= 5
      ? `Diese Stufen werden verdient durch: ${list(metrics)}.`
      : `Diese Stufen werden mit ${metrics.length} Kennzahlen verdient. Welche das sind, steht unter „Reihenfolge der Angebote“.`,
  restsOnMoney: (metrics) => `Darunter ist Geld: ${list(metrics)}.`,
  featured: (places, tiers) =>
    `${capitalize(counted(places, 'ein Platz', 'Plätze'))} ganz oben ${places === 1 ? 'ist' : 'sind'} für die besten Angebote von ${list(tiers, 'or')} bestimmt und mit „Hervorgehoben“ bezeichnet.`,
  oneEach: 'Ein Partner bekommt höchstens einen dieser Plätze, wie viele Angebote er auch hat.',
  newcomers: (interval, days) =>
    `Jeder ${interval}. Platz ist für einen Partner bestimmt, der in den letzten ${days} Tagen dazukam, und mit „Neuer Partner“ bezeichnet.`,
  equal: 'Bei gleichem Ergebnis entscheidet die Relevanz. Dieselbe Liste gibt es für alle auch ohne Bonus.',
};
