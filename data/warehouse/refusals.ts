import type { ResolvedLadder } from '../../engine/program/ladder.ts';
import { attributeColumn, highestOf, memberBarOf, metricTable, observedOf, valueOf, askedOf } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { STEP_NAMES } from './evaluation.ts';
import { attributesIn } from './readings.ts';
import type { WarehouseTables } from './tables.ts';

/** What cannot be said in SQL as the engine has it. */
export type Refusal =
  | { code: 'ratio-of-mean'; metric: string; part: string }
  | { code: 'endless-rate'; metric: string; part: string; points: number; per: number }
  | { code: 'name-too-long'; name: string; most: number }
  | { code: 'too-many-columns'; found: number; most: number }
  | { code: 'metric-like-column'; metric: string }
  | { code: 'table-like-step'; table: string };

/** Of the result that are not criteria or metrics. */
const RESULT_COLUMNS = ['partner', 'earned'];

export function findRefusals(ladder: ResolvedLadder, tables: WarehouseTables, dialect: Dialect): Refusal[] {
  const { metrics } = ladder.program;
  const named = [tables.observations, tables.enrolments, tables.exemptions].filter((table) => table !== null);
  const stepNames = new Set([...STEP_NAMES, ...metrics.map(({ id }) => metricTable(id))]);
  return [
    ...metrics.flatMap(({ id, ratio }) =>
      (ratio ? [ratio.of, ratio.to] : []).flatMap((part): Refusal[] => {
        const isMean = metrics.find((metric) => metric.id === part)!.aggregate === 'mean';
        return isMean ? [{ code: 'ratio-of-mean', metric: id, part }] : [];
      }),
    ),
    ...metrics.flatMap(({ id, score }) =>
      (score ?? []).flatMap(({ metric: part, points, per }): Refusal[] =>
        dialect.rate('value', points, per) === null ? [{ code: 'endless-rate', metric: id, part, points, per }] : [],
      ),
    ),
    ...metrics.flatMap(({ id }): Refusal[] => (RESULT_COLUMNS.includes(id) ? [{ code: 'metric-like-column', metric: id }] : [])),
    ...named.flatMap((table): Refusal[] => (stepNames.has(table) ? [{ code: 'table-like-step', table }] : [])),
    ...findTooLong(ladder, dialect),
  ];
}

function findTooLong(ladder: ResolvedLadder, { longestName, mostColumns }: Dialect): Refusal[] {
  if (longestName === null || mostColumns === null) return [];
  const columns = columnsOf(ladder);
  const name = columns.toSorted((a, b) => b.length - a.length)[0]!;
  return [
    ...(name.length > longestName ? [{ code: 'name-too-long', name, most: longestName } as const] : []),
    ...(columns.length > mostColumns ? [{ code: 'too-many-columns', found: columns.length, most: mostColumns } as const] : []),
  ];
}

/** All that a step may have. */
function columnsOf({ program, asks }: ResolvedLadder): string[] {
  return [
    ...attributesIn(program).map(attributeColumn),
    ...program.metrics.flatMap(({ id, score }) => [
      ...[metricTable(id), valueOf(id), observedOf(id)],
      ...(score ?? []).flatMap(({ metric }) => [highestOf(id, metric), highestOf(id, metric)]),
    ]),
    ...asks.flatMap((ask) => [
      ...[ask.id, askedOf(ask)],
      ...(ask.kind === 'group' ? ask.members.flatMap((bars, i) => bars.map((bar) => memberBarOf(ask, i, bar))) : []),
      ...(ask.when ?? []).map((condition) => `${askedOf(ask)}${condition.metricId}`),
    ]),
  ];
}
