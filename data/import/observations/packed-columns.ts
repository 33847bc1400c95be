/** Numbers in order. */
export interface Numbers {
  readonly length: number;
  at(index: number): number;
}

/** Whole ones, of 32 bits at most. */
export type Integers = Numbers;

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

/** What the whole numbers of a block are divided by: counts are whole, ratings and shares mostly have two digits. */
const SCALES = [1, 100];

/** Takes millions of them, to the last digit. Where those of a block have few digits, they take two or four bytes each in place of eight. */
export class PackedNumbers implements Numbers {
  #length = 0;
  /** By block that is full. */
  readonly #blocks: (Int16Array | Int32Array | Float64Array)[] = [];
  /** By block: what each number in it is divided by. */
  readonly #scale: number[] = [];
  /** The last block. */
  readonly #open = new Float64Array(BLOCK);
  readonly #whole = new Int32Array(BLOCK);

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
    if (block === this.#blocks.length) return this.#open[index % BLOCK]!;
    return this.#blocks[block]![index % BLOCK]! / this.#scale[block]!;
  }

  #close(): void {
    const scale = SCALES.find((one) => this.#takeWhole(one));
    this.#scale.push(scale ?? 1);
    const isNarrow = scale !== undefined && this.#whole.every((whole) => whole === (whole << 16) >> 16);
    this.#blocks.push(scale === undefined ? this.#open.slice() : isNarrow ? new Int16Array(this.#whole) : this.#whole.slice());
  }

  /** Whether each of the last block is a whole number of 32 bits over this scale, and that one alone; what they are then. */
  #takeWhole(scale: number): boolean {
    for (let i = 0; i < BLOCK; i++) {
      const value = this.#open[i]!;
      const whole = Math.round(value * scale);
      if (!Object.is((whole | 0) / scale, value)) return false;
      this.#whole[i] = whole;
    }
    return true;
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
