import { lookup as lookUp } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether an address is one of the open internet: not of this machine, of a network of one's own, or of a provider's inside. */
export function isOpenAddress(address: string): boolean {
  // `::ffff:10.0.0.1` is 10.0.0.1.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** A host may not be connected to. */
export class RefusedAddress extends Error {
  override name = 'RefusedAddress';
}

/**
 * Looks a host up, and gives no address when one of them is not of the open internet. The connection is made to what is given here: a name
 * that means something else a moment later leads nowhere.
 */
export function guardLookup(lookup: LookupFunction = lookUp): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = found as Exclude<typeof found, string>;
      if (addresses.length === 0 || !addresses.every(({ address }) => isOpenAddress(address)))
        return callback(new RefusedAddress(), []);
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0]!.address, addresses[0]!.family);
    });
}

/** Of a host that is an address itself: nothing is looked up then. Null: it is a name. */
export function addressOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}
