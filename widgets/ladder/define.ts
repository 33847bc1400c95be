import { defineElement } from '../define.ts';
import * as body from './ladder-body.ts';
import { TierLadder } from './tier-ladder.ts';

// Whole from the first moment, as pages need it whose server rendered the element.
TierLadder.body.bring(body);
defineElement('tier-ladder', TierLadder);

export { TierLadder };
