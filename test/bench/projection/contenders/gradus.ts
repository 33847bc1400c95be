import type { RangeOdds } from '../../../../engine/projection/arrival.ts';
import { askEngine, daysUntil } from '../engine-answers.ts';
import type { Known } from '../questions.ts';
import { YEAR_DAYS, type Answer, type Contender } from './answer.ts';

/** What the engine answers, from observations on. Called is what it holds for on track within a year. */
export function gradus(known: Known, target: number): Answer {
  return answerOf(known, target);
}

/** Called is what it holds for likely, too. */
export function gradusWithLikely(known: Known, target: number): Answer {
  return answerOf(known, target, ['on-track', 'likely']);
}

export function gradusWithRange(range: RangeOdds): Contender {
  return (known, target) => answerOf(known, target, ['on-track'], range);
}

function answerOf(known: Known, target: number, statuses: readonly string[] = ['on-track'], range?: RangeOdds): Answer {
  const asOf = known.days.at(-1)!;
  const answer = askEngine(known, target, asOf, range);
  const date = daysUntil(answer, asOf);
  return {
    date,
    early: daysUntil(answer, asOf, 'earliest'),
    late: daysUntil(answer, asOf, 'latest'),
    isCalled: statuses.includes(answer.status) && date <= YEAR_DAYS,
  };
}
