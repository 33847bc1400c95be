import { css } from '../element/sheet.ts';

/** On the page's own ground, whose colours are not known: all is drawn in the page's ink. */
export const explanationStyles = css`
  [part='about'] > div {
    max-inline-size: 60ch;
    padding-block: 0.5em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_tier-line);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  dl {
    display: grid;
    gap: 0.15em;
    margin-block: 0.6em;
    max-inline-size: 24ch;
    font-variant-numeric: tabular-nums;
  }

  dl > div {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    border-block-end: 1px dotted var(--_tier-line);
  }

  dt {
    min-inline-size: 0;
  }

  dd {
    margin: 0;
    flex: none;
    max-inline-size: 60%;
  }

  [part='why'] p {
    padding-block-end: 0.5em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  [part='exposure'] {
    margin-block-start: 1em;
  }

  .title {
    font-weight: 600;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part='exposure'] > ul {
    margin-block: 0.75em;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }

  .key li {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-inline-size: 0;
  }

  .key svg {
    flex: none;
  }

  [part='exposure'] > [role='list'] {
    display: grid;
    gap: 0.75em;
  }

  [part='exposure'] bdi {
    font-weight: 600;
  }

  svg {
    display: block;
    overflow: visible;
    margin-block: 0.15em;
  }

  [dir='rtl'] svg {
    transform: scaleX(-1);
  }

  .boosted {
    fill: currentColor;
  }

  .plain {
    fill: none;
    stroke: currentColor;
  }

  .relevance {
    stroke: currentColor;
    stroke-width: 2;
  }

  [part='exposure'] li p {
    font-variant-numeric: tabular-nums;
  }
`;
