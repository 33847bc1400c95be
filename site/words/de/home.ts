import { capitalize } from '../values.ts';
import type { HomeWords } from '../en/home.ts';
import { counted, duration } from './values.ts';

export const home: HomeWords = {
  title: 'Gradus: Partnerprogramme mit offenen Regeln',
  description:
    'Gradus führt Partnerprogramme offen: Kriterien als Daten, Stufen allein aus Messwerten berechnet, dazu Abzeichen, Angebote und Fortschritt zum Einbetten.',
  headingHtml: 'Niemand vergibt eine&nbsp;Stufe.',
  lead: 'Gradus führt Partnerprogramme offen. Der Betreiber schreibt auf, was jede Stufe braucht. Messwerte entscheiden, wer sie hält, und alle können das Ergebnis nachprüfen.',
  seeMarket: 'Einen Marktplatz damit ansehen',
  readItsProgram: 'Dessen Programm lesen',
  readProgram: 'Das Programm lesen',
  stairs: (ladder, program, day, from, each) =>
    `${ladder ? `Die Leiter „${ladder}“` : 'Die Leiter'} von ${program}${from ? { article: ', wie ein öffentlicher Artikel es beschreibt,', demo: ', dem erfundenen Programm der Demo,' }[from] : ''} am ${day}. ${
      each === 1
        ? 'Jeder Punkt ist ein Partner, auf der Stufe, die er hält.'
        : `Jeder Punkt steht für ${each} Partner, auf der Stufe, die sie halten.`
    } Ein Ring bedeutet, dass der Partner gewarnt ist.`,
  stairsName: (tiers) => `Wie viele Partner jede Stufe halten. ${tiers}.`,
  stairsTier: (tier, held, warned) => `${tier}: ${held}${warned > 0 ? `, davon ${warned} gewarnt` : ''}`,
  idea: 'Der Grundgedanke',
  ideaHtml:
    'Drei Dinge entscheiden über die Stufe eines Partners: <strong>die Regeln des Programms</strong>, <strong>was gemessen wurde</strong> und <strong>der Tag</strong>.',
  ideaText:
    'Sonst zählt nichts: keine Meinung, keine Gunst, keine Ausnahme ohne Namen und Grund. Seiten, Abzeichen, Schnittstelle und Befehlszeile zeigen dasselbe Ergebnis. Mit denselben drei Dingen kommt immer dasselbe heraus, auch nächste Woche und auf dem eigenen Rechner.',
  customers: {
    label: 'Für Kunden',
    heading: 'Ein Abzeichen, das sich prüfen lässt',
    text: 'Ein Abzeichen an einem Angebot ist ein Link. Er führt zu einer Seite, die zeigt, was die Stufe braucht, welche Werte dieser Partner hat, seit wann er die Stufe hält und was nicht öffentlich ist.',
    onward: 'Worauf dieses Abzeichen beruht',
    by: (partner) => `von ${partner}`,
  },
  partners: {
    label: 'Für Partner',
    heading: 'Was fehlt, und wann es da sein wird',
    text: 'Jedes Kriterium, mit dem Wert von heute und dem nötigen. Wo die letzten zwölf Monate es erlauben, ein Datum für die nächste Stufe, mit dem frühesten und dem spätesten wahrscheinlichen Tag. Lassen die Werte nach: was wieder gut werden muss, und bis wann.',
    onward: 'Andere Partner, andere Wege',
  },
  operators: {
    label: 'Für Betreiber',
    heading: 'Ein Programm ist eine Datei',
    text: 'Sie liest sich wie die Seite, die aus ihr wird. Eine Datei mit Fehlern wird abgelehnt, und jeder Fehler wird benannt, mit seiner Zeile und dem Wort, das wohl gemeint war. Zwei Zeilen HTML bringen dann Abzeichen auf Seiten, die es schon gibt.',
    onward: 'Codebeispiele zum Kopieren',
    code: 'Eine Stufe, wie sie in der Datei steht',
  },
  promises: {
    heading: 'Worauf ein Partner zählen kann',
    data: 'Fehlende Daten kosten keine Stufe',
    dataText:
      'Kommen Daten zu spät oder gar nicht, wartet die Entscheidung. Der letzte Wert bleibt sichtbar, mit dem Tag, an dem er gemessen wurde.',
    warning: 'Zuerst kommt eine Warnung',
    warningText: (program, warning) =>
      `Sie nennt, was nicht mehr genügt.${warning ? ` Bei ${program} bleiben ${duration(warning)}, um es in Ordnung zu bringen.` : ''} Nichts anderes kann die Stufe kosten.`,
    editions: 'Neue Regeln werden angekündigt',
    editionsText: (program, notice) =>
      `Sie werden angekündigt, bevor sie gelten${notice ? `, bei ${program} mindestens ${duration(notice)} vorher` : ''}. An ihrem ersten Tag verliert niemand eine Stufe.`,
    private: 'Private Werte bleiben privat',
    privateText:
      'Dass eine Stufe Umsatz braucht, ist öffentlich. Wie viel ein Partner umsetzt, ist es nicht: Keine öffentliche Seite oder Datei enthält es, und auch nichts, was es verrät.',
  },
  toRead: (programs) => `${capitalize(counted(programs, 'ein Programm', 'Programme'))} zum Nachlesen`,
};
