import { capitalize, count, counted, day, duration, list } from '../../values.ts';
import { operatorKey } from '../program/operator-key.ts';

/** The page on which thresholds and windows are moved, to see who would move. */
export const whatIf = {
  title: (program: string) => `${program}: what if?`,
  description: (program: string) =>
    `Move the thresholds of ${program}, and see at once which partners would rise, fall or be warned.`,
  heading: 'What if?',
  lead: (asOf: string) =>
    `Move a threshold, and see at once who would rise, who would fall, and who would be warned, from the figures of ${day(asOf)}. Nothing you move leaves this page.`,
  withoutScript:
    'This page works everything out in your browser, and needs JavaScript for it. Without it, write your change into a copy of the program file and run:',
  inShell: 'In a shell',
  putBack: 'Put all back',
  rules:
    'This follows everyone to where both editions lead if nothing that is measured changes any more. Nobody falls at once: a review warns first. What is counted cannot be moved here, only how much of it is needed and over how long; boosts move nobody. The address keeps what you moved after its #, which no server sees.',
  answer: {
    label: 'Who would move',
    waiting: 'Fetching what is known of the partners …',
    unreachable: 'The partners’ figures could not be fetched just now. Load the page again to try once more.',
    leadsTo:
      'Both sides count where today’s figures lead if nothing gets better or worse. A partner who was warned stands where it would fall to, so a tier can have fewer here than on its own page.',
    /** The two sides of the picture. */
    sides: ['By today’s rules', 'As proposed'] as [string, string],
    table: 'The same as a table',
    tier: 'Tier',
    rise: 'Would rise',
    fall: 'Would fall',
    warned: 'Newly warned',
    moves: 'Who moves',
    more: (rest: number) => `And ${count(rest)} more.`,
  },
  dials: {
    track: 'Track',
    /** `bar`: as today's edition has it. */
    today: (bar: string, isAtMost: boolean, isInGroup: boolean) =>
      `${isAtMost ? 'at most ' : ''}${bar} today${isInGroup ? ', one of several ways' : ''}`,
    atLeast: 'At least',
    atMost: 'At most',
    toStay: 'To stay',
    asToEnter: 'same',
    private: 'Not public: moving it shows nothing here without your key.',
    /** What is wrong with what was typed. */
    stayBeyond: 'To stay cannot take more than to enter: it takes the same.',
    asksNothing: 'At least 0 would ask for nothing, so it stays as it is.',
    below: 'Less than 0 is not possible, so it stays as it is.',
    above: (max: number) => `More than ${count(max)} is not possible, so it stays as it is.`,
  },
  windows: {
    heading: 'Over how long it is counted',
    text: 'A metric that is added up or averaged looks back so far, for every tier that needs it.',
    today: (window: string) => `${duration(window)}, as today`,
    other: (window: string) => duration(window),
  },
  /** What moving comes to. */
  told: {
    sample: (aSample: number) => `Of one standing in ${aSample}, spread over all: `,
    unmoved: 'Nothing is moved yet, so nobody moves.',
    nobody: (standings: number) => `Nobody would move: ${counted(standings, 'standing')} would be as now.`,
    moves: (up: number, down: number) =>
      up + down === 0
        ? 'Nobody would rise or fall.'
        : `${capitalize(
            list([
              ...(up > 0 ? [`${counted(up, 'partner')} would rise`] : []),
              ...(down > 0 ? [`${counted(down, 'partner')} would fall`] : []),
            ]),
          )}.`,
    warned: (partners: number) =>
      `${capitalize(counted(partners, 'partner'))} would be newly warned first: nobody falls at once.`,
  },
  reason: {
    one: 'one of several',
    unknown: 'not known',
    atMost: (bar: string) => `at most ${bar}`,
    needed: (metric: string, value: string, bar: string) => `${metric} ${value}, needed ${bar}`,
    neededToday: (metric: string, value: string, bar: string) => `${metric} ${value}, today needed ${bar}`,
    plain: (metric: string, value: string) => `${metric} ${value}`,
  },
  hidden: {
    heading: 'What is not public',
    metrics: (labels: string[]) =>
      `${list(labels)} ${labels.length === 1 ? 'is' : 'are'} not public, so what needs ${labels.length === 1 ? 'it' : 'them'} is left as it is: nobody rises here where a tier needs that, and nobody falls for it.`,
    criteria: (criteria: number) =>
      criteria === 1
        ? 'One criterion of this program is not public and is left as it is: nobody rises here to a tier that needs it, and nobody falls for it.'
        : `${capitalize(counted(criteria, 'criterion', 'criteria'))} of this program are not public and are left as they are: nobody rises here to a tier that needs one, and nobody falls for it.`,
  },
  key: {
    ...operatorKey,
    text: 'With a key that may read, what is not public counts here too. The key is sent to this server alone, and forgotten when you leave the page.',
    works:
      'Your key works. All figures and all criteria count now, those that are not public too. Criteria that only you see stay as they are; all others can be moved. What you save holds all of them.',
  },
  save: {
    heading: 'Save it as a program file',
    text: 'The next edition of this program as YAML, with all that everyone may know of it.',
    notice: (notice: string) => `The program promises ${duration(notice)} of notice between the two days.`,
    announced: 'Announced on',
    effective: 'Takes effect on',
    save: 'Save',
    saved: (name: string) => `Saved as ${name}. Put it beside the other editions, and run gradus check on the folder.`,
    noDays: 'Say on which day it is announced, and on which it takes effect.',
    tooSoon: (earliest: string) =>
      `The program promises notice: announced on that day, it can take effect on ${day(earliest)} at the earliest.`,
    notAfter: 'It has to take effect after the edition that is in force.',
    refused: (why: string) => `It would not be a valid program: ${why}`,
  },
  /** The comment at the top of the file that is saved. `undisclosed` null: all of it is in the file. */
  file: (program: string, undisclosed: number | null) =>
    undisclosed === null
      ? ` A proposed edition of ${program}, with what is not public. Keep it where only you read.`
      : ` A proposed edition of ${program}, from what everyone may know of the one in force.${undisclosed > 0 ? ` ${capitalize(counted(undisclosed, 'criterion', 'criteria'))} ${undisclosed === 1 ? 'is' : 'are'} not public and not in it: put ${undisclosed === 1 ? 'it' : 'them'} back.` : ''}`,
};

export type WhatIfWords = typeof whatIf;
