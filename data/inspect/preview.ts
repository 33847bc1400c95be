import type { Program } from '../../engine/program/program.ts';
import { createDayReader } from '../import/cells/days.ts';
import type { Imported } from '../import/faults.ts';
import type { Mapping } from '../import/mapping/mapping.ts';
import { metricsOf } from '../import/observations/metrics.ts';
import type { ObservationColumns } from '../import/observations/observation-columns.ts';
import { importObservations } from '../import/observations/observations.ts';
import { openSource, sourceOfText, type Source } from '../import/rows/source.ts';
import type { Sample } from './sample/sample.ts';
import type { SampledTable } from './sample/sampled-table.ts';
import { decodeSample } from './sample/text-sample.ts';

/** What the beginning of a file becomes with a mapping, or why it is refused. `mapping` null: without one. */
export async function previewSample(
  sample: Sample,
  table: SampledTable,
  mapping: Mapping | null,
  editions: readonly Program[],
): Promise<Imported<ObservationColumns>> {
  const days = createDayReader(editions.at(-1)!.timezone);
  const imported = await importObservations(await sourceOf(sample, table), {
    metrics: metricsOf(editions),
    days,
    mapping: mapping && { ...mapping, layout: { ...mapping.layout, encoding: null } },
  });
  if (imported.ok) return { ok: true, value: imported.value.columns };
  // The last row of a sample may be cut off inside quotation marks.
  const faults = imported.faults.filter(({ code }) => sample.isWhole || code !== 'misplaced-quote');
  return { ok: false, faults, total: imported.total - (imported.faults.length - faults.length) };
}

/** In UTF-8, so that no encoding has to be told. */
async function sourceOf(sample: Sample, { format, encoding }: SampledTable): Promise<Source> {
  const name = sample.file === '-' ? 'standard input' : sample.file;
  if (format === 'parquet') return openSource(sample.file);
  const isMarked = encoding === null || encoding.by === 'mark';
  return sourceOfText(
    format === 'workbook' || (isMarked && sample.isWhole) ? sample.head : (await decodeSample(sample)).head,
    name,
  );
}
