import type { Advice, AdviceCode, Reason, Remedy } from '../../engine/planning/advise/advice.ts';

type Sentences = { [C in AdviceCode]: (advice: Extract<Advice, { code: C }>) => string };

const INVESTED = { time: 'team time', budget: 'budget', partners: 'partners' } as const;

const SENTENCES: Sentences = {
  'too-many-tiers': ({ tiers, max }) => `there are ${tiers} tiers; ${max} are enough for most.`,
  'unpublished-criteria': () => 'the criteria are unpublished.',
  'unpublished-threshold': ({ metric }) => `${metric} is asked for, but its threshold is unpublished.`,
  'hidden-metric': ({ metric }) => `${metric} is asked for, but only the operator may see it.`,
  'asks-no-more': ({ below }) => `it asks no more than ${below}, so whoever earns that earns this.`,
  'easier-than-below': ({ metric, direction, target, below, belowTarget }) =>
    `${metric} is to be at ${direction === 'atLeast' ? 'least' : 'most'} ${target}, which is easier than in ${below} (${belowTarget}).`,
  'no-own-benefit': () => 'it has no benefit of its own.',
  'lower-boost': ({ boost, below, belowBoost }) => `its boost (${boost}) is lower than that of ${below} (${belowBoost}).`,
  'boost-above-cap': ({ boost, cap }) => `its boost (${boost}) is above the cap of the ranking (${cap}).`,
  'equal-investment': ({ of }) => `the plan gives each partner as much ${INVESTED[of]}, whatever the tier.`,
  'investment-falls': ({ of, perPartner, below, belowPerPartner }) =>
    `the plan gives each partner less ${INVESTED[of]} (${round(perPartner)} of an equal share) than in ${below} (${round(belowPerPartner)}).`,
  'investment-sum': ({ of, sum }) => `the shares of ${INVESTED[of]} sum to ${percent(sum)}.`,
  'notice-too-short': ({ promised, given }) =>
    given < 0
      ? `it was announced ${-given} days after it took effect, though ${promised} days of notice are promised.`
      : `it is announced ${given} days before it takes effect, though ${promised} are promised.`,
  'not-announced': () => 'notice is promised, but no day says when this edition was announced.',
  'no-review': () => 'there is no review.',
  'met-by-nobody': ({ criterion, partners }) => `none of ${partners} partners meets ${criterion}.`,
  'met-by-everyone': ({ criterion, partners }) => `all of ${partners} partners meet ${criterion}.`,
  'unknown-for-everyone': ({ criterion, partners }) => `of none of ${partners} partners is it known whether ${criterion} is met.`,
};

const REASONS: Record<Reason, string> = {
  'many-tiers-confuse': 'Five or six tiers are hard to tell apart, for partners and customers alike.',
  'partners-cannot-aim': 'Nobody can work towards what they are not told.',
  'nobody-can-check': 'A tier that rests on it cannot be checked by anyone, and partners do not see where they stand.',
  'tiers-differ-in-name-only': 'Two tiers that ask the same are one.',
  'the-ladder-turns-round': 'A partner could have the higher tier within reach and the lower one out of it.',
  'no-reason-to-climb': 'A tier that gives nothing new gives no reason to reach for it.',
  'climbing-costs': 'A partner who climbs would sink in the list.',
  'the-cap-cuts-it': 'What is above the cap has no effect.',
  'unequal-partners': 'Partners who bring more value need, and repay, more attention.',
  'shares-are-of-a-whole': 'Shares of one whole sum to 100 %.',
  'the-promise-is-broken': 'Partners were promised time to adjust.',
  'the-promise-cannot-be-checked': 'A promise of notice can only be checked with both days.',
  'tiers-go-stale': 'Tiers that are never reviewed are kept by partners who have gone dormant.',
  'it-tells-nobody-apart': 'A bar that nobody or everybody passes tells no partner from another.',
  'nothing-is-measured': 'A tier that rests on it can be earned by no one.',
};

const REMEDIES: Record<Remedy, string> = {
  'merge-tiers': 'Merge neighbouring tiers; the next edition names the heirs by replaces.',
  'publish-criteria': 'State them under requires.',
  'publish-threshold': 'State the number.',
  'make-metric-visible': 'Set its visibility to partner or public, or ask for something else.',
  'ask-more': 'Ask for more, or merge the two.',
  'raise-threshold': 'Raise the bar, or take it out.',
  'lower-threshold': 'Lower the bar, or take it out.',
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
  const sentence = (SENTENCES[advice.code] as (advice: Advice) => string)(advice);
  return `${place.join(' / ')} — ${sentence} ${REASONS[advice.reason]} ${REMEDIES[advice.remedy]}`;
}

function percent(share: number): string {
  return `${round(share * 100)} %`;
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
