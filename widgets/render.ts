/** Elements as text, for servers: declarative shadow DOM that their scripts take over. */
export { badgeDataOf, type BadgeData } from './badge/badge-data.ts';
export { badgeShadowStyle, renderBadge, type BadgeOptions } from './badge/render-badge.ts';
export { ladderShadowStyle, renderLadder, type LadderOptions } from './ladder/render-ladder.ts';
export { renderTracker, trackerShadowStyle, type TrackerOptions } from './tracker/render-tracker.ts';
export { renderListings, type ListingCard, type ListingsOptions } from './listings/render-listings.ts';
