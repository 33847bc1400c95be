import type { Metric } from '../../../engine/program/program.ts';
import type { DayReader } from '../cells/days.ts';
import { FaultList, type Imported } from '../faults.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { readFiles, type Sources } from '../read-files.ts';
import { groupRows } from './grouped-rows.ts';
import { createLongReader } from './long.ts';
import type { ObservationReader } from './observation-reader.ts';
import { ObservationWriter, type ObservationColumns } from './observation-columns.ts';
import type { SameDay } from './same-day.ts';
import { collectSeries, type SeriesByPartner } from './series.ts';
import { createWideReader } from './wide.ts';

export interface ObservationOptions {
  /** From `metricsOf`. */
  metrics: ReadonlyMap<string, Metric>;
  /** Of the program's time zone. */
  days: DayReader;
  /** Null: the files are long, and written as every file is without a mapping. */
  mapping: Mapping | null;
  /** What several values of a day are, of a metric that is rolled up; null: refused, where nothing tells. */
  sameDay?: SameDay | null;
}

export interface ImportedObservations {
  /** As they were in the files. */
  columns: ObservationColumns;
  series: SeriesByPartner;
}

/** All observations of long or wide files, which are read as one, or every fault in them and nothing else. */
export async function importObservations(sources: Sources, options: ObservationOptions): Promise<Imported<ImportedObservations>> {
  const { metrics, mapping, sameDay = null } = options;
  const faults = new FaultList();
  // In a file with a column a metric, one that is called as a metric is and not read may have been forgotten.
  if (mapping?.content.kind === 'wide') faults.metrics = new Set(metrics.keys());
  const writer = new ObservationWriter([...metrics.keys()]);
  const { wanted, onRow, finish, refuse } = createReader(options, writer, faults);
  await readFiles(sources, wanted, faults, onRow, mapping?.layout);
  finish();
  const columns = writer.finish();
  const groups = groupRows(columns);
  refuse(columns, groups);
  const series = collectSeries(columns, groups, metrics, sameDay, faults);
  return faults.conclude({ columns, series });
}

function createReader(
  { metrics, days, mapping, sameDay = null }: ObservationOptions,
  writer: ObservationWriter,
  faults: FaultList,
): ObservationReader {
  const inFormat = mapping?.days ? days.withFormat(mapping.days) : days;
  return mapping?.content.kind === 'wide'
    ? createWideReader(mapping, mapping.content, inFormat, sameDay, writer, faults)
    : createLongReader(mapping, metrics, inFormat, sameDay, writer, faults);
}
