import { day } from '../values.ts';

/** What is needed of a figure, and where it stands: in brackets behind its name. */
export const target = {
  lapsed: (on: string) => `lapsed on ${day(on)}`,
  then: (value: string) => `then ${value}`,
  now: (value: string) => `now ${value}`,
  needed: (value: string) => `needed ${value}`,
  atMost: (value: string) => `at most ${value}`,
  metAgain: 'met again',
  never: 'never measured',
  tooFew: 'too few yet to tell',
  noData: (since: string) => `no new data since ${day(since)}`,
  notPassed: 'not passed yet',
  with: ' with ',
};

export type TargetMessages = typeof target;
