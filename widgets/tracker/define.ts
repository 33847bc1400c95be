import { defineElement } from '../define.ts';
import { TierTracker } from './tier-tracker.ts';

defineElement('tier-tracker', TierTracker);

export { TierTracker };
