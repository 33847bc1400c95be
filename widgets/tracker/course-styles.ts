import { css } from '../element/sheet.ts';

/** The course of a metric, where there is room for it. */
export const courseStyles = css`
  [part='course'] {
    display: none;
    margin-block: 0.5em 0.25em;
  }

  @container (inline-size >= 30rem) {
    [part='course'] {
      display: block;
    }
  }

  [part='course'] svg {
    display: block;
    inline-size: 100%;
    block-size: 4em;
    /* Of an accent that is no colour. */
    stroke: currentcolor;
  }

  [dir='rtl'] [part='course'] svg {
    transform: scaleX(-1);
  }

  [part='course'] path {
    fill: none;
    stroke: var(--_tier-accent);
    stroke-width: 1.75px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  [part='course'] .ahead {
    fill: var(--_tier-rule);
    stroke: none;
    opacity: 0.3;
  }

  [part='course'] .hatch {
    stroke: var(--_tier-rule);
    stroke-width: 1px;
  }

  [part='course'] .cone {
    fill: var(--_tier-accent);
    stroke: none;
    opacity: 0.2;
  }

  [part='course'] .needed {
    stroke: var(--_tier-ink-soft);
    stroke-width: 1px;
    stroke-dasharray: 2px 4px;
  }

  [part='course'] .dot {
    stroke-width: 7px;
  }

  .bars [part='course'] .cone {
    fill: var(--_tier-caution);
  }

  .bars [part='course'] .then {
    stroke: var(--_tier-caution);
  }
`;
