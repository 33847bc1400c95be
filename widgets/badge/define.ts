import { defineElement } from '../define.ts';
import { TierBadge } from './tier-badge.ts';

defineElement('tier-badge', TierBadge);

export { TierBadge };
