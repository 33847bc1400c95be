import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Place } from '../faults.ts';
import { growColumn, PackedIntegers, PackedNumbers, type Integers, type Numbers } from './packed-columns.ts';

/** Observations in columns, in the order of the files: a row never becomes an object, so that millions of them fit. */
export interface ObservationColumns {
  partners: readonly string[];
  metrics: readonly string[];
  /** Index into `partners`. */
  partner: Integers;
  /** Index into `metrics`. */
  metric: Integers;
  /** As `Day`. */
  day: Integers;
  value: Numbers;
  /** Days since 1970-01-01 with the time of day as the fraction; NaN: not told; null: of none. */
  received: Float64Array | null;
  /** 1 where a value stands beside the others of its day, whatever those are; null: none does. */
  beside: Uint8Array | null;
  /** Where each stood. */
  line: Integers;
  /** In order, each with the index of the first observation in it. */
  files: readonly { name: string; first: number }[];
}

const FIRST_LENGTH = 1024;

export function placeOf({ files, line }: ObservationColumns, row: number): Place {
  return { file: files.findLast(({ first }) => first <= row)!.name, line: line.at(row) };
}

/** Takes observations one by one. */
export class ObservationWriter {
  readonly partners: string[] = [];
  readonly metrics: readonly string[];
  readonly #indexes = new Map<string, number>();
  #lastPartner = '';
  #lastIndex = -1;
  readonly #partner = new PackedIntegers();
  readonly #metric = new PackedIntegers();
  readonly #day = new PackedIntegers();
  readonly #line = new PackedIntegers();
  readonly #value = new PackedNumbers();
  /** How long the columns are that few files have. */
  #room = FIRST_LENGTH;
  /** Most files tell of none. */
  #received: Float64Array<ArrayBuffer> | null = null;
  #beside: Uint8Array<ArrayBuffer> | null = null;
  readonly #files: { name: string; first: number }[] = [];

  constructor(metrics: readonly string[]) {
    this.metrics = metrics;
  }

  /** How many there are. */
  get length(): number {
    return this.#line.length;
  }

  /** Index of a partner, who is one from now on. */
  addPartner(partner: string): number {
    if (partner === this.#lastPartner) return this.#lastIndex;
    let index = this.#indexes.get(partner);
    if (index === undefined) {
      index = this.partners.push(partner) - 1;
      this.#indexes.set(partner, index);
    }
    this.#lastPartner = partner;
    this.#lastIndex = index;
    return index;
  }

  /** `received` NaN: not told. */
  add(partner: number, metric: number, day: Day, value: number, received: number, { file, line }: Place, isBeside = false): void {
    const at = this.length;
    if (at === this.#room) this.#grow();
    if (this.#files.at(-1)?.name !== file) this.#files.push({ name: file, first: at });
    this.#line.push(line);
    this.#partner.push(partner);
    this.#metric.push(metric);
    this.#day.push(day);
    this.#value.push(value);
    if (!Number.isNaN(received)) (this.#received ??= new Float64Array(this.#room).fill(NaN))[at] = received;
    if (isBeside) (this.#beside ??= new Uint8Array(this.#room))[at] = 1;
  }

  #grow(): void {
    this.#received &&= growColumn(this.#received).fill(NaN, this.#room);
    this.#beside &&= growColumn(this.#beside);
    this.#room *= 2;
  }

  finish(): ObservationColumns {
    return {
      partners: this.partners,
      metrics: this.metrics,
      partner: this.#partner,
      metric: this.#metric,
      day: this.#day,
      value: this.#value,
      received: this.#received?.subarray(0, this.length) ?? null,
      beside: this.#beside?.subarray(0, this.length) ?? null,
      line: this.#line,
      files: this.#files,
    };
  }
}
