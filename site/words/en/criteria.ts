import { duration, list, someOf } from '../values.ts';

type Period = 'month' | 'quarter' | 'year';
type Counts = 'so-far' | 'last-whole' | 'either';

const WHAT: Record<string, string> = {
  sum: 'The sum',
  mean: 'The mean',
  min: 'The lowest value',
  max: 'The highest value',
  count: 'How many values there are',
  latest: 'The latest value',
};

/** What a criterion needs, and how its figures are made. */
export const criteria = {
  atLeast: 'at least',
  atMost: 'at most',
  eachPart: (points: number) => `, and each part above ${points}`,
  isPassed: (metric: string) => `“${metric}” is passed`,
  isAtLeast: (metric: string, value: string) => `“${metric}” is at least ${value}`,
  isAtMost: (metric: string, value: string) => `“${metric}” is at most ${value}`,
  isOneOf: (attribute: string, values: string[]) => `“${attribute}” is ${list(values, 'or')}`,
  enough: 'enough, how much is not published',
  onlyWhere: (conditions: string[]) => `Only if ${conditions.join(' and ')}.`,
  and: ' and ',
  andMore: ', and ',
  notPublished: 'threshold not published',
  someOf,
  isScore: 'A score of several metrics',
  counts: (validFor: string) => `Counts for ${duration(validFor)}`,
  scored: (metric: string, points: number, per: number, max: number | null) =>
    `${metric}, ${points} ${points === 1 ? 'point' : 'points'} for ${per === 1 ? 'each' : `every ${per}`}${max === null ? '' : ` and at most ${max}`}`,
  score: (parts: string[]) => `A score. ${parts.join('; ')}.`,
  ratio: (of: string, to: string, isPercent: boolean, least: number | null) =>
    `“${of}” divided by “${to}”${isPercent ? ', as a percentage' : ''}.${least === null ? '' : ` Not known while “${to}” is below ${least}.`}`,
  latest: 'The latest value counts.',
  over: (aggregate: string, window: string) =>
    `${WHAT[aggregate] ?? 'The value'} ${aggregate === 'count' ? 'in' : 'of'} the last ${duration(window)}.`,
  inPeriod: (aggregate: string, period: Period, counts: Counts) =>
    `${WHAT[aggregate] ?? 'The value'} ${
      {
        'so-far': `of this ${period} so far`,
        'last-whole': `of the last whole ${period}`,
        either: `of this ${period} so far or of the last whole one, whichever is higher`,
      }[counts]
    }.`,
  lapses: (validFor: string) => `It counts for ${duration(validFor)}, then it lapses.`,
  stale: (staleAfter: string) => `Without news for ${duration(staleAfter)} it counts as not known, never as missed.`,
  staleFor: (staleAfter: string) =>
    `A figure without news for ${duration(staleAfter)} counts as not known, never as missed, unless something else is said of it.`,
  private: 'The criterion is public; a partner’s own figure is seen by that partner and the operator alone.',
  needed: 'needed; how much is not published',
  toStay: (value: string) => `${value} to stay`,
};

export type CriteriaWords = typeof criteria;
