import { isComputed } from '../../engine/program/computed.ts';
import type { Program } from '../../engine/program/program.ts';
import { metricsOf } from '../import/observations/metrics.ts';
import type { Finding, MappingDraft } from './draft.ts';
import { draftMapping } from './draft-mapping.ts';
import { gatherEvidence } from './evidence.ts';
import { listFindings } from './list-findings.ts';
import { findHeader } from './sample/header.ts';
import type { Sample } from './sample/sample.ts';
import { columnsOf } from './sample/sampled-column.ts';
import { readSampledTable, type SampledTable, type SampleFault } from './sample/sampled-table.ts';
import { splitRows } from './sample/skipped-rows.ts';

/** What a sample of a file was found to be, and a mapping drafted from it. */
export interface Inspection {
  table: SampledTable;
  draft: MappingDraft;
  findings: Finding[];
}

/** `editions` null: of no program, so that no column can be told to be of a metric. */
export async function inspectSample(sample: Sample, editions: readonly Program[] | null): Promise<Inspection | SampleFault> {
  const table = await readSampledTable(sample);
  if ('code' in table) return table;
  const { rows } = table;
  if (rows.length === 0) return { code: 'empty-file' };
  const header = findHeader(rows);
  const names = rows[header ?? 0]!;
  const { data, skipped } = splitRows(rows.slice((header ?? 0) + 1), names.cells.length);
  const metrics = editions ? [...metricsOf(editions).values()].filter((metric) => !isComputed(metric)) : [];
  const currency = editions?.at(-1)!.currency ?? null;
  const evidence = gatherEvidence(columnsOf(names, data), data, metrics, currency, table.isWhole);
  return {
    table,
    draft: draftMapping(table, header ? names.line : null, skipped, evidence, metrics),
    findings: listFindings(header !== null, skipped, evidence, currency),
  };
}
