import { defineElement } from '../define.ts';
import { TierTracker } from '../tracker/tier-tracker.ts';
import { askWhereLoaded } from './origin.ts';

export { configure } from '../store/settings.ts';
export { refresh } from '../store/refresh.ts';
export { TierTracker };

// Before it is defined: elements that stand on the page ask at once.
askWhereLoaded(import.meta.url);
defineElement('tier-tracker', TierTracker);
