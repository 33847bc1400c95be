import { readable } from '../colours/readable.ts';
import { css } from '../element/sheet.ts';
import { plainText } from '../element/styles.ts';

export const detailsStyles = css`
  [part='link'] {
    anchor-name: --_tier-badge;
  }

  [part='details'] {
    position: fixed;
    z-index: 2147483647;
    inset: auto;
    box-sizing: border-box;
    inline-size: min(20rem, 100vw - 1rem);
    margin: 0;
    padding: 1rem 1.125rem;
    border: 1px solid var(--_tier-rule);
    border-radius: var(--_tier-radius);
    background: var(--_tier-paper);
    box-shadow: 0 0.5rem 1.75rem rgb(0 0 0 / 0.16);
    color: var(--_tier-ink);
    ${plainText}
    overflow: visible;
    /* The badge may stand in a heading; what it tells is text. */
    font-size: 0.9375rem;
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.45;
    text-align: start;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
  }

  [part='details'][data-anchored] {
    position-anchor: --_tier-badge;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      block-end span-inline-start,
      block-end span-all,
      block-start span-inline-end,
      block-start span-inline-start,
      block-start span-all;
    margin-block: 6px;
  }

  [part='details'] p,
  [part='details'] dl,
  [part='details'] dd {
    margin: 0;
  }

  [part='details'] .name {
    color: ${readable('color-mix(in oklab, var(--_tier-tone) 40%, var(--_tier-ink))', 'text')};
    font-size: 1.1875rem;
    font-weight: 600;
    line-height: 1.3;
  }

  [part='details'] .rank,
  [part='details'] dt {
    color: var(--_tier-ink-soft);
    font-size: 0.875rem;
  }

  [part='details'] p:is(#state, #stake, .meaning):not(:empty) {
    margin-block-start: 0.6rem;
  }

  [part='details'] #stake {
    font-weight: 600;
  }

  [part='details'] dl {
    margin-block: 0.75rem;
    font-variant-numeric: tabular-nums;
  }

  [part='details'] dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    padding-block: 0.35rem;
    border-block-start: 1px solid var(--_tier-rule);
  }

  [part='check'] {
    display: inline-block;
    /* 24px: the least size of a target (WCAG 2.2, 2.5.8). */
    padding-block: 2px;
    color: inherit;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
`;
