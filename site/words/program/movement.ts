import type { PublicMovement } from '../../../engine/wire.ts';
import type { Words } from '../languages.ts';

/** How many partners an edition moves, and which way. */
export function describeMovement({ isWhole, ...moves }: PublicMovement, { changesPage: words }: Words): string[] {
  const all = moves.up + moves.down + moves.same;
  if (all === 0) return [];
  return [words.moves({ ...moves, all }), ...(moves.down > 0 ? [words.notAtOnce] : []), ...(isWhole ? [] : [words.partly])];
}
