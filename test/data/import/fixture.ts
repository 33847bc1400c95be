import { formatDay, parseDay } from '../../../engine/primitives/calendar.ts';
import type { Program } from '../../../engine/program/program.ts';
import {
  createDayReader,
  importObservations,
  limitsOn,
  metricsOf,
  mappedProgramOf,
  mappingOfOptions,
  parseMappingText,
  sourceOfText,
  type Imported,
  type Mapping,
  type SameDay,
} from '../../../data/import.ts';
import { describeImportFault } from '../../../data/words/import-faults.ts';
import { describeNotice } from '../../../data/words/import-notices.ts';
import { parseProgramText } from '../../../data/program-files/load-programs.ts';

export const ACME = `
id: acme
name: Acme
summary: For testing.
metrics:
  installs: { label: Installs, unit: count }
  rating: { label: Rating, unit: rating, outOf: 5 }
  security-review: { label: Security review, unit: flag }
  growth: { label: Growth, unit: percent }
  partner-score: { label: Score, unit: points, score: { installs: { per: 100, points: 1, max: 40 } } }
tiers:
  - { id: registered, name: Registered }
  - id: gold
    name: Gold
    requires: { installs: 100, rating: 4, anyOf: [{ growth: 10 }, { security-review: true }] }
`;

export function parseEdition(text: string): Program {
  const parsed = parseProgramText('program.yaml', text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.program;
}

export interface ReadOptions {
  editions?: Program[];
  timezone?: string;
  /** The words of the command line, for a wide file. */
  wide?: { partner: string; day: string; metrics: string };
  /** The text of a mapping file. */
  mapping?: string;
  /** The name decides the format, where it has an ending. */
  name?: string;
  /** Files that are read after it, by name. */
  also?: Record<string, string>;
  sameDay?: SameDay;
  /** Days beyond what may be named on that day are refused. */
  today?: string;
}

const EDITION = parseEdition(ACME);

/** partner → metric → [day, value, the first day on which it counts] */
export type ReadSeries = Record<string, Record<string, [string, number, string][]>>;

/** What a file was read as. */
export async function readObservations(text: string | Buffer, options: ReadOptions = {}): Promise<Imported<ReadSeries>> {
  const { editions = [EDITION], timezone = 'UTC', name = 'obs.csv', also = {}, sameDay, today } = options;
  const metrics = metricsOf(editions);
  const mapping = mappingOf(options, editions);
  const days = createDayReader(timezone, today === undefined ? undefined : limitsOn(parseDay(today)!));
  const sources = [sourceOfText(text, name), ...Object.entries(also).map(([other, rows]) => sourceOfText(rows, other))];
  const imported = await importObservations(sources, { metrics, days, mapping, sameDay });
  if (!imported.ok) return imported;
  const read: ReadSeries = {};
  const { series } = imported.value;
  for (const partner of series.keys()) {
    read[partner] = {};
    for (const [metric, { days, values, received }] of series.get(partner)!) {
      read[partner][metric] = days.map((day, i) => [formatDay(day), values[i]!, formatDay(received[i]!)]);
    }
  }
  return { ok: true, value: read, notices: imported.notices };
}

function mappingOf({ wide, mapping }: ReadOptions, editions: Program[]): Mapping | null {
  if (mapping !== undefined) return valueOf(parseMappingText('m.yaml', mapping, mappedProgramOf(editions)));
  if (!wide) return null;
  const parsed = mappingOfOptions(metricsOf(editions), wide);
  if ('code' in parsed) throw new Error(parsed.code);
  return parsed;
}

/** The faults of a file as sentences; fails when it has none. */
export async function faultsOf(text: string | Buffer, options: ReadOptions = {}): Promise<string[]> {
  return sentencesOf(await readObservations(text, options));
}

export function sentencesOf(imported: Imported<unknown>): string[] {
  if (imported.ok) throw new Error('the file was taken');
  return imported.faults.map(describeImportFault);
}

/** What is told of files that were taken. */
export function noticesOf(imported: Imported<unknown>): string[] {
  if (!imported.ok) throw new Error(imported.faults.map(describeImportFault).join('\n'));
  return (imported.notices ?? []).map(describeNotice);
}

export function valueOf<T>(imported: Imported<T>): T {
  if (!imported.ok) throw new Error(imported.faults.map(describeImportFault).join('\n'));
  return imported.value;
}
