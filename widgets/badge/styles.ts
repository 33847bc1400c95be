import { css } from 'lit';

export const badgeStyles = css`
  :host {
    --_tier-size: 0.875em;
    display: inline-flex;
    /* What is in the badge stands on the line of the text around it, before and after there is a tier to show. */
    align-items: baseline;
    vertical-align: baseline;
    box-sizing: border-box;
    min-inline-size: var(--tier-badge-min-inline-size, calc(5.5 * var(--_tier-size)));
    font: inherit;
  }

  :host([size='small']) {
    --_tier-size: 0.75em;
  }

  :host([size='large']) {
    --_tier-size: 1.0625em;
  }

  .fallback,
  [part='link'] {
    display: inline-flex;
    align-items: center;
    box-sizing: border-box;
    /* 24px: the least size of a target (WCAG 2.2, 2.5.8). */
    min-block-size: max(24px, calc(1.7 * var(--_tier-size)));
    line-height: 1.2;
  }

  [part='link'] {
    position: relative;
    gap: 0.5em;
    min-block-size: max(24px, 1.7em);
    font-size: var(--_tier-size);
    padding-block: 0.1em;
    padding-inline: 0.55em 0.7em;
    border: 1px solid color-mix(in oklab, var(--_tier-tone) 45%, var(--_tier-rule));
    border-radius: var(--_tier-radius);
    background: var(--_tier-paper);
    color: var(--_tier-ink);
    font-weight: 600;
    letter-spacing: 0.01em;
    text-decoration: none;
    white-space: nowrap;
  }

  [part='link']:hover [part='tier'] {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  [part='link']:focus-visible {
    border-radius: var(--_tier-radius);
  }

  [part='glyph'] {
    display: inline-flex;
    align-items: center;
  }

  /* A drawing has no line to stand on: this gives the badge that of its text. */
  [part='glyph']::before {
    content: '\\200b';
  }

  [part='track'] {
    padding-inline-start: 0.5em;
    border-inline-start: 1px solid var(--_tier-rule);
    font-weight: 400;
  }
`;
