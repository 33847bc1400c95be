import { createHash } from 'node:crypto';
import { badgeShadowStyle, trackerShadowStyle } from '../../widgets/render.ts';

type StyleHash = `sha256-${string}`;

/** What lets a strict content security policy through the styles that stand in server-rendered shadow roots. */
export const shadowStyleHashes: readonly StyleHash[] = [badgeShadowStyle, trackerShadowStyle].map(
  (style): StyleHash => `sha256-${createHash('sha256').update(style).digest('base64')}`,
);
