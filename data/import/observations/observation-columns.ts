import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Place } from '../faults.ts';

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

const FIRST_LENGTH = 1024;

export function placeOf({ files, line }: ObservationColumns, row: number): Place {
  return { file: files.findLast(({ first }) => first <= row)!.name, line: line[row]! };
}

/** Takes observations one by one. */
export class ObservationWriter {
  readonly partners: string[] = [];
  readonly metrics: readonly string[];
  readonly #indexes = new Map<string, number>();
  #length = 0;
  #partner = new Int32Array(FIRST_LENGTH);
  #metric = new Int32Array(FIRST_LENGTH);
  #day = new Int32Array(FIRST_LENGTH);
  #value = new Float64Array(FIRST_LENGTH);
  /** Most files tell of none. */
  #received: Float64Array<ArrayBuffer> | null = null;
  #beside: Uint8Array<ArrayBuffer> | null = null;
  #line = new Int32Array(FIRST_LENGTH);
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
    const at = this.#length;
    if (at === this.#line.length) this.#grow();
    if (this.#files.at(-1)?.name !== file) this.#files.push({ name: file, first: at });
    this.#line[at] = line;
    this.#partner[at] = partner;
    this.#metric[at] = metric;
    this.#day[at] = day;
    this.#value[at] = value;
    if (!Number.isNaN(received)) (this.#received ??= new Float64Array(this.#line.length).fill(NaN))[at] = received;
    if (isBeside) (this.#beside ??= new Uint8Array(this.#line.length))[at] = 1;
    this.#length++;
  }

  #grow(): void {
    const length = this.#length * 2;
    const longer = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => copyInto(new Int32Array(length), column);
    this.#line = longer(this.#line);
    this.#partner = longer(this.#partner);
    this.#metric = longer(this.#metric);
    this.#day = longer(this.#day);
    this.#value = copyInto(new Float64Array(length), this.#value);
    this.#received &&= copyInto(new Float64Array(length).fill(NaN), this.#received);
    this.#beside &&= copyInto(new Uint8Array(length), this.#beside);
  }

  finish(): ObservationColumns {
    return {
      partners: this.partners,
      metrics: this.metrics,
      partner: this.#partner.subarray(0, this.#length),
      metric: this.#metric.subarray(0, this.#length),
      day: this.#day.subarray(0, this.#length),
      value: this.#value.subarray(0, this.#length),
      received: this.#received?.subarray(0, this.#length) ?? new Float64Array(this.#length).fill(NaN),
      beside: this.#beside?.subarray(0, this.#length) ?? new Uint8Array(this.#length),
      line: this.#line.subarray(0, this.#length),
      files: this.#files,
    };
  }
}

function copyInto<A extends Int32Array | Float64Array | Uint8Array>(longer: A, column: A): A {
  longer.set(column);
  return longer;
}
