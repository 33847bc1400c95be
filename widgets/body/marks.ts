import type { Status } from '../../engine/results.ts';
import type { PartnerMark } from '../../engine/wire.ts';

/**
 * The one set of marks, each the outline of a path in a box of 16 × 16, drawn as a line: the same on pages, in elements and in pictures. A mark
 * only repeats what a word beside it says.
 */
export type MarkName = Status | 'withheld' | 'refuted';

const RING = 'M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0z';

export const MARKS: Record<MarkName, string> = {
  met: `${RING}M5.2 8.3l2 2 3.7-4.2`,
  unmet: RING,
  lapsed: `${RING}M8 4.6V8l2.3 1.6`,
  unknown: `${RING}M6.4 6.6a1.7 1.7 0 1 1 2.4 1.6c-.5.2-.8.5-.8 1M8 11.2v.1`,
  exempt: `${RING}M5.4 8h5.2`,
  'not-applicable': 'M4.5 11.5l7-7',
  withheld: 'M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2',
  refuted: `${RING}M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6`,
};

/** What is to be known of a partner in a list. */
export const PARTNER_MARKS: Record<PartnerMark, string> = {
  warned: 'M8 2.2l6.4 11.4H1.6zM8 6.6v3.2M8 11.8v.1',
  'at-risk': 'M1.6 4l4.6 4.6L9 5.8l5.4 5.6M14.4 7.2v4.2h-4.2',
  silent: 'M2.6 8h.1M8 8h.1M13.3 8h.1',
  exempt: MARKS.exempt,
  promoted: 'M8 13.8V2.2M3 7.2l5-5 5 5',
  demoted: 'M8 2.2v11.6M3 8.8l5 5 5-5',
};
