import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import { readPartner } from '../cells/texts.ts';
import type { OnRow, WantedColumn } from '../rows/columns.ts';
import { readDay, type DayReader } from '../cells/days.ts';
import type { FaultList, Place } from '../faults.ts';
import type { ObservationWriter } from './observation-columns.ts';
import { rollUpValues, type RollUp } from './roll-up.ts';
import type { SameDay } from './same-day.ts';
import { checkValue, readValue, type ValueUse } from '../cells/values.ts';
import type { Metric } from '../../../engine/program/program.ts';
import type { WideMapping } from './wide-mapping.ts';

/** Takes the rows of a wide file; `finish` after the last. */
export interface WideReader {
  wanted: WantedColumn[];
  onRow: OnRow;
  finish(): void;
}

/** An empty cell is no observation, and nothing to roll up; it counts for nothing. `sameDay` null: rows of one day are refused unless rolled up. */
export function createWideReader(
  mapping: WideMapping,
  days: DayReader,
  sameDay: SameDay | null,
  writer: ObservationWriter,
  faults: FaultList,
): WideReader {
  const { metrics } = mapping;
  const dayColumn = 'column' in mapping.day ? mapping.day.column : null;
  const names = [mapping.partner, ...(dayColumn === null ? [] : [dayColumn]), ...metrics.map(({ column }) => column)];
  const wanted = [...new Set(names)].map((name): WantedColumn => ({ name, need: 'mapped' }));
  const cellOf = (name: string): number => wanted.findIndex((column) => column.name === name);
  const [partnerCell, dayCell] = [cellOf(mapping.partner), dayColumn === null ? -1 : cellOf(dayColumn)];
  const metricCells = metrics.map(({ column }) => cellOf(column));
  const metricIndexes = metrics.map(({ metric }) => writer.metrics.indexOf(metric.id));
  const single = metrics.filter(({ rollUp }) => !rollUp).map(({ metric }) => metric.id);
  const hasRollUps = single.length < metrics.length;
  /** By index of partner, then day. */
  const groups: Map<Day, Group>[] = [];

  const findGroup = (partner: number, day: Day, line: number): Group => {
    const ofPartner = (groups[partner] ??= new Map<Day, Group>());
    const group = ofPartner.get(day);
    if (!group) {
      const created: Group = { place: faults.placeOf(line), rows: 1, cells: hasRollUps ? metrics.map(() => []) : null };
      ofPartner.set(day, created);
      return created;
    }
    group.rows++;
    if (group.rows === 2 && single.length > 0 && !sameDay) {
      const where = { partner: writer.partners[partner]!, day: formatDay(day), other: group.place };
      faults.add(line, { code: 'several-rows', ...where, metrics: single });
    }
    return group;
  };

  const onRow: OnRow = (cells, line) => {
    const partner = readPartner(cells[partnerCell]!, mapping.partner, line, faults);
    const day = dayColumn === null ? (mapping.day as { day: Day }).day : readDay(days, cells[dayCell]!, dayColumn, line, faults);
    const isPlaced = partner !== null && day !== null;
    const row = isPlaced ? writer.addPartner(partner) : -1;
    const group = isPlaced ? findGroup(row, day, line) : null;
    metrics.forEach(({ metric, column, rollUp }, i) => {
      const cell = cells[metricCells[i]!]!;
      if (cell === '') return;
      const value = rollUp === 'count' ? 1 : readValue(cell, metric, column, useOf(metric, rollUp));
      if (typeof value === 'object') faults.add(line, value);
      else if (!group) return;
      else if (rollUp) group.cells![i]!.push(value);
      else if (group.rows === 1 || sameDay) writer.add(row, metricIndexes[i]!, day!, value, NaN, faults.placeOf(line));
    });
  };

  const finish = (): void => {
    if (!hasRollUps) return;
    groups.forEach((ofPartner, partner) => {
      for (const [day, { place, cells }] of ofPartner) {
        metrics.forEach(({ metric, column, rollUp }, i) => {
          if (!rollUp || (cells![i]!.length === 0 && rollUp !== 'count')) return;
          const value = rollUpValues(rollUp, cells![i]!);
          const problem = checkValue(value, metric, `${rollUp}:${column}`);
          if (problem) faults.addAt(place, problem);
          else writer.add(partner, metricIndexes[i]!, day, value, NaN, place);
        });
      }
    });
  };

  return { wanted, onRow, finish };
}

interface Group {
  /** Of the first row. */
  place: Place;
  rows: number;
  /** By mapped metric, the values to roll up; null when nothing is rolled up. */
  cells: number[][] | null;
}

/** Rows that are added up may take away from each other, as may the days of a metric that is summed. */
function useOf({ aggregate }: Metric, rollUp: RollUp | null): ValueUse {
  return { isSummed: rollUp === 'sum' || (rollUp === null && aggregate === 'sum') };
}
