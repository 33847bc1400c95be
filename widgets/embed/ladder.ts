import { TierLadder } from '../ladder/tier-ladder.ts';
import { embed } from './origin.ts';

export { configure } from '../store/settings.ts';
export { refresh } from '../store/refresh.ts';
export { TierLadder };

embed(import.meta.url, 'tier-ladder', TierLadder);
