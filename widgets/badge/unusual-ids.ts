/** Fetched for the first partner whose id cannot stand in an address as it is. */
export { addressOf } from '../../engine/primitives/addresses.ts';
