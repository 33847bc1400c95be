import type { Day } from './calendar.ts';
import { codeOfBar, progressOfBar, progressOfGroup } from './criterion.ts';
import type { Subject } from './evaluate.ts';
import type { Ask, AskedBar, AskedGroup, ResolvedLadder } from './ladder.ts';
import type { Exemption } from './observations.ts';
import type { Program } from './program.ts';
import { boundsOn, readMetrics, type Reading } from './reading.ts';
import { codeOfCount, EXEMPT, MET, UNKNOWN, type StatusCode } from './status.ts';

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

/** By row of the population. Everything that `Evaluation` says in numbers; days observed are the population's own. */
export interface PopulationEvaluation {
  /** Rank of the earned tier; −1: none. */
  earned: Int8Array;
  /** Toward the next tier; 1 at the top, NaN where the next tier is unpublished. */
  progress: Float64Array;
  /** By index of `ladder.asks`. */
  asks: AskColumn[];
}

export interface AskColumn {
  status: Uint8Array;
  progress: Float64Array;
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

/** The earned tier, and every criterion's status and progress, of all partners. `exemptions`: those in force on the day. */
export function evaluatePopulation(
  ladder: ResolvedLadder,
  population: Population,
  exemptions: readonly Exemption[] = [],
): PopulationEvaluation {
  const exemptRows = rowsByCriterion(population, exemptions);
  const asks = ladder.asks.map((ask) => evaluateAsk(ask, population, exemptRows));
  const columnOf = new Map(ladder.asks.map((ask, i) => [ask, asks[i]!]));
  const asksByRank = ladder.tiers.map((tier) => tier.asks.map((ask) => columnOf.get(ask)!));
  const earned = findEarned(ladder, asksByRank, population.partners.length);
  return { earned, progress: findProgress(ladder, asksByRank, earned), asks };
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

function evaluateAsk(ask: Ask, population: Population, exemptRows: ExemptRows): AskColumn {
  return ask.kind === 'bar' ? evaluateBar(ask, population, exemptRows) : evaluateGroup(ask, population, exemptRows);
}

function evaluateBar(ask: AskedBar, { partners, columns }: Population, exemptRows: ExemptRows): AskColumn {
  const { value, low, high } = columns[ask.metric]!;
  const status = new Uint8Array(partners.length);
  const progress = new Float64Array(partners.length);
  for (let row = 0; row < status.length; row++) {
    const code = codeOfBar(ask, low[row]!, high[row]!);
    status[row] = code;
    progress[row] = code === MET ? 1 : progressOfBar(ask, value[row]!);
  }
  return withExempt({ status, progress }, exemptRows.get(ask.id));
}

function evaluateGroup(ask: AskedGroup, population: Population, exemptRows: ExemptRows): AskColumn {
  const members = ask.members.map((bars) => bars.map((bar) => evaluateBar(bar, population, exemptRows)));
  const status = new Uint8Array(population.partners.length);
  const progress = new Float64Array(population.partners.length);
  const memberProgress = new Array<number>(members.length).fill(0);
  for (let row = 0; row < status.length; row++) {
    let met = 0;
    let unknown = 0;
    members.forEach((bars, m) => {
      let least: number = MET;
      let sum = 0;
      for (const bar of bars) {
        least = Math.min(least, bar.status[row]!);
        sum += bar.progress[row]!;
      }
      memberProgress[m] = sum / bars.length;
      if (least === MET) met++;
      else if (least === UNKNOWN) unknown++;
    });
    const code: StatusCode = codeOfCount(ask.needs, met, unknown);
    status[row] = code;
    progress[row] = code === MET ? 1 : progressOfGroup(ask.needs, memberProgress);
  }
  return withExempt({ status, progress }, exemptRows.get(ask.id));
}

function withExempt(column: AskColumn, rows: readonly number[] = []): AskColumn {
  for (const row of rows) {
    column.status[row] = EXEMPT;
    column.progress[row] = 1;
  }
  return column;
}

function findEarned(ladder: ResolvedLadder, asksByRank: readonly AskColumn[][], rows: number): Int8Array {
  const earned = new Int8Array(rows).fill(-1);
  const least = new Uint8Array(rows);
  ladder.tiers.forEach(({ tier }, rank) => {
    if (!tier.published) return;
    least.fill(EXEMPT);
    for (const { status } of asksByRank[rank]!)
      for (let row = 0; row < rows; row++) if (status[row]! < least[row]!) least[row] = status[row]!;
    for (let row = 0; row < rows; row++) if (least[row]! >= MET) earned[row] = rank;
  });
  return earned;
}

function findProgress(ladder: ResolvedLadder, asksByRank: readonly AskColumn[][], earned: Int8Array): Float64Array {
  const progress = new Float64Array(earned.length).fill(1);
  ladder.tiers.forEach(({ tier }, rank) => {
    const asks = asksByRank[rank]!;
    for (let row = 0; row < earned.length; row++) {
      if (earned[row] !== rank - 1) continue;
      let sum = 0;
      for (const ask of asks) sum += ask.progress[row]!;
      progress[row] = !tier.published ? NaN : asks.length === 0 ? 1 : sum / asks.length;
    }
  });
  return progress;
}
