import { TierTracker } from '../tracker/tier-tracker.ts';
import { embed } from './origin.ts';

export { configure } from '../store/settings.ts';
export { refresh } from '../store/refresh.ts';
export { TierTracker };

embed(import.meta.url, 'tier-tracker', TierTracker);
