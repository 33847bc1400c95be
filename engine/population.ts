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
  const exemptRows = rowsByCriterion(population, exemptions);
  const columns = new Map(ladder.asks.map((ask) => [ask, columnsOf(ask, population, exemptRows)]));
  const asksByRank = ladder.tiers.map((tier) => tier.asks.map((ask) => columns.get(ask)!));
  const earned = findEarned(ladder, asksByRank, population.partners.length);
  return { earned, status: Array.from(columns.values(), ({ status }) => status), ...findProgress(ladder, asksByRank, earned) };
}

/** An ask's status for everyone; of a bar also the values, of a group its members' bars. */
type AskColumns = BarColumns | GroupColumns;
interface BarColumns {
  ask: AskedBar;
  status: Uint8Array;
  value: Float64Array;
}
interface GroupColumns {
  ask: AskedGroup;
  status: Uint8Array;
  members: BarColumns[][];
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
  return ask.kind === 'bar' ? barColumns(ask, population, exemptRows) : groupColumns(ask, population, exemptRows);
}

function barColumns(ask: AskedBar, { partners, columns }: Population, exemptRows: ExemptRows): BarColumns {
  const { value, low, high } = columns[ask.metric]!;
  const status = new Uint8Array(partners.length);
  const { target, direction } = ask;
  // One loop a direction, over plain numbers: this is where the time goes.
  if (target === null) status.fill(UNKNOWN);
  else if (direction === 'atLeast')
    for (let row = 0; row < status.length; row++) status[row] = codeAtLeast(target, low[row]!, high[row]!);
  else for (let row = 0; row < status.length; row++) status[row] = codeAtMost(target, low[row]!, high[row]!);
  for (const row of exemptRows.get(ask.id) ?? []) status[row] = EXEMPT;
  return { ask, status, value };
}

function groupColumns(ask: AskedGroup, population: Population, exemptRows: ExemptRows): GroupColumns {
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
  for (const row of exemptRows.get(ask.id) ?? []) status[row] = EXEMPT;
  return { ask, status, members };
}

function findEarned(ladder: ResolvedLadder, asksByRank: readonly AskColumns[][], rows: number): Int8Array {
  const earned = new Int8Array(rows).fill(-1);
  const passed = new Uint8Array(rows);
  ladder.tiers.forEach(({ tier }, rank) => {
    if (!tier.published) return;
    passed.fill(MET);
    for (const { status } of asksByRank[rank]!) keepPassed(passed, status);
    for (let row = 0; row < rows; row++) if (passed[row] === MET) earned[row] = rank;
  });
  return earned;
}

/** `MET` is the bit that `MET` and `EXEMPT` have and the others have not. */
function keepPassed(passed: Uint8Array, status: Uint8Array): void {
  for (let row = 0; row < passed.length; row++) passed[row]! &= status[row]!;
}

function findProgress(
  ladder: ResolvedLadder,
  asksByRank: readonly AskColumns[][],
  earned: Int8Array,
): Pick<PopulationEvaluation, 'progress' | 'askProgress'> {
  const progress = new Float64Array(earned.length).fill(1);
  const askProgress = new Map(ladder.asks.map((ask) => [ask, new Float64Array(earned.length).fill(NaN)]));
  ladder.tiers.forEach(({ tier }, rank) => {
    const asks = asksByRank[rank]!;
    const rows = rowsOf(earned, rank - 1);
    const sums = new Float64Array(rows.length);
    for (const columns of asks) addProgress(columns, rows, sums, askProgress.get(columns.ask)!);
    for (let i = 0; i < rows.length; i++)
      progress[rows[i]!] = !tier.published ? NaN : asks.length === 0 ? 1 : sums[i]! / asks.length;
  });
  return { progress, askProgress: [...askProgress.values()] };
}

function rowsOf(earned: Int8Array, rank: number): Int32Array {
  const rows = new Int32Array(earned.length);
  let count = 0;
  for (let row = 0; row < earned.length; row++) if (earned[row] === rank) rows[count++] = row;
  return rows.subarray(0, count);
}

function addProgress(columns: AskColumns, rows: Int32Array, sums: Float64Array, column: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const progress = 'value' in columns ? progressOfBarAt(columns, row) : progressOfGroupAt(columns, row);
    column[row] = progress;
    sums[i]! += progress;
  }
}

function progressOfBarAt({ ask, status, value }: BarColumns, row: number): number {
  return status[row]! >= MET ? 1 : progressOfBar(ask, value[row]!);
}

function progressOfGroupAt({ ask, status, members }: GroupColumns, row: number): number {
  if (status[row]! >= MET) return 1;
  const ofMembers = members.map((bars) => bars.reduce((sum, bar) => sum + progressOfBarAt(bar, row), 0) / bars.length);
  return progressOfGroup(ask.needs, ofMembers);
}
