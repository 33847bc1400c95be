import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Place } from '../faults.ts';
import { GrowingColumn } from './growing-column.ts';

/** Observations in columns, in the order of the files: a row never becomes an object, so that millions of them fit. */
export interface ObservationColumns {
  partners: readonly string[];
  metrics: readonly string[];
  /** Index into `partners`. */
  partner: Int32Array;
  /** Index into `metrics`. */
  metric: Int32Array;
  /** As `Day`. */
  day: Int32Array;
  value: Float64Array;
  /** Days since 1970-01-01 with the time of day as the fraction; NaN: not told. */
  received: Float64Array;
  /** 1 where a value stands beside the others of its day, whatever those are. */
  beside: Uint8Array;
  /** Where each stood. */
  line: Int32Array;
  /** In order, each with the index of the first observation in it. */
  files: readonly { name: string; first: number }[];
}

export function placeOf({ files, line }: ObservationColumns, row: number): Place {
  return { file: files.findLast(({ first }) => first <= row)!.name, line: line[row]! };
}

/** Takes observations one by one. */
export class ObservationWriter {
  readonly partners: string[] = [];
  readonly metrics: readonly string[];
  readonly #indexes = new Map<string, number>();
  readonly #partner = new GrowingColumn((length) => new Int32Array(length));
  readonly #metric = new GrowingColumn((length) => new Int32Array(length));
  readonly #day = new GrowingColumn((length) => new Int32Array(length));
  readonly #value = new GrowingColumn((length) => new Float64Array(length));
  readonly #received = new GrowingColumn((length) => new Float64Array(length));
  readonly #beside = new GrowingColumn((length) => new Uint8Array(length));
  readonly #line = new GrowingColumn((length) => new Int32Array(length));
  readonly #files: { name: string; first: number }[] = [];

  constructor(metrics: readonly string[]) {
    this.metrics = metrics;
  }

  /** Index of a partner, who is one from now on. */
  addPartner(partner: string): number {
    let index = this.#indexes.get(partner);
    if (index === undefined) {
      index = this.partners.push(partner) - 1;
      this.#indexes.set(partner, index);
    }
    return index;
  }

  /** `received` NaN: not told. */
  add(partner: number, metric: number, day: Day, value: number, received: number, { file, line }: Place, isBeside = false): void {
    if (this.#files.at(-1)?.name !== file) this.#files.push({ name: file, first: this.#line.values.length });
    this.#line.push(line);
    this.#partner.push(partner);
    this.#metric.push(metric);
    this.#day.push(day);
    this.#value.push(value);
    this.#received.push(received);
    this.#beside.push(isBeside ? 1 : 0);
  }

  finish(): ObservationColumns {
    return {
      partners: this.partners,
      metrics: this.metrics,
      partner: this.#partner.values,
      metric: this.#metric.values,
      day: this.#day.values,
      value: this.#value.values,
      received: this.#received.values,
      beside: this.#beside.values,
      line: this.#line.values,
      files: this.#files,
    };
  }
}
