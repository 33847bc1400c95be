import { css } from '../element/sheet.ts';

/** What holds before the ladder's own sheet is there: its place in the page. */
export const waitingStyles = css`
  :host {
    /* A track that takes less than it wants: in a table, a block would be as wide as that. */
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    box-sizing: border-box;
    min-inline-size: min(100%, 17rem);
    min-block-size: var(--tier-ladder-room, 0);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }

  .waiting {
    min-block-size: var(--tier-ladder-room, 22rem);
  }
`;
