import { css } from '../element/sheet.ts';

/** What is needed, a line each, and what is met, folded. */
export const criteriaStyles = css`
  [part='fold'] {
    border-block-start: 1px dotted var(--_tier-rule);
  }

  summary {
    padding-block: 0.7em;
    cursor: pointer;
    font-weight: 500;
  }

  section > :is(ul, [part='fold']) {
    margin-block-start: 0.75em;
  }

  ul + [part='fold'] {
    margin-block-start: 0;
  }

  li .notes::first-letter {
    text-transform: uppercase;
  }

  [part='criterion'],
  .bars > li {
    padding-block: 0.7em;
    border-block-start: 1px dotted var(--_tier-rule);
  }

  .line {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0 0.75em;
  }

  /* Where a label goes the other way than what it stands in, it begins where the line does. */
  .label {
    text-align: -webkit-match-parent;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .figures {
    color: var(--_tier-ink-soft);
    font-size: 0.9375em;
    text-align: end;
  }

  .status {
    overflow-wrap: anywhere;
    display: inline-flex;
    align-items: baseline;
    gap: 0.4em;
    color: var(--_tier-ink-soft);
    font-size: 0.875em;
  }

  .icon {
    flex: none;
    align-self: center;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [data-status='met'] > .line .status,
  [data-status='exempt'] > .line .status {
    color: var(--_tier-accent-text);
  }

  [data-status='unmet'] > .line .status {
    color: var(--_tier-ink);
  }

  [data-status='lapsed'] > .line .status,
  .bars [data-status='unmet'] > .line .status {
    color: var(--_tier-caution);
  }

  [data-status='met'] > .line .label {
    font-weight: 400;
  }

  [part='members'] {
    margin-block-start: 0.4em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_tier-rule);
  }

  [part='members'] li + li {
    margin-block-start: 0.6em;
  }

  .and {
    color: var(--_tier-ink-soft);
    font-size: 0.875em;
    font-style: italic;
  }

  .withheld {
    margin-block-start: 0.75em;
  }

  @container (inline-size < 30rem) {
    .line {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .line .label {
      grid-row: 1;
    }

    .line .status {
      grid-row: 1;
      grid-column: 2;
    }

    .line .figures {
      grid-column: 1 / -1;
      text-align: start;
    }
  }
`;
