import { capitalize } from '../values.ts';
import type { HomeWords } from '../en/home.ts';
import { counted, duration } from './values.ts';

export const home: HomeWords = {
  title: 'Gradus: Partnerprogramme mit offenen Regeln',
  description: 'Partnerprogramme, offen geführt: Kriterien als Daten, Stufen allein aus Messwerten, mit Abzeichen zum Einbetten.',
  headingHtml: 'Niemand vergibt eine&nbsp;Stufe.',
  lead: 'Gradus führt Partnerprogramme offen. Der Betreiber schreibt auf, was jede Stufe braucht. Messwerte entscheiden, wer sie hält, und alle können das Ergebnis nachprüfen.',
  seeMarket: 'Einen Marktplatz damit ansehen',
  readItsProgram: 'Dessen Programm lesen',
  readProgram: 'Das Programm lesen',
  stairs: (ladder, program, day, from, each) =>
    `${ladder ? `Die Leiter „${ladder}“` : 'Die Leiter'} von ${program}${from ? { article: ', wie ein öffentlicher Artikel es beschreibt,', demo: ', dem erfundenen Programm der Demo,' }[from] : ''} am ${day}. ${
      each === 1 ? 'Jeder Punkt ist ein Partner auf seiner Stufe.' : `Jeder Punkt steht für ${each} Partner auf ihrer Stufe.`
    } Ein Ring heißt: gewarnt.`,
  stairsName: (tiers) => `Wie viele Partner jede Stufe halten. ${tiers}.`,
  stairsTier: (tier, held, warned) => `${tier}: ${held}${warned > 0 ? `, davon ${warned} gewarnt` : ''}`,
  idea: 'Der Grundgedanke',
  ideaHtml:
    'Drei Dinge entscheiden über die Stufe eines Partners: <strong>die Regeln des Programms</strong>, <strong>was gemessen wurde</strong> und <strong>der Tag</strong>.',
  ideaText:
    'Sonst zählt nichts: keine Meinung, keine Gunst, keine Ausnahme ohne Namen und Grund. Aus denselben drei Dingen folgt immer dasselbe, auch nächste Woche und auf dem eigenen Rechner.',
  customers: {
    label: 'Für Kunden',
    heading: 'Ein Abzeichen, das sich prüfen lässt',
    text: 'Ein Abzeichen an einem Angebot ist ein Link. Er führt zu einer Seite, die zeigt, was die Stufe braucht, welche Werte der Partner hat, seit wann er sie hält und was nicht öffentlich ist.',
    onward: 'Worauf dieses Abzeichen beruht',
    by: (partner) => `von ${partner}`,
  },
  partners: {
    label: 'Für Partner',
    heading: 'Was fehlt, und wann es da sein wird',
    text: 'Jedes Kriterium, mit dem Wert von heute und dem nötigen. Wo es geht, ein Datum für die nächste Stufe. Lassen die Werte nach: was gut werden muss, und bis wann.',
    onward: 'Andere Partner, andere Wege',
  },
  operators: {
    label: 'Für Betreiber',
    heading: 'Ein Programm ist eine Datei',
    text: 'Jeder Fehler in ihr wird genannt, mit seiner Zeile und dem Wort, das wohl gemeint war. Zwei Zeilen HTML bringen dann Abzeichen auf bestehende Seiten.',
    onward: 'Code zum Kopieren',
    code: 'Eine Stufe, wie sie in der Datei steht',
  },
  promises: {
    heading: 'Worauf ein Partner zählen kann',
    data: 'Fehlende Daten kosten keine Stufe',
    dataText: 'Kommen Daten zu spät oder gar nicht, wartet die Entscheidung. Der letzte Wert bleibt sichtbar, mit seinem Tag.',
    warning: 'Zuerst kommt eine Warnung',
    warningText: (program, warning) =>
      `Sie nennt, was nicht mehr genügt.${warning ? ` Bei ${program} bleiben ${duration(warning)}, um es in Ordnung zu bringen.` : ''} Nichts anderes kann die Stufe kosten.`,
    editions: 'Neue Regeln werden angekündigt',
    editionsText: (program, notice) =>
      `Sie werden angekündigt, bevor sie gelten${notice ? `, bei ${program} mindestens ${duration(notice)} vorher` : ''}. An ihrem ersten Tag verliert niemand eine Stufe.`,
    private: 'Private Werte bleiben privat',
    privateText:
      'Dass eine Stufe Umsatz braucht, ist öffentlich. Wie viel ein Partner umsetzt, ist es nicht: Keine öffentliche Seite oder Datei enthält oder verrät es.',
  },
  toRead: (programs) => `${capitalize(counted(programs, 'ein Programm', 'Programme'))} zum Nachlesen`,
};
