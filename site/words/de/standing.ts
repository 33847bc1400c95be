import { capitalize } from '../values.ts';
import type { StandingWords } from '../en/standing.ts';
import { counted, day, list, NUMBERS } from './values.ts';

export const standing: StandingWords = {
  noTier: 'Keine Stufe',
  status: {
    met: 'Erfüllt',
    unmet: 'Nicht erfüllt',
    lapsed: 'Abgelaufen',
    unknown: 'Nicht bekannt',
    exempt: 'Ausgenommen',
    'not-applicable': 'Hier nicht verlangt',
  },
  needs: (needs) => `${capitalize(NUMBERS[needs] ?? String(needs))} davon`,
  atLeast: (value) => `mindestens ${value}`,
  atMost: (value) => `höchstens ${value}`,
  tooFew: 'Noch zu wenige, um es zu sagen',
  lapsed: (on) => `Am ${day(on)} abgelaufen`,
  exempt: (reason, until) => `${reason} (${until ? `bis ${day(until)}` : 'bis auf Widerruf'})`,
  short: (parts, above) => `Zu wenige Punkte aus ${list(parts)}: von jedem Teil sind mehr als ${above} nötig`,
  runsOut: (on) => `Läuft nach dem ${day(on)} ab.`,
  exemptionEnds: (on) => `Die Ausnahme endet mit dem ${day(on)}.`,
  range: (earliest, latest) =>
    latest ? `zwischen dem ${day(earliest)} und dem ${day(latest)}` : `nicht vor dem ${day(earliest)}`,
  mayFallShort: (on, range) => `Genügt wahrscheinlich um den ${day(on)} nicht mehr (${range}).`,
  decision: {
    joined: (tier) => (tier ? `Beigetreten, auf ${tier}.` : 'Beigetreten, noch ohne Stufe.'),
    promoted: (from, to) => (from ? `Aufgestiegen von ${from} auf ${to}.` : `Aufgestiegen auf ${to}.`),
    demoted: (from, to) =>
      to ? `Von ${from} auf ${to}: Am Ende der Frist genügte etwas aus der Warnung noch immer nicht.` : `${from} ging verloren.`,
    warned: (tier, deadline) => `Gewarnt auf ${tier}${deadline ? `, mit Zeit bis ${day(deadline)}` : ''}.`,
    recovered: (tier) => `Alles aus der Warnung ist wieder erfüllt: ${tier} bleibt.`,
    retained: (tier) => `Geprüft: ${tier} bleibt.`,
    retainedOften: (times, tier) => `${capitalize(counted(times, 'einmal', 'Mal'))} geprüft: ${tier} bleibt.`,
    deferred: (next) => `Prüfung verschoben: Es fehlen Daten.${next ? ` Am ${day(next)} wird wieder nachgesehen.` : ''}`,
    renamed: (from, to) => `${from} heißt ab dieser Fassung ${to}.`,
    left: (tier) => (tier ? `Ausgetreten, mit der Stufe ${tier}.` : 'Ausgetreten.'),
    tookOver: (former, stays) => `Nachfolge von ${former}${stays ? `: ${stays} bleibt` : ''}.`,
    tookOverTier: (former, tier, instead, deadline) =>
      `Nachfolge von ${former}, mit der Stufe ${tier}${instead ? ` anstelle von ${instead}` : ''}.${
        deadline ? ` Die offene Warnung gilt weiter, mit Zeit bis ${day(deadline)}.` : ''
      }`,
  },
  because: {
    lapsed: (label, on) => `${label}: am ${day(on)} abgelaufen`,
    notAsked: (label) => `${label}: von diesem Partner nicht verlangt`,
    measured: (label, value, needed) => `${label}: ${value ?? 'nie gemessen'}${needed ? `, nötig: ${needed}` : ''}`,
  },
};
