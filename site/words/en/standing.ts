import { capitalize, counted, day, list, NUMBERS } from '../values.ts';

/** What a partner holds, what was measured, and what was decided. */
export const standing = {
  /** In a picture or a table, beside the names of tiers. */
  noTier: 'No tier',
  status: {
    met: 'Met',
    unmet: 'Not met',
    lapsed: 'Lapsed',
    unknown: 'Not known',
    exempt: 'Exempt',
    'not-applicable': 'Not asked here',
  },
  needs: (needs: number) => `${capitalize(NUMBERS[needs] ?? String(needs))} of these`,
  atLeast: (value: string) => `at least ${value}`,
  atMost: (value: string) => `at most ${value}`,
  tooFew: 'Too few yet to tell',
  lapsed: (on: string) => `Lapsed on ${day(on)}`,
  exempt: (reason: string, until: string | null) => `${reason} (${until ? `until ${day(until)}` : 'until withdrawn'})`,
  short: (parts: string[], above: number) => `Too few points from ${list(parts)}: more than ${above} are needed of each part`,
  runsOut: (on: string) => `Runs out after ${day(on)}.`,
  exemptionEnds: (on: string) => `The exemption ends with ${day(on)}.`,
  range: (earliest: string, latest: string | null) =>
    latest ? `between ${day(earliest)} and ${day(latest)}` : `not before ${day(earliest)}`,
  mayFallShort: (on: string, range: string) => `Likely to fall short around ${day(on)} (${range}).`,
  decision: {
    joined: (tier: string | null) => (tier ? `Joined, on ${tier}.` : 'Joined, on no tier yet.'),
    promoted: (from: string | null, to: string) => (from ? `Promoted from ${from} to ${to}.` : `Promoted to ${to}.`),
    demoted: (from: string, to: string | null) =>
      to ? `Down from ${from} to ${to}: on the deadline, something named in the warning still fell short.` : `Lost ${from}.`,
    warned: (tier: string, deadline: string | null) =>
      `Warned on ${tier}${deadline ? `, with time until ${day(deadline)}` : ''}.`,
    recovered: (tier: string) => `All that the warning named is met again: ${tier} stays.`,
    retained: (tier: string) => `Reviewed: ${tier} stays.`,
    retainedOften: (times: number, tier: string) => `Reviewed ${counted(times, 'time')}: ${tier} stays.`,
    deferred: (next: string | null) => `Review postponed: data are missing${next ? `. The next look is on ${day(next)}` : ''}.`,
    renamed: (from: string, to: string) => `${from} is called ${to} from this edition on.`,
    left: (tier: string | null) => (tier ? `Left, holding ${tier}.` : 'Left.'),
    tookOver: (former: string, stays: string | null) => `Took over from ${former}${stays ? `: ${stays} stays` : ''}.`,
    tookOverTier: (former: string, tier: string, instead: string | null, deadline: string | null) =>
      `Took over from ${former} and its tier, ${tier}${instead ? `, in place of ${instead}` : ''}.${
        deadline ? ` The open warning goes on, with time until ${day(deadline)}.` : ''
      }`,
  },
  because: {
    lapsed: (label: string, on: string) => `${label}: lapsed on ${day(on)}`,
    notAsked: (label: string) => `${label}: not asked of this partner`,
    measured: (label: string, value: string | null, needed: string | null) =>
      `${label}: ${value ?? 'never measured'}${needed ? `, needed: ${needed}` : ''}`,
  },
};

export type StandingWords = typeof standing;
