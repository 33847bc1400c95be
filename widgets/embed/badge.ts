import { defineElement } from '../define.ts';
import { TierBadge } from '../badge/tier-badge.ts';
import { askWhereLoaded } from './origin.ts';

export { configure } from '../store/settings.ts';
export { refresh } from '../store/refresh.ts';
export { TierBadge };

// Before it is defined: elements that stand on the page ask at once.
askWhereLoaded(import.meta.url);
defineElement('tier-badge', TierBadge);
