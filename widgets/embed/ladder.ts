import { defineElement } from '../define.ts';
import { TierLadder } from '../ladder/tier-ladder.ts';
import { askWhereLoaded } from './origin.ts';

export { configure } from '../store/settings.ts';
export { refresh } from '../store/refresh.ts';
export { TierLadder };

// Before it is defined: elements that stand on the page ask at once.
askWhereLoaded(import.meta.url);
defineElement('tier-ladder', TierLadder);
