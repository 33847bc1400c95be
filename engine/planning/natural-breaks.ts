/**
 * Sorted values in `groups` groups that are as alike inside as can be: the least sum of squared distances from each group's mean, found
 * exactly. Fisher, "On grouping for maximum homogeneity", JASA 53 (1958), known as Jenks's natural breaks; by dynamic programming as
 * Ckmeans.1d.dp (Wang & Song, The R Journal 3/2, 2011), each row by halving, since the best place to cut only moves up.
 * Returns the index at which each group begins, the first 0. Equal values are never parted, so there are no more groups than values differ.
 */
export function findNaturalBreaks(sorted: ArrayLike<number>, groups: number): number[] {
  const starts = distinctStarts(sorted);
  const n = starts.length;
  if (n === 0 || groups < 1) return [];
  const cost = costOfRuns(sorted, starts);
  let least = Float64Array.from({ length: n }, (_, end) => cost(0, end));
  const cuts: Int32Array[] = [];
  for (let group = 1; group < Math.min(groups, n); group++) {
    const before = least;
    const row = new Float64Array(n).fill(Infinity);
    const cut = new Int32Array(n);
    fillRow(group, n - 1, group, n - 1, (end, from, to) => {
      for (let start = from; start <= Math.min(to, end); start++) {
        const total = before[start - 1]! + cost(start, end);
        if (total < row[end]!) {
          row[end] = total;
          cut[end] = start;
        }
      }
      return cut[end]!;
    });
    cuts.push(cut);
    least = row;
  }
  const begins: number[] = [];
  let end = n - 1;
  for (const cut of cuts.reverse()) {
    const start = cut[end]!;
    begins.unshift(starts[start]!);
    end = start - 1;
  }
  return [0, ...begins];
}

/** Solves the ends from `low` to `high`, whose best starts lie from `from` to `to`: the middle one first, which halves what is left. */
function fillRow(
  low: number,
  high: number,
  from: number,
  to: number,
  solve: (end: number, from: number, to: number) => number,
): void {
  if (low > high) return;
  const middle = (low + high) >>> 1;
  const best = solve(middle, from, to);
  fillRow(low, middle - 1, from, best, solve);
  fillRow(middle + 1, high, best, to, solve);
}

/** Where each run of equal values begins. */
function distinctStarts(sorted: ArrayLike<number>): number[] {
  const starts: number[] = [];
  for (let i = 0; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) starts.push(i);
  return starts;
}

/** The sum of squared distances from their mean of the values from one run to another. Sums are taken from the median, for precision. */
function costOfRuns(sorted: ArrayLike<number>, starts: readonly number[]): (first: number, last: number) => number {
  const shift = sorted[sorted.length >>> 1]!;
  const sums = new Float64Array(sorted.length + 1);
  const squares = new Float64Array(sorted.length + 1);
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i]! - shift;
    sums[i + 1] = sums[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
  }
  return (first, last) => {
    const from = starts[first]!;
    const to = last + 1 < starts.length ? starts[last + 1]! : sorted.length;
    const sum = sums[to]! - sums[from]!;
    return first === last ? 0 : Math.max(0, squares[to]! - squares[from]! - (sum * sum) / (to - from));
  };
}
