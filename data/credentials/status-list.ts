import { gzipSync } from 'node:zlib';
import { parseDay, type IsoDay } from '../../engine/primitives/calendar.ts';
import type { Editions } from '../../engine/program/editions.ts';

/** What a credential says of one partner: which tier, on which track, since when. */
export interface Held {
  track: string | null;
  tier: string;
  since: IsoDay;
}

const FIRST_DAY = parseDay('2000-01-01')!;
const DAYS = 2 ** 15;
/** So many tiers of all tracks are told apart on one day. */
const TIERS = 2 ** 5;
const BITS = DAYS * TIERS;

/**
 * Where in the list of a partner a credential has its bit: it follows from what the credential says, so nothing has to be remembered of
 * those that were ever handed out. Tiers count in the order in which editions named them first, so a new one moves no other.
 */
export function statusIndexOf(editions: Editions, { track, tier, since }: Held): number {
  const tiers = new Set(
    editions.flatMap(({ ladders }) => ladders.flatMap((one) => one.tiers.map(({ id }) => nameTier(one.track, id)))),
  );
  const place = [...tiers].indexOf(nameTier(track, tier));
  const day = Math.min(Math.max(parseDay(since)! - FIRST_DAY, 0), DAYS - 1);
  return day * TIERS + (((place % TIERS) + TIERS) % TIERS);
}

/** A list in which all is revoked but what stands at these places (W3C Bitstring Status List: gzip, then base64url after a `u`). */
export function encodeStatusList(good: Iterable<number>): string {
  const bytes = Buffer.alloc(BITS / 8, 0xff);
  for (const index of good) bytes[index >> 3]! &= ~(0x80 >> (index & 7));
  return `u${gzipSync(bytes, { level: 9 }).toString('base64url')}`;
}

function nameTier(track: string | null, tier: string): string {
  return `${track ?? ''}/${tier}`;
}
