import { html } from 'lit';

const WIDTH = 20;
const HEIGHT = 16;
const LOWEST = 4;
const GAP_SHARE = 0.3;
const GRADES = 4;

/** 0 for the lowest rung of a ladder, 4 for the highest; colours are graded by it. */
export function gradeOf(rank: number, rungs: number): number {
  return rungs > 1 ? Math.round((Math.max(0, rank - 1) / (rungs - 1)) * GRADES) : GRADES;
}

/** A ladder of `rungs` rising bars, the first `rank` of them filled. Drawn only: what it says stands beside it as text. */
export function renderGlyph(rank: number, rungs: number) {
  const step = WIDTH / (rungs + (rungs - 1) * GAP_SHARE);
  const bars = Array.from({ length: rungs }, (_, index) => {
    const height = rungs > 1 ? LOWEST + ((HEIGHT - LOWEST) * index) / (rungs - 1) : HEIGHT;
    return `M${round(index * step * (1 + GAP_SHARE))} ${HEIGHT}v${round(-height)}h${round(step)}v${round(height)}z`;
  });
  return html`<svg class="glyph" viewBox="0 0 20 16" aria-hidden="true" focusable="false">
    <path class="on" d=${bars.slice(0, rank).join('')}></path>
    <path class="off" d=${bars.slice(rank).join('')}></path>
  </svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
