import { badgeShadowStyle, ladderShadowStyle, trackerShadowStyle } from '../../../widgets/render.ts';
import { hashOf, type InlineHash } from './inline-hash.ts';

/** Of the styles that stand in server-rendered shadow roots. */
export const shadowStyleHashes: readonly InlineHash[] = [badgeShadowStyle, trackerShadowStyle].map(hashOf);
/** Few pages have a ladder of that kind. */
export const ladderStyleHash = hashOf(ladderShadowStyle);
