import type { RankingRules } from '../program/program.ts';
import type { RankedListing, RankReason } from '../results.ts';

export interface Listing {
  listing: string;
  partner: string;
  /** How well it answers what was asked for; 0 or more, on any scale. */
  relevance: number;
}

/** What the ranking needs to know of a listing's partner. */
export interface ListingPartner {
  /** Of the held tier. */
  boost: number;
  /** The held tier is featured. */
  featured: boolean;
  /** Enrolled less long ago than the program's `newcomers.days`. */
  newcomer: boolean;
}

export interface RankingOptions {
  /** False: by relevance alone, without boost, featured and newcomer places. */
  boost?: boolean;
  /** The place of the first of them, where they are part of a longer list: a page of it, say. 1 unless given. */
  firstPlace?: number;
}

const UNTIERED: ListingPartner = { boost: 1, featured: false, newcomer: false };
/** Scores are rounded to this, so that 0.8 × 1.15 is 0.92 and equal scores are equal. */
const SCORE_STEPS_PER_UNIT = 1e12;

/**
 * Listings best first. The score is relevance × boost, the boost never above `cap`; the first `featuredSlots` places go to the best
 * listings of featured tiers, one a partner, every n-th to the best listing of a newcomer. A listing of relevance 0 answers nothing and
 * gets no such place.
 * Ties: relevance, then id. `partnerOf` gives undefined for a partner without a tier.
 */
export function rankListings(
  listings: readonly Listing[],
  partnerOf: (partner: string) => ListingPartner | undefined,
  rules: RankingRules,
  { boost: isBoosted = true, firstPlace = 1 }: RankingOptions = {},
): RankedListing[] {
  const candidates = listings.map((listing) =>
    scoreListing(listing, (isBoosted && partnerOf(listing.partner)) || UNTIERED, rules.cap),
  );
  candidates.sort(compareCandidates);
  return fillPlaces(candidates, rules, firstPlace).map(({ candidate, label }, index) =>
    rankedListing(candidate, label, firstPlace + index),
  );
}

/** The factor that a boost comes to under the cap. */
export function cappedBoost(boost: number, cap: number): number {
  return Math.min(boost, cap);
}

interface Candidate {
  listing: Listing;
  partner: ListingPartner;
  boost: number;
  score: number;
}

interface Placed {
  candidate: Candidate;
  label: RankReason | null;
}

function scoreListing(listing: Listing, partner: ListingPartner, cap: number): Candidate {
  const boost = cappedBoost(partner.boost, cap);
  return { listing, partner, boost, score: roundScore(listing.relevance * boost) };
}

function roundScore(score: number): number {
  const rounded = Math.round(score * SCORE_STEPS_PER_UNIT) / SCORE_STEPS_PER_UNIT;
  return Number.isFinite(rounded) ? rounded : score;
}

function compareCandidates(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.listing.relevance !== b.listing.relevance) return b.listing.relevance - a.listing.relevance;
  return a.listing.listing < b.listing.listing ? -1 : 1;
}

/** One walk over the places; each queue is in order of score and skips what can no longer have its place. */
function fillPlaces(candidates: readonly Candidate[], { featuredSlots, newcomers }: RankingRules, firstPlace: number): Placed[] {
  const placed = new Set<Candidate>();
  const featuredPartners = new Set<string>();
  const isPlaced = (candidate: Candidate): boolean => placed.has(candidate);
  const isFeaturedAlready = ({ listing }: Candidate): boolean => featuredPartners.has(listing.partner);
  const answers = candidates.filter(({ listing }) => listing.relevance > 0);
  const nextFeatured = queueOf(
    answers.filter(({ partner }) => partner.featured),
    isFeaturedAlready,
  );
  const nextNewcomer = queueOf(
    answers.filter(({ partner }) => partner.newcomer),
    isPlaced,
  );
  const nextBest = queueOf(candidates, isPlaced);

  const places: Placed[] = [];
  for (let place = firstPlace; place < firstPlace + candidates.length; place++) {
    const featured = place <= featuredSlots ? nextFeatured() : undefined;
    const newcomer = !featured && newcomers && place % newcomers.every === 0 ? nextNewcomer() : undefined;
    const candidate = featured ?? newcomer ?? nextBest()!;
    places.push({ candidate, label: featured ? 'featured' : newcomer ? 'newcomer' : null });
    placed.add(candidate);
    if (featured) featuredPartners.add(candidate.listing.partner);
  }
  return places;
}

/** The first that is not passed over. What is passed over once is so for good. */
function queueOf(queue: readonly Candidate[], isPassedOver: (candidate: Candidate) => boolean): () => Candidate | undefined {
  let i = 0;
  return () => {
    while (i < queue.length && isPassedOver(queue[i]!)) i++;
    return queue[i];
  };
}

function rankedListing({ listing, boost, score }: Candidate, label: RankReason | null, place: number): RankedListing {
  const why: RankReason[] = ['relevance'];
  if (boost !== 1) why.push('tier-boost');
  if (label) why.push(label);
  return { place, listing: listing.listing, partner: listing.partner, score, relevance: listing.relevance, boost, why };
}
