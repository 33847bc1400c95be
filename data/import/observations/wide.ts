import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Metric } from '../../../engine/program/program.ts';
import { readDay, readReceived, type DayReader } from '../cells/days.ts';
import { readPartner } from '../cells/texts.ts';
import { checkValue, useOf, type ValueUse } from '../cells/value-checks.ts';
import { createValueReader } from '../cells/values.ts';
import type { FaultList, Place } from '../faults.ts';
import { isColumn, type Mapping, type WideContent } from '../mapping/mapping.ts';
import type { NamedColumn } from '../rows/layout.ts';
import type { ObservationWriter } from './observation-columns.ts';
import type { ObservationReader } from './observation-reader.ts';
import { rollUpValues, type RollUp } from './roll-up.ts';
import type { SameDay } from './same-day.ts';
import { SeveralRows } from './several-rows.ts';
import { WantedColumns, type TakenColumn } from './wanted-columns.ts';

/**
 * Of a file with a row a partner and day. An empty cell is no observation, and nothing to roll up; it counts for nothing. `sameDay` null: rows
 * of one day are refused unless rolled up.
 */
export function createWideReader(
  mapping: Mapping,
  content: WideContent,
  days: DayReader,
  sameDay: SameDay | null,
  writer: ObservationWriter,
  faults: FaultList,
): ObservationReader {
  const columns = new WantedColumns();
  const take = (column: NamedColumn): TakenColumn => columns.take(column, 'mapped');
  const partner = take(mapping.partner);
  const day = isColumn(mapping.day) ? take(mapping.day) : mapping.day;
  const metrics = content.metrics.map(({ metric, column, rollUp }) => ({
    metric,
    rollUp,
    use: useOfRows(metric, rollUp),
    column: take(column),
    index: writer.metrics.indexOf(metric.id),
  }));
  const received = isColumn(mapping.received) ? take(mapping.received) : (mapping.received ?? NaN);
  const readValue = createValueReader(mapping.values);
  const single = metrics.filter(({ rollUp }) => !rollUp);
  const hasRollUps = single.length < metrics.length;
  /** By index of partner, then day; of rows that are rolled up. */
  const groups: Map<Day, Group>[] = [];
  const several = new SeveralRows(new Map(single.map(({ index, metric }) => [index, metric.id])));

  const findGroup = (row: number, ofDay: Day, place: Place): Group => {
    const ofPartner = (groups[row] ??= new Map<Day, Group>());
    let group = ofPartner.get(ofDay);
    if (!group) {
      const cells = metrics.map(({ rollUp }) => (rollUp === 'distinct' ? new Set<string>() : []));
      ofPartner.set(ofDay, (group = { place, received: NaN, cells }));
    }
    return group;
  };

  return {
    wanted: columns.list,
    onRow(cells, line) {
      const name = readPartner(cells[partner.index]!, partner.label, line, faults);
      const ofDay = typeof day === 'number' ? day : readDay(days, cells[day.index]!, day.label, line, faults);
      const at =
        typeof received === 'number' ? received : readReceived(days, cells[received.index]!, received.label, line, faults);
      const isPlaced = name !== null && ofDay !== null && at !== null;
      const row = isPlaced ? writer.addPartner(name) : -1;
      const place = faults.placeOf(line);
      const before = writer.length;
      const group = isPlaced && hasRollUps ? findGroup(row, ofDay, place) : null;
      // What several rows become is known when the last of them is.
      if (group && (Number.isNaN(group.received) || at! > group.received)) group.received = at!;
      for (let i = 0; i < metrics.length; i++) {
        const { metric, rollUp, use, column, index } = metrics[i]!;
        const cell = cells[column.index]!;
        if (cell === '') continue;
        if (rollUp === 'distinct') {
          (group?.cells[i] as Set<string> | undefined)?.add(String(cell));
          continue;
        }
        const value = rollUp === 'count' ? 1 : readValue(cell, metric, column.label, use);
        if (typeof value === 'object') faults.add(line, value);
        else if (!rollUp && isPlaced) writer.add(row, index, ofDay, value, at, place);
        else if (rollUp) (group?.cells[i] as number[] | undefined)?.push(value);
      }
      if (sameDay || single.length === 0 || !isPlaced) return;
      several.see(row, ofDay);
      if (writer.length === before) several.addBare(row, ofDay, before, place);
    },
    finish() {
      groups.forEach((ofPartner, row) => {
        for (const [ofDay, group] of ofPartner) {
          metrics.forEach(({ metric, rollUp, column, index }, i) => {
            const cells = group.cells[i]!;
            const isACount = rollUp === 'count' || rollUp === 'distinct';
            if (!rollUp || (!isACount && (cells as number[]).length === 0)) return;
            const value = rollUp === 'distinct' ? (cells as Set<string>).size : rollUpValues(rollUp, cells as number[]);
            const problem = checkValue(value, metric, `${rollUp}:${column.label}`);
            if (problem) faults.addAt(group.place, problem);
            else writer.add(row, index, ofDay, value, group.received, group.place);
          });
        }
      });
    },
    refuse: (all, grouped) => several.refuse(all, grouped, faults),
  };
}

interface Group {
  /** Of the first row. */
  place: Place;
  /** The last of its rows; NaN: not told. */
  received: number;
  /** By mapped metric, the values to roll up, or the different texts. */
  cells: (number[] | Set<string>)[];
}

/** Rows that are added up may take away from each other, as may the days of a metric that is summed. */
function useOfRows(metric: Metric, rollUp: RollUp | null): ValueUse {
  return rollUp === null ? useOf(metric) : { isSummed: rollUp === 'sum' };
}
