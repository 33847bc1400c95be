import { css } from '../element/sheet.ts';

/** The answer at the top: the tier that is held, what is new of it, and how much is missing. */
export const answerStyles = css`
  [part='held'] .tier {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.45em;
    margin-block: 0.1em 0.15em;
    font-size: 1.75em;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }

  [part='held'] .tier > p {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  [part='news'] {
    position: relative;
    margin-block-start: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_tier-caution);
  }

  [part='news'][data-good] {
    border-color: var(--_tier-accent);
  }

  [part='own'],
  .withheld {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
    margin-block-start: 0.25em;
  }

  .notes > .icon {
    align-self: auto;
  }

  [part='answer'] {
    margin-block: 1.1em 0;
  }

  [part='answer'] > div {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: 0 0.75em;
    padding-block: 0.55em;
    border-block-start: 1px solid var(--_tier-rule);
  }

  dt {
    color: var(--_tier-ink-soft);
    font-size: 0.875em;
    line-height: 1.65;
    overflow-wrap: anywhere;
  }

  dd {
    margin: 0;
    font-size: 1.0625em;
    font-weight: 600;
  }

  dd .notes {
    display: block;
    font-size: 0.825em;
    font-weight: 400;
  }

  .boxes {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 3px;
    margin-inline-start: 0.4em;
    vertical-align: -0.05em;
  }

  .boxes i {
    box-sizing: border-box;
    inline-size: 0.85em;
    block-size: 0.85em;
    border: 1.5px solid var(--_tier-accent);
    border-radius: 3px;
  }

  [data-kind='met'] {
    background: var(--_tier-accent);
  }

  .boxes [data-kind='unknown'] {
    border: 1.5px dashed var(--_tier-ink-soft);
    background: repeating-linear-gradient(135deg, transparent 0 2px, var(--_tier-rule) 2px 4px);
  }

  [data-risk] {
    color: var(--_tier-caution);
  }

  @container (inline-size < 24rem) {
    [part='answer'] > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    [data-kind='met'] {
      background: Highlight;
      forced-color-adjust: none;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    [data-promoted] .glyph .on {
      transform-box: fill-box;
      transform-origin: bottom;
      animation: rise 1.2s cubic-bezier(0.2, 0.8, 0.2, 1);
    }

    @keyframes rise {
      from {
        transform: scaleY(0);
      }
    }
  }
`;
