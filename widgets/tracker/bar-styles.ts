import { css } from '../element/sheet.ts';

/** How far a metric has come, and what has to be met to stay. */
export const barStyles = css`
  [part='bar'] {
    block-size: 4px;
    margin-block: 0.4em;
  }

  [part='bar'] svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 99px;
  }

  [part='bar'][data-status='met'] {
    block-size: 2px;
  }

  [part='bar'][data-status='unknown'] {
    border-radius: 99px;
    background: repeating-linear-gradient(135deg, transparent 0 3px, var(--_tier-ink-soft) 3px 4.5px);
  }

  [part='bar'][data-status='unknown'] .track {
    fill: none;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    color: var(--_tier-ink-soft);
    font-size: 0.8125em;
  }

  [dir='rtl'] [part='bar'] svg {
    transform: scaleX(-1);
  }

  .track {
    fill: var(--_tier-rule);
  }

  .fill {
    fill: var(--_tier-accent);
  }

  @media (forced-colors: active) {
    .track {
      fill: none;
      stroke: CanvasText;
      stroke-width: 1px;
      vector-effect: non-scaling-stroke;
    }

    .fill {
      fill: Highlight;
    }
  }

  .deadline {
    margin-block: 0.1em;
    font-size: 1.0625em;
    font-weight: 600;
  }

  [part='slip'][data-warned] {
    padding: 1em 1em 0.5em;
    border: 1px solid var(--_tier-caution);
    border-inline-start-width: 4px;
    border-radius: var(--_tier-radius);
    background: var(--_tier-warm);
    color: var(--_tier-ink);
  }

  [data-warned] > :is([role='heading'], .deadline) {
    color: var(--_tier-caution);
  }
`;
