import { accentStyles } from '../colours/accent-styles.ts';
import { css } from '../element/sheet.ts';
import { plainText } from '../element/styles.ts';

/** The frame around what the tracker and the ladder say, its text, and its foot. */
export const frameStyles =
  accentStyles +
  css`
    .stage {
      container-type: inline-size;
    }

    .frame {
      border: 1px solid var(--_tier-rule);
      border-radius: var(--_tier-radius);
      background: var(--_tier-paper);
      color: var(--_tier-ink);
      ${plainText}
      fill: currentcolor;
      line-height: 1.45;
      overflow-wrap: anywhere;
      text-align: start;
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

    a {
      color: inherit;
      text-decoration-color: var(--_tier-accent);
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
    }

    [role='heading'] {
      position: relative;
      font-weight: 600;
    }

    [part='foot'] {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0.25em 1em;
      border-block-start: 1px solid var(--_tier-rule);
      color: var(--_tier-ink-soft);
      font-size: 0.875em;
    }
  `;
