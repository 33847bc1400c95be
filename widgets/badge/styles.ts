import { css } from '../element/sheet.ts';
import { plainText } from '../element/styles.ts';

export const badgeStyles = css`
  :host {
    --_tier-size: 0.875em;
    /* What is in the badge stands on the line of the text around it, before and after there is a tier to show. */
    display: inline-block;
    box-sizing: border-box;
    inline-size: var(--tier-badge-room, auto);
    min-inline-size: 2.5em;
    max-inline-size: 100%;
  }

  :host([size='small']) {
    --_tier-size: 0.75em;
  }

  :host([size='large']) {
    --_tier-size: 1.0625em;
  }

  slot,
  [part='link'] {
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  slot {
    display: flex;
    align-items: center;
    white-space: nowrap;
    min-block-size: max(24px, 1.7 * var(--_tier-size));
    line-height: 1.2;
    overflow: hidden;
  }

  [part='link'] {
    /* One line: where the place is narrow, what comes last is cut. Words may break, so that a table's cell can be as narrow as the tier. */
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow: clip;
    word-break: break-all;
    white-space: normal;
    /* Whatever the tone below it, text stands on a ground of its own. */
    border: 1px solid color-mix(in oklab, var(--_tier-tone) 45%, var(--_tier-rule));
    border-radius: var(--_tier-radius);
    color: var(--_tier-ink);
    font-size: var(--_tier-size);
    font-weight: 400;
    /* 24px: the least size of a target (WCAG 2.2, 2.5.8). */
    line-height: calc(max(24px, 1.7em) - 2px);
    padding-inline: 2.35em 0.7em;
    text-decoration: none;
    ${plainText}
    print-color-adjust: exact;
  }

  [part='link']:hover [part='tier'] {
    text-decoration: underline 1px;
  }

  [part='tier'] {
    font-weight: 600;
    white-space: nowrap;
  }

  [part='program'] {
    color: var(--_tier-ink-soft);
  }
`;
