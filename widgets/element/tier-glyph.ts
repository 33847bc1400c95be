const WIDTH = 20;
const HEIGHT = 16;
const LOWEST = 4;
const GAP_SHARE = 0.3;
const GRADES = 4;

export const GLYPH_BOX = `0 0 ${WIDTH} ${HEIGHT}`;

/** 0 for the lowest rung of a ladder, 4 for the highest; colours are graded by it. */
export function gradeOf(rank: number, rungs: number): number {
  return rungs > 1 ? Math.round((Math.max(0, rank - 1) / (rungs - 1)) * GRADES) : GRADES;
}

const drawn = new Map<string, { on: string; off: string }>();

/** A ladder of `rungs` rising bars, the first `rank` of them `on`: the outlines of a path in `GLYPH_BOX`. */
export function drawRungs(rank: number, rungs: number): { on: string; off: string } {
  const key = `${rank}/${rungs}`;
  let paths = drawn.get(key);
  if (!paths) {
    const step = WIDTH / (rungs + (rungs - 1) * GAP_SHARE);
    const bars = Array.from({ length: rungs }, (_, index) => {
      const height = rungs > 1 ? LOWEST + ((HEIGHT - LOWEST) * index) / (rungs - 1) : HEIGHT;
      return `M${round(index * step * (1 + GAP_SHARE))} ${HEIGHT}v${round(-height)}h${round(step)}v${round(height)}z`;
    });
    drawn.set(key, (paths = { on: bars.slice(0, rank).join(''), off: bars.slice(rank).join('') }));
  }
  return paths;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
