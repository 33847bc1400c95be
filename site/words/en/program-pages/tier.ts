import { capitalize, counted, day } from '../../values.ts';

/** The page of a tier. */
export const tierPage = {
  title: (tier: string, track: string | null, program: string) =>
    `${tier}${track ? `, ${track}` : ''}: what it needs and gives – ${program}`,
  description: (tier: string, program: string, summary: string | null) =>
    `${summary ?? `The ${tier} tier of ${program}.`} Its criteria, how each is measured, and its benefits.`,
  rank: (rank: number, tiers: number) => `Tier ${rank} of ${tiers}`,
  needs: 'What it needs',
  needsOf: (tier: string) => `What ${tier} needs`,
  needsBelow: 'And what the tiers below it need',
  unpublished: 'What this tier needs is not published, so nobody can be shown to meet it. Nothing is made up here.',
  nothing: 'Nothing that is measured: it is open to every partner who takes part.',
  from: (tier: string) => `from ${tier}`,
  notPublic: 'Not public',
  undisclosed: (count: number) =>
    `${capitalize(counted(count, 'more criterion', 'more criteria'))} ${
      count === 1 ? 'is measured by a figure' : 'are measured by figures'
    } that the operator does not make public.`,
  gives: 'What it gives',
  holders: 'Who holds it',
  nobody: 'Nobody holds it today.',
  since: (since: string) => `since ${day(since, 'short')}`,
  all: (holders: number, tier: string) => `All ${holders} partners on ${tier}`,
  find: 'Find among all partners',
  beside: 'Tiers beside this one',
  down: 'One step down',
  up: 'One step up',
};

export type TierPageWords = typeof tierPage;
