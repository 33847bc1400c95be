import { css } from './sheet.ts';

/**
 * What all elements share. A page themes them by the public `--tier-*` properties; elements themselves read the private `--_tier-*` only.
 * `light-dark()` follows the `color-scheme` that the page (or the element) declares, so that a page that is light stays light.
 */
export const tokens = css`
  :host {
    --_tier-ink: var(--tier-ink, light-dark(#1c1a16, #ece8dc));
    --_tier-paper: var(--tier-paper, light-dark(#fbfaf6, #14150f));
    --_tier-rule: var(--tier-rule, light-dark(#d9d3c4, #3a3b30));
    --_tier-accent: var(--tier-accent, light-dark(#1f5c45, #86c9a6));
    --_tier-neutral: var(--tier-neutral, light-dark(#938c7b, #6f6b5f));
    --_tier-radius: var(--tier-radius, 6px);
  }

  :host([hidden]) {
    display: none;
  }

  :host([scheme='auto']) {
    color-scheme: light dark;
  }

  :host([scheme='light']) {
    color-scheme: light;
  }

  :host([scheme='dark']) {
    color-scheme: dark;
  }

  [data-grade] {
    --_tier-tone: color-mix(in oklab, var(--_tier-accent) var(--_tier-mix, 0%), var(--_tier-neutral));
  }

  [data-grade='1'] {
    --_tier-mix: 25%;
  }

  [data-grade='2'] {
    --_tier-mix: 50%;
  }

  [data-grade='3'] {
    --_tier-mix: 75%;
  }

  [data-grade='4'] {
    --_tier-mix: 100%;
  }

  :focus-visible {
    outline: 2px solid var(--_tier-accent);
    outline-offset: 2px;
  }
`;
