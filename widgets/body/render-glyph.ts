import { html } from 'lit/html.js';
import { drawRungs, GLYPH_BOX } from '../element/tier-glyph.ts';

/** The drawn ladder. What it says stands beside it as text. */
export function renderGlyph(rank: number, rungs: number) {
  const { on, off } = drawRungs(rank, rungs);
  return html`<svg class="glyph" viewBox=${GLYPH_BOX} aria-hidden="true" focusable="false">
    <path class="on" d=${on}></path>
    <path class="off" d=${off}></path>
  </svg>`;
}
