import { capitalize, count, counted, day, NUMBERS } from '../../values.ts';

/** The page of a program's changes. */
export const changesPage = {
  title: (program: string) => `${program}: changes`,
  description: (program: string) => `What each edition of ${program} changed, what is coming, and how long there is to adjust.`,
  heading: 'Changes',
  coming: (days: number, effective: string) =>
    `${capitalize(counted(days, 'day'))} to adjust: new criteria take effect on ${day(effective)}.`,
  nothing: (since: string | null) =>
    `Nothing is announced. ${since ? `What holds today has held since ${day(since)}.` : 'What holds today stays.'}`,
  isComing: 'What is coming',
  past: 'What has changed',
  onlyOne: 'One edition of this program is known, and no day on which it took effect.',
  how: 'How changes are made',
  calendarHtml: (calendar: string) => `Reviews and changes for your calendar: <a href="${calendar}">calendar file</a>.`,
  partly: 'That is as far as public figures tell: what is not public is taken as not known, and moves nobody.',
  moves: ({ all, aSample, up, down, same }: Moves) =>
    `Of ${counted(all, 'partner')}${aSample === 1 ? '' : ` looked at, one in ${aSample} of all`}, ${many(up)} would go up, ${many(down)} would go down and ${many(same)} would stay, if nothing that is measured changes.`,
  notAtOnce: 'Nobody goes down at once: who falls short is warned first, and has time to put it right.',
  /** What stands under each part of the picture. */
  ways: {
    up: (partners: number) => `${count(partners)} up`,
    same: (partners: number) => `${count(partners)} stay`,
    down: (partners: number) => `${count(partners)} down`,
  },
};

/** How many partners go which way. */
export interface Moves {
  all: number;
  /** How many partners there are for each one that was looked at. */
  aSample: number;
  up: number;
  down: number;
  same: number;
}

export type ChangesPageWords = typeof changesPage;

function many(partners: number): string {
  return partners === 0 ? 'none' : (NUMBERS[partners] ?? count(partners));
}
