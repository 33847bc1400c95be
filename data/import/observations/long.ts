import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Metric } from '../../../engine/program/program.ts';
import type { Cell } from '../cells/cell.ts';
import { createFlagReader, FLAG_WORDS } from '../cells/flags.ts';
import { readDay, readReceived, type DayReader } from '../cells/days.ts';
import { readPartner } from '../cells/texts.ts';
import { createValueReader, PLAIN_VALUES, type ValueReader } from '../cells/values.ts';
import { shortenFound, type FaultList, type ImportFaultDetail } from '../faults.ts';
import { isColumn, type LongContent, type Mapping } from '../mapping/mapping.ts';
import type { NamedColumn } from '../rows/layout.ts';
import { findMetric, findWord } from './metrics.ts';
import type { ObservationWriter } from './observation-columns.ts';
import type { ObservationReader } from './observation-reader.ts';
import { isAccumulated, refuseAmbiguous, type SameDay } from './same-day.ts';
import { WantedColumns, type TakenColumn } from './wanted-columns.ts';

/**
 * Of a file with a row an observation. `mapping` null: its columns are called as the format calls them. `sameDay` null: several values of a day
 * are refused where nothing tells what they are.
 */
export function createLongReader(
  mapping: Mapping | null,
  metrics: ReadonlyMap<string, Metric>,
  days: DayReader,
  sameDay: SameDay | null,
  writer: ObservationWriter,
  faults: FaultList,
): ObservationReader {
  const columns = new WantedColumns();
  const { partner, metric, day, value, received, beside, words } = takeColumns(mapping, columns);
  const indexes = new Map(writer.metrics.map((id, index) => [id, index]));
  const readValue = createValueReader(mapping?.values ?? PLAIN_VALUES);
  const find = (word: string): Metric | ImportFaultDetail => (words ? findWord(words, word) : findMetric(metrics, word));

  return {
    wanted: columns.list,
    onRow(cells, line) {
      const partnerRead = readPartner(cells[partner.index]!, partner.label, line, faults);
      const metricRead = readMetric(find, cells[metric.index]!, metric.label, line, faults);
      const dayRead = typeof day === 'number' ? day : readDay(days, cells[day.index]!, day.label, line, faults);
      const valueRead = metricRead && readValueOf(readValue, metricRead, cells[value.index]!, value.label, line, faults);
      const receivedRead =
        typeof received === 'number' ? received : readReceived(days, cells[received.index]!, received.label, line, faults);
      const besideRead = beside === null ? false : metricRead && readBeside(cells[beside.index]!, metricRead, line, faults);
      if (
        besideRead === null ||
        partnerRead === null ||
        metricRead === null ||
        dayRead === null ||
        valueRead === null ||
        receivedRead === null
      )
        return;
      writer.add(
        writer.addPartner(partnerRead),
        indexes.get(metricRead.id)!,
        dayRead,
        valueRead,
        receivedRead,
        faults.placeOf(line),
        besideRead,
      );
    },
    finish() {},
    refuse(all, groups) {
      if (!sameDay) refuseAmbiguous(all, groups, metrics, faults);
    },
  };
}

const BESIDE = 'beside';
const readFlag = createFlagReader(FLAG_WORDS);

interface LongColumns {
  partner: TakenColumn;
  metric: TakenColumn;
  day: TakenColumn | Day;
  value: TakenColumn;
  /** NaN: not told. */
  received: TakenColumn | number;
  /** Null: mapped files have none. */
  beside: TakenColumn | null;
  words: ReadonlyMap<string, Metric> | null;
}

function takeColumns(mapping: Mapping | null, columns: WantedColumns): LongColumns {
  if (mapping === null) {
    const [partner, metric, day, value] = ['partner', 'metric', 'day', 'value'].map((name) => columns.take({ name }, 'required'));
    const received = columns.take({ name: 'received' }, 'optional');
    const beside = columns.take({ name: BESIDE }, 'optional');
    return { partner: partner!, metric: metric!, day: day!, value: value!, received, beside, words: null };
  }
  const take = (column: NamedColumn): TakenColumn => columns.take(column, 'mapped');
  const { metric, value, words } = mapping.content as LongContent;
  return {
    partner: take(mapping.partner),
    metric: take(metric),
    day: isColumn(mapping.day) ? take(mapping.day) : mapping.day,
    value: take(value),
    received: isColumn(mapping.received) ? take(mapping.received) : (mapping.received ?? NaN),
    beside: null,
    words,
  };
}

/** Whether a value stands beside the others of its day; null, with the fault, for a cell that does not say. */
function readBeside(cell: Cell, metric: Metric, line: number, faults: FaultList): boolean | null {
  const said = cell === '' ? 0 : readFlag(String(cell));
  if (said === 0 || (said === 1 && isAccumulated(metric))) return said === 1;
  if (said === 1) faults.add(line, { code: 'beside-latest', column: BESIDE, metric: metric.id });
  else faults.add(line, { code: 'not-beside', column: BESIDE, found: shortenFound(String(cell)) });
  return null;
}

function readMetric(
  find: (word: string) => Metric | ImportFaultDetail,
  cell: Cell,
  column: string,
  line: number,
  faults: FaultList,
): Metric | null {
  const metric = cell === '' ? ({ code: 'empty', column } as const) : find(String(cell));
  if (!('code' in metric)) return metric;
  faults.add(line, metric);
  return null;
}

function readValueOf(
  readValue: ValueReader,
  metric: Metric,
  cell: Cell,
  column: string,
  line: number,
  faults: FaultList,
): number | null {
  const value = cell === '' ? ({ code: 'empty', column } as const) : readValue(cell, metric, column);
  if (typeof value === 'number') return value;
  faults.add(line, value);
  return null;
}
