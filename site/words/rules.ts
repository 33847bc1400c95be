import type { PublicLadder, PublicProgram } from '../../engine/wire.ts';
import type { Words } from './languages.ts';

/** How standings are kept: promotion, review, warning, demotion. One sentence each. */
export function describeReview({ review }: Pick<PublicProgram, 'review'>, { rules }: Words): string[] {
  if (!review) return [];
  return [
    rules.rises[review.promote === 'immediately' ? 'immediately' : 'at-review'],
    rules.reviewed(review.every, review.from, review.next),
    rules.warned(review.warning),
    rules.demoted[review.demote === 'one-step' ? 'one-step' : 'to-earned'],
    rules.missing(review.staleAfter),
  ];
}

export function describeNotice({ notice }: Pick<PublicProgram, 'notice'>, { rules }: Words): string {
  return notice ? rules.notice(notice) : rules.noNotice;
}

/** What the program leaves unsaid, or says to some alone; beside what it says of that itself. */
export function describeUnpublished(
  { ladders, metrics }: Pick<PublicProgram, 'ladders' | 'metrics'>,
  { rules }: Words,
): string[] {
  const tiers = ladders.flatMap((ladder) => ladder.tiers);
  const silent = tiers.filter(({ published }) => !published).map(({ name }) => name);
  const hidden = tiers.filter(({ undisclosed }) => undisclosed > 0).map(({ name }) => name);
  const own = metrics.filter(({ visibility }) => visibility === 'partner').map(({ label }) => label);
  return [
    ...(silent.length > 0 ? [rules.silent(silent)] : []),
    ...(hidden.length > 0 ? [rules.hidden(hidden)] : []),
    ...(own.length > 0 ? [rules.private(own)] : []),
  ];
}

type Ranked = Pick<PublicProgram, 'ranking' | 'ladders' | 'metrics'>;

/** What drives the order of listings, from the program itself. */
export function describeRanking(program: Ranked, words: Words): string[] {
  const { rules } = words;
  const { ranking, metrics } = program;
  const { tiers, cap, restsOn, restsOnMoney } = ranking;
  if (tiers.length === 0) return [rules.noBoost];
  const labels = (ids: readonly string[]): string[] => metrics.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  const boosts = tiers.filter(({ boost }) => boost !== 1).map((tier) => rules.boost(tier.boost, nameOf(program, tier)));
  return [
    rules.relevance,
    boosts.length === 0 ? rules.noFactor : rules.boosts(boosts, cap),
    ...(restsOn.length > 0 ? [rules.restsOn(labels(restsOn))] : []),
    ...(restsOnMoney.length > 0 ? [rules.restsOnMoney(labels(restsOnMoney))] : []),
    ...describePlaces(program, words),
  ];
}

/** What else decides it, beside relevance and boost. */
export function describePlaces(program: Ranked, { rules }: Words): string[] {
  const { tiers, featuredSlots, newcomers } = program.ranking;
  if (tiers.length === 0) return [rules.noBoost];
  const featured = tiers.filter((tier) => tier.featured).map((tier) => nameOf(program, tier));
  return [
    ...(featuredSlots > 0 ? [rules.featured(featuredSlots, featured)] : []),
    ...(featuredSlots > 1 ? [rules.oneEach] : []),
    ...(newcomers ? [rules.newcomers(newcomers.every, newcomers.days)] : []),
    rules.equal,
  ];
}

function nameOf({ ladders }: Ranked, { track, tier }: { track: string | null; tier: string }): string {
  return ladders.find((ladder) => ladder.track === track)?.tiers.find(({ id }) => id === tier)?.name ?? tier;
}

/** `four tiers`, or `two tracks: Apps with four tiers, Studios with three`. */
export function describeShape(ladders: Pick<PublicLadder, 'name' | 'track' | 'tiers'>[], { rules, values }: Words): string {
  const [only] = ladders;
  if (ladders.length === 1 && only) return rules.tiers(only.tiers.length);
  const tracks = ladders.map(({ name, track, tiers }) => rules.trackWith(name ?? track ?? '', tiers.length));
  return `${rules.tracks(ladders.length)}: ${values.list(tracks)}`;
}
