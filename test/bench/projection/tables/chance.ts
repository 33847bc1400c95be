import { chanceOf } from '../../../../engine/projection/chance.ts';
import { outlookOf } from '../../../../engine/projection/arrival.ts';
import { estimateCourse } from '../../../../engine/projection/course.ts';
import { DAYS_A_MONTH } from '../contenders/answer.ts';
import { isToChooseOn, type Observed } from '../data/shared.ts';
import { pickSome, randomFrom } from '../random.ts';
import { heading, percent, row, table } from '../table.ts';
import { shareOf } from '../scores.ts';

const KNOWN = 12;
const AHEAD = 36;
const LEAST = 50;
const CASES = 12_000;
/** Bars so many mean monthly changes away, evenly by their logarithm. */
const NEAREST = 0.3;
const FARTHEST = 60;

export interface Said {
  chance: number;
  came: boolean;
}

/** Bars at any distance, none chosen by how it came out: what was said of 12, 24 and 36 months, and whether it came. */
export function askChances(all: readonly Observed[], isChosenOn: boolean, months: number): Said[] {
  const random = randomFrom(5);
  const origins = all
    .filter(({ plugin }) => isToChooseOn(plugin) === isChosenOn)
    .flatMap(({ days, values }) => days.slice(KNOWN, -AHEAD).map((_, i) => ({ days, values, at: i + KNOWN })))
    .filter(({ values, at }) => values[at - 1]! >= LEAST);
  return pickSome(origins, CASES, random).flatMap(({ days, values, at }) => {
    const known = values.slice(at - KNOWN, at);
    const now = known.at(-1)!;
    const change = known.slice(1).reduce((sum, value, i) => sum + Math.abs(value - known[i]!), 0) / (KNOWN - 1);
    const gap = change * NEAREST * (FARTHEST / NEAREST) ** random();
    if (change === 0) return [];
    const outlook = outlookOf(estimateCourse(days.slice(at - KNOWN, at), known), gap);
    const from = days[at - 1]!;
    const odds = Array.from({ length: months }, (_, i) => outlook.odds(from + (i + 1) * DAYS_A_MONTH));
    return [{ chance: chanceOf(Math.max(...odds)), came: values.slice(at, at + months).some((value) => value >= now + gap) }];
  });
}

export function reportChances(all: readonly Observed[]): void {
  heading('What was said to be so likely, and how often it came: Jenkins, bars at any distance, other half');
  const tenths = Array.from({ length: 10 }, (_, i) => i / 10);
  table(['', ...tenths.map((from) => `${(from * 100).toFixed(0)}–${((from + 0.1) * 100).toFixed(0)} %`)]);
  for (const months of [3, 6, 12, 24, 36]) {
    const said = askChances(all, false, months);
    row([`within ${months} months`, ...tenths.map((from) => percent(shareCame(said, from)))]);
  }
}

export function shareCame(said: readonly Said[], from: number): number {
  return shareOf(
    said.filter(({ chance }) => chance >= from && chance < from + 0.1),
    ({ came }) => came,
  );
}
