import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { Metric } from '../../../engine/program/program.ts';
import { readForeignFlag, readUsualFlag } from './flags.ts';
import { isNumeric } from './numbers.ts';
import { wordsOf } from './header-words.ts';
import type { SampledColumn } from '../sample/sampled-column.ts';

/** `same`: a name is the id or the label. `alike`: they have words in common. */
export type Likeness = 'same' | 'alike';

/** A metric and what may be meant by it. */
export interface FoundMetric<T> {
  metric: Metric;
  /** Several of one likeness: a person has to choose. */
  found: T[];
  likeness: Likeness;
}

/** Fewer letters in common are chance. */
const SHORTEST_STEM = 5;

/** Each observed metric with the columns that are called as it is, and hold what it measures. */
export function findColumns(metrics: readonly Metric[], columns: readonly SampledColumn[]): FoundMetric<SampledColumn>[] {
  return match(metrics, columns, ({ header }) => header, isFitting);
}

/** Each observed metric with the words of a column that mean it. */
export function findWords(metrics: readonly Metric[], words: readonly string[]): FoundMetric<string>[] {
  return match(
    metrics,
    words,
    (word) => word,
    () => true,
  );
}

/** What is the same as one metric is not taken for another that it is like. */
function match<T>(
  metrics: readonly Metric[],
  all: readonly T[],
  nameOf: (item: T) => string,
  fits: (item: T, metric: Metric) => boolean,
): FoundMetric<T>[] {
  const likenesses = metrics.map((metric) => all.map((item) => (fits(item, metric) ? likenessOf(nameOf(item), metric) : null)));
  const taken = new Set(all.filter((_, i) => likenesses.some((ofMetric) => ofMetric[i] === 'same')));
  return metrics.flatMap((metric, m): FoundMetric<T>[] => {
    const same = all.filter((_, i) => likenesses[m]![i] === 'same');
    if (same.length > 0) return [{ metric, found: same, likeness: 'same' }];
    const alike = all.filter((item, i) => likenesses[m]![i] === 'alike' && !taken.has(item));
    return alike.length > 0 ? [{ metric, found: alike, likeness: 'alike' }] : [];
  });
}

function isFitting(column: SampledColumn, { unit }: Metric): boolean {
  if (unit !== 'flag') return isNumeric(column);
  return column.cells.every(({ text }) => readUsualFlag(text) !== undefined || readForeignFlag(text) !== undefined);
}

function likenessOf(name: string, { id, label }: Metric): Likeness | null {
  const words = wordsOf(name);
  const plain = words.join('');
  if (plain === '') return null;
  const known = [wordsOf(id), wordsOf(label)].filter((ofName) => ofName.length > 0);
  if (known.some((ofName) => ofName.join('') === plain)) return 'same';
  const slip = nearestWord(
    plain,
    known.map((ofName) => ofName.join('')),
  );
  return slip !== null || known.some((ofName) => contains(words, ofName) || contains(ofName, words)) ? 'alike' : null;
}

/** Whether every word of the one is among the other's, as it is or with another ending. */
function contains(all: readonly string[], some: readonly string[]): boolean {
  return some.every((word) => all.some((other) => other === word || haveOneStem(other, word)));
}

function haveOneStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  return common >= SHORTEST_STEM && common >= shorter - 2;
}
