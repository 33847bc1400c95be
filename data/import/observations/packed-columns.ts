/** Whole numbers in order, of 32 bits at most. */
export interface Integers {
  readonly length: number;
  at(index: number): number;
}

const BLOCK = 256;
const LARGEST_BYTE = 255;

/** Takes millions of them. Where those of a block lie close together, as lines do, and partners in most files, they take a byte each. */
export class PackedIntegers implements Integers {
  #length = 0;
  /** By block that is full: the least of it. */
  readonly #least: number[] = [];
  /** How much more than the least of its block each is. */
  #more = new Uint8Array(BLOCK);
  /** By block: the numbers themselves, where they lie further apart. */
  readonly #apart: (Int32Array | null)[] = [];
  /** Of the last block. */
  readonly #open = new Int32Array(BLOCK);

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const place = this.#length % BLOCK;
    if (place === 0 && this.#length > 0) this.#close();
    this.#open[place] = value;
    this.#length++;
  }

  at(index: number): number {
    const block = Math.floor(index / BLOCK);
    if (block === this.#least.length) return this.#open[index % BLOCK]!;
    const apart = this.#apart[block]!;
    return apart === null ? this.#least[block]! + this.#more[index]! : apart[index % BLOCK]!;
  }

  #close(): void {
    if (this.#length > this.#more.length) this.#more = growColumn(this.#more);
    const open = this.#open;
    let least = open[0]!;
    let most = least;
    for (let i = 1; i < BLOCK; i++) {
      if (open[i]! < least) least = open[i]!;
      else if (open[i]! > most) most = open[i]!;
    }
    const isClose = most - least <= LARGEST_BYTE;
    this.#least.push(least);
    this.#apart.push(isClose ? null : open.slice());
    const first = this.#length - BLOCK;
    if (isClose) for (let i = 0; i < BLOCK; i++) this.#more[first + i] = open[i]! - least;
  }
}

/** Twice as long, with zeros behind, of which none takes memory until it is written. The shorter one is let go at once, and cannot be used any more. */
export function growColumn<C extends Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(column: C): C {
  const Longer = column.constructor as new (length: number) => C;
  const longer = new Longer(column.length * 2);
  longer.set(column);
  column.buffer.transfer(0);
  return longer;
}
