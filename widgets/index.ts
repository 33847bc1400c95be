export { configure } from './store/settings.ts';
export { refresh } from './store/refresh.ts';
export { badgeDataOf, type BadgeData } from './badge/badge-data.ts';
export { TierErrorEvent, TierReadyEvent, type TierErrorCode } from './element/events.ts';
export { TierSortEvent } from './listings/sort-event.ts';
export { TierBadge } from './badge/define.ts';
export { TierLadder } from './ladder/define.ts';
export { TierListings } from './listings/define.ts';
export { TierTracker } from './tracker/define.ts';
