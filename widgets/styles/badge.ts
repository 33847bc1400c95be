import { css } from 'lit';

export const badgeStyles = css`
  :host {
    display: inline-flex;
    align-items: center;
    vertical-align: middle;
    box-sizing: border-box;
    --_tier-size: 0.875em;
    min-inline-size: var(--tier-badge-min-inline-size, calc(5.5 * var(--_tier-size)));
    /* 24px: the least size of a target (WCAG 2.2, 2.5.8). */
    min-block-size: max(24px, calc(1.85 * var(--_tier-size)));
    font: inherit;
  }

  :host([size='small']) {
    --_tier-size: 0.75em;
  }

  :host([size='large']) {
    --_tier-size: 1.0625em;
  }

  [part='link'] {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    box-sizing: border-box;
    min-block-size: max(24px, 1.85em);
    font-size: var(--_tier-size);
    line-height: 1.2;
    padding-block: 0.15em;
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

  [part='track'] {
    padding-inline-start: 0.5em;
    border-inline-start: 1px solid var(--_tier-rule);
    font-weight: 400;
  }
`;
