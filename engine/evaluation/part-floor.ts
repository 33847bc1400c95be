import { sumPoints } from '../measures/score.ts';
import type { Reading } from '../measures/reading.ts';
import type { AskedBar, FlooredPart } from '../program/ladder.ts';
import { MET, UNKNOWN, UNMET } from './status.ts';

/** Whether a part of a score gives more than so many points; NaN, the mark of a lapsed value, gives none. */
export function codeOfPart({ score, above }: FlooredPart, low: number, high: number): 0 | 1 | 2 {
  if (sumPoints(score, [low]) > above) return MET;
  return sumPoints(score, [high]) > above ? UNKNOWN : UNMET;
}

/** Whether every part does. */
export function codeOfParts(parts: readonly FlooredPart[], readings: readonly Reading[]): 0 | 1 | 2 {
  let least: 0 | 1 | 2 = MET;
  for (const part of parts) {
    const { low, high } = readings[part.metric]!;
    const code = codeOfPart(part, low, high);
    if (code < least) least = code;
  }
  return least;
}

/** The parts that give too few points, or are not known to give enough; undefined: there are none. */
export function shortParts({ parts }: AskedBar, readings: readonly Reading[]): { above: number; parts: string[] } | undefined {
  const short = (parts ?? []).filter((part) => codeOfParts([part], readings) !== MET);
  return short[0] && { above: short[0].above, parts: short.map(({ score: [part] }) => part.metric) };
}
