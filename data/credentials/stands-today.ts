import type { IsoDay } from '../../engine/primitives/calendar.ts';
import type { PublicPartner } from '../../engine/wire.ts';
import type { Claim } from './verify.ts';

/** Whether what a credential says is so today. */
export type Today =
  | { kind: 'holds' }
  /** The tier was lost, and reached again: another credential says so. */
  | { kind: 'since-other'; since: IsoDay }
  /** `tier`: the name of what is held in its place; null: no tier. */
  | { kind: 'other-tier'; tier: string | null }
  /** Takes part no more. */
  | { kind: 'gone' };

/** `track`: that of the credential. `partner`: null when nobody of that id takes part. */
export function standsToday(
  { tier, since }: Pick<Claim, 'tier' | 'since'>,
  track: string | null,
  partner: PublicPartner | null,
): Today {
  const standing = partner?.standings.find((one) => one.track === track);
  if (!standing) return { kind: 'gone' };
  if (standing.held !== tier)
    return { kind: 'other-tier', tier: standing.tiers.find(({ id }) => id === standing.held)?.name ?? null };
  return standing.since === since || standing.since === null ? { kind: 'holds' } : { kind: 'since-other', since: standing.since };
}
