import type { PartnerMark } from '../../engine/wire.ts';

/** What is said beside a partner's name. */
export const MARK_WORDS: Record<PartnerMark, string> = {
  warned: 'Warned',
  'at-risk': 'At risk',
  silent: 'No new data',
  exempt: 'Exempt',
  promoted: 'Promoted',
  demoted: 'Demoted',
};

/** What partners can be filtered by; each is also what the list is then of. */
export const STATE_WORDS = {
  warned: 'Warned',
  'at-risk': 'At risk',
  silent: 'No new data, review postponed',
  exempt: 'Exempt from a criterion',
  moved: 'Moved in the last 90 days',
};

export const NEEDS_KEY =
  'Who is at risk is a forecast from figures that are not all public, so only whoever runs the program is told: with a key, below.';

/** What came of a key. */
export const KEY_WORDS = {
  asking: 'Asking the server. With thousands of partners this takes some seconds …',
  works: 'With your key, this list also knows who is at risk. Nothing of it was stored.',
  refused: 'This key may not read in this program, or it was revoked. gradus key create --scope read makes one.',
  files: 'These are files without a server, so nobody is here to tell more. Ask the server that wrote them.',
  failed: 'The server could not be reached just now. Trying again may help.',
};
