import type { Metric } from '../../../engine/program/program.ts';
import type { Cell } from '../cells/cell.ts';
import { readText } from '../cells/texts.ts';
import type { OnRow, WantedColumn } from '../rows/columns.ts';
import { readDay, type DayReader } from '../cells/days.ts';
import { FaultList, shortenFound, type Imported } from '../faults.ts';
import { findMetric } from './metrics.ts';
import { ObservationWriter, type ObservationColumns } from './observation-columns.ts';
import { readRows } from '../rows/rows.ts';
import { collectSeries, type SeriesByPartner } from './series.ts';
import type { Source } from '../rows/source.ts';
import { readValue } from '../cells/values.ts';
import { createWideReader } from './wide.ts';
import type { WideMapping } from './wide-mapping.ts';

export interface ObservationOptions {
  /** From `metricsOf`. */
  metrics: ReadonlyMap<string, Metric>;
  /** Of the program's time zone. */
  days: DayReader;
  /** Null: the file is long. */
  mapping: WideMapping | null;
}

export interface ImportedObservations {
  /** As they were in the file. */
  columns: ObservationColumns;
  series: SeriesByPartner;
}

const LONG: WantedColumn[] = [
  { name: 'partner', need: 'required' },
  { name: 'metric', need: 'required' },
  { name: 'day', need: 'required' },
  { name: 'value', need: 'required' },
  { name: 'received', need: 'optional' },
];

/** All observations of a long or wide CSV or NDJSON stream, or every fault in it and nothing else. */
export async function importObservations(source: Source, options: ObservationOptions): Promise<Imported<ImportedObservations>> {
  const faults = new FaultList(source.name);
  const writer = new ObservationWriter([...options.metrics.keys()]);
  if (options.mapping) {
    const { wanted, onRow, finish } = createWideReader(options.mapping, options.days, writer, faults);
    await readRows(source, wanted, faults, onRow);
    finish();
  } else {
    await readRows(source, LONG, faults, takeLongRow(options, writer, faults));
  }
  const columns = writer.finish();
  return faults.conclude({ columns, series: collectSeries(columns) });
}

function takeLongRow({ metrics, days }: ObservationOptions, writer: ObservationWriter, faults: FaultList): OnRow {
  const indexes = new Map(writer.metrics.map((id, index) => [id, index]));
  return ([partnerCell, metricCell, dayCell, valueCell, receivedCell], line) => {
    const partner = readText(partnerCell!, 'partner', line, faults);
    const metric = readMetric(metrics, metricCell!, line, faults);
    const day = readDay(days, dayCell!, 'day', line, faults);
    const value = metric && readValueOf(metric, valueCell!, line, faults);
    const received = readReceived(days, receivedCell!, line, faults);
    if (partner === null || metric === null || day === null || value === null || received === null) return;
    writer.add(writer.addPartner(partner), indexes.get(metric.id)!, day, value, received);
  };
}

function readMetric(metrics: ReadonlyMap<string, Metric>, cell: Cell, line: number, faults: FaultList): Metric | null {
  if (cell === '') {
    faults.add(line, { code: 'empty', column: 'metric' });
    return null;
  }
  const metric = findMetric(metrics, String(cell));
  if (!('code' in metric)) return metric;
  faults.add(line, metric);
  return null;
}

function readValueOf(metric: Metric, cell: Cell, line: number, faults: FaultList): number | null {
  const value = cell === '' ? ({ code: 'empty', column: 'value' } as const) : readValue(cell, metric, 'value');
  if (typeof value === 'number') return value;
  faults.add(line, value);
  return null;
}

/** NaN: not told. */
function readReceived(days: DayReader, cell: Cell, line: number, faults: FaultList): number | null {
  if (cell === '') return NaN;
  const received = days.readMoment(cell);
  if (typeof received === 'number') return received;
  faults.add(line, { code: received, column: 'received', found: shortenFound(String(cell)) });
  return null;
}
