import { html } from 'lit/html.js';
import { GAP_SHARE, HEIGHT, LOWEST, WIDTH } from '../element/tier-glyph.ts';

/** The drawn ladder. What it says stands beside it as text. */
export function renderGlyph(rank: number, rungs: number) {
  const { on, off } = drawRungs(rank, rungs);
  return html`<svg class="glyph" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
    <path class="on" d=${on}></path>
    <path class="off" d=${off}></path>
  </svg>`;
}

/** A ladder of `rungs` rising bars, the first `rank` of them `on`: the outlines of two paths. */
function drawRungs(rank: number, rungs: number): { on: string; off: string } {
  const step = WIDTH / (rungs + (rungs - 1) * GAP_SHARE);
  const bars = Array.from({ length: rungs }, (_, index) => {
    const height = rungs > 1 ? LOWEST + ((HEIGHT - LOWEST) * index) / (rungs - 1) : HEIGHT;
    return `M${round(index * step * (1 + GAP_SHARE))} ${HEIGHT}v${round(-height)}h${round(step)}v${round(height)}z`;
  });
  return { on: bars.slice(0, rank).join(''), off: bars.slice(rank).join('') };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
