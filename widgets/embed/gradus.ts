export * from './badge.ts';
export * from './ladder.ts';
export * from './listings.ts';
export * from './tracker.ts';
export { TierErrorEvent, TierReadyEvent, TierSortEvent, type TierErrorCode } from '../element/events.ts';
