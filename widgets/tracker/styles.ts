import { css } from '../element/sheet.ts';

export const trackerStyles = css`
  .stage[data-fold] {
    max-block-size: var(--tier-tracker-room);
  }

  :host {
    --_tier-ink-soft: var(--tier-ink-soft, light-dark(#5d584c, #aea896));
    --_tier-paper-raised: var(--tier-paper-raised, light-dark(#f3f0e7, #1f2018));
    --_tier-caution: var(--tier-caution, light-dark(#8a4b12, #e0a868));
    --_tier-caution-paper: var(--tier-caution-paper, light-dark(#f8eedf, #2b2115));
  }

  /* A container has no width of its own: this is the one that it has where its parent asks what it needs. */
  .stage {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(34rem, 80vw);
  }

  .frame {
    box-sizing: border-box;
    padding: clamp(1em, 4cqi, 1.75em);
    border: 1px solid var(--_tier-rule);
    border-radius: var(--_tier-radius);
    background: var(--_tier-paper);
    color: var(--_tier-ink);
    line-height: 1.45;
  }

  p,
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

  .notes,
  .program,
  [part='foot'] {
    color: var(--_tier-ink-soft);
    font-size: 0.875em;
  }

  [role='heading'] {
    position: relative;
    font-weight: 600;
  }

  section section {
    margin-block-start: 1.5em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_tier-rule);
  }

  [part='standing'] + [part='standing'] {
    margin-block-start: 2.5em;
    padding-block-start: 2em;
    border-block-start: 3px double var(--_tier-rule);
  }

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

  [part='news'] {
    position: relative;
    margin-block-start: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_tier-caution);
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

  [data-verdict='warned'] :is([part='target'], [part='review']) dd {
    color: var(--_tier-caution);
  }

  [data-risk] {
    color: var(--_tier-caution);
  }

  [part='bar'] {
    block-size: 4px;
    margin-block: 0.4em;
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

  [part='fold'] {
    border-block-start: 1px dotted var(--_tier-rule);
  }

  summary {
    padding-block: 0.7em;
    cursor: pointer;
    font-weight: 500;
  }

  [part='bar'] svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 99px;
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

  [part='criteria'],
  [part='next'] > [part='fold'] {
    margin-block-start: 0.75em;
  }

  [part='criteria'] + [part='fold'] {
    margin-block-start: 0;
  }

  [part='criterion'] {
    padding-block: 0.7em;
    border-block-start: 1px dotted var(--_tier-rule);
  }

  .line {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0 0.75em;
  }

  .label {
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
    color: var(--_tier-accent);
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

  .notes {
    position: relative;
  }

  .withheld {
    margin-block-start: 0.75em;
    color: var(--_tier-ink-soft);
    font-size: 0.875em;
    font-style: italic;
  }

  [part='slip'] {
    font-size: 0.9375em;
  }

  [part='slip'][data-warned] {
    padding: 1em;
    border: 1px solid var(--_tier-caution);
    border-inline-start-width: 4px;
    border-radius: var(--_tier-radius);
    background: var(--_tier-caution-paper);
  }

  [data-warned] [role='heading'] {
    color: var(--_tier-caution);
  }

  .bars {
    margin-block: 0.35em;
  }

  .bars li {
    padding-block: 0.2em;
  }

  [part='foot'] {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block-start: 1.5em;
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--_tier-rule);
  }

  @container (inline-size < 24rem) {
    [part='answer'] > div {
      grid-template-columns: minmax(0, 1fr);
    }
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

  @media (forced-colors: active) {
    [data-kind='met'] {
      background: Highlight;
      forced-color-adjust: none;
    }

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
`;
