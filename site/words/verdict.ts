import { verdictOn } from '../../engine/standing/verdict.ts';
import type { PublicStanding } from '../../engine/wire.ts';
import { nameBar, tierName, type StandingContext } from './standing.ts';
import { describeLoss } from './targets.ts';
import { capitalize, counted, day, list } from './values.ts';

export interface VerdictWords {
  /** Whether a badge is true, in a few words. */
  headline: string;
  /** What else has to be known first, a sentence each. */
  sentences: string[];
  isUrgent: boolean;
}

/** What a standing comes to, for somebody who reads no further. */
export function describeVerdict(context: StandingContext): VerdictWords {
  const { standing, partner } = context;
  const verdict = verdictOn(standing);
  const held = tierName(standing.held, context);
  const review = partner.review ? [`The next review is on ${day(partner.review.next)}.`] : [];
  const genuine = held ? `Genuine: ${partner.name} holds ${held} today.` : `${partner.name} takes part, and holds no tier yet.`;
  switch (verdict.kind) {
    case 'no-tier':
      return { headline: genuine, sentences: [], isUrgent: false };
    case 'good':
      return { headline: genuine, sentences: review, isUrgent: false };
    case 'warned': {
      const left = verdict.daysLeft === 0 ? 'Today is the last day' : `${capitalize(counted(verdict.daysLeft, 'day'))} left`;
      return {
        headline: genuine,
        sentences: [
          `But it was warned on ${day(verdict.since)}. ${left} to put right what fell short, until ${day(verdict.deadline)}.`,
          ...describeFall(context),
        ],
        isUrgent: true,
      };
    }
    case 'demoted':
      return {
        headline: genuine,
        sentences: [describeLost(verdict, context), ...review],
        isUrgent: true,
      };
    case 'postponed': {
      const missing = verdict.observed ? `No new data since ${day(verdict.observed)}` : 'Data are missing';
      return {
        headline: genuine,
        sentences: [
          `${missing}, so the review of ${day(verdict.day)} was postponed. ${held} stays until there are data again.`,
          ...review,
        ],
        isUrgent: true,
      };
    }
    case 'at-risk': {
      const { bar, date, runsOut, review: found, deadline } = verdict;
      const name = nameBar(bar, context);
      const warns = `the review on ${day(found)}`;
      const until = deadline ? `a warning, with time until ${day(deadline)}` : 'a warning';
      const risk =
        date === null
          ? `${name} falls short now. If it still does, ${warns} gives ${until}.`
          : runsOut
            ? `${name} runs out after ${day(runsOut)} and must be renewed. Otherwise ${warns} gives ${until}.`
            : `At risk: ${name} is likely to fall short around ${day(date)}. ${capitalize(warns)} would then give ${until}.`;
      return { headline: genuine, sentences: [risk], isUrgent: true };
    }
  }
}

/** `named`: what is left. `1 of 7 left to reach Heartwood; 1 of them is not known; 2 more are not public.` */
export function describeLeft({ tally: { of, met, unknown }, withheld }: PublicStanding, next: string, named = ''): string {
  const left = of - met;
  const parts = [
    left === 0
      ? `All ${of} ${withheld > 0 ? 'shown here ' : ''}are met for ${next}`
      : `${left} of ${of} left to reach ${next}${named && `: ${named}`}`,
    ...(unknown > 0 && !named ? [`${unknown} of them ${unknown === 1 ? 'is' : 'are'} not known`] : []),
    ...(withheld > 0 ? [`${withheld} more ${withheld === 1 ? 'is' : 'are'} not public`] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** What an announced edition would change, if nothing else does; null: none is announced, or it cannot be told in public. */
export function describeComing({ standing, partner }: StandingContext): string | null {
  const { coming } = standing;
  if (!coming) return null;
  const { edition, kind, change, heldName, toName } = coming;
  const then = `Other criteria apply from ${day(edition)}. By the figures of today, ${partner.name}`;
  if (kind === 'promoted') return `${then} would rise to ${toName}.`;
  if (kind === 'warned') return `${then} would be warned at the next review, with ${toName ?? 'no tier'} to follow.`;
  if (kind === 'deferred') return `${then} would stay on ${heldName} for now: data are missing.`;
  if (kind === 'none') return `${then} would hold no tier.`;
  return `${then} would stay on ${heldName}${change === 'down' ? ', and not rise as by those of today' : ''}.`;
}

function describeLost({ day: on, from }: { day: string; from: string }, context: StandingContext): string {
  const demoted = context.standing.decisions.find(({ kind, day: other }) => kind === 'demoted' && other === on);
  const why = describeLoss(demoted?.because ?? [], context);
  return `${tierName(from, context)} was lost on ${day(on)}${why.length > 0 ? `: ${list(why)}` : ''}.`;
}

function describeFall(context: StandingContext): string[] {
  const { fallsTo } = context.standing;
  if (fallsTo === undefined) return [];
  return [`If that is missed, ${fallsTo === null ? 'no tier is left' : `${tierName(fallsTo, context)} follows`}.`];
}
