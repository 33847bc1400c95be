import { addressOf } from '../../engine/primitives/addresses.ts';
import type { PublicLadder, PublicProgram } from '../../engine/wire.ts';

type Named = { id: string };

export function programPath(program: Named): string {
  return `/programs/${program.id}/`;
}

/** Where one's own figures are held against the criteria. */
export function calculatorPath(program: Named): string {
  return `${programPath(program)}calculator/`;
}

/** Where thresholds are moved, and it is seen who would move with them. */
export function whatIfPath(program: Named): string {
  return `${programPath(program)}what-if/`;
}

/** What each edition changed, and what is coming. */
export function changesPath(program: Named): string {
  return `${programPath(program)}changes/`;
}

/** What decides the order of listings, and what that comes to. */
export function rankingPath(program: Named): string {
  return `${programPath(program)}ranking/`;
}

/** Promotions and editions. */
export function newsPath(program: Named): string {
  return `${programPath(program)}news/`;
}

export type FeedForm = 'atom' | 'rss' | 'json';

export function feedPath(program: Named, form: FeedForm): string {
  return `/feeds/${program.id}.${form}`;
}

/** Reviews and editions, for calendars. */
export function calendarPath(program: Named): string {
  return `/calendars/${program.id}.ics`;
}

export function healthPath(program: Named): string {
  return `${programPath(program)}health/`;
}

/** With tracks the track stands in the path too, as two tracks may each have a Gold. */
export function tierPath(program: Named, ladder: Pick<PublicLadder, 'track'>, tier: Named): string {
  return `${programPath(program)}tiers/${ladder.track === null ? '' : `${ladder.track}/`}${tier.id}/`;
}

/** Of the pages of partners, the first has the address of them all. */
export function partnersPath(program: Named, page = 1): string {
  return `${programPath(program)}partners/${page === 1 ? '' : `page/${page}/`}`;
}

/** Of the partners on a tier, or on none, in the list of all partners. No id has two hyphens on end, so no two of them are the same. */
export function holdersAnchor(ladder: Pick<PublicLadder, 'track'>, tier: string | null): string {
  return `${ladder.track ?? 'tier'}--${tier ?? 'none--'}`;
}

export function partnerPath(program: Named, partner: string): string {
  return `${partnersPath(program)}${addressOf(partner)}/`;
}

/** The badge as pictures and snippets, and as a signed credential. */
export function badgeKitPath(program: Named, partner: string): string {
  return `${programPath(program)}badges/${addressOf(partner)}/`;
}

/** Where a partner sees its own page, with a token. */
export function ownPath(program: Named): string {
  return `${programPath(program)}me/`;
}

/** Where the demo lends a token for one of its invented partners. */
export function lentPath(program: Named): string {
  return `${ownPath(program)}demo/`;
}

/** A partner's own reviews and deadlines, for calendars. */
export function ownCalendarPath(program: Named, token: string): string {
  return `${calendarPath(program)}?token=${encodeURIComponent(token)}`;
}

export function badgePath(program: Named, partner: string): string {
  return `/badges/${program.id}/${addressOf(partner)}.svg`;
}

/** The picture that others show beside a link to a partner's page. */
export function cardPath(program: Named, partner: string): string {
  return `/cards/${program.id}/${addressOf(partner)}.png`;
}

export function programJson(program: Pick<PublicProgram, 'id'>): string {
  return `/api/v1/programs/${program.id}.json`;
}

/** Everyone, with all that they are filtered by. */
export function directoryJson(program: Named): string {
  return `/api/v1/programs/${program.id}/directory.json`;
}

/** What the engine decides by: every edition so far. */
export function rulesJson(program: Named): string {
  return `/api/v1/programs/${program.id}/rules.json`;
}

/** What everyone holds, and their public figures. */
export function figuresJson(program: Named): string {
  return `/api/v1/programs/${program.id}/figures.json`;
}

export function programYaml(program: Named): string {
  return `${programPath(program)}program.yaml`;
}

/** The public observations that a partner's standing rests on. */
export function partnerRows(program: Named, partner: string): string {
  return `/api/v1/programs/${program.id}/partners/${addressOf(partner)}/observations.csv`;
}

export function partnerJson(program: Named, partner: string): string {
  return `/api/v1/programs/${program.id}/partners/${addressOf(partner)}.json`;
}

export const VERIFY_PATH = '/verify/';

/** The public keys of all programs. */
export const KEYS_PATH = '/.well-known/jwks.json';

/** Who a program is as an issuer of signed badges: where did:web looks. */
export function didPath(program: Named): string {
  return `${programPath(program)}did.json`;
}

/** A signed badge: of a partner, on one track. */
export function credentialPath(program: Named, track: string | null, partner: string): string {
  return `/credentials/${program.id}/${track === null ? '' : `${track}/`}${addressOf(partner)}.jwt`;
}

/** Which of the signed badges of a partner still hold. */
export function statusListPath(program: Named, partner: string): string {
  return `/status/${program.id}/${addressOf(partner)}.jwt`;
}
