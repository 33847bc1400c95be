import { css } from '../element/sheet.ts';

/** The drawn ladder: rungs that rise, those reached in the tier's tone. */
export const glyphStyles = css`
  .glyph {
    flex: none;
    display: block;
    inline-size: 1.25em;
    block-size: 1em;
  }

  .glyph .on {
    fill: var(--_tier-tone);
  }

  .glyph .off {
    fill: var(--_tier-rule);
  }

  [dir='rtl'] .glyph {
    transform: scaleX(-1);
  }

  @media (forced-colors: active) {
    .glyph .on {
      fill: CanvasText;
    }

    .glyph .off {
      fill: none;
      stroke: CanvasText;
      stroke-width: 0.6;
    }
  }
`;
