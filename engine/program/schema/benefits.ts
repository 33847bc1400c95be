import type { Fault, Path } from '../faults.ts';
import { nearestWord } from '../../primitives/nearest.ts';
import type { Benefit, Investment } from '../program.ts';
import { isMap, readEntries, readFields, readList, readValue, refuseType } from './fields.ts';
import { boolean, duration, hours, notNegative, orElse, orNull, part, positive, share, text } from './values.ts';

export const SUPPORT = { channel: text, response: orNull(hours), note: orNull(text) };
export const MDF = {
  amount: positive,
  orMore: orElse(boolean, false),
  every: duration,
  match: orNull(notNegative),
  preapproval: orNull(boolean),
  note: orNull(text),
};
export const OWED = { owed: text, every: duration };
export const INVESTMENT = { partners: orNull(share), time: orNull(share), budget: orNull(share), note: orNull(text) };
/** The key that says which kind of benefit a map is. */
const KINDS = ['support', 'mdf', 'owed'];

/** Incomplete when anything in it was at fault; then nothing is made of it either. */
export function readBenefits(input: unknown, path: Path, faults: Fault[]): Benefit[] {
  const items = input === undefined ? [] : (readList(input, path, faults) ?? []);
  return items.flatMap((item, index) => readBenefit(item, [...path, index], faults) ?? []);
}

function readBenefit(input: unknown, path: Path, faults: Fault[]): Benefit | null {
  if (typeof input === 'string') {
    const read = readValue(text, input, path, faults);
    return read === undefined ? null : { kind: 'text', text: read };
  }
  if (!isMap(input)) return refuseType('benefit', input, path, faults);
  const keys = (readEntries(input, path, faults) ?? []).map(([key]) => key);
  const kinds = KINDS.filter((kind) => keys.includes(kind));
  if (kinds.length !== 1) return refuseKind(keys, kinds, path, faults);
  if (kinds[0] === 'owed') return readOwed(input, path, faults);
  return kinds[0] === 'support' ? readSupport(input, path, faults) : readMdf(input, path, faults);
}

function refuseKind(keys: string[], kinds: string[], path: Path, faults: Fault[]): null {
  const [key] = keys;
  if (keys.length === 1 && key !== undefined) {
    // `- Co-selling: with our reps` is a map in YAML; its key is the thing to point at.
    faults.push({ code: 'unknown-key', path: [...path, key], found: key, known: KINDS, nearest: nearestWord(key, KINDS) });
  } else {
    faults.push({ code: 'choose-one', path, keys: KINDS, found: kinds });
  }
  return null;
}

function readSupport(input: unknown, path: Path, faults: Fault[]): Benefit | null {
  const support = readFields(SUPPORT, readFields({ support: part }, input, path, faults)?.support, [...path, 'support'], faults);
  if (support?.channel === undefined) return null;
  return { kind: 'support', channel: support.channel, responseHours: support.response ?? null, note: support.note ?? null };
}

function readMdf(input: unknown, path: Path, faults: Fault[]): Benefit | null {
  const mdf = readFields(MDF, readFields({ mdf: part }, input, path, faults)?.mdf, [...path, 'mdf'], faults);
  if (mdf?.amount === undefined || mdf.every === undefined) return null;
  const { amount, every } = mdf;
  const { orMore = false, match = null, preapproval = null, note = null } = mdf;
  return { kind: 'mdf', amount, orMore, every, match, preapproval, note };
}

function readOwed(input: unknown, path: Path, faults: Fault[]): Benefit | null {
  const fields = readFields(OWED, input, path, faults);
  return fields?.owed === undefined || fields.every === undefined
    ? null
    : { kind: 'owed', what: fields.owed, every: fields.every };
}

export function readInvestment(input: unknown, path: Path, faults: Fault[]): Investment | null {
  if (input === undefined) return null;
  const fields = readFields(INVESTMENT, input, path, faults);
  if (!fields) return null;
  const { partners = null, time = null, budget = null, note = null } = fields;
  return { partners, time, budget, note };
}
