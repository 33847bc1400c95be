import { knowColours } from './known-colours.ts';
import { groundStyles, readable, whereRelative } from './readable.ts';

knowColours('accent accent-text');

const made =
  `--_tier-accent:${readable('var(--_tier-given-accent)', 'mark')};` +
  `--_tier-accent-text:${readable('var(--_tier-given-accent)', 'text')};`;

/** The accent, to draw and to write with. */
export const accentStyles =
  ':host{--_tier-accent:var(--_tier-ink);--_tier-accent-text:var(--_tier-ink)}' + whereRelative(`:host{${made}}`);

/** All colours anew, for a part that has another ground. */
export const groundOf = (selector: string, more = ''): string => whereRelative(`${selector}{${groundStyles}${made}${more}}`);
