import type { Duration } from '../../primitives/calendar.ts';
import { isComputed } from '../computed.ts';
import type { Fault, Path } from '../faults.ts';
import type { Aggregate, Metric, Ratio, ScorePart, Unit } from '../program.ts';
import { readEntries, readFields, refuseType, type Fields } from './fields.ts';
import { id, isId, number, orElse, orNull, part, positive, text, duration, webAddress, within, words } from './values.ts';

const AGGREGATES = ['latest', 'sum', 'mean', 'min', 'max', 'count'] as const;
const UNITS = ['count', 'rating', 'money', 'flag', 'points', 'percent', 'days'] as const;
/** What leaves a flag a flag and a rating within its bound. */
const AGGREGATES_OF: Partial<Record<Unit, Aggregate[]>> = {
  flag: ['latest', 'min', 'max'],
  rating: ['latest', 'mean', 'min', 'max'],
};
/** What only a metric that is observed can have. */
const OBSERVED_KEYS = ['aggregate', 'window', 'period', 'counts', 'validFor', 'staleAfter'] as const;
/** Groups are numbered under such ids: `gold/any-1`. */
const GROUP_ID = /^any-\d+$/;

export const METRIC = {
  label: text,
  unit: words(UNITS),
  outOf: orNull(positive),
  aggregate: orElse(words(AGGREGATES), 'latest'),
  window: orNull(duration),
  period: orNull(words(['month', 'quarter', 'year'])),
  counts: orNull(words(['so-far', 'last-whole', 'either'])),
  visibility: orElse(words(['public', 'partner', 'operator']), 'public'),
  validFor: orNull(duration),
  staleAfter: orNull(duration),
  guide: orNull(webAddress),
  summary: orNull(text),
  open: orNull(text),
  score: part,
  ratio: part,
};

/** Points are given for each so much of a metric: by less than this, those for the largest value would be beyond all numbers. */
const SMALLEST_STEP = 1e-15;
export const SCORE_PART = {
  per: within(within(number, { min: SMALLEST_STEP }), { min: 0, minExcluded: true }),
  points: positive,
  max: orNull(positive),
};

export const RATIO = { of: id, to: id, least: orNull(positive) };
/** What a share of something, or so much for each of something, can be. */
const RATIO_UNITS: Unit[] = ['count', 'money', 'points', 'percent', 'days'];

/** A metric as far as it could be read; what is `undefined` was at fault. */
export type MetricDraft = Omit<Fields<typeof METRIC>, 'score' | 'ratio'> & {
  id: string;
  score: ScorePartDraft[] | null;
  ratio: Fields<typeof RATIO> | null;
  path: Path;
};
export type ScorePartDraft = Fields<typeof SCORE_PART> & { metric: string; path: Path };

const UNREAD = {
  ...(Object.fromEntries(Object.keys(METRIC).map((key) => [key, undefined])) as Fields<typeof METRIC>),
  score: null,
  ratio: null,
};

/** By id, in order of writing; null when `metrics` is no map, so that no reference into it can be judged. */
export function readMetrics(input: unknown, path: Path, faults: Fault[]): Map<string, MetricDraft> | null {
  if (input === undefined) return new Map();
  const entries = readEntries(input, path, faults);
  if (!entries) return null;
  return new Map(entries.map(([id, value]) => [id, readMetric(id, value, [...path, id], faults)]));
}

function readMetric(id: string, input: unknown, path: Path, faults: Fault[]): MetricDraft {
  if (!isId(id)) faults.push({ code: 'bad-id', path, found: id });
  if (GROUP_ID.test(id)) faults.push({ code: 'reserved-id', path, found: id });
  const fields = readFields(METRIC, input, path, faults);
  if (!fields) return { ...UNREAD, id, path };
  const score = fields.score === undefined ? null : readScore(fields.score, [...path, 'score'], faults);
  const ratio = fields.ratio === undefined ? null : readFields(RATIO, fields.ratio, [...path, 'ratio'], faults);
  const draft = { ...fields, id, score, ratio, path };
  if (fields.score !== undefined && fields.ratio !== undefined)
    faults.push({ code: 'choose-one', path, keys: ['score', 'ratio'], found: ['score', 'ratio'] });
  if (score || ratio) checkComputed(draft, faults);
  else checkObserved(draft, faults);
  checkBound(draft, faults);
  return draft;
}

function readScore(input: unknown, path: Path, faults: Fault[]): ScorePartDraft[] | null {
  const entries = readEntries(input, path, faults);
  if (!entries) return null;
  if (entries.length === 0) faults.push({ code: 'empty', path, expected: 'map' });
  return entries.flatMap(([metric, value]) => {
    const fields = readFields(SCORE_PART, value, [...path, metric], faults);
    return fields ? [{ ...fields, metric, path: [...path, metric] }] : [];
  });
}

function checkComputed(draft: MetricDraft, faults: Fault[]): void {
  const { path, unit, ratio } = draft;
  if (ratio && unit && !RATIO_UNITS.includes(unit))
    faults.push({ code: 'unknown-word', path: [...path, 'unit'], found: unit, known: RATIO_UNITS, nearest: null });
  for (const key of OBSERVED_KEYS) {
    if (draft[key] && draft[key] !== 'latest') faults.push({ code: 'observed-on-score', path: [...draft.path, key], key });
  }
}

function checkObserved(draft: MetricDraft, faults: Fault[]): void {
  const { path, unit, aggregate, window, period, counts, validFor, staleAfter } = draft;
  if (counts && period === null) faults.push({ code: 'counts-without-period', path: [...path, 'counts'] });
  if (aggregate === 'latest') {
    for (const key of ['window', 'period'] as const)
      if (draft[key]) faults.push({ code: 'window-on-latest', path: [...path, key] });
  } else if (aggregate) {
    if (window && period) faults.push({ code: 'choose-one', path, keys: ['window', 'period'], found: ['window', 'period'] });
    if (window === null && period === null) faults.push({ code: 'window-missing', path: [...path, 'window'], aggregate });
    if (validFor) faults.push({ code: 'valid-for-with-aggregate', path: [...path, 'validFor'], aggregate });
  }
  if (validFor && staleAfter) faults.push({ code: 'valid-for-with-stale-after', path: [...path, 'staleAfter'] });
  const known = unit && AGGREGATES_OF[unit];
  if (unit && aggregate && known && !known.includes(aggregate)) {
    faults.push({ code: 'aggregate-on-unit', path: [...path, 'aggregate'], unit, aggregate, known });
  }
}

function checkBound({ path, unit, outOf }: MetricDraft, faults: Fault[]): void {
  if (unit === 'rating' && outOf === null) refuseType('number', undefined, [...path, 'outOf'], faults);
  if (unit && unit !== 'rating' && outOf) faults.push({ code: 'out-of-on-unit', path: [...path, 'outOf'], unit });
}

/** Only for a draft in which nothing was at fault. */
export function finishMetric(draft: MetricDraft, reviewStaleAfter: Duration | null): Metric {
  const { path: _, ...metric } = draft as Metric & { path: Path };
  const isObserved = !isComputed(metric);
  return {
    ...metric,
    staleAfter: isObserved && metric.validFor === null ? (metric.staleAfter ?? reviewStaleAfter) : null,
    counts: metric.period && (metric.counts ?? 'so-far'),
    ratio: metric.ratio && ratioOf(metric.ratio),
    score: metric.score && metric.score.map(({ metric, per, points, max }): ScorePart => ({ metric, per, points, max })),
  };
}

function ratioOf({ of, to, least }: Ratio): Ratio {
  return { of, to, least };
}
