import { TierBadge } from '../badge/tier-badge.ts';
import { embed } from './origin.ts';

export { configure } from '../store/settings.ts';
export { refresh } from '../store/refresh.ts';
export { TierBadge };

embed(import.meta.url, 'tier-badge', TierBadge);
