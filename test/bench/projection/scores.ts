import { medianOf } from '../../../engine/primitives/order-statistics.ts';
import { DAYS_A_MONTH, type Answer, type Contender } from './contenders/answer.ts';
import type { Question } from './questions.ts';

export interface Asked {
  question: Question;
  answer: Answer;
}

export interface Scores {
  /** Of what comes, so much is called; of what is called, so much comes; of what does not come, so much is called. */
  recall: number;
  precision: number;
  falseAlarms: number;
  /** Of the date, where the crossing was called; days. */
  medianError: number;
  /** How often the range holds the day, where the crossing was called. */
  holds: number;
}

/** What a range that says nothing costs: an end that is open is taken to be there. */
const OPEN_DAYS = 36 * DAYS_A_MONTH;
/** Two over the share that an 80 % range may miss: Winkler, JASA 67 (1972). */
const PENALTY = 10;

export function ask(questions: readonly Question[], contender: Contender): Asked[] {
  return questions.map((question) => ({ question, answer: contender(question.origin.known, question.target) }));
}

export function score(asked: readonly Asked[]): Scores {
  const comes = asked.filter(({ question }) => question.trueDays < Infinity);
  const called = comes.filter(({ answer }) => answer.isCalled);
  const falselyCalled = asked.filter(({ question, answer }) => question.trueDays === Infinity && answer.isCalled);
  return {
    recall: called.length / comes.length,
    precision: called.length / (called.length + falselyCalled.length),
    falseAlarms: falselyCalled.length / (asked.length - comes.length),
    medianError: medianErrorOf(called),
    holds: shareOf(called, holds),
  };
}

/** Days; of answers to questions whose bar is reached. */
export function medianErrorOf(asked: readonly Asked[]): number {
  return medianOf(asked.map(({ question, answer }) => Math.abs(answer.date - question.trueDays))) ?? NaN;
}

/** The mean width of the ranges in days, and ten times what each missed by: the lower the better. */
export function winklerOf(asked: readonly Asked[]): number {
  const scores = asked.map(({ question: { trueDays }, answer }) => {
    const early = Math.min(answer.early, OPEN_DAYS);
    const late = Math.min(answer.late, OPEN_DAYS);
    return late - early + PENALTY * (Math.max(0, early - trueDays) + Math.max(0, trueDays - late));
  });
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

/** A day is held from its morning to its evening. */
export function holds({ question, answer }: Asked): boolean {
  return Math.floor(answer.early) <= Math.ceil(question.trueDays) && question.trueDays <= Math.ceil(answer.late);
}

export function shareOf<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / items.length;
}
