/**
 * How likely it is that something has been reached, as log odds: 0 is one in two. Real series hold far less of what lies far off
 * than a bell curve has, and more than its tails: with distances taken by their square root, the odds fit near and far.
 * Found on one half of real series, checked on the other, by test/bench/projection.ts; told in docs/projection.md.
 */
const STEEPNESS = 2;
/** In spreads: the best of several months is above the expected one, and once is enough. */
const HEAD_START = 0.5;

/** `reach`: the change that is expected by then; `gap`: the change that is needed; `spread`: how far off the first may be. */
export function scoreReach(reach: number, gap: number, spread: number): number {
  if (spread === 0) return reach >= gap ? Infinity : -Infinity;
  return STEEPNESS * (curve(reach / spread + HEAD_START) - curve(gap / spread));
}

/** Between these two lies the change itself, not its best so far, in about 80 of 100 cases. */
export function rangeOfChange(reach: number, spread: number): { low: number; high: number } {
  if (spread === 0) return { low: reach, high: reach };
  const middle = curve(reach / spread);
  const side = SCORE_OF_80 / STEEPNESS;
  return { low: spread * uncurve(middle - side), high: spread * uncurve(middle + side) };
}

export function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Wider than the odds of 9 to 1 would have it: months that follow are rougher than those behind, more often than not. */
const SCORE_OF_80 = 2.5;

/** As it is near 0, as its square root far from it, of either sign. */
function curve(x: number): number {
  return 2 * Math.sign(x) * (Math.sqrt(1 + Math.abs(x)) - 1);
}

function uncurve(y: number): number {
  return Math.sign(y) * ((1 + Math.abs(y) / 2) ** 2 - 1);
}
