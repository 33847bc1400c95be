import type { VerdictMessages } from '../en/verdict.ts';
import { target } from './target.ts';
import { counted, day, list } from './values.ts';

export const verdict: VerdictMessages = {
  genuine: (partner, tier) => `Echt: ${partner} hält heute ${tier}.`,
  noTier: (partner) => `${partner} nimmt teil und hält noch keine Stufe.`,
  nextReview: (next) => `Die nächste Prüfung ist am ${day(next)}.`,
  warned: (since, daysLeft, deadline) =>
    `Am ${day(since)} gab es aber eine Warnung. ${
      daysLeft === 0
        ? `Heute (${day(deadline)}) ist der letzte Tag, um in Ordnung zu bringen, was nicht genügt.`
        : `Bis ${day(deadline)} ${daysLeft === 1 ? 'bleibt' : 'bleiben'} ${counted(daysLeft, 'ein Tag', 'Tage')}, um in Ordnung zu bringen, was nicht genügt.`
    }`,
  postponed: (observed, review, tier) =>
    `${observed ? `Seit ${day(observed)} kamen keine neuen Daten` : 'Es fehlen Daten'}, daher wurde die Prüfung vom ${day(review)} verschoben. ${tier} bleibt, bis es wieder Daten gibt.`,
  fallsShort: (what, review, deadline) =>
    `${what} genügt zurzeit nicht. Bleibt es dabei, gibt die Prüfung am ${day(review)} ${warning(deadline)}.`,
  hasLapsed: (what, on, review, deadline) =>
    `${what} ist am ${day(on)} abgelaufen. Ohne Erneuerung gibt die Prüfung am ${day(review)} ${warning(deadline)}.`,
  runsOut: (what, on, review, deadline) =>
    `${what} läuft nach dem ${day(on)} ab und ist zu erneuern. Sonst gibt die Prüfung am ${day(review)} ${warning(deadline)}.`,
  atRisk: (what, on, review, deadline) =>
    `Gefährdet: ${what} genügt wahrscheinlich um den ${day(on)} nicht mehr. Die Prüfung am ${day(review)} gäbe dann ${warning(deadline)}.`,
  left: (left, of, next, named) => `Noch ${left} von ${of} bis ${next}${named && `: ${named}`}`,
  allMet: (of, next, isPart) => `Alle ${of} ${isPart ? 'hier gezeigten ' : ''}sind erfüllt für ${next}`,
  notKnown: (unknown) => `${unknown} davon ${unknown === 1 ? 'ist' : 'sind'} nicht bekannt`,
  notPublic: (withheld) => `${withheld} ${withheld === 1 ? 'weiteres ist' : 'weitere sind'} nicht öffentlich`,
  coming: {
    then: (edition, partner, what) =>
      `Ab ${day(edition)} gelten andere Kriterien. Mit den Werten von heute ${what.replace('…', () => partner)}.`,
    rise: (to) => `stiege … auf ${to}`,
    warned: (to) =>
      `bekäme … bei der nächsten Prüfung eine Warnung; danach ${to === null ? 'bliebe keine Stufe' : `folgte ${to}`}`,
    wait: (tier) => `bliebe … vorerst auf ${tier}: Es fehlen Daten`,
    none: 'hielte … keine Stufe',
    stay: (tier, isLess) => `bliebe … auf ${tier}${isLess ? ' und stiege nicht auf wie nach den heutigen Kriterien' : ''}`,
  },
  lost: (tier, on, why) => `${tier} ging am ${day(on)} verloren${why.length > 0 ? `: ${list(why)}` : ''}.`,
  follows: (tier) => `Wird die Frist versäumt, ${tier === null ? 'bleibt keine Stufe' : `folgt ${tier}`}.`,
  target,
  exempt: (label, until) => `Ausgenommen ${until ? `bis ${day(until)}` : 'bis auf Weiteres'}: ${label}.`,
  when: {
    withheld: (count) => `Ohne ${count === 1 ? 'diesen Wert' : 'diese Werte'} lässt sich hier kein Datum nennen.`,
    expected: (isSure, on, range) => `${isSure ? 'Erwartet' : 'Vielleicht'} um den ${day(on)}, ${range}, wenn es so weitergeht.`,
    offTrack: 'So wie es läuft, ist es nicht in Reichweite.',
    action: (partner) => `Das liegt an ${partner}, daher lässt sich kein Datum nennen.`,
    early: 'Für ein Datum gibt es zu wenige Messungen.',
  },
};

function warning(deadline: string | null): string {
  return deadline ? `eine Warnung, mit Zeit bis ${day(deadline)}` : 'eine Warnung';
}
