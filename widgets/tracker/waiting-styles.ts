import { css } from '../element/sheet.ts';

/** What holds before the tracker's own sheet is there: its place in the page, and its shape while it waits. */
export const waitingStyles = css`
  :host {
    /* A track that takes less than it wants: in a table, a block would be as wide as that. */
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    box-sizing: border-box;
    min-inline-size: min(100%, 17rem);
    min-block-size: var(--tier-tracker-room, 0);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }

  .waiting {
    min-block-size: var(--tier-tracker-room, 26rem);
  }

  .skeleton {
    display: grid;
    gap: 1.25em;
    padding: 1.25em;
    border: 1px solid var(--_tier-rule);
    border-radius: var(--_tier-radius);
    background: var(--_tier-paper);
  }

  .skeleton i {
    block-size: 1em;
    border-radius: 2px;
    background: var(--_tier-rule);
    opacity: 0.6;
  }

  .skeleton i:first-child {
    block-size: 2.5em;
    inline-size: 40%;
  }

  .skeleton i:last-child {
    inline-size: 70%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: breathe 2.4s ease-in-out infinite;
    }

    @keyframes breathe {
      50% {
        opacity: 0.55;
      }
    }
  }
`;
