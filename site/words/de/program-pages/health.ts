import type { HealthPageWords } from '../../en/program-pages/health.ts';
import { capitalize } from '../../values.ts';
import { count, counted, day, list, NUMBERS, percent } from '../values.ts';

const partners = (many: number): string => counted(many, 'ein Partner', 'Partner');
const times = (many: number): string => (many === 0 ? 'nie' : many === 1 ? 'einmal' : `${count(many)}-mal`);
const moves = (up: number, down: number, since: string): string =>
  up + down === 0
    ? `Seit dem ${day(since)} hat niemand die Stufe gewechselt`
    : `Seit dem ${day(since)} ging es für Partner ${times(up)} hinauf und ${times(down)} hinab`;
const whole = (share: number): string => percent(Math.round(share * 100) / 100);

export const healthPage: HealthPageWords = {
  title: (program) => `Wie es um ${program} steht`,
  description: (program) =>
    `Ob ${program} gut dasteht, was zu entscheiden ist, wer auf- und abgestiegen ist, was jede Stufe bringt und wo es Partnern fehlt.`,
  heading: 'Wie es läuft',
  lead: (many, asOf, isOperator) =>
    `${capitalize(partners(many))} am ${day(asOf)}, nach allem, was ${isOperator ? 'bekannt' : 'öffentlich'} ist.`,
  aSample: (one) =>
    `Wer welche Stufe hält, gewarnt oder ohne neue Daten ist, wurde gezählt. Alles andere beruht auf einem von je ${one} Partnern, über alle verteilt, und stimmt ungefähr.`,
  contents: 'Auf dieser Seite',
  table: 'Dasselbe als Tabelle',
  tier: 'Stufe',
  partners: 'Partner',
  share: whole,
  tierOf: (tier, track) => (track === null ? tier : `${tier} (${track})`),
  length: (days, months) =>
    months < 2 ? counted(Math.round(days), 'einen Tag', 'Tage') : counted(months, 'einen Monat', 'Monate'),
  verdict: {
    heads: {
      good: 'Es steht gut.',
      mixed: 'Es steht mittelmäßig.',
      poor: 'Es steht schlecht.',
      none: 'Noch zu früh für ein Urteil.',
    },
    safe: (safe, losable) =>
      `${count(safe)} von ${count(losable)}, die eine Stufe zu verlieren haben, behalten sie mit den Werten von heute.`,
    nothing: 'Kein Partner hält eine Stufe, die verloren gehen kann.',
    moves: (up, down, since) => `${moves(up, down, since)}.`,
    rule: 'Wie das beurteilt wird',
    ruleText: (good, poor) =>
      `Gut: Mindestens ${whole(good)} derer, die eine Stufe zu verlieren haben, behalten sie mit den Werten von heute, und im letzten Jahr ging es nicht öfter hinab als hinauf. Schlecht: Weniger als ${whole(poor)} behalten sie. Mittelmäßig: alles dazwischen. Eine Stufe, für die nichts nötig ist, kann nicht verloren gehen. Wer gewarnt, gefährdet oder ohne neue Daten ist, zählt nicht zu denen, die sie behalten. Ein Partner in mehreren Bereichen zählt in jedem einmal.`,
  },
  decide: {
    heading: 'Was zu entscheiden ist',
    nothing: 'Heute nichts. Niemand ist gewarnt, gefährdet oder ohne neue Daten, und keine Stufe ist weit von ihrem Plan.',
    warned: (many) =>
      `${capitalize(partners(many))} ${many === 1 ? 'ist' : 'sind'} gewarnt und ${many === 1 ? 'verliert' : 'verlieren'} die Stufe am Ende der Frist, wenn die Werte nicht wieder genügen.`,
    'at-risk': (many) => `${capitalize(partners(many))} ${many === 1 ? 'wird' : 'werden'} wahrscheinlich bald gewarnt.`,
    silent: (many) =>
      `Von ${many === 1 ? 'einem Partner' : `${NUMBERS[many] ?? count(many)} Partnern`} kamen keine neuen Daten, darum wurde die letzte Prüfung verschoben.`,
    time: (tier, share, plan) => `${tier} bekam ${whole(share)} der Zeit des Teams; geplant sind ${whole(plan)}.`,
    budget: (tier, share, plan) => `${tier} bekam ${whole(share)} des Budgets; geplant sind ${whole(plan)}.`,
    criterion: (tier, what, short, of) => `${count(short)} von ${count(of)} Partnern auf ${tier} fehlt es an „${what}“.`,
    plan: (tier, share, plan) => `${tier} hat ${whole(share)} der Partner; geplant sind ${whole(plan)}.`,
    who: 'Wer das ist',
    withKey: 'Wer das ist, mit Schlüssel',
    where: 'Wo das ist',
    seePlan: 'Alle Stufen',
  },
  plan: {
    label: 'Die Stufen und der Plan',
    none: 'Das Programm sagt nicht, welchen Anteil seiner Partner es auf jeder Stufe haben will.',
    near: 'Jede Stufe ist nahe an ihrem Plan.',
    off: (tier, share, plan) => `${tier} ist am weitesten vom Plan: ${whole(share)} der Partner, geplant ${whole(plan)}.`,
    kinds: { partners: 'Partner', time: 'Die Zeit des Teams', budget: 'Das Budget' },
    caption: (kind) => `${kind}: Anteile je Stufe, und der Plan`,
    key: 'Ein Balken ist, was ist. Ein Strich darin ist der Plan.',
    today: 'Heute',
    planned: 'Geplant',
    spent: (share, plan) =>
      share === null
        ? plan === null
          ? 'nichts gesagt'
          : `geplant ${whole(plan)}`
        : plan === null
          ? whole(share)
          : `${whole(share)}, geplant ${whole(plan)}`,
    nothingSpent: 'Wohin Zeit und Budget gingen, ist nicht gespeichert; gradus import --spending nimmt es an.',
  },
  value: {
    label: (track) => (track === null ? 'Was jede Stufe bringt und bekommt' : `${track}: was jede Stufe bringt und bekommt`),
    none: 'Die öffentlichen Werte sagen nicht, was ein Partner bringt: Kein Geldbetrag ist darunter, den eine Stufe braucht oder beobachtet, und keine Anzahl, die jede Stufe beobachtet.',
    noneAtAll:
      'Das Programm sagt nicht, was ein Partner bringt: Keine Stufe braucht oder beobachtet einen Geldbetrag, und keine Anzahl wird auf jeder Stufe beobachtet.',
    few: (metric) => `„${metric}“ ist von zu wenigen Partnern bekannt für eine Kurve.`,
    finding: (tier, share, value, metric) =>
      `${tier} ist ${whole(share)} der Partner und bringt ${whole(value)} von „${metric}“.`,
    gets: (time, track) => `Geplant sind dafür ${whole(time)} der Zeit des Teams${track === null ? '' : ` für ${track}`}.`,
    got: (time, track) => `Dahin gingen ${whole(time)} der Zeit des Teams${track === null ? '' : ` für ${track}`}.`,
    best: (shares, metric) =>
      `Von „${metric}“ bringen ${list(shares.map(({ partners: best, value }) => `die besten ${whole(best)} der Partner ${whole(value)}`))}.`,
    known: (known, of) => `Bekannt ist es von ${count(known)} der ${count(of)} Partner, und nur diese sind gezählt.`,
    across: 'Partner, die besten zuerst',
    equal: 'wenn alle gleich viel brächten',
    marks: {
      partners: 'Anteil an den Partnern',
      value: (metric) => `Anteil an „${metric}“`,
      time: (isSpent) => `Anteil an der Zeit des Teams${isSpent ? '' : ', geplant'}`,
      budget: (isSpent) => `Anteil am Budget${isSpent ? '' : ', geplant'}`,
    },
    ofTrack: (track) => `Alle Anteile sind die an ${track} allein: an den Partnern, der Zeit und dem Budget.`,
    caption: (metric) => `„${metric}“ je Stufe, und was die Stufen bekommen`,
    columns: { value: 'Bringt', typical: 'Ein Partner in der Mitte', time: 'Zeit', budget: 'Budget', boost: 'Bonus' },
  },
  moves: {
    label: (track) => (track === null ? 'Wer auf- und abstieg' : `${track}: wer auf- und abstieg`),
    finding: (up, down, since) => `${moves(up, down, since)}, von Quartal zu Quartal gesehen.`,
    key: 'Jede Säule ist ein Tag und so hoch, wie es Partner gibt. Bänder, die steigen, sind Aufstiege, solche, die fallen, Abstiege. Die Zahlen darunter zählen beide.',
    caption: 'Auf- und Abstiege, Quartal für Quartal',
    columns: { until: 'Bis', up: 'Hinauf', down: 'Hinab', came: 'Dazu', left: 'Weg' },
  },
  time: {
    label: 'Zeit auf einer Stufe',
    finding: (tier, length) => `Die Hälfte der Partner auf ${tier} hält die Stufe schon länger: ${length} und mehr.`,
    key: 'Ein Balken umfasst die mittlere Hälfte der Partner; der Strich darin ist der mittlere.',
    caption: 'Wie lange Stufen gehalten werden',
    range: (low, high) => `die Hälfte: ${low} bis ${high}`,
    columns: { low: 'Ein Viertel weniger als', middle: 'Die Hälfte mehr als', high: 'Ein Viertel mehr als' },
  },
  trouble: {
    label: 'Wer eine Stufe verlieren kann',
    finding: (trouble, losable, tier) =>
      `${count(trouble)} von ${count(losable)} können ihre Stufe verlieren, die meisten auf ${tier}.`,
    none: 'Niemand ist gewarnt, gefährdet oder ohne neue Daten.',
    states: { warned: 'gewarnt', 'at-risk': 'gefährdet', silent: 'ohne neue Daten', good: 'behalten sie' },
    caption: 'Wie Partner auf jeder Stufe stehen, die verloren gehen kann',
    findWarned: 'Wer gewarnt ist',
    findSilent: 'Von wem keine neuen Daten kamen',
    names: 'Mit Namen',
    pending: (many) =>
      `${capitalize(counted(many, 'ein Partner wird', 'Partner werden'))} noch angesehen, es können also mehr gefährdet sein. In einer Weile kann der Schlüssel noch einmal geschickt werden.`,
    columns: { partner: 'Partner', state: 'Ist', why: 'Wegen', day: 'Fällig', falls: 'Dann' },
    due: { warned: (on) => `Frist ${day(on, 'short')}`, 'at-risk': (on) => `Prüfung ${day(on, 'short')}` },
    oneOfSeveral: 'eines von mehreren',
    rest: (many) => `Und ${count(many)} weitere.`,
  },
  needs: {
    key: {
      text: 'In den Bildern dessen, was Stufen brauchen, ist ein Quadrat ein Partner; wo es viele sind, ist ein Balken alle.',
      met: 'erfüllt',
      short: 'nicht erfüllt',
      unknown: 'nicht bekannt',
      exempt: 'zählt zurzeit nicht',
    },
    nobody: 'Heute hält niemand diese Stufe.',
    states: (parts, holders) =>
      `${capitalize(partners(holders))}${parts.length > 0 ? `: ${list(parts)}` : ', keiner davon in Schwierigkeiten'}.`,
    state: (many, state) => `${count(many)} ${state}`,
    most: (what, short, of) => `Am häufigsten fehlt es an „${what}“: ${count(short)} von ${count(of)}.`,
    all: 'Alle haben, was zum Bleiben nötig ist, soweit es bekannt ist.',
    open: 'Dafür ist nichts nötig, also kann sie niemand verlieren.',
    what: 'Was dafür nötig ist',
    who: 'Wer sie hält',
    caption: (tier) => `Was ${tier} zum Bleiben braucht, und wie viele Partner es erfüllen`,
    columns: { need: 'Nötig', picture: 'Bild', partners: 'Partner' },
    has: (met, of, unknown) => `${count(met)} von ${count(of)} erfüllt${unknown > 0 ? `, ${count(unknown)} nicht bekannt` : ''}`,
    group: (needs, metrics) => `${capitalize(NUMBERS[needs] ?? String(needs))} von: ${metrics.join(', ')}`,
    more: (many) => `${capitalize(counted(many, 'ein weiteres Kriterium', 'weitere Kriterien'))}, an denen es weniger fehlt`,
  },
  watched: {
    heading: 'Was sie beobachtet: die Mitte ihrer Partner',
    was: (label, now, then) => `${label} ${now}${then === null ? '' : `, vor einem Jahr ${then}`}`,
    trends: { rising: ' (steigt)', falling: ' (fällt)', steady: '' },
    course: (label, now, today, then, first) => `${label}: in der Mitte ${now} am ${day(today)}, ${then} am ${day(first)}.`,
  },
  more: {
    sentence: 'Es gibt mehr, das nur sehen darf, wer das Programm betreibt.',
    summary: (program) => `Für den Betreiber von ${program}`,
    text: 'Mit einem Schlüssel zum Lesen zeigt diese Seite auch mit Namen, wer gefährdet ist, was auf nicht öffentlichen Werten beruht, und wohin Zeit und Budget gingen. Der Schlüssel geht nur an diesen Server. Er steht in keiner Adresse und keinem Cookie, und die Seite, die zurückkommt, wird nirgends aufbewahrt.',
    label: 'Schlüssel',
    use: 'Alles zeigen',
    refused:
      'Dieser Schlüssel darf in diesem Programm nicht lesen, oder er wurde widerrufen. gradus key create --scope read macht einen neuen.',
    banner: (program) =>
      `So sieht diese Seite, wer ${program} betreibt: Sie beruht auf allen Werten, auch auf solchen, die nicht öffentlich sind.`,
    back: 'Zur Seite, die alle sehen',
  },
};
