import type { Advice, AdviceCode, Reason, Remedy } from '../../engine/planning/advise/advice.ts';

/** How what is spoken of is called: by its id on the command line, by its name on a page. */
export interface AdviceNames {
  tier(id: string): string;
  metric(id: string): string;
  criterion(id: string): string;
}

type Sentences = { [C in AdviceCode]: (advice: Extract<Advice, { code: C }>, names: AdviceNames) => string };

const IDS: AdviceNames = { tier: (id) => id, metric: (id) => id, criterion: (id) => id };

const INVESTED = { time: 'team time', budget: 'budget', partners: 'partners' } as const;

const SENTENCES: Sentences = {
  'too-many-tiers': ({ tiers, max }) => `there are ${tiers} tiers; ${max} are enough for most.`,
  'unpublished-criteria': () => 'the criteria are unpublished.',
  'unpublished-threshold': ({ metric }, names) => `${names.metric(metric)} is needed, but how much of it is not said.`,
  'hidden-metric': ({ metric }, names) => `${names.metric(metric)} is needed, but only the operator may see it.`,
  'asks-no-more': ({ below }, names) => `it needs no more than ${names.tier(below)}, so whoever earns that earns this.`,
  'easier-than-below': ({ metric, direction, target, below, belowTarget }, names) =>
    `${names.metric(metric)} has to be at ${direction === 'atLeast' ? 'least' : 'most'} ${target}, which is easier than in ${names.tier(below)} (${belowTarget}).`,
  'no-own-benefit': () => 'it has no benefit of its own.',
  'lower-boost': ({ boost, below, belowBoost }, names) =>
    `its boost (${boost}) is lower than that of ${names.tier(below)} (${belowBoost}).`,
  'boost-above-cap': ({ boost, cap }) => `its boost (${boost}) is above the cap of the ranking (${cap}).`,
  'equal-investment': ({ of }) => `the plan gives each partner as much ${INVESTED[of]}, whatever the tier.`,
  'investment-falls': ({ of, perPartner, below, belowPerPartner }, names) =>
    `the plan gives each partner less ${INVESTED[of]} (${round(perPartner)} of an equal share) than in ${names.tier(below)} (${round(belowPerPartner)}).`,
  'investment-sum': ({ of, sum }) => `the shares of ${INVESTED[of]} sum to ${percent(sum)}.`,
  'notice-too-short': ({ promised, given }) =>
    given < 0
      ? `it was announced ${-given} days after it took effect, though ${promised} days of notice are promised.`
      : `it is announced ${given} days before it takes effect, though ${promised} are promised.`,
  'not-announced': () => 'notice is promised, but no day says when this edition was announced.',
  'no-review': () => 'there is no review.',
  'met-by-nobody': ({ criterion, partners }, names) => `none of ${partners} partners meets ${names.criterion(criterion)}.`,
  'met-by-everyone': ({ criterion, partners }, names) => `all of ${partners} partners meet ${names.criterion(criterion)}.`,
  'unknown-for-everyone': ({ criterion, partners }, names) =>
    `it is not known of any of ${partners} partners whether ${names.criterion(criterion)} is met.`,
};

const REASONS: Record<Reason, string> = {
  'many-tiers-confuse': 'Five or six tiers are hard to tell apart, for partners and customers alike.',
  'partners-cannot-aim': 'Nobody can work towards what they are not told.',
  'nobody-can-check': 'A tier that rests on it cannot be checked by anyone, and partners do not see where they stand.',
  'tiers-differ-in-name-only': 'Two tiers that need the same are one.',
  'the-ladder-turns-round': 'A partner could have the higher tier within reach and the lower one out of it.',
  'no-reason-to-climb': 'A tier that gives nothing new gives no reason to reach for it.',
  'climbing-costs': 'A partner who climbs would sink in the list.',
  'the-cap-cuts-it': 'What is above the cap has no effect.',
  'unequal-partners': 'Partners who bring more value need, and repay, more attention.',
  'shares-are-of-a-whole': 'Shares of one whole sum to 100 %.',
  'the-promise-is-broken': 'Partners were promised time to adjust.',
  'the-promise-cannot-be-checked': 'A promise of notice can only be checked with both days.',
  'tiers-go-stale': 'Tiers that are never reviewed are kept by partners who have gone dormant.',
  'it-tells-nobody-apart': 'What nobody or everybody meets tells no partner from another.',
  'nothing-is-measured': 'A tier that rests on it can be earned by no one.',
};

const REMEDIES: Record<Remedy, string> = {
  'merge-tiers': 'Merge neighbouring tiers; the next edition names the heirs by replaces.',
  'publish-criteria': 'Write them down under requires.',
  'publish-threshold': 'Write the number down.',
  'make-metric-visible': 'Set its visibility to partner or public, or measure something else.',
  'ask-more': 'Set it higher, or merge the two tiers.',
  'raise-threshold': 'Set it higher, or take it out.',
  'lower-threshold': 'Set it lower, or take it out.',
  'add-benefit': 'Give it a benefit, a higher boost or a featured place.',
  'raise-boost': 'Make its boost at least as high.',
  'raise-cap': 'Lower the boost, or raise the cap.',
  'invest-by-value': 'Plan more for each partner the higher the tier.',
  'mend-shares': 'Correct the shares, or leave out those that are not planned.',
  'move-effective': 'Let it take effect later.',
  'state-announced': 'Add announced.',
  'add-review': 'Add a review, with a warning before any tier is lost.',
  'check-feed': 'See whether the metric is delivered at all.',
};

/** One line in English: of what, what is unwise, why, and what to do. */
export function describeAdvice(program: string, advice: Advice): string {
  const place = [program, 'track' in advice ? advice.track : null, 'tier' in advice ? advice.tier : null].filter(
    (id) => id !== null,
  );
  return `${place.join(' / ')} — ${tellAdvice(advice, IDS)} ${explainAdvice(advice)}`;
}

/** What is unwise; it begins with a small letter, and names no place. */
export function tellAdvice(advice: Advice, names: AdviceNames): string {
  return (SENTENCES[advice.code] as (advice: Advice, names: AdviceNames) => string)(advice, names);
}

/** Why it is unwise, and what to do. */
export function explainAdvice({ reason, remedy }: Advice): string {
  return `${REASONS[reason]} ${REMEDIES[remedy]}`;
}

function percent(share: number): string {
  return `${round(share * 100)} %`;
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
