import type { Metric } from '../../../engine/program/program.ts';
import type { DayReader } from '../cells/days.ts';
import { FaultList, type Imported } from '../faults.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { PLAIN_LAYOUT } from '../rows/layout.ts';
import { readRows } from '../rows/rows.ts';
import type { Source } from '../rows/source.ts';
import { createLongReader } from './long.ts';
import type { ObservationReader } from './observation-reader.ts';
import { ObservationWriter, type ObservationColumns } from './observation-columns.ts';
import { collectSeries, type SeriesByPartner } from './series.ts';
import { createWideReader } from './wide.ts';

export interface ObservationOptions {
  /** From `metricsOf`. */
  metrics: ReadonlyMap<string, Metric>;
  /** Of the program's time zone. */
  days: DayReader;
  /** Null: the file is long, and written as every file is without a mapping. */
  mapping: Mapping | null;
}

export interface ImportedObservations {
  /** As they were in the file. */
  columns: ObservationColumns;
  series: SeriesByPartner;
}

/** All observations of a long or wide file, or every fault in it and nothing else. */
export async function importObservations(source: Source, options: ObservationOptions): Promise<Imported<ImportedObservations>> {
  const faults = new FaultList(source.name);
  const writer = new ObservationWriter([...options.metrics.keys()]);
  const { wanted, onRow, finish } = createReader(options, writer, faults);
  await readRows(source, wanted, faults, onRow, options.mapping?.layout ?? PLAIN_LAYOUT);
  finish();
  const columns = writer.finish();
  return faults.conclude({ columns, series: collectSeries(columns) });
}

function createReader(
  { metrics, days, mapping }: ObservationOptions,
  writer: ObservationWriter,
  faults: FaultList,
): ObservationReader {
  const inFormat = mapping?.days ? days.withFormat(mapping.days) : days;
  return mapping?.content.kind === 'wide'
    ? createWideReader(mapping, mapping.content, inFormat, writer, faults)
    : createLongReader(mapping, metrics, inFormat, writer, faults);
}
