import type { Metric } from '../../../engine/program/program.ts';
import type { Cell } from '../cells/cell.ts';
import { readPartner } from '../cells/texts.ts';
import type { OnRow, WantedColumn } from '../rows/columns.ts';
import { readDay, readMoment, type DayReader } from '../cells/days.ts';
import { FaultList, type Imported } from '../faults.ts';
import { findMetric } from './metrics.ts';
import { ObservationWriter, type ObservationColumns } from './observation-columns.ts';
import { readFiles, type Sources } from '../read-files.ts';
import type { SameDay } from './same-day.ts';
import { collectSeries, type SeriesByPartner } from './series.ts';
import { readValue } from '../cells/values.ts';
import { createWideReader } from './wide.ts';
import type { WideMapping } from './wide-mapping.ts';

export interface ObservationOptions {
  /** From `metricsOf`. */
  metrics: ReadonlyMap<string, Metric>;
  /** Of the program's time zone. */
  days: DayReader;
  /** Null: the files are long. */
  mapping: WideMapping | null;
  /** What several values of a day are, of a metric that is rolled up; null: refused, where nothing tells. */
  sameDay?: SameDay | null;
}

export interface ImportedObservations {
  /** As they were in the files. */
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

/** All observations of long or wide CSV or NDJSON streams, which are read as one, or every fault in them and nothing else. */
export async function importObservations(sources: Sources, options: ObservationOptions): Promise<Imported<ImportedObservations>> {
  const { metrics, days, mapping, sameDay = null } = options;
  const faults = new FaultList();
  const writer = new ObservationWriter([...metrics.keys()]);
  if (mapping) {
    faults.metrics = new Set(metrics.keys());
    const { wanted, onRow, finish } = createWideReader(mapping, days, sameDay, writer, faults);
    await readFiles(sources, wanted, faults, onRow);
    finish();
  } else {
    await readFiles(sources, LONG, faults, takeLongRow(options, writer, faults));
  }
  const columns = writer.finish();
  const series = collectSeries(columns, metrics, sameDay, faults);
  return faults.conclude({ columns, series });
}

function takeLongRow({ metrics, days }: ObservationOptions, writer: ObservationWriter, faults: FaultList): OnRow {
  const indexes = new Map(writer.metrics.map((id, index) => [id, index]));
  return ([partnerCell, metricCell, dayCell, valueCell, receivedCell], line) => {
    const before = faults.total;
    const partner = readPartner(partnerCell!, 'partner', line, faults);
    const metric = readMetric(metrics, metricCell!, line, faults);
    const day = readDay(days, dayCell!, 'day', line, faults);
    const value = metric && readValueOf(metric, valueCell!, line, faults);
    const received = readMoment(days, receivedCell!, 'received', line, faults) ?? NaN;
    if (faults.total > before) return;
    writer.add(writer.addPartner(partner!), indexes.get(metric!.id)!, day!, value!, received, faults.placeOf(line));
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
