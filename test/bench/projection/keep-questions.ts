import type { Known, Origin } from './questions.ts';
import { randomFrom } from './random.ts';

/** A bar that is kept on the day of asking, and what became of it in the three months that followed. */
export interface KeepQuestion {
  known: Known;
  bar: number;
  /** At the end of the third month it is lost. */
  failsThen: boolean;
  /** It is lost at the end of one of the three months. */
  failsBefore: boolean;
}

const MONTHS = 3;

/** A bar at each origin, up to `share` below the value. */
export function drawKeepQuestions(origins: readonly Origin[], share: number, seed: number): KeepQuestion[] {
  const random = randomFrom(seed);
  return origins.map(({ known, later }) => {
    const bar = known.values.at(-1)! * (1 - share * random());
    const fails = later.values.slice(0, MONTHS).map((value) => value < bar);
    return { known, bar, failsThen: fails.at(-1)!, failsBefore: fails.includes(true) };
  });
}
