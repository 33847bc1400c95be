/** Numbers in order. */
export interface Numbers {
  readonly length: number;
  at(index: number): number;
}

/** Whole ones, of 32 bits at most. */
export type Integers = Numbers;

const BLOCK = 256;
const LARGEST_BYTE = 255;

/** Takes numbers in blocks, each of which is packed when it is full. */
abstract class PackedBlocks implements Numbers {
  #length = 0;
  /** How many are full. */
  #full = 0;
  /** The last block. */
  protected abstract readonly open: Int32Array | Float64Array;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const place = this.#length % BLOCK;
    if (place === 0 && this.#length > 0) this.pack(this.#full++);
    this.open[place] = value;
    this.#length++;
  }

  at(index: number): number {
    const block = Math.floor(index / BLOCK);
    return block === this.#full ? this.open[index % BLOCK]! : this.unpack(block, index);
  }

  /** The last block, which is full now. */
  protected abstract pack(block: number): void;
  /** `index`: among all. */
  protected abstract unpack(block: number, index: number): number;
}

/** Takes millions of them. Where those of a block lie close together, as lines do, and partners in most files, they take a byte each. */
export class PackedIntegers extends PackedBlocks {
  /** By block: the least of it. */
  readonly #least: number[] = [];
  /** How much more than the least of its block each is. */
  #more = new Uint8Array(BLOCK);
  /** By block: the numbers themselves, where they lie further apart. */
  readonly #apart: (Int32Array | null)[] = [];
  protected readonly open = new Int32Array(BLOCK);

  protected unpack(block: number, index: number): number {
    const apart = this.#apart[block]!;
    return apart === null ? this.#least[block]! + this.#more[index]! : apart[index % BLOCK]!;
  }

  protected pack(block: number): void {
    const first = block * BLOCK;
    if (first + BLOCK > this.#more.length) this.#more = growColumn(this.#more);
    const { open } = this;
    let least = open[0]!;
    let most = least;
    for (let i = 1; i < BLOCK; i++) {
      if (open[i]! < least) least = open[i]!;
      else if (open[i]! > most) most = open[i]!;
    }
    const isClose = most - least <= LARGEST_BYTE;
    this.#least.push(least);
    this.#apart.push(isClose ? null : open.slice());
    if (isClose) for (let i = 0; i < BLOCK; i++) this.#more[first + i] = open[i]! - least;
  }
}

/** What the whole numbers of a block are divided by: counts are whole, ratings and shares mostly have two digits. */
const SCALES = [1, 100];

/** Takes millions of them, to the last digit. Where those of a block have few digits, they take two or four bytes each in place of eight. */
export class PackedNumbers extends PackedBlocks {
  /** By block. */
  readonly #blocks: (Int16Array | Int32Array | Float64Array)[] = [];
  /** By block: what each number in it is divided by. */
  readonly #scale: number[] = [];
  protected readonly open = new Float64Array(BLOCK);
  readonly #whole = new Int32Array(BLOCK);

  protected unpack(block: number, index: number): number {
    return this.#blocks[block]![index % BLOCK]! / this.#scale[block]!;
  }

  protected pack(): void {
    const scale = SCALES.find((one) => this.#takeWhole(one));
    this.#scale.push(scale ?? 1);
    const isNarrow = scale !== undefined && this.#whole.every((whole) => whole === (whole << 16) >> 16);
    this.#blocks.push(scale === undefined ? this.open.slice() : isNarrow ? new Int16Array(this.#whole) : this.#whole.slice());
  }

  /** Whether each of the last block is a whole number of 32 bits over this scale, and that one alone; what they are then. */
  #takeWhole(scale: number): boolean {
    for (let i = 0; i < BLOCK; i++) {
      const value = this.open[i]!;
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
