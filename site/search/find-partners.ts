import { rankListings } from '../../engine/ranking/ranking.ts';
import type { PublicDirectory, PublicEntry } from '../../engine/wire.ts';
import type { Asked } from './asked.ts';
import { WordIndex } from './word-index.ts';

export interface FoundPartners {
  entries: PublicEntry[];
  isNear: boolean;
  /** Nobody without a key is told who that is. */
  needsKey: boolean;
}

/** With ten thousand partners the rest are on further pages. */
export const FOUND_A_PAGE = 200;

const indexes = new WeakMap<PublicDirectory, WordIndex<'name'>>();

/**
 * Who fits, in the order of the market: how well the name fits × the boost of the held tier, then by name. Places for featured tiers and
 * newcomers are kept where something is on offer, not here. A track, tier, category or state that is not there asks for nothing.
 */
export function findPartners(
  directory: PublicDirectory,
  { q, track, tier, category, state }: Omit<Asked, 'page'>,
): FoundPartners {
  const { ladders, partners, cap, categories, audience } = directory;
  if (state === 'at-risk' && audience === 'public') return { entries: [], isNear: false, needsKey: true };
  const tiers = new Map(ladders.flatMap((ladder) => ladder.tiers.map((one) => [keyOfTier(ladder.track, one.id), one] as const)));
  const isTrack = ladders.some((ladder) => ladder.track !== null && ladder.track === track);
  const found = q ? indexOf(directory).find(q) : null;
  const fitting = partners
    .map((entry, index) => ({ entry, fit: found ? (found.fits.get(String(index)) ?? 0) : 1 }))
    .filter(({ entry, fit }) => fit > 0 && (!isTrack || entry.track === track))
    .filter(({ entry }) => !tiers.has(tier) || keyOfTier(entry.track, entry.tier) === tier)
    .filter(({ entry }) => !categories.includes(category) || entry.categories?.includes(category))
    .filter(({ entry }) => isInState(entry, state));
  const ranked = rankListings(
    fitting.map(({ fit }, index) => ({ listing: String(index).padStart(9, '0'), partner: String(index), relevance: fit })),
    (index) => {
      const { entry } = fitting[Number(index)]!;
      return { boost: tiers.get(keyOfTier(entry.track, entry.tier))?.boost ?? 1, featured: false, newcomer: false };
    },
    { cap, featuredSlots: 0, newcomers: null },
  );
  return {
    entries: ranked.map(({ partner }) => fitting[Number(partner)]!.entry),
    isNear: found?.isNear ?? false,
    needsKey: false,
  };
}

/** Of the page that is asked for, or the last one: which of the found, and its number. */
export function pageOfFound(
  { page }: Pick<Asked, 'page'>,
  found: number,
): { number: number; last: number; from: number; to: number } {
  const last = Math.max(1, Math.ceil(found / FOUND_A_PAGE));
  const number = Math.min(Number(page) || 1, last);
  return { number, last, from: (number - 1) * FOUND_A_PAGE, to: Math.min(found, number * FOUND_A_PAGE) };
}

export function keyOfTier(track: string | null, tier: string | null): string {
  return `${track ?? ''}/${tier ?? ''}`;
}

function isInState({ marks = [] }: PublicEntry, state: string): boolean {
  switch (state) {
    case 'warned':
    case 'at-risk':
    case 'silent':
    case 'exempt':
      return marks.includes(state);
    case 'moved':
      return marks.includes('promoted') || marks.includes('demoted');
    default:
      return true;
  }
}

/** Of an entry, as a partner may have one on each track: the place in the answer. */
function indexOf(directory: PublicDirectory): WordIndex<'name'> {
  let index = indexes.get(directory);
  if (!index) {
    const documents = directory.partners.map(({ name }, place) => ({ id: String(place), name }));
    indexes.set(directory, (index = new WordIndex(documents, { name: 1 })));
  }
  return index;
}
