import type { RankingPageWords } from '../../en/program-pages/ranking.ts';
import { count, counted, day, factor, list, percent } from '../values.ts';

const places = (number: number) => counted(number, 'einen Platz', 'Plätze');
const metrics = (number: number) => counted(number, 'eine Kennzahl', 'Kennzahlen');

export const rankingPage: RankingPageWords = {
  title: (program) => `${program}: wie Angebote geordnet sind`,
  description: (program) =>
    `Was die Reihenfolge der Angebote von ${program} bestimmt und was der Bonus einer Stufe ausmacht, gemessen.`,
  heading: 'Wie Angebote geordnet sind',
  lead: (isBoosted) =>
    isBoosted
      ? 'Wie gut ein Angebot zur Suche passt, mal dem Bonus der Stufe, die der Partner hält.'
      : 'Danach, wie gut ein Angebot zur Suche passt. Keine Stufe bewegt es.',
  moved: (moved, listings, half, furthest) =>
    moved === 0
      ? 'Der Bonus bewegt kein Angebot.'
      : `Der Bonus bewegt ${count(moved)} von ${count(listings)} Angeboten: die Hälfte aller um höchstens ${places(half)}, keines um mehr als ${places(furthest)}.`,
  rules: {
    heading: 'Was die Reihenfolge bestimmt',
    cap: (cap) => `Kein Bonus ist höher als ${factor(cap)}.`,
    caption: 'Der Bonus jeder Stufe, und ob ihre Angebote hervorgehobene Plätze bekommen können',
    tier: 'Stufe',
    boost: 'Bonus',
    featured: 'Hervorgehobene Plätze',
    needs: 'Beruht auf',
    yes: 'Ja',
    no: 'Nein',
    metrics: (number) => `${count(number)} ${number === 1 ? 'Kennzahl' : 'Kennzahlen'}`,
    nothing: 'nichts',
  },
  restsOn: {
    summary: (number, money) =>
      `Welche Kennzahlen das sind: ${metrics(number)}, ${money.length === 0 ? 'keine davon Geld' : `${money.length === 1 ? 'eine' : counted(money.length, 'eine', '').trim()} davon Geld (${list(money)})`}`,
    caption: (ladder) => `${ladder}: woran jede Stufe gemessen wird`,
    metric: 'Kennzahl',
    needed: 'nötig',
    notNeeded: 'nicht nötig',
  },
  seen: {
    heading: 'Was von jeder Stufe gesehen wird',
    text: (listings, asOf) =>
      `Alle ${count(listings)} Angebote in einer Liste, am ${day(asOf)}. Eine Stufe, deren Punkt rechts von ihrem Strich steht, wird mehr gesehen, als ihre Angebote relevant sind; links davon weniger.`,
    nothing: 'Von diesem Programm sind hier keine Angebote bekannt, also gibt es nichts zu messen.',
    relevance: 'Anteil an der Relevanz',
    plain: 'gesehen, nach Relevanz allein',
    boosted: 'gesehen, mit Bonus',
    caption: 'Anteile an der Relevanz und an dem, was gesehen wird, nach Stufe',
    table: 'Dasselbe als Tabelle',
    listings: 'Angebote',
    columns: { relevance: 'Relevanz', plain: 'Ohne Bonus', boosted: 'Mit Bonus' },
  },
  fair: {
    heading: 'Wie gerecht das ist',
    treatment: {
      name: 'Disparate-Treatment-Ratio',
      source: 'Nach Singh und Joachims, KDD 2018',
      text: (plain) =>
        `So viel wird die am wenigsten gesehene Stufe gesehen, verglichen mit der meistgesehenen bei gleicher Relevanz. Nach Relevanz allein wären es ${percent(plain)}; bei 100 % wären alle gleich.`,
    },
    kept: {
      name: 'nDCG',
      source: 'Järvelin und Kekäläinen, ACM Transactions on Information Systems, 2002',
      text: 'Die Reihenfolge nach Relevanz stellt nach oben, was am besten passt. So viel davon bleibt mit dem Bonus.',
    },
    newcomers: {
      name: 'Anteil neuer Partner',
      source: 'Gemessen wie unten',
      text: (listings, plain) =>
        `Diesen Anteil an dem, was gesehen wird, ${listings === 1 ? 'hat' : 'haben'} ${counted(listings, 'das eine Angebot', 'Angebote')} neuer Partner. Nach Relevanz allein wären es ${percent(plain)}.`,
    },
  },
  method: {
    heading: 'Wie gemessen wird',
    text: 'Niemand zählt hier Leser. Wie viel ein Platz gesehen wird, ist geschätzt: 1 für den ersten, 0,63 für den zweiten, 0,5 für den dritten und so weiter (der Abschlag von DCG). Der Anteil einer Stufe ist die Summe über ihre Plätze, geteilt durch die Summe über alle.',
  },
  data: 'Als Daten',
  dataHtml: (path) => `Die Regeln stehen unter <code>ranking</code> im <a href="${path}">Programm als JSON</a>.`,
};
