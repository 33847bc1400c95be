import type { ChangesPageWords } from '../../en/program-pages/changes.ts';
import { count, counted, day } from '../values.ts';

export const changesPage: ChangesPageWords = {
  title: (program) => `${program}: Änderungen`,
  description: (program) =>
    `Was jede Fassung von ${program} geändert hat, was bevorsteht, und wie viel Zeit bleibt, sich darauf einzustellen.`,
  heading: 'Änderungen',
  coming: (days, effective) =>
    `Noch ${counted(days, 'ein Tag', 'Tage')}, um sich darauf einzustellen: Am ${day(effective)} treten neue Kriterien in Kraft.`,
  nothing: (since) => `Nichts ist angekündigt. ${since ? `Was heute gilt, gilt seit ${day(since)}.` : 'Was heute gilt, bleibt.'}`,
  isComing: 'Was bevorsteht',
  past: 'Was sich geändert hat',
  onlyOne: 'Von diesem Programm ist eine Fassung bekannt, aber nicht, seit wann sie gilt.',
  how: 'Wie Änderungen gemacht werden',
  calendarHtml: (calendar) => `Prüfungen und Änderungen für den Kalender: <a href="${calendar}">Kalenderdatei</a>.`,
  partly: 'So weit reicht, was öffentlich ist: Was nicht öffentlich ist, gilt hier als nicht bekannt und bewegt niemanden.',
  moves: ({ all, aSample, up, down, same }) =>
    `Von ${counted(all, 'einem Partner', 'Partnern')}${aSample === 1 ? '' : `, die betrachtet wurden (einer von ${aSample}),`} ${up <= 1 ? 'stiege' : 'stiegen'} ${many(up)} auf, ${many(down)} ab, und ${many(same)} ${same <= 1 ? 'bliebe' : 'blieben'}, wenn sich an den Messwerten nichts ändert.`,
  notAtOnce: 'Niemand steigt sofort ab: Wer nicht mehr genügt, bekommt zuerst eine Warnung und Zeit, es in Ordnung zu bringen.',
  ways: {
    up: (partners) => `${count(partners)} steigen auf`,
    same: (partners) => `${count(partners)} bleiben`,
    down: (partners) => `${count(partners)} steigen ab`,
  },
};

function many(partners: number): string {
  return partners === 0 ? 'keiner' : partners === 1 ? 'einer' : count(partners);
}
