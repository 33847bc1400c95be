import { frameStyles } from '../body/frame-styles.ts';
import { groundOf } from '../colours/accent-styles.ts';
import { knowColours } from '../colours/known-colours.ts';
import { opaque, readable, whereRelative } from '../colours/readable.ts';
import { css } from '../element/sheet.ts';
import { answerStyles } from './answer-styles.ts';
import { barStyles } from './bar-styles.ts';
import { courseStyles } from './course-styles.ts';
import { criteriaStyles } from './criteria-styles.ts';

const placeStyles = css`
  .stage[data-fold] {
    max-block-size: var(--tier-tracker-room);
  }

  :host {
    --_tier-given-caution: var(--tier-caution, light-dark(#8a4b12, #e0a868));
    --_tier-given-warm: var(--tier-caution-paper, light-dark(#f8eedf, #2b2115));
    --_tier-caution: var(--_tier-ink);
    --_tier-warm: var(--_tier-paper);
  }

  /* A container has no width of its own: this is the one that it has where its parent asks what it needs. */
  .stage {
    contain-intrinsic-inline-size: min(34rem, 80vw);
  }

  .frame {
    box-sizing: border-box;
    padding: clamp(1em, 4cqi, 1.75em);
  }

  .notes,
  .program {
    color: var(--_tier-ink-soft);
    font-size: 0.875em;
  }

  .notes {
    position: relative;
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

  [part='foot'] {
    margin-block-start: 1.5em;
    padding-block-start: 0.9em;
  }
`;

knowColours('caution warm given-caution given-warm');

const caution = `--_tier-caution:${readable('var(--_tier-given-caution)', 'text')};`;

const cautionStyles =
  whereRelative(`:host{${caution}--_tier-warm:${opaque('var(--_tier-given-warm)')}}`) +
  groundOf('[part=slip][data-warned]', `--_tier-on:var(--_tier-warm);${caution}`);

/** All of a tracker, whose place comes first. */
export const trackerStyles = frameStyles + placeStyles + answerStyles + barStyles + criteriaStyles + courseStyles + cautionStyles;
