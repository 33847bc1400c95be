import type { Fault, Path } from '../faults.ts';
import type { Brand } from '../program.ts';
import { readFields } from './fields.ts';
import { color, homeAddress, mark, orNull, text } from './values.ts';

export const BRAND = {
  name: text,
  home: orNull(homeAddress),
  mark: orNull(mark),
  accent: orNull(color),
  accentDark: orNull(color),
};

/** Complete only when no fault was found. */
export function readBrand(input: unknown, path: Path, faults: Fault[]): Brand | null {
  return input === undefined ? null : (readFields(BRAND, input, path, faults) as Brand | null);
}
