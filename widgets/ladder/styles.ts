import { css } from '../element/sheet.ts';

export const ladderStyles = css`
  .stage[data-fold] {
    max-block-size: var(--tier-ladder-room);
  }

  :host {
    --_tier-ink-soft: var(--tier-ink-soft, light-dark(#5d584c, #aea896));
  }

  .frame {
    border: 1px solid var(--_tier-rule);
    border-radius: var(--_tier-radius);
    background: var(--_tier-paper);
    color: var(--_tier-ink);
    line-height: 1.45;
  }

  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }

  li {
    list-style: none;
  }

  [role='heading'] {
    font-weight: 600;
  }

  .track {
    padding: 1em 1.25em 0;
    font-size: 1.125em;
  }

  [part='ladder'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--tier-ladder-min, 14rem)), 1fr));
    /* Lines between tiers, however they wrap: each draws its own, and those at the edge are cut off. */
    overflow: hidden;
  }

  [part='tier'] {
    margin-block-start: -1px;
    margin-inline-start: -1px;
    padding: 1.25em;
    border-block-start: 1px solid var(--_tier-rule);
    border-inline-start: 1px solid var(--_tier-rule);
  }

  .name {
    display: flex;
    align-items: center;
    gap: 0.45em;
    font-size: 1.25em;
  }

  .summary,
  .none,
  .below,
  [part='foot'] {
    color: var(--_tier-ink-soft);
    font-size: 0.875em;
  }

  .title {
    margin-block: 1em 0.25em;
    color: var(--_tier-ink-soft);
    font-size: 0.8125em;
    font-weight: 600;
  }

  [part='asks'] > li,
  [part='gives'] > li {
    padding-block: 0.35em;
    border-block-start: 1px dotted var(--_tier-rule);
  }

  .label {
    display: block;
    font-weight: 500;
  }

  .bar {
    color: var(--_tier-ink-soft);
  }

  .members .label {
    display: inline;
  }

  .members li + li {
    margin-block-start: 0.35em;
  }

  .members {
    margin-block-start: 0.25em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_tier-rule);
  }

  [part='source'] {
    padding: 0.9em 1.25em;
    border-block-end: 1px solid var(--_tier-rule);
    font-size: 0.875em;
  }

  [part='foot'] {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding: 0.9em 1.25em;
    border-block-start: 1px solid var(--_tier-rule);
  }

  a {
    color: inherit;
    text-decoration-color: var(--_tier-accent);
    text-underline-offset: 0.2em;
  }
`;
