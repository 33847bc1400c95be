import { formatDay, type Day, type IsoDay } from '../primitives/calendar.ts';
import { findFunds, type Funds, type FundsDelivery } from './funds.ts';
import { holdingsOf, type Decided } from './holdings.ts';
import { findOwed, type OwedDelivery, type OwedItem } from './owed.ts';
import type { Benefit, Program } from '../program/program.ts';

/** What was given to one partner on one track. */
export type Delivery = FundsDelivery | OwedDelivery;

/** What a partner may expect on a day. */
export interface Entitlements {
  asOf: IsoDay;
  /** Null: none is held. */
  held: string | null;
  since: IsoDay | null;
  benefits: string[];
  support: Pick<Extract<Benefit, { kind: 'support' }>, 'channel' | 'responseHours' | 'note'>[];
  /** An account a currency; of all tiers that were ever held. */
  funds: Funds[];
  /** Each period that has begun, earliest first, of all tiers that were ever held. */
  owed: OwedItem[];
}

/**
 * Benefits are those that the held tier lists itself: what a lower tier gives is not added. Funds and things owed follow from the whole
 * history, with that of the partners taken over from. `decided`: as `replayHistory` returns it; `deliveries`: those of all of them.
 */
export function entitlementsOf(
  editions: readonly Program[],
  decided: Decided,
  track: string | null,
  deliveries: readonly Delivery[],
  asOf: Day,
): Entitlements {
  const holdings = holdingsOf(editions, decided, track, asOf);
  const last = holdings.at(-1);
  const current = last?.lostOn === null ? last : undefined;
  const listed = current?.tier.benefits ?? [];
  return {
    asOf: formatDay(asOf),
    held: current?.tier.id ?? null,
    since: current ? formatDay(current.since) : null,
    benefits: listed.filter((benefit) => benefit.kind === 'text').map(({ text }) => text),
    support: listed
      .filter((benefit) => benefit.kind === 'support')
      .map(({ channel, responseHours, note }) => ({ channel, responseHours, note })),
    funds: findFunds(
      holdings,
      deliveries.filter((delivery) => delivery.kind === 'mdf'),
      asOf,
    ),
    owed: findOwed(
      holdings,
      deliveries.filter((delivery) => delivery.kind === 'owed'),
      asOf,
    ),
  };
}
