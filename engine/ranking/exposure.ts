import type { RankedListing } from '../results.ts';

/**
 * What the boost does to an order, in figures that anyone can check: of what readers look at, how much goes to each group of listings, with
 * the boost and without, against its share of all relevance.
 */
export interface Exposure<Group> {
  /** In the order in which the groups first appear in the order with boost. */
  groups: GroupExposure<Group>[];
  /** How many places the boost moves a listing, up or down: half of them by this or less. Null without listings. */
  medianMove: number | null;
  /** The furthest that it moves any. */
  furthestMove: number;
  /** How many it moves at all. */
  moved: number;
}

export interface GroupExposure<Group> {
  group: Group;
  listings: number;
  /** Shares from 0 to 1; those of all groups sum to 1. Null where no listing has any relevance. */
  relevance: number | null;
  seen: number;
  seenWithoutBoost: number;
}

/**
 * How much a place is looked at, to the first: 1 / log2(1 + place), so 1, 0.63, 0.5, 0.43 … It is the discount of DCG (Järvelin and
 * Kekäläinen 2002), taken as a reader's attention by Singh and Joachims, "Fairness of Exposure in Rankings" (KDD 2018). A model, not a
 * measurement: people may scroll further or less.
 */
export function attentionOf(place: number): number {
  return 1 / Math.log2(1 + place);
}

/** `boosted` and `plain` are two orders of the same listings, each id once, as `rankListings` gives them with boost and without. */
export function measureExposure<Group>(
  boosted: readonly RankedListing[],
  plain: readonly RankedListing[],
  groupOf: (listing: RankedListing) => Group,
): Exposure<Group> {
  const plainPlaces = new Map(plain.map(({ listing, place }) => [listing, place]));
  const groups = new Map<Group, GroupExposure<Group>>();
  const moves: number[] = [];
  const all = { relevance: 0, seen: 0 };
  for (const ranked of boosted) {
    const key = groupOf(ranked);
    const plainPlace = plainPlaces.get(ranked.listing) ?? ranked.place;
    const seen = attentionOf(ranked.place);
    const group = groups.get(key) ?? { group: key, listings: 0, relevance: 0, seen: 0, seenWithoutBoost: 0 };
    groups.set(key, {
      group: key,
      listings: group.listings + 1,
      relevance: group.relevance! + ranked.relevance,
      seen: group.seen + seen,
      seenWithoutBoost: group.seenWithoutBoost + attentionOf(plainPlace),
    });
    all.relevance += ranked.relevance;
    all.seen += seen;
    moves.push(Math.abs(ranked.place - plainPlace));
  }
  moves.sort((a, b) => a - b);
  return {
    groups: [...groups.values()].map((group) => ({
      ...group,
      relevance: all.relevance > 0 ? group.relevance! / all.relevance : null,
      seen: group.seen / all.seen,
      seenWithoutBoost: group.seenWithoutBoost / all.seen,
    })),
    medianMove: moves[Math.floor((moves.length - 1) / 2)] ?? null,
    furthestMove: moves.at(-1) ?? 0,
    moved: moves.filter((move) => move > 0).length,
  };
}
