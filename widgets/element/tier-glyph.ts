/** The drawn ladder: rungs that rise, in a box of 20 by 16. */
export const WIDTH = 20;
export const HEIGHT = 16;
export const LOWEST = 4;
/** Of a rung's width. */
export const GAP_SHARE = 0.3;
const GRADES = 4;

/** 0 for the lowest rung of a ladder, 4 for the highest; colours are graded by it. */
export function gradeOf(rank: number, rungs: number): number {
  return rungs > 1 ? Math.round((Math.max(0, rank - 1) / (rungs - 1)) * GRADES) : GRADES;
}
