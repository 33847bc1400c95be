import { defineElement } from '../define.ts';
import { TierLadder } from './tier-ladder.ts';

defineElement('tier-ladder', TierLadder);

export { TierLadder };
