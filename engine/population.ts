import type { Day } from './calendar.ts';
import { codeAtLeast, codeAtMost, progressOfBar, progressOfGroup } from './criterion.ts';
import type { Subject } from './evaluate.ts';
import type { Ask, AskedBar, AskedGroup, ResolvedLadder } from './ladder.ts';
import type { Exemption } from './observations.ts';
import type { Program } from './program.ts';
import { boundsOn, readMetrics, type Reading } from './reading.ts';
import { codeOfCount, EXEMPT, MET, UNKNOWN } from './status.ts';

/** Partners in rows, what is known of each metric in columns. A database can fill it without a row ever becoming an object. */
export interface Population {
  partners: readonly string[];
  /** By index of metric. */
  columns: MetricColumn[];
}

/** As `Reading`, for everyone: NaN stands for a value never observed. */
export interface MetricColumn {
  value: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

/** By row of the population: what `Evaluation` says, in numbers. */
export interface PopulationEvaluation {
  /** Rank of the earned tier; −1: none. */
  earned: Int8Array;
  /** Toward the next tier; 1 at the top, NaN where the next tier is unpublished. */
  progress: Float64Array;
  /** By index of `ladder.asks`: its status for everyone, as `StatusCode`. */
  status: Uint8Array[];
  /** By index of `ladder.asks`: its progress for those whose next tier asks it, NaN for others. */
  askProgress: Float64Array[];
}

/** The columns of one day, from everybody's observations. */
export function readPopulation(program: Program, subjects: readonly Subject[], asOf: Day): Population {
  const population = emptyPopulation(
    program,
    subjects.map(({ partner }) => partner),
  );
  const bounds = boundsOn(program, asOf);
  subjects.forEach(({ series }, row) => setReadings(population, row, readMetrics(program, series, asOf, bounds)));
  return population;
}

export function emptyPopulation(program: Program, partners: readonly string[]): Population {
  const column = (fill: number): Float64Array => new Float64Array(partners.length).fill(fill);
  return {
    partners,
    columns: program.metrics.map(() => ({ value: column(NaN), low: column(-Infinity), high: column(Infinity) })),
  };
}

export function setReadings({ columns }: Population, row: number, readings: readonly Reading[]): void {
  readings.forEach(({ value, low, high }, metric) => {
    const column = columns[metric]!;
    column.value[row] = value ?? NaN;
    column.low[row] = low;
    column.high[row] = high;
  });
}

/**
 * The earned tier, every criterion's status, and the progress of those that the next tier asks, of all partners.
 * `exemptions`: those in force on the day.
 */
export function evaluatePopulation(
  ladder: ResolvedLadder,
  population: Population,
  exemptions: readonly Exemption[] = [],
): PopulationEvaluation {
  const rows = population.partners.length;
  const exemptRows = rowsByCriterion(population, exemptions);
  const asks = ladder.asks.map((ask) => columnsOf(ask, population, exemptRows));
  const indexOf = new Map(ladder.asks.map((ask, index) => [ask, index]));
  const asksByRank = ladder.tiers.map((tier) => tier.asks.map((ask) => indexOf.get(ask)!));
  const status = asks.map((ask) => ask.status);
  const earned = findEarned(ladder, asksByRank, status, rows);
  return { earned, status, ...findProgress(ladder, asksByRank, asks, earned) };
}

/** An ask with its status for everyone, and its progress for one row at a time: few rows ask for it. */
interface AskColumns {
  status: Uint8Array;
  progressAt: (row: number) => number;
}

type ExemptRows = ReadonlyMap<string, readonly number[]>;

function rowsByCriterion({ partners }: Population, exemptions: readonly Exemption[]): ExemptRows {
  const rows = new Map<string, number[]>();
  if (exemptions.length === 0) return rows;
  const rowOf = new Map(partners.map((partner, row) => [partner, row]));
  for (const { partner, criterion } of exemptions) {
    const row = rowOf.get(partner);
    if (row === undefined) continue;
    const ofCriterion = rows.get(criterion);
    if (ofCriterion) ofCriterion.push(row);
    else rows.set(criterion, [row]);
  }
  return rows;
}

function columnsOf(ask: Ask, population: Population, exemptRows: ExemptRows): AskColumns {
  const columns = ask.kind === 'bar' ? barColumns(ask, population, exemptRows) : groupColumns(ask, population, exemptRows);
  for (const row of exemptRows.get(ask.id) ?? []) columns.status[row] = EXEMPT;
  return columns;
}

function barColumns(ask: AskedBar, { partners, columns }: Population, exemptRows: ExemptRows): AskColumns {
  const { value, low, high } = columns[ask.metric]!;
  const status = new Uint8Array(partners.length);
  const target = ask.target;
  // One loop a direction, over plain numbers: this is where the time goes.
  if (target === null) status.fill(UNKNOWN);
  else if (ask.direction === 'atLeast')
    for (let row = 0; row < status.length; row++) status[row] = codeAtLeast(target, low[row]!, high[row]!);
  else for (let row = 0; row < status.length; row++) status[row] = codeAtMost(target, low[row]!, high[row]!);
  for (const row of exemptRows.get(ask.id) ?? []) status[row] = EXEMPT;
  return { status, progressAt: (row) => (status[row]! >= MET ? 1 : progressOfBar(ask, value[row]!)) };
}

function groupColumns(ask: AskedGroup, population: Population, exemptRows: ExemptRows): AskColumns {
  const members = ask.members.map((bars) => bars.map((bar) => barColumns(bar, population, exemptRows)));
  const status = new Uint8Array(population.partners.length);
  for (let row = 0; row < status.length; row++) {
    let met = 0;
    let unknown = 0;
    for (const bars of members) {
      let least: number = MET;
      for (const bar of bars) least = Math.min(least, bar.status[row]!);
      if (least === MET) met++;
      else if (least === UNKNOWN) unknown++;
    }
    status[row] = codeOfCount(ask.needs, met, unknown);
  }
  const progressAt = (row: number): number => {
    if (status[row]! >= MET) return 1;
    const ofMembers = members.map((bars) => bars.reduce((sum, bar) => sum + bar.progressAt(row), 0) / bars.length);
    return progressOfGroup(ask.needs, ofMembers);
  };
  return { status, progressAt };
}

function findEarned(
  ladder: ResolvedLadder,
  asksByRank: readonly number[][],
  status: readonly Uint8Array[],
  rows: number,
): Int8Array {
  const earned = new Int8Array(rows).fill(-1);
  const least = new Uint8Array(rows);
  ladder.tiers.forEach(({ tier }, rank) => {
    if (!tier.published) return;
    least.fill(EXEMPT);
    for (const ask of asksByRank[rank]!) lowerTo(least, status[ask]!);
    for (let row = 0; row < rows; row++) if (least[row]! >= MET) earned[row] = rank;
  });
  return earned;
}

function lowerTo(least: Uint8Array, status: Uint8Array): void {
  for (let row = 0; row < least.length; row++) least[row] = Math.min(least[row]!, status[row]!);
}

function findProgress(
  ladder: ResolvedLadder,
  asksByRank: readonly number[][],
  asks: readonly AskColumns[],
  earned: Int8Array,
): Pick<PopulationEvaluation, 'progress' | 'askProgress'> {
  const progress = new Float64Array(earned.length).fill(1);
  const askProgress = asks.map(() => new Float64Array(earned.length).fill(NaN));
  ladder.tiers.forEach(({ tier }, rank) => {
    const rows = rowsOf(earned, rank - 1);
    const sums = new Float64Array(rows.length);
    for (const ask of asksByRank[rank]!) addProgress(asks[ask]!, rows, sums, askProgress[ask]!);
    const count = asksByRank[rank]!.length;
    for (let i = 0; i < rows.length; i++) progress[rows[i]!] = !tier.published ? NaN : count === 0 ? 1 : sums[i]! / count;
  });
  return { progress, askProgress };
}

function rowsOf(earned: Int8Array, rank: number): Int32Array {
  const rows = new Int32Array(earned.length);
  let count = 0;
  for (let row = 0; row < earned.length; row++) if (earned[row] === rank) rows[count++] = row;
  return rows.subarray(0, count);
}

function addProgress({ progressAt }: AskColumns, rows: Int32Array, sums: Float64Array, column: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const progress = progressAt(row);
    column[row] = progress;
    sums[i]! += progress;
  }
}
