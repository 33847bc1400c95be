import { knowColours } from '../colours/known-colours.ts';
import { groundStyles, opaque, readable, readableStyles, whereRelative } from '../colours/readable.ts';
import { css } from './sheet.ts';

const PAPER = 'var(--tier-paper,light-dark(#fbfaf6,#14150f))';

knowColours('paper on ground ink ink-soft tone given-ink given-ink-soft given-accent given-tone');

/** Of text on a ground of its own: a gradient that shows through a heading's letters, or a paragraph's first line, is not meant for it. */
export const plainText = 'text-indent:0;-webkit-text-fill-color:initial;';

/**
 * What all elements share. A page themes them by the public `--tier-*` properties; elements themselves read the private `--_tier-*` only.
 * `light-dark()` follows the `color-scheme` that the page (or the element) declares, so that a page that is light stays light.
 * Browsers that cannot make any colour readable draw all in ink.
 */
export const tokens =
  css`
    :host {
      --_tier-given-ink: var(--tier-ink, light-dark(#1c1a16, #ece8dc));
      --_tier-given-ink-soft: var(--tier-ink-soft, light-dark(#5d584c, #aea896));
      --_tier-given-accent: var(--tier-accent, light-dark(#1f5c45, #86c9a6));
      --_tier-ink: var(--_tier-given-ink);
      --_tier-ink-soft: var(--_tier-given-ink-soft);
      --_tier-paper: ${PAPER};
      --_tier-rule: var(--tier-rule, light-dark(#d9d3c4, #3a3b30));
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
      --_tier-given-tone: color-mix(in oklab, var(--_tier-given-accent) var(--_tier-mix, 0%), var(--_tier-neutral));
      --_tier-tone: var(--_tier-ink);
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
      outline: 2px solid var(--_tier-ink);
      outline-offset: 2px;
      /* Around it the page may be of any colour. */
      box-shadow: 0 0 0 2px var(--_tier-paper);
    }
  ` +
  whereRelative(
    `:host{${readableStyles}--_tier-paper:${opaque(PAPER)};--_tier-on:var(--_tier-paper);${groundStyles}}` +
      `[data-grade]{--_tier-tone:${readable('var(--_tier-given-tone)', 'mark')}}`,
  );
