import { counted, day } from '../../values.ts';

/** The page of a program's calculator. What its script says stands in `calculator-answer.ts`. */
export const calculatorPage = {
  title: (program: string) => `${program}: calculator`,
  description: (program: string) =>
    `Put in your own figures: which tier of ${program} they earn, what is left for the next one, and when.`,
  heading: 'Where would you be?',
  lead: 'Put in what you know. You see at once which tier it earns, what is left for the next one, and when it could be yours. Nothing you type leaves this page.',
  noScriptHtml: (criteria: string) =>
    `This page works everything out in your browser, and needs JavaScript for it. <a href="${criteria}">The criteria</a> can be read without.`,
  track: 'Track',
  figure: 'Figure',
  now: 'Now',
  change: 'Change a month',
  changeOf: (metric: string) => `${metric}: change a month`,
  /** In empty fields. */
  empty: { now: 'now', change: '± a month' },
  outOf: (most: number) => `of ${most}`,
  days: 'days',
  clear: 'Clear',
  answer: 'Answer',
  waiting: 'Put in a first figure to see the answer here.',
  steps: { title: 'One step more', intro: 'What a single change would come to. Press one to try it.' },
  hidden: (criteria: number) =>
    criteria === 1
      ? 'One criterion of this program is not public, and is left out here.'
      : `Up to ${counted(criteria, 'criterion', 'criteria')} of this program are not public, and are left out here.`,
  how: (asOf: string) =>
    `Worked out on ${day(asOf)} by the engine that works out every tier here, in your browser. The dates take each figure to go on changing as you say. The address keeps your figures after its #, which no server sees: keep it, or send it on.`,
};

export type CalculatorPageWords = typeof calculatorPage;
