import { formatDay } from '../../../engine/primitives/calendar.ts';

/**
 * Text without white space around it; '' is an empty cell. Numbers and booleans come from JSON and from workbooks, what has a
 * class of its own from workbooks alone.
 */
export type Cell = string | number | boolean | SignedNumber | MomentCell;

const SECONDS_PER_DAY = 86_400;

/** A number that the workbook shows with a sign: 0.87 with the format `0%` is 87 and `%`. */
export class SignedNumber {
  readonly value: number;
  /** `%`, or what stands for a currency. */
  readonly sign: string;

  constructor(value: number, sign: string) {
    this.value = value;
    this.sign = sign;
  }

  toString(): string {
    return this.sign === '%' ? `${this.value}%` : `${this.sign}${this.value}`;
  }
}

/** What the workbook shows as a day or a time of a day. */
export class MomentCell {
  /** Days since 1970-01-01 with the time of day as the fraction, in no particular time zone. */
  readonly moment: number;

  constructor(moment: number) {
    this.moment = moment;
  }

  toString(): string {
    const day = Math.floor(this.moment);
    const seconds = Math.round((this.moment - day) * SECONDS_PER_DAY);
    const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return seconds === 0 ? formatDay(day) : `${formatDay(day)}T${time.map((part) => String(part).padStart(2, '0')).join(':')}`;
  }
}
