export { configure } from './api.ts';
export { badgeDataOf, type BadgeData } from './badge-data.ts';
export { TierErrorEvent, TierReadyEvent, TierSortEvent, type TierErrorCode } from './events.ts';
export { TierBadge } from './tier-badge-define.ts';
export { TierListings } from './tier-listings-define.ts';
export { TierTracker } from './tier-tracker-define.ts';
