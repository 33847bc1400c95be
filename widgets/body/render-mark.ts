import { html } from 'lit/html.js';
import { MARKS, type MarkName } from './marks.ts';

/** What it says stands beside it as a word. */
export function renderMark(name: MarkName) {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${MARKS[name]}></path></svg>`;
}
