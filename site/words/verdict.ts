import { firstRisk, verdictOn, type AtRisk } from '../../engine/standing/verdict.ts';
import type { PublicStanding } from '../../engine/wire.ts';
import type { Words } from './languages.ts';
import { nameBar, tierName, type StandingContext } from './standing.ts';
import { describeLoss } from './targets.ts';

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
  const { verdict: words } = context.words;
  const verdict = verdictOn(standing);
  const held = tierName(standing.held, context);
  const risk = firstRisk(standing);
  const review = risk ? [describeAtRisk(risk, context)] : partner.review ? [words.nextReview(partner.review.next)] : [];
  const headline = held ? words.genuine(partner.name, held) : words.noTier(partner.name);
  switch (verdict.kind) {
    case 'no-tier':
      return { headline, sentences: [], isUrgent: false };
    case 'good':
      return { headline, sentences: review, isUrgent: false };
    case 'warned': {
      const warned = words.warned(verdict.since, verdict.daysLeft, verdict.deadline);
      return { headline, sentences: [warned, ...describeFall(context)], isUrgent: true };
    }
    case 'demoted':
      return { headline, sentences: [describeLost(verdict, context), ...review], isUrgent: true };
    case 'postponed':
      return { headline, sentences: [words.postponed(verdict.observed, verdict.day, held), ...review], isUrgent: true };
    case 'at-risk':
      return { headline, sentences: review, isUrgent: true };
  }
}

function describeAtRisk({ bar, date, runsOut, review, deadline }: AtRisk, context: StandingContext): string {
  const { verdict: words } = context.words;
  const name = nameBar(bar, context);
  const lapsedOn = context.standing.keeps.find(({ id }) => id === bar)?.lapsedOn;
  if (lapsedOn) return words.hasLapsed(name, lapsedOn, review, deadline);
  if (date === null) return words.fallsShort(name, review, deadline);
  return runsOut ? words.runsOut(name, runsOut, review, deadline) : words.atRisk(name, date, review, deadline);
}

/** `named`: what is left; `isTold`: with the figures of each. `1 of 7 left to reach Heartwood; 1 of them is not known; 2 more are not public.` */
export function describeLeft(
  { tally: { of, met, unknown }, withheld }: PublicStanding,
  next: string,
  { verdict: words }: Words,
  named = '',
  isTold = false,
): string {
  const left = of - met;
  const parts = [
    left === 0 ? words.allMet(of, next, withheld > 0) : words.left(left, of, next, named),
    ...(unknown > 0 && !isTold ? [words.notKnown(unknown)] : []),
    ...(withheld > 0 ? [words.notPublic(withheld)] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** What an announced edition would change, if nothing else does; null: none is announced, or it cannot be told in public. */
export function describeComing({ standing, partner, words: { verdict } }: StandingContext): string | null {
  if (!standing.coming) return null;
  const { edition, kind, change, heldName, toName } = standing.coming;
  const { coming: words } = verdict;
  const tell = (what: string): string => words.then(edition, partner.name, what);
  if (kind === 'promoted') return tell(words.rise(toName ?? ''));
  if (kind === 'warned') return tell(words.warned(toName));
  if (kind === 'deferred') return tell(words.wait(heldName ?? ''));
  if (kind === 'none') return tell(words.none);
  return tell(words.stay(heldName ?? '', change === 'down'));
}

function describeLost({ day, from }: { day: string; from: string }, context: StandingContext): string {
  const demoted = context.standing.decisions.find(({ kind, day: other }) => kind === 'demoted' && other === day);
  return context.words.verdict.lost(tierName(from, context), day, describeLoss(demoted?.because ?? [], context));
}

function describeFall(context: StandingContext): string[] {
  const { fallsTo } = context.standing;
  if (fallsTo === undefined) return [];
  return [context.words.verdict.follows(fallsTo === null ? null : tierName(fallsTo, context))];
}
