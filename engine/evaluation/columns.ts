import type { Day } from '../primitives/calendar.ts';
import type { Subject } from './evaluate.ts';
import { attributeConditionsOf } from '../program/attribute-conditions.ts';
import type { Program } from '../program/program.ts';
import { readMetrics, type Reading } from '../measures/reading.ts';
import { MET, UNKNOWN, UNMET } from './status.ts';

/** Partners in rows, what is known of each metric in columns. A database can fill it without a row ever becoming an object. */
export interface Population {
  partners: readonly string[];
  /** By index of metric, and behind those one for each condition by an attribute. */
  columns: MetricColumn[];
}

/** As `Reading`, for everyone. */
export interface MetricColumn {
  /** NaN: never observed. */
  value: Float64Array;
  /** The status, as `StatusCode`, of a bar that the value reaches: `MET` for one that is known, `UNKNOWN`, or `UNMET` for one that lapsed. */
  whenReached: Uint8Array;
  /** Of a score, where `whenReached` does not count: it lies between the two. */
  range: { low: Float64Array; high: Float64Array } | null;
}

/** The columns of one day, from everybody's observations. */
export function readPopulation(program: Program, subjects: readonly Subject[], asOf: Day): Population {
  const population = emptyPopulation(
    program,
    subjects.map(({ partner }) => partner),
  );
  subjects.forEach(({ series }, row) => setReadings(population, row, readMetrics(program, series, asOf)));
  return population;
}

/** Nothing is known of anyone. */
export function emptyPopulation(program: Program, partners: readonly string[]): Population {
  const column = (fill: number): Float64Array => new Float64Array(partners.length).fill(fill);
  return {
    partners,
    columns: [...program.metrics.map(({ score }) => score !== null), ...attributeConditionsOf(program).map(() => false)].map(
      (isScore) => ({
        value: column(NaN),
        whenReached: new Uint8Array(partners.length).fill(UNKNOWN),
        range: isScore ? { low: column(-Infinity), high: column(Infinity) } : null,
      }),
    ),
  };
}

/** `readings` by index of metric, as `readMetrics` gives them. */
export function setReadings({ columns }: Population, row: number, readings: readonly Reading[]): void {
  for (let metric = 0; metric < readings.length; metric++) {
    const { value, low, high } = readings[metric]!;
    const column = columns[metric]!;
    column.value[row] = value ?? NaN;
    column.whenReached[row] = Number.isNaN(low) ? UNMET : low === high ? MET : UNKNOWN;
    if (column.range) {
      column.range.low[row] = low;
      column.range.high[row] = high;
    }
  }
}
