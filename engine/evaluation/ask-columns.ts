import type { MetricColumn, Population } from './columns.ts';
import { codeAtLeast, codeAtMost } from './criterion.ts';
import { codeOfPart } from './part-floor.ts';
import type { Ask, AskedBar, AskedGroup, FlooredPart } from '../program/ladder.ts';
import type { Exemption } from '../measures/observations.ts';
import { codeOfCount, EXEMPT, MET, NOT_APPLICABLE, UNKNOWN, UNMET } from './status.ts';

/** An ask's status for everyone; of a bar also the values, of a group its members' bars. */
export type AskColumns = BarColumns | GroupColumns;
export interface BarColumns {
  ask: AskedBar;
  /** Of `newBytes`. */
  status: Uint8Array;
  value: Float64Array;
}
export interface GroupColumns {
  ask: AskedGroup;
  status: Uint8Array;
  members: BarColumns[][];
}

/** By id of criterion. */
export type ExemptRows = ReadonlyMap<string, readonly number[]>;

const NOBODY: ExemptRows = new Map();

export function rowsByCriterion({ partners }: Population, exemptions: readonly Exemption[]): ExemptRows {
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

export function columnsOf(ask: Ask, population: Population, exemptRows: ExemptRows): AskColumns {
  const columns = ask.kind === 'bar' ? barColumns(ask, population, exemptRows) : groupColumns(ask, population, exemptRows);
  if (ask.when) setNotApplicable(columns.status, ask.when, population);
  return columns;
}

/** As `codeOf` has it for one partner. */
function setNotApplicable(status: Uint8Array, when: readonly AskedBar[], population: Population): void {
  for (const condition of when) {
    const isAsked = barColumns(condition, population, NOBODY).status;
    for (let row = 0; row < status.length; row++) {
      if (isAsked[row] === UNMET) status[row] = NOT_APPLICABLE;
      else if (isAsked[row] === UNKNOWN && status[row] === UNMET) status[row] = UNKNOWN;
    }
  }
}

function barColumns(ask: AskedBar, { partners, columns }: Population, exemptRows: ExemptRows): BarColumns {
  const column = columns[ask.metric]!;
  const status = newBytes(partners.length);
  if (ask.target === null) status.fill(UNKNOWN);
  else if (column.range) setStatusOfRange(status, ask.target, ask.isAtMost, column.range);
  else setStatus(status, ask.target, ask.isAtMost, column);
  for (const part of ask.parts ?? []) lowerToPart(status, part, columns[part.metric]!);
  for (const row of exemptRows.get(ask.id) ?? []) status[row] = EXEMPT;
  return { ask, status, value: column.value };
}

/** Of everyone, what is known of a part may be less than what is known of the sum. */
function lowerToPart(status: Uint8Array, part: FlooredPart, { value, whenReached }: MetricColumn): void {
  for (let row = 0; row < status.length; row++) {
    const known = whenReached[row] === MET ? value[row]! : NaN;
    const [low, high] = whenReached[row] === UNKNOWN ? [-Infinity, Infinity] : [known, known];
    status[row] = Math.min(status[row]!, codeOfPart(part, low, high));
  }
}

/** Without a branch on what was measured, which no processor foresees: `MET` is the bit that an unreached bar does not have. */
function setStatus(status: Uint8Array, target: number, isAtMost: boolean, { value, whenReached }: MetricColumn): void {
  const rows = status.length;
  if (isAtMost) for (let row = 0; row < rows; row++) status[row] = whenReached[row]! & ((Number(value[row]! <= target) << 1) | 1);
  else for (let row = 0; row < rows; row++) status[row] = whenReached[row]! & ((Number(value[row]! >= target) << 1) | 1);
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
  const status = newBytes(population.partners.length);
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

/** Bytes of which four at a time can be taken for one word. */
export function newBytes(rows: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new ArrayBuffer(Math.ceil(rows / 4) * 4), 0, rows);
}
