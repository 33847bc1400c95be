import type { AskColumns, BarColumns, GroupColumns } from './ask-columns.ts';
import { meanProgress, MOST_WHEN_NOT_MET, progressOfBar, progressOfGroup, STEPS_OF_PROGRESS } from './progress.ts';
import { MET, NOT_APPLICABLE } from './status.ts';

/** Those whose next tier one is. */
export interface TowardTier {
  /** Rows, ascending. */
  rows: Int32Array;
  /** By index of the tier's asks: the progress of each of `rows`. */
  progress: Float64Array[];
  /** The mean over all that the tier asks, of each of `rows`. */
  overall: Float64Array;
}

/** For every tier, by rank: who is on the way to it, and how far. */
export function measureToward(asksByRank: readonly (readonly AskColumns[])[], earned: Int8Array): TowardTier[] {
  const rowsByRank = sortByRank(earned, asksByRank.length);
  return asksByRank.map((asks, rank) => {
    const rows = rowsByRank[rank]!;
    const overall = new Float64Array(rows.length);
    const progress = asks.map((columns) => measureAsk(columns, rows, overall));
    if (asks.some(({ ask }) => ask.when)) divideByApplicable(overall, asks, rows);
    else divide(overall, asks.length);
    return { rows, progress, overall };
  });
}

/** Rows by rank of the next tier, the highest for those at the top. A counting sort: to look for each rank by itself takes twice the time. */
function sortByRank(earned: Int8Array, ranks: number): Int32Array[] {
  const all = earned.length;
  const counts = new Int32Array(ranks + 1);
  for (let row = 0; row < all; row++) counts[earned[row]! + 1]!++;
  const ends = new Int32Array(ranks + 1);
  for (let rank = 1; rank <= ranks; rank++) ends[rank] = ends[rank - 1]! + counts[rank - 1]!;
  const sorted = new Int32Array(all);
  for (let row = 0; row < all; row++) sorted[ends[earned[row]! + 1]!++] = row;
  return Array.from(ends, (end, rank) => sorted.subarray(end - counts[rank]!, end));
}

/** The progress of each of `rows`, which is also added to `sums`. */
function measureAsk(columns: AskColumns, rows: Int32Array, sums: Float64Array): Float64Array {
  const progress = new Float64Array(rows.length);
  if ('members' in columns) measureGroup(columns, rows, progress, sums);
  else {
    const { ask, status, value } = columns;
    if (ask.target === null || ask.isFlag) measurePassed(status, rows, progress, sums);
    else if (ask.target > 0 && !ask.isAtMost) measureRatio(status, value, ask.target, rows, progress, sums);
    else for (let i = 0; i < rows.length; i++) sums[i]! += progress[i] = progressOfBarAt(columns, rows[i]!);
  }
  return progress;
}

/** 1 for what is passed, else 0. */
function measurePassed(status: Uint8Array, rows: Int32Array, progress: Float64Array, sums: Float64Array): void {
  const count = rows.length;
  for (let i = 0; i < count; i++) sums[i]! += progress[i] = (status[rows[i]!]! >> 1) & 1;
}

/** As `progressOfBar` for a bar above 0 to be reached from below, but in a loop without calls. */
function measureRatio(
  status: Uint8Array,
  value: Float64Array,
  target: number,
  rows: Int32Array,
  progress: Float64Array,
  sums: Float64Array,
): void {
  // What is imported is looked up at each use, and asked for its type.
  const met = Number(MET);
  const most = Number(MOST_WHEN_NOT_MET);
  const steps = Number(STEPS_OF_PROGRESS);
  const count = rows.length;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const ratio = Math.round((value[row]! / target) * steps) / steps;
    sums[i]! += progress[i] = status[row]! >= met ? 1 : ratio > most ? most : ratio > 0 ? ratio : 0;
  }
}

function measureGroup(
  { ask, status, members }: GroupColumns,
  rows: Int32Array,
  progress: Float64Array,
  sums: Float64Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const ofMember = (bars: readonly BarColumns[]): number =>
      meanProgress(bars.map((bar) => ({ progress: progressOfBarAt(bar, row) })));
    sums[i]! += progress[i] = status[row]! >= MET ? 1 : progressOfGroup(ask.needs, members.map(ofMember));
  }
}

function progressOfBarAt({ ask, status, value }: BarColumns, row: number): number {
  return status[row]! >= MET ? 1 : progressOfBar(ask, value[row]!);
}

/** What is not asked of a partner was added up as done, and is in neither the sum nor the number. */
function divideByApplicable(sums: Float64Array, asks: readonly AskColumns[], rows: Int32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const others = asks.filter(({ status }) => status[rows[i]!] === NOT_APPLICABLE).length;
    const of = asks.length - others;
    sums[i] = of === 0 ? 1 : Math.round(((sums[i]! - others) / of) * STEPS_OF_PROGRESS) / STEPS_OF_PROGRESS;
  }
}

/** By how many it is the sum of, as `meanProgress`; where nothing is asked, all is done. */
function divide(sums: Float64Array, by: number): void {
  const steps = Number(STEPS_OF_PROGRESS);
  const count = sums.length;
  for (let i = 0; i < count; i++) sums[i] = by === 0 ? 1 : Math.round((sums[i]! / by) * steps) / steps;
}
