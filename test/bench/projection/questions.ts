import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Observed } from './data/shared.ts';
import { pickSome, randomFrom } from './random.ts';

/** What is known when asked: values at month ends, oldest first, at most twelve. */
export interface Known {
  days: Day[];
  values: number[];
}

/** A month end from which a bar is looked at, with what was known then and what came. */
export interface Origin {
  known: Known;
  /** The twelve month ends that followed. */
  later: Known;
}

export interface Question {
  origin: Origin;
  target: number;
  /** Days to the true day of crossing, taken as even within its month; Infinity: it does not come within a year. */
  trueDays: number;
  /** The month ahead in which it comes. */
  monthsAhead: number;
}

export interface Draw {
  /** Values below are too coarse to ask about. */
  least: number;
  /** Crossings in each of the months ahead, and as many questions again of what does not come. */
  each: number;
  monthsAhead: number;
  /** Of what does not come: as far away as the bars that do, or above all that comes in the year by up to a half. */
  missed: 'as-far' | 'above';
  seed: number;
}

const MONTHS = 12;

/** Every month end with at least `monthsKnown` behind and a year ahead. */
export function findOrigins(all: readonly Observed[], monthsKnown: number, least: number, most = MONTHS): Origin[] {
  return all.flatMap(({ days, values }) => {
    const found: Origin[] = [];
    for (let at = monthsKnown - 1; at + MONTHS < days.length; at++) {
      const from = Math.max(0, at + 1 - most);
      const known = { days: days.slice(from, at + 1), values: values.slice(from, at + 1) };
      if (values[at]! < least || known.values.every((value) => value === values[at])) continue;
      found.push({ known, later: { days: days.slice(at + 1, at + 1 + MONTHS), values: values.slice(at + 1, at + 1 + MONTHS) } });
    }
    return found;
  });
}

export function onlyRises({ known: { values } }: Origin): boolean {
  return values.every((value, i) => i === 0 || value >= values[i - 1]!);
}

/**
 * As many questions for each month ahead: an origin at which the value first goes higher than before in that month, and a bar between.
 * Then as many whose bar is not reached within the year, at origins of any kind.
 */
export function drawQuestions(origins: readonly Origin[], { each, monthsAhead, missed, seed }: Draw): Question[] {
  const random = randomFrom(seed);
  const crossings = Array.from({ length: monthsAhead }, (_, i) =>
    pickSome(
      origins.filter(({ known, later }) => later.values[i]! > highest(known, later, i)),
      each,
      random,
    ).map((origin) => askWithin(origin, i, random)),
  ).flat();
  const misses: Question[] = [];
  while (misses.length < crossings.length) {
    const origin = pickOne(origins, random);
    const now = origin.known.values.at(-1)!;
    const top = highest(origin.known, origin.later, MONTHS);
    const like = pickOne(crossings, random);
    const target = missed === 'above' ? top * (1 + random() / 2) : (now * like.target) / like.origin.known.values.at(-1)!;
    if (target > top) misses.push({ origin, target, trueDays: Infinity, monthsAhead: Infinity });
  }
  return [...crossings, ...misses];
}

function askWithin(origin: Origin, i: number, random: () => number): Question {
  const { known, later } = origin;
  const after = later.values[i]!;
  const target = after - random() * (after - highest(known, later, i));
  const before = i === 0 ? known.values.at(-1)! : later.values[i - 1]!;
  const [from, to] = [i === 0 ? known.days.at(-1)! : later.days[i - 1]!, later.days[i]!];
  const day = from + ((target - before) / (after - before)) * (to - from);
  return { origin, target, trueDays: day - known.days.at(-1)!, monthsAhead: i + 1 };
}

/** Of the last known value and the first `months` that follow. */
function highest({ values }: Known, later: Known, months: number): number {
  return Math.max(values.at(-1)!, ...later.values.slice(0, months));
}

function pickOne<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)]!;
}
