import type { PublicLadder, PublicProgram } from '../../engine/wire.ts';
import { capitalize, counted, day, duration, factor, list, period } from './values.ts';

/** How standings are kept: promotion, review, warning, demotion. One sentence each. */
export function describeReview({ review }: Pick<PublicProgram, 'review'>): string[] {
  if (!review) return [];
  return [
    review.promote === 'immediately'
      ? 'A partner rises on the day on which it meets all that a tier needs.'
      : 'A partner rises on a review day, if it then meets all that a tier needs.',
    `Every tier that is held is reviewed each ${period(review.every)}, counted from ${day(review.from)}. The next review is on ${day(review.next)}.`,
    `A partner who falls short of what its tier needs is warned first. The warning says what fell short, and leaves ${duration(review.warning)} to put it right.`,
    review.demote === 'one-step'
      ? 'A tier is lost only if something that the warning named still falls short on the deadline; the partner then goes down one tier and no further.'
      : 'A tier is lost only if something that the warning named still falls short on the deadline; the partner then goes to the highest tier below with all that it needs to stay.',
    `Missing data never counts against anyone${review.staleAfter ? `: if it is older than ${duration(review.staleAfter)}, the decision waits` : ''}.`,
  ];
}

export function describeNotice({ notice }: Pick<PublicProgram, 'notice'>): string {
  return notice
    ? `Changes to these criteria are announced at least ${duration(notice)} before they take effect.`
    : 'The program does not say how long before a change it is announced.';
}

/** What the program leaves unsaid, or says to some alone. */
export function describeUnpublished({ open, ladders, metrics }: Pick<PublicProgram, 'open' | 'ladders' | 'metrics'>): string[] {
  const tiers = ladders.flatMap((ladder) => ladder.tiers);
  const silent = tiers.filter(({ published }) => !published).map(({ name }) => name);
  const hidden = tiers.filter(({ undisclosed }) => undisclosed > 0).map(({ name }) => name);
  const own = metrics.filter(({ visibility }) => visibility === 'partner').map(({ label }) => label);
  return [
    ...(open ? [open] : []),
    ...(silent.length > 0
      ? [
          `What ${list(silent)} ${silent.length === 1 ? 'needs' : 'need'} is not published. Nothing is made up here, so nobody can be shown to meet it.`,
        ]
      : []),
    ...(hidden.length > 0
      ? [`${list(hidden)} also ${hidden.length === 1 ? 'needs' : 'need'} figures that the operator does not make public.`]
      : []),
    ...(own.length > 0
      ? [`A partner’s own figure is seen by that partner and the operator alone for: ${list(own)}. How much is needed is public.`]
      : []),
  ];
}

/** What drives the order of listings, from the program itself. */
export function describeRanking({ ranking, ladders, metrics }: Pick<PublicProgram, 'ranking' | 'ladders' | 'metrics'>): string[] {
  const { tiers, cap, featuredSlots, newcomers, restsOn, restsOnMoney } = ranking;
  if (tiers.length === 0) return ['No boost is stated here, so no tier changes the order of listings.'];
  const nameOf = ({ track, tier }: (typeof tiers)[number]): string =>
    ladders.find((ladder) => ladder.track === track)?.tiers.find(({ id }) => id === tier)?.name ?? tier;
  const labels = (ids: readonly string[]): string => list(metrics.filter(({ id }) => ids.includes(id)).map(({ label }) => label));
  const sentences = ['Relevance to what the reader looks for comes first.'];
  const factors = tiers.filter(({ boost }) => boost !== 1).map((tier) => `${factor(tier.boost)} for ${nameOf(tier)}`);
  if (factors.length === 0) sentences.push('No boost is stated with a figure, so none is computed here.');
  else
    sentences.push(`It is multiplied by the boost of the partner’s tier: ${list(factors)}. No boost goes beyond ${factor(cap)}.`);
  if (restsOn.length > 0) sentences.push(`Those tiers are earned by: ${labels(restsOn)}.`);
  if (restsOnMoney.length > 0) sentences.push(`That includes money: ${labels(restsOnMoney)}.`);
  if (featuredSlots > 0) {
    const featured = tiers.filter((tier) => tier.featured).map(nameOf);
    sentences.push(
      `${capitalize(counted(featuredSlots, 'place'))} at the top ${featuredSlots === 1 ? 'is' : 'are'} kept for the best listings of ${list(featured, 'or')}, and labelled “Featured”.`,
    );
    if (featuredSlots > 1) sentences.push('A partner has at most one of these places, however many listings it has.');
  }
  if (newcomers) {
    sentences.push(
      `Every ${ordinal(newcomers.every)} place is kept for a partner who joined within the last ${newcomers.days} days, and labelled “New partner”.`,
    );
  }
  sentences.push('Equal scores are ordered by relevance. Every reader can have the same list without boost.');
  return sentences;
}

/** `four tiers`, or `two tracks: Apps with four tiers, Studios with three`. */
export function describeShape(ladders: Pick<PublicLadder, 'name' | 'track' | 'tiers'>[]): string {
  const [only] = ladders;
  if (ladders.length === 1 && only) return counted(only.tiers.length, 'tier');
  return `${counted(ladders.length, 'track')}: ${list(ladders.map(({ name, track, tiers }) => `${name ?? track} with ${counted(tiers.length, 'tier')}`))}`;
}

function ordinal(value: number): string {
  const words: Record<number, string> = {
    2: 'second',
    3: 'third',
    4: 'fourth',
    5: 'fifth',
    10: 'tenth',
    12: 'twelfth',
    20: 'twentieth',
  };
  const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' };
  return words[value] ?? `${value}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`;
}
