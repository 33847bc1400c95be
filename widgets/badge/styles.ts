import { css } from '../element/sheet.ts';

export const badgeStyles = css`
  :host {
    --_tier-size: 0.875em;
    --_tier-ink-soft: var(--tier-ink-soft, light-dark(#5d584c, #aea896));
    display: inline-flex;
    /* What is in the badge stands on the line of the text around it, before and after there is a tier to show. */
    align-items: baseline;
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
    display: inline-flex;
    align-items: baseline;
    box-sizing: border-box;
    /* 24px: the least size of a target (WCAG 2.2, 2.5.8). */
    line-height: 1.2;
    min-inline-size: 0;
    max-inline-size: 100%;
    white-space: nowrap;
  }

  slot {
    align-items: center;
    min-block-size: max(24px, 1.7 * var(--_tier-size));
    overflow: hidden;
  }

  [part='link'] {
    min-block-size: max(24px, 1.7em);
    /* Whatever the tone below it, text stands on a ground of its own. */
    border: 1px solid color-mix(in oklab, var(--_tier-tone) 45%, var(--_tier-rule));
    border-radius: var(--_tier-radius);
    background: var(--_tier-paper);
    color: var(--_tier-ink);
    font-size: var(--_tier-size);
    font-weight: 600;
    padding-block: calc((max(24px, 1.7em) - 1.2em) / 2 - 1px);
    padding-inline: 0.55em 0.7em;
    /* Not by margins: what a name's own direction calls its start may be the other side. */
    gap: 0.55em;
    text-decoration: none;
  }

  [part='link']:hover [part='tier'] {
    text-decoration: underline 1px;
  }

  [part='glyph'] {
    align-self: center;
  }

  /* Only where there is no room for the tier itself. */
  [part='tier'] {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* One line, cut where the place is narrow; it can be broken anywhere, so that it never makes a place wider. */
  [part='program'] {
    flex-shrink: 99;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    max-inline-size: 18em;
    overflow: hidden;
    overflow-wrap: anywhere;
    color: var(--_tier-ink-soft);
    font-weight: 400;
    white-space: normal;
  }
`;
