import { capitalize, counted, day, NUMBERS, someOf } from '../../values.ts';
import { target } from '../target.ts';

/** What a calculator answers, in the browser: all that is fetched of the words of a language. */
export const calculatorAnswer = {
  someOf,
  target,
  earns: (tier: string) => `These figures earn ${tier}.`,
  earnsNone: 'These figures earn no tier yet.',
  top: 'There is no higher tier. This is what it needs:',
  unpublished: (next: string) => `What ${next} needs is not published, so nobody can work out how far it is.`,
  left: (next: string, left: number, all: number) => {
    const of = left === all ? '' : ` of ${NUMBERS[all] ?? all}`;
    return `For ${next}, ${NUMBERS[left] ?? left}${of} ${all === 1 ? 'thing' : 'things'} ${left === 1 ? 'is' : 'are'} left.`;
  },
  reviewDays: (next: string) => `Tiers are given on review days; the next is ${day(next)}.`,
  reached: (next: string, on: string) => `At this pace: ${next} around ${day(on)}.`,
  empty: (figures: number) => `${capitalize(counted(figures, 'figure'))} ${figures === 1 ? 'is' : 'are'} not filled in yet.`,
  offPace: 'At this pace it does not get there. What would it take? Change a figure, or its change a month.',
  bar: {
    notNeeded: 'not needed here',
    passed: 'passed',
    toPass: 'to be passed',
    notPublished: 'how much is needed is not published',
  },
  when: {
    around: (on: string) => `around ${day(on, 'short')}`,
    yours: 'up to you',
    empty: 'not filled in',
    offPace: 'not at this pace',
  },
  step: {
    pace: (metric: string, change: string) => `${metric}: ${change} a month`,
    there: (on: string) => `then there around ${day(on)}`,
    tier: (tier: string) => `then ${tier}`,
    left: (left: number) => `then ${counted(left, 'thing')} ${left === 1 ? 'is' : 'are'} still left`,
  },
};

export type CalculatorMessages = typeof calculatorAnswer;
