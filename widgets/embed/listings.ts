import { defineElement } from '../define.ts';
import { TierListings } from '../listings/tier-listings.ts';
import { askWhereLoaded } from './origin.ts';

export { configure } from '../store/settings.ts';
export { refresh } from '../store/refresh.ts';
export { TierListings };

// Before it is defined: elements that stand on the page ask at once.
askWhereLoaded(import.meta.url);
defineElement('tier-listings', TierListings);
