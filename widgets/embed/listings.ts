import { TierListings } from '../listings/tier-listings.ts';
import { embed } from './origin.ts';

export { configure } from '../store/settings.ts';
export { refresh } from '../store/refresh.ts';
export { TierListings };

embed(import.meta.url, 'tier-listings', TierListings);
