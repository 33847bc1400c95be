import { createHash } from 'node:crypto';
import { TierBadge } from '../../widgets/badge/define.ts';
import { TierTracker } from '../../widgets/tracker/define.ts';
import { elementStyles } from './element-styles.ts';

type StyleHash = `sha256-${string}`;

/** What lets a strict content security policy through the styles that stand in server-rendered shadow roots. */
export const shadowStyleHashes: readonly StyleHash[] = [TierBadge, TierTracker].map(
  (element): StyleHash => `sha256-${createHash('sha256').update(elementStyles(element)).digest('base64')}`,
);
