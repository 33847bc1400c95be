import type { Words } from '../languages.ts';

interface Moves {
  up: number;
  down: number;
  same: number;
  untold: number;
  aSample: number;
}

/** How many partners an edition moves, and which way. */
export function describeMovement({ untold, ...moves }: Moves, { changesPage: words }: Words): string[] {
  const all = moves.up + moves.down + moves.same;
  if (all === 0) return untold > 0 ? [words.hidden] : [];
  return [
    words.moves({ ...moves, all }),
    ...(moves.down > 0 ? [words.notAtOnce] : []),
    ...(untold > 0 ? [words.untold(untold)] : []),
  ];
}
