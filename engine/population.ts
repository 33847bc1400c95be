import type { MetricColumn, Population } from './columns.ts';
import { codeAtLeast, codeAtMost, MOST_WHEN_NOT_MET, progressOfBar, progressOfGroup } from './criterion.ts';
import type { Ask, AskedBar, AskedGroup, ResolvedLadder } from './ladder.ts';
import type { Exemption } from './observations.ts';
import { codeOfCount, EXEMPT, MET, UNKNOWN } from './status.ts';

/** What `Evaluation` says, for everyone, in numbers. */
export interface PopulationEvaluation {
  /** By row: rank of the earned tier; −1: none. */
  earned: Int8Array;
  /** By row: toward the next tier; 1 at the top, NaN where the next tier is unpublished. */
  progress: Float64Array;
  /** By index of `ladder.asks`: its status for everyone, as `StatusCode`. */
  status: Uint8Array[];
  /** By rank: those whose next tier it is. */
  toward: TowardTier[];
}

export interface TowardTier {
  /** Rows, ascending. */
  rows: Int32Array;
  /** By index of the tier's asks: the progress of each of `rows`. */
  progress: Float64Array[];
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
  const progress = new Float64Array(earned.length).fill(1);
  const toward = ladder.tiers.map(({ tier }, rank) => progressToward(asksByRank[rank]!, tier.published, earned, rank, progress));
  return { earned, progress, status: Array.from(columns.values(), ({ status }) => status), toward };
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
  const column = columns[ask.metric]!;
  const status = newStatus(partners.length);
  if (ask.target === null) status.fill(UNKNOWN);
  else if (column.range) setStatusOfRange(status, ask.target, ask.isAtMost, column.range);
  else setStatus(status, ask.target, ask.isAtMost, column);
  for (const row of exemptRows.get(ask.id) ?? []) status[row] = EXEMPT;
  return { ask, status, value: column.value };
}

/** Whole words, so that four rows can be compared at once. */
function newStatus(rows: number): Uint8Array {
  return new Uint8Array(new ArrayBuffer(Math.ceil(rows / ROWS_PER_WORD) * ROWS_PER_WORD), 0, rows);
}
const ROWS_PER_WORD = Uint32Array.BYTES_PER_ELEMENT;

/** Without a branch on what was measured, which no processor foresees: `MET` is the bit that an unreached bar does not have. */
function setStatus(status: Uint8Array, target: number, isAtMost: boolean, { value, whenReached }: MetricColumn): void {
  const rows = status.length;
  if (isAtMost) for (let row = 0; row < rows; row++) status[row] = whenReached[row]! & (Number(value[row]! <= target) * MET + 1);
  else for (let row = 0; row < rows; row++) status[row] = whenReached[row]! & (Number(value[row]! >= target) * MET + 1);
}

function setStatusOfRange(
  status: Uint8Array,
  target: number,
  isAtMost: boolean,
  { low, high }: NonNullable<MetricColumn['range']>,
): void {
  const codeOf = isAtMost ? codeAtMost : codeAtLeast;
  for (let row = 0; row < status.length; row++) status[row] = codeOf(target, low[row]!, high[row]!);
}

function groupColumns(ask: AskedGroup, population: Population, exemptRows: ExemptRows): GroupColumns {
  const members = ask.members.map((bars) => bars.map((bar) => barColumns(bar, population, exemptRows)));
  const status = newStatus(population.partners.length);
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
  const passed = newStatus(rows);
  ladder.tiers.forEach(({ tier }, rank) => {
    if (!tier.published) return;
    passed.fill(MET);
    for (const { status } of asksByRank[rank]!) keepPassed(passed, status);
    for (let row = 0; row < rows; row++) earned[row] = passed[row]! >= MET ? rank : earned[row]!;
  });
  return earned;
}

/** `MET` is the bit that `MET` and `EXEMPT` have and the others have not. */
function keepPassed(passed: Uint8Array, status: Uint8Array): void {
  const passedWords = new Uint32Array(passed.buffer);
  const words = new Uint32Array(status.buffer);
  for (let word = 0; word < words.length; word++) passedWords[word]! &= words[word]!;
}

function progressToward(
  asks: readonly AskColumns[],
  isPublished: boolean,
  earned: Int8Array,
  rank: number,
  overall: Float64Array,
): TowardTier {
  const rows = rowsOf(earned, rank - 1);
  const sums = new Float64Array(rows.length);
  const progress = asks.map((columns) => {
    const ofAsk = new Float64Array(rows.length);
    if ('members' in columns) for (let i = 0; i < rows.length; i++) ofAsk[i] = progressOfGroupAt(columns, rows[i]!);
    else setProgress(ofAsk, columns, rows);
    for (let i = 0; i < rows.length; i++) sums[i]! += ofAsk[i]!;
    return ofAsk;
  });
  for (let i = 0; i < rows.length; i++) overall[rows[i]!] = !isPublished ? NaN : asks.length === 0 ? 1 : sums[i]! / asks.length;
  return { rows, progress };
}

function rowsOf(earned: Int8Array, rank: number): Int32Array {
  const rows = new Int32Array(earned.length);
  let count = 0;
  for (let row = 0; row < earned.length; row++) {
    rows[count] = row;
    count += Number(earned[row] === rank);
  }
  return rows.slice(0, count);
}

/** As `progressOfBar`, in a loop without calls for the bars that most are. */
function setProgress(progress: Float64Array, { ask, status, value }: BarColumns, rows: Int32Array): void {
  const { target, isAtMost, isFlag } = ask;
  if (target === null || target <= 0 || isAtMost || isFlag) {
    for (let i = 0; i < rows.length; i++) progress[i] = progressOfBarAt({ ask, status, value }, rows[i]!);
    return;
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const ratio = value[row]! / target;
    const unmet = ratio > MOST_WHEN_NOT_MET ? MOST_WHEN_NOT_MET : ratio > 0 ? ratio : 0;
    progress[i] = status[row]! >= MET ? 1 : unmet;
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
