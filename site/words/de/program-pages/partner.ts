import { capitalize } from '../../values.ts';
import type { PartnerPageWords } from '../../en/program-pages/partner.ts';
import { counted, day, list } from '../values.ts';

export const partnerPage: PartnerPageWords = {
  title: (partner, held, program) => `${partner}: ${list(held)} bei ${program}`,
  description: (partner, program, asOf) => `Was ${partner} in ${program} am ${day(asOf)} hält, seit wann, und worauf das beruht.`,
  picture: (partner, held, program) => `${partner} hält ${list(held)} in ${program}`,
  nothing: 'keine Stufe',
  partners: 'Partner',
  noTier: 'Noch keine Stufe',
  rank: (rank, tiers) => `Stufe ${rank} von ${tiers}`,
  since: (since) => `gehalten seit ${day(since)}`,
  asOf: (asOf, edition) =>
    `Stand ${day(asOf)}, ${edition ? `nach den Regeln vom ${day(edition)}` : 'nach den Regeln, die gelten'}`,
  putRight: 'Wie man es in Ordnung bringt',
  hiddenWarning: 'Was nicht genügt, ist nicht öffentlich.',
  toStay: (tier) => `Was ${tier} zum Bleiben braucht`,
  toStayText: (tier) => `Was nötig ist, um auf ${tier} zu bleiben, und daneben, was zuletzt gemessen wurde.`,
  isOpen: (tier) => `${tier} braucht nichts, das gemessen wird: Die Stufe ist offen für alle Partner, die teilnehmen.`,
  allHidden: 'Alles, was sie braucht, beruht auf Werten, die nicht öffentlich sind.',
  onTheWay: (tier) => `Auf dem Weg zu ${tier}`,
  needs: (tier) => `Was ${tier} braucht:`,
  unpublished: (tier) => `Was ${tier} braucht, ist nicht veröffentlicht, daher lässt sich über den Weg dorthin nichts sagen.`,
  withheld: (count, tier, partner) =>
    `${capitalize(counted(count, 'ein weiteres Kriterium', 'weitere Kriterien'))} von ${tier} ${
      count === 1
        ? 'beruht auf einem Wert, der nicht öffentlich ist. Es zählt'
        : 'beruhen auf Werten, die nicht öffentlich sind. Sie zählen'
    } ebenso; ${count === 1 ? 'den Wert' : 'die Werte'} ${partner === null ? 'sieht' : 'sehen'} nur der Betreiber${partner === null ? '' : ` und ${partner}`}.`,
  figures: 'Wie sich die Werte entwickelten',
  figuresText:
    'Zwei Jahre, Monat für Monat. Eine gestrichelte Linie ist, was nötig ist; ein Ring, wann ein Wert wahrscheinlich dort ankommt, und das Band daneben, wie sicher das ist.',
  history: 'Wie es dazu kam',
  onFigures: 'Auf diesen Werten',
  exemptions: 'Ausnahmen',
  forTier: (tier) => `, für ${tier}`,
  granted: (by, from, until) => `Gewährt von ${by}, ab ${day(from)} bis ${until ? day(until) : 'auf Widerruf'}`,
  measured: (on) => `Zuletzt gemessen am ${on}`,
  neverMeasured: 'Nie gemessen',
  never: 'nie gemessen',
  renew: 'Wie man es erneuert',
  strip: {
    stay: (tier, from, until) => `${tier ?? 'Keine Stufe'} ab ${day(from)}${until ? ` bis ${day(until)}` : ''}`,
    warning: (from, until) => `gewarnt ab ${day(from)}${until ? ` bis ${day(until)}` : ''}`,
    asOf: (said, asOf) => `${said}. Stand ${day(asOf)}.`,
    warned: 'Gewarnt',
  },
  course: {
    toStay: (value) => `${value} zum Bleiben`,
    toEnter: (value) => `${value} zum Aufstieg`,
    forTier: (value, tier) => `${value} für ${tier}`,
    was: (label, now, today, then, first) => `${label}: ${now} am ${day(today)}, ${then} am ${day(first)}.`,
    atLeast: (needed, when) => `Mindestens ${needed}${when ? `: erwartet um den ${day(when)}` : ''}.`,
    atMost: (needed, when) => `Höchstens ${needed}${when ? `: erwartet um den ${day(when)}` : ''}.`,
    table: 'Dasselbe als Tabelle',
    caption: (label) => `${label}, Monat für Monat`,
  },
  recompute: {
    heading: 'Selbst nachrechnen',
    textHtml: (rows) =>
      `Diese Seite lässt sich nachprüfen. Dazu <a href="${rows}" download>die Messwerte</a> als CSV herunterladen und das Programm damit rechnen lassen:`,
    shell: 'In einer Shell, wo die Programmdateien liegen',
    hidden: 'Werte, die nicht öffentlich sind',
    exemptions: 'Ausnahmen',
    absent: (absent) => `Die Datei enthält nicht: ${list(absent)}. Wo sie zählen, kann das Ergebnis anders sein.`,
    operator: 'Für den Betreiber: aus allen Daten',
    all: 'Dasselbe für diesen Partner, mit privaten Werten',
    badge: (partner) => `Das Abzeichen für die Seiten von ${partner}, auch signiert`,
    dataHtml: (json) => `Es gibt auch <a href="${json}">diese Seite als Daten (JSON)</a>.`,
  },
};
