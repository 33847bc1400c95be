import { readRecords } from '../../import/rows/csv-records.ts';
import { once } from './text-sample.ts';

const CANDIDATES = [',', ';', '\t', '|'];

/** What sets the columns of a text apart: that by which most rows have the same number of cells, and many of them. */
export async function findDelimiter(text: Buffer): Promise<string> {
  let best = ',';
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const counts: number[] = [];
    await readRecords({ chunks: once(text), delimiter: candidate, firstLine: 1 }, (record) => {
      if (record.some((cell) => cell !== '')) counts.push(record.length);
    });
    const score = scoreCounts(counts);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function scoreCounts(counts: readonly number[]): number {
  const rows = Map.groupBy(counts, (count) => count);
  const [usual, some] = [...rows].reduce(
    ([count, most], [other, all]) => (all.length > most.length ? [other, all] : [count, most]),
    [1, [] as number[]],
  );
  return usual < 2 ? 0 : (some.length / counts.length) * (1 + Math.log2(usual));
}
