import { DecimalSum } from '../primitives/decimal.ts';
import {
  addFractions,
  divideFractions,
  fractionOf,
  greatestCommonDivisor,
  multiplyFractions,
  numberOf,
  reduceFraction,
  type Fraction,
} from '../primitives/fraction.ts';
import type { ScorePart } from '../program/program.ts';

/** A score of whole parts, so that it can be added up exactly: what its points are times, and how many of those a value of 1 is worth. */
interface Weights {
  common: number;
  /** `cap` Infinity: without bound. */
  parts: { factor: number; cap: number }[];
}

const NOTHING: Fraction = { over: 0n, under: 1n };

// A program never changes, so what is worked out of it serves every partner. Null: the whole parts are too large to count in numbers.
const known = new WeakMap<readonly ScorePart[], Weights | null>();

/**
 * The points of a score, exact: of each part min(max, value / per × points), never below 0. `values` are those of the parts, in their order;
 * NaN is worth nothing.
 */
export function sumPoints(score: readonly ScorePart[], values: readonly number[]): number {
  let weights = known.get(score);
  if (weights === undefined) known.set(score, (weights = weigh(score)));
  if (weights === null) return sumFractions(score, values);
  const sum = new DecimalSum();
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const { factor, cap } = weights.parts[i]!;
    if (!(value > 0)) continue;
    if (value === Infinity && cap === Infinity) return Infinity;
    if (value * factor >= cap) sum.add(cap);
    else sum.add(value, factor);
  }
  return sum.dividedBy(weights.common);
}

function weigh(score: readonly ScorePart[]): Weights | null {
  const rates = score.map(rateOf);
  const caps = score.map(({ max }) => (max === null ? NOTHING : reduceFraction(fractionOf(max))));
  const common = [...rates, ...caps].reduce((all, { under }) => (all * under) / greatestCommonDivisor(all, under), 1n);
  const timesCommon = ({ over, under }: Fraction): number => Number((over * common) / under);
  const parts = score.map(({ max }, i) => ({
    factor: timesCommon(rates[i]!),
    cap: max === null ? Infinity : timesCommon(caps[i]!),
  }));
  const isCountable = Number.isSafeInteger(Number(common)) && parts.every(({ factor }) => Number.isSafeInteger(factor));
  return isCountable && caps.every((cap) => Number.isSafeInteger(timesCommon(cap))) ? { common: Number(common), parts } : null;
}

function sumFractions(score: readonly ScorePart[], values: readonly number[]): number {
  let sum = NOTHING;
  for (const [i, part] of score.entries()) {
    const value = values[i]!;
    if (!(value > 0)) continue;
    if (value === Infinity && part.max === null) return Infinity;
    const points = value === Infinity ? null : multiplyFractions(fractionOf(value), rateOf(part));
    const isCapped = part.max !== null && (points === null || numberOf(points) >= part.max);
    sum = addFractions(sum, isCapped ? fractionOf(part.max!) : points!);
  }
  return numberOf(sum);
}

/** Points of a value of 1. */
function rateOf({ per, points }: ScorePart): Fraction {
  return reduceFraction(divideFractions(fractionOf(points), fractionOf(per)));
}
