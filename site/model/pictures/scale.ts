import { parseDay, type IsoDay } from '../../../engine/primitives/calendar.ts';

/** From one range of numbers to another, in a straight line. */
export function scaleLinear([from, to]: readonly [number, number], [low, high]: readonly [number, number]) {
  const span = to - from || 1;
  return (value: number): number => round(low + ((value - from) / span) * (high - low));
}

export function dayNumber(day: IsoDay): number {
  return parseDay(day)!;
}

/** A tenth of a unit of a picture is finer than anyone sees. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
