import { capitalize, counted, day, list } from '../values.ts';
import { target } from './target.ts';

/** What a standing comes to: whether a badge is true, what is at stake, what is left to the next tier. */
export const verdict = {
  genuine: (partner: string, tier: string) => `Genuine: ${partner} holds ${tier} today.`,
  noTier: (partner: string) => `${partner} takes part, and holds no tier yet.`,
  nextReview: (next: string) => `The next review is on ${day(next)}.`,
  warned: (since: string, daysLeft: number, deadline: string) =>
    `But it was warned on ${day(since)}. ${
      daysLeft === 0 ? 'Today is the last day' : `${capitalize(counted(daysLeft, 'day'))} left`
    } to put right what fell short, until ${day(deadline)}.`,
  postponed: (observed: string | null, review: string, tier: string) =>
    `${observed ? `No new data since ${day(observed)}` : 'Data are missing'}, so the review of ${day(review)} was postponed. ${tier} stays until there are data again.`,
  /** What the next review does about what falls short. */
  fallsShort: (what: string, review: string, deadline: string | null) =>
    `${what} falls short now. If it still does, the review on ${day(review)} gives ${warning(deadline)}.`,
  hasLapsed: (what: string, on: string, review: string, deadline: string | null) =>
    `${what} lapsed on ${day(on)}. Unless it is renewed, the review on ${day(review)} gives ${warning(deadline)}.`,
  runsOut: (what: string, on: string, review: string, deadline: string | null) =>
    `${what} runs out after ${day(on)} and must be renewed. Otherwise the review on ${day(review)} gives ${warning(deadline)}.`,
  atRisk: (what: string, on: string, review: string, deadline: string | null) =>
    `At risk: ${what} is likely to fall short around ${day(on)}. The review on ${day(review)} would then give ${warning(deadline)}.`,
  left: (left: number, of: number, next: string, named: string) =>
    `${left} of ${of} left to reach ${next}${named && `: ${named}`}`,
  allMet: (of: number, next: string, isPart: boolean) => `All ${of} ${isPart ? 'shown here ' : ''}are met for ${next}`,
  notKnown: (unknown: number) => `${unknown} of them ${unknown === 1 ? 'is' : 'are'} not known`,
  notPublic: (withheld: number) => `${withheld} more ${withheld === 1 ? 'is' : 'are'} not public`,
  coming: {
    then: (edition: string, partner: string, what: string) =>
      `Other criteria apply from ${day(edition)}. By the figures of today, ${partner} ${what}.`,
    rise: (to: string) => `would rise to ${to}`,
    warned: (to: string | null) => `would be warned at the next review, with ${to ?? 'no tier'} to follow`,
    wait: (tier: string) => `would stay on ${tier} for now: data are missing`,
    none: 'would hold no tier',
    stay: (tier: string, isLess: boolean) => `would stay on ${tier}${isLess ? ', and not rise as by those of today' : ''}`,
  },
  lost: (tier: string, on: string, why: string[]) => `${tier} was lost on ${day(on)}${why.length > 0 ? `: ${list(why)}` : ''}.`,
  follows: (tier: string | null) => `If that is missed, ${tier === null ? 'no tier is left' : `${tier} follows`}.`,
  target,
  exempt: (label: string, until: string | null) => `Exempt ${until ? `until ${day(until)}` : 'until further notice'}: ${label}.`,
  when: {
    withheld: (count: number) => `Without ${count === 1 ? 'that figure' : 'those figures'} no date can be given here.`,
    expected: (isSure: boolean, on: string, range: string) =>
      `${isSure ? 'Expected' : 'Perhaps'} around ${day(on)}, ${range}, if things go on as they do.`,
    offTrack: 'As things go now, it is not within reach.',
    action: (partner: string) => `That is up to ${partner}, so no date is given.`,
    early: 'There are too few measurements to say when.',
  },
};

export type VerdictMessages = typeof verdict;

function warning(deadline: string | null): string {
  return deadline ? `a warning, with time until ${day(deadline)}` : 'a warning';
}
