import { defineElement } from '../define.ts';
import { TierListings } from './tier-listings.ts';

defineElement('tier-listings', TierListings);

export { TierListings };
