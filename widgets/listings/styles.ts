import { accentStyles } from '../colours/accent-styles.ts';
import { css } from '../element/sheet.ts';

export const listingsStyles =
  accentStyles +
  css`
    /* The bar and the captions stand on the page's own ground, so their ink is the page's. */
    :host {
      --_tier-line: color-mix(in srgb, currentColor 22%, transparent);
      display: block;
      font: inherit;
    }

    [part='bar'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5em 1.5em;
      /* Kept from the first moment, so that the cards do not move when the order arrives. */
      min-block-size: 2.5rem;
      margin-block-end: 1rem;
      font-size: 0.875em;
    }

    [part='bar'][data-waiting] > * {
      opacity: 0.5;
    }

    [part='sort'] {
      display: inline-flex;
      max-inline-size: 100%;
      box-sizing: border-box;
      flex-wrap: wrap;
      align-items: center;
      margin: 0;
      padding: 2px;
      border: 1px solid var(--_tier-line);
      border-radius: var(--_tier-radius);
      min-inline-size: 0;
    }

    legend {
      float: inline-start;
      padding-inline: 0.75em;
    }

    label {
      position: relative;
      display: block;
    }

    input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }

    label span {
      display: block;
      padding: 0.35em 0.85em;
      min-block-size: 24px;
      box-sizing: border-box;
      border-radius: calc(var(--_tier-radius) - 2px);
      overflow-wrap: anywhere;
    }

    input:checked + span {
      /* No wash: on a page whose text can just be read on its ground, it would be too much. */
      font-weight: 600;
      box-shadow: inset 0 0 0 1.5px currentColor;
    }

    /* The radio itself is not seen. */
    input:focus-visible + span {
      outline: 2px solid currentColor;
      outline-offset: 1px;
    }

    details {
      position: relative;
    }

    summary {
      inline-size: fit-content;
      padding-block: 0.3em;
      text-decoration: underline;
      text-decoration-color: var(--_tier-line);
      text-decoration-thickness: 1px;
      text-underline-offset: 0.25em;
      cursor: pointer;
      list-style: none;
    }

    :focus-visible {
      outline-color: currentColor;
      box-shadow: none;
    }

    summary::-webkit-details-marker {
      display: none;
    }

    summary:hover {
      text-decoration-color: currentColor;
    }

    [part='about'][open] {
      flex-basis: 100%;
      order: 1;
    }

    p {
      margin: 0;
    }

    [part='list'] {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--tier-listings-min, 18rem)), 1fr));
      gap: var(--tier-listings-gap, 1.5rem);
    }

    [part='place'] {
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
    }

    ::slotted(*) {
      flex: 1;
    }

    [part='caption'] {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 0.75em;
      min-block-size: 2em;
      font-size: 0.8125em;
      line-height: 1.4;
    }

    /* Of hundreds only those near the screen are laid out; the others are read out and reached by keys all the same. The ring of the focus is not cut off. */
    @media screen {
      @supports (overflow-clip-margin: 4px) {
        [part='caption'] {
          content-visibility: auto;
          contain-intrinsic-block-size: auto 2em;
          overflow-clip-margin: 4px;
        }
      }
    }

    [part='label']:empty {
      display: none;
    }

    /* A colour of our own only on a ground of our own: the page's may be of any colour. */
    [part='label']:not(:empty) {
      align-self: center;
      margin-block: 0.2em;
      padding-inline: 0.5em;
      border: 1px solid color-mix(in oklab, var(--_tier-accent) 45%, var(--_tier-paper));
      border-radius: var(--_tier-radius);
      background: var(--_tier-paper);
      color: var(--_tier-accent-text);
      font-weight: 600;
    }

    [part='caption'] > [hidden] {
      display: none;
    }

    [part='why'][open] {
      flex-basis: 100%;
    }

    /* As the sheet of the snippet keeps it. */
    @media (width < 34rem) {
      [part='bar'] {
        min-block-size: 4rem;
      }
    }

    @media (forced-colors: active) {
      input:checked + span {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
    }
  `;
