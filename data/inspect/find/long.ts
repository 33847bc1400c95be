import type { Metric } from '../../../engine/program/program.ts';
import { findWords, type FoundMetric } from './metrics.ts';
import { isNumeric } from './numbers.ts';
import { hasWord } from './header-words.ts';
import type { SampledColumn } from '../sample/sampled-column.ts';

/** A file with a row an observation. */
export interface FoundLong {
  metric: SampledColumn;
  /** Several: a person has to choose. */
  values: SampledColumn[];
  words: FoundMetric<string>[];
  /** Words of the column that mean no metric. */
  unknown: string[];
}

const METRIC_WORDS = new Set(
  'metric metrics measure kpi indicator kennzahl messgröße indicateur métrique indicador métrica'.split(' '),
);
const VALUE_WORDS = new Set('value amount result wert betrag valeur montant valor importe'.split(' '));

/** `columns` are those that hold no days. Null: none of them names metrics. */
export function findLong(metrics: readonly Metric[], columns: readonly SampledColumn[]): FoundLong | null {
  const candidates = columns.flatMap((column) => {
    const words = isNumeric(column) ? [] : [...new Set(column.cells.map(({ text }) => text))];
    const found = findWords(metrics, words);
    const known = new Set(found.flatMap((one) => one.found));
    const isCalledSo = hasWord(column.header, METRIC_WORDS);
    const isLong =
      known.size > 0 && (isCalledSo || (known.size === words.length && found.every(({ likeness }) => likeness === 'same')));
    return isLong ? [{ metric: column, words: found, unknown: words.filter((word) => !known.has(word)) }] : [];
  });
  const [first] = candidates;
  if (!first) return null;
  const numeric = columns.filter((column) => column !== first.metric && isNumeric(column));
  const called = numeric.filter(({ header }) => hasWord(header, VALUE_WORDS));
  return { ...first, values: called.length === 1 ? called : numeric };
}
