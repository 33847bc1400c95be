import { formatDay, type Day } from '../../engine/primitives/calendar.ts';
import type { FirstDays } from '../import/partners/first-days.ts';
import type { ObservedDays } from '../import/observations/observed-days.ts';
import { listWords } from './phrases.ts';

const SINGULAR = { enrolments: 'enrolment', exemptions: 'exemption', successions: 'succession', deliveries: 'delivery' };

/** What does not count on the day that is taken where none is asked for, a sentence each. */
export function describeWaiting({ later }: ObservedDays, begins: FirstDays, day: Day): string[] {
  const sentences: string[] = [];
  if (later?.count === 1) sentences.push(`1 observation waits: it counts from ${formatDay(later.last)} on, after today.`);
  else if (later)
    sentences.push(`${later.count} observations wait: they count after today only, the last from ${formatDay(later.last)} on.`);
  const kinds = Object.keys(SINGULAR) as (keyof FirstDays)[];
  const counts = kinds.map((kind) => ({ kind, count: (begins[kind] ?? []).filter((first) => first > day).length }));
  const told = counts.filter(({ count }) => count > 0);
  const words = told.map(({ kind, count }) => `${count} ${count === 1 ? SINGULAR[kind] : kind}`);
  const isOne = told.length === 1 && told[0]!.count === 1;
  if (told.length > 0) sentences.push(`${listWords(words)} after ${formatDay(day)} ${isOne ? 'waits' : 'wait'} too.`);
  return sentences;
}

/** That nothing has begun to count on a day; null: something has. */
export function describeEmptiness({ first }: ObservedDays, day: Day): string | null {
  if (first === null) return `Nothing is known on ${formatDay(day)}: there are no observations.`;
  return first <= day ? null : `Nothing is known on ${formatDay(day)}: the first observation counts from ${formatDay(first)} on.`;
}
