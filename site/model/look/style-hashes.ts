import { createHash } from 'node:crypto';
import { badgeShadowStyle, ladderShadowStyle, trackerShadowStyle } from '../../../widgets/render.ts';

type StyleHash = `sha256-${string}`;

/** What lets a strict content security policy through a style that stands in the page. */
export function hashOf(style: string): StyleHash {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}

/** Of the styles that stand in server-rendered shadow roots. */
export const shadowStyleHashes: readonly StyleHash[] = [badgeShadowStyle, trackerShadowStyle].map(hashOf);
/** Few pages have a ladder of that kind. */
export const ladderStyleHash = hashOf(ladderShadowStyle);
