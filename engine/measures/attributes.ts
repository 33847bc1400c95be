import type { Day } from '../primitives/calendar.ts';
import type { KnownCondition } from '../program/attribute-conditions.ts';
import { lastIndex, promptSeries, type PartnerSeries, type Series } from './observations.ts';

/** What is told of an enrolment from a day on, up to the day before another. */
export interface AttributePeriod {
  from: Day;
  /** Null: it goes on. */
  until: Day | null;
  /** By id of an attribute the id of its value. One that is not in it is not known. */
  attributes: Readonly<Record<string, string>>;
}

/** Whether a condition is true of a partner, and since when; null: it is not known. */
export interface ConditionTruth {
  isTrue: boolean;
  since: Day;
}

/** No id has it. */
const MARK = '=';
const TRUE = 1;
const OVER = 0;

/**
 * What is told of a partner as series beside those of metrics: one a word, 1 from the day on which it is true and 0 from the day on which it
 * is over. So what changes has its day, and reviews look at it. No two of the periods overlap.
 */
export function seriesOfAttributes(periods: readonly AttributePeriod[]): PartnerSeries {
  const all = new Map<string, Series>();
  for (const { from, until, attributes } of periods.toSorted((a, b) => a.from - b.from)) {
    for (const [attribute, word] of Object.entries(attributes)) {
      const key = attribute + MARK + word;
      let series = all.get(key);
      if (!series) all.set(key, (series = promptSeries([], [])));
      if (series.days.at(-1) === from) {
        series.days.pop();
        series.values.pop();
      } else {
        series.days.push(from);
        series.values.push(TRUE);
      }
      if (until !== null) {
        series.days.push(until);
        series.values.push(OVER);
      }
    }
  }
  return all;
}

/** The same again, a period for each word, in order of the series. */
export function periodsOfAttributes(series: PartnerSeries): AttributePeriod[] {
  return [...series].flatMap(([key, { days, values }]) => {
    const attribute = attributeOfSeries(key);
    if (attribute === null) return [];
    const word = key.slice(attribute.length + MARK.length);
    return days.flatMap((from, i): AttributePeriod[] =>
      values[i] === TRUE ? [{ from, until: days[i + 1] ?? null, attributes: { [attribute]: word } }] : [],
    );
  });
}

/** The attribute that a series is of; null: it is one of a metric. */
export function attributeOfSeries(key: string): string | null {
  const end = key.indexOf(MARK);
  return end < 0 ? null : key.slice(0, end);
}

/** Which of these words is true of a partner, and since when; null: none that is known. */
export function wordOn(
  { attribute, words }: Pick<KnownCondition, 'attribute' | 'words'>,
  series: PartnerSeries,
  day: Day,
): { word: string; since: Day } | null {
  for (const word of words) {
    const ofWord = series.get(attribute + MARK + word);
    const last = ofWord ? lastIndex(ofWord, day) : -1;
    if (last >= 0 && ofWord!.values[last] === TRUE) return { word, since: ofWord!.days[last]! };
  }
  return null;
}

export function readCondition(condition: KnownCondition, series: PartnerSeries, day: Day): ConditionTruth | null {
  const told = wordOn(condition, series, day);
  return told && { isTrue: condition.values.includes(told.word), since: told.since };
}
