import type { Reading } from '../measures/reading.ts';
import type { WrittenReading } from '../wire.ts';

/** A reading as JSON has it, without the day. */
export function writeReading({ value, low, high }: Reading): WrittenReading {
  if (Number.isNaN(low)) return [value, 'lapsed'];
  if (low === high) return low;
  if (low === -Infinity) return value === null ? null : [value, 'unknown'];
  return [low, high === Infinity ? null : high];
}

/** The same reading again, but for the day: that is not told. */
export function readReading(written: WrittenReading): Reading {
  const of = (value: number | null, low: number, high: number): Reading => ({ value, low, high, observed: null });
  if (written === null) return of(null, -Infinity, Infinity);
  if (typeof written === 'number') return of(written, written, written);
  const [first, second] = written;
  if (second === 'lapsed') return of(first, NaN, NaN);
  if (second === 'unknown') return of(first, -Infinity, Infinity);
  return of(first, first!, second ?? Infinity);
}
