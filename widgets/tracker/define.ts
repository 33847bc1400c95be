import { defineElement } from '../define.ts';
import * as body from './tracker-body.ts';
import { TierTracker } from './tier-tracker.ts';

// Whole from the first moment, as pages need it whose server rendered the element.
TierTracker.body.bring(body);
defineElement('tier-tracker', TierTracker);

export { TierTracker };
