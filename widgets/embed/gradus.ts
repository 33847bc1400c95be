export * from './badge.ts';
export * from './ladder.ts';
export * from './listings.ts';
export * from './tracker.ts';
export { preload } from '../store/preload.ts';
export { TierChangeEvent, TierErrorEvent, TierReadyEvent, type TierErrorCode } from '../element/events.ts';
export { TierSortEvent } from '../listings/sort-event.ts';
