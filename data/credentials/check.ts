import type { PublicPartner } from '../../engine/wire.ts';
import { standsToday, type Today } from './stands-today.ts';
import { checkCredential, type Checked, type Claim, type Trust } from './verify.ts';

/** Whose badge something is. */
export interface Bearer {
  program: string;
  /** Null: of a program without tracks, or said nowhere. */
  track: string | null;
  partner: string;
}

/** All that a page says of what somebody wants to have checked. */
export type CheckAnswer =
  | { kind: 'claim'; claim: Claim; bearer: Bearer; today: Today }
  | Exclude<Checked, { kind: 'signed' }>
  /** The address of a badge or a partner's page here: what is held is looked up. `partner` null: nobody of that id takes part. */
  | { kind: 'address'; bearer: Bearer; partner: PublicPartner | null }
  /** An address of another site, which is not asked. */
  | { kind: 'other-address'; host: string }
  | { kind: 'unknown-address' };

/** How what is known is looked up: on the server in memory, in a browser by asking the server. */
export interface Known {
  trust(): Promise<Trust> | Trust;
  /** Whose badge, page or credential is at a path; null: nobody's. */
  bearerOf(path: string): Bearer | null;
  partner(program: string, id: string): Promise<PublicPartner | null>;
  /** Where this site is reached: `https://partners.example`. */
  origins: readonly string[];
}

const ADDRESS = /^(?:https?:\/\/|\/)\S+$/i;

/** Looks at what somebody pasted: a credential, or an address. No address is ever asked for what is there. */
export async function answerCheck(given: string, known: Known): Promise<CheckAnswer> {
  const text = given.trim();
  if (ADDRESS.test(text)) return answerAddress(text, known);
  const checked = await checkCredential(text, await known.trust());
  if (checked.kind !== 'signed') return checked;
  const { claim } = checked;
  const bearer = known.bearerOf(claim.path);
  if (!bearer) return { kind: 'other-kind' };
  const partner = await known.partner(bearer.program, bearer.partner);
  return { kind: 'claim', claim, bearer, today: standsToday(claim, bearer.track, partner) };
}

async function answerAddress(text: string, { origins, partner, bearerOf }: Known): Promise<CheckAnswer> {
  const url = URL.parse(text, origins[0]);
  if (!url) return { kind: 'unknown-address' };
  const isHere = origins.some((origin) => new URL(origin).host === url.host);
  if (!isHere) return { kind: 'other-address', host: url.host };
  const bearer = bearerOf(url.pathname);
  return bearer
    ? { kind: 'address', bearer, partner: await partner(bearer.program, bearer.partner) }
    : { kind: 'unknown-address' };
}
