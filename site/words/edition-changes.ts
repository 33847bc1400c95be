import type { PublicCriterion, PublicEditionChanges, PublicTierChange } from '../../engine/wire.ts';
import { describeCriterion, summarizeCriterion, type CriterionWords } from './criteria.ts';
import type { Words } from './languages.ts';
import { describeReview } from './rules.ts';
import { counted, day, factor, list } from './values.ts';

export interface TierChangeWords {
  name: string;
  /** A sentence or figure each. */
  changes: string[];
}

/** When an edition takes effect, and how long that is: `In force since 1 January 2026, announced on 15 September 2025`. */
export function describeEditionDays({ announced, effective, inForce, daysToGo }: PublicEditionChanges): string {
  const told = announced ? `, announced on ${day(announced)}` : '';
  if (daysToGo > 0) return `From ${day(effective)}, in ${counted(daysToGo, 'day')}${told}`;
  return `${inForce ? 'In force since' : 'From'} ${day(effective)}${told}`;
}

/** What an edition changed, tier by tier. */
export function describeTierChanges(edition: PublicEditionChanges): TierChangeWords[] {
  return edition.tiers.map((change) => ({
    name: change.trackName ? `${change.name} (${change.trackName})` : change.name,
    changes: [
      ...describeOrigin(change),
      ...change.criteria.map(({ before, after }) =>
        after ? describeCriterionChange(before, after, edition) : describeDropped(before!, change, edition),
      ),
      ...(change.boost ? [`Boost in listings: ${factor(change.boost.after)}, before ${factor(change.boost.before)}`] : []),
      ...(change.benefits ? ['Benefits changed'] : []),
    ],
  }));
}

/** The rules of reviews that are other than before, as they are now. */
export function describeReviewChanges({ review }: PublicEditionChanges, words: Words): string[] {
  if (!review) return [];
  if (!review.after) return ['There are no reviews any more.'];
  const { from, next } = review.after;
  const before = describeReview({ review: review.before && { ...review.before, from, next } }, words);
  return describeReview({ review: review.after }, words).filter((sentence) => !before.includes(sentence));
}

function describeOrigin({ isNew, formerly, name }: PublicTierChange): string[] {
  if (isNew) return ['A new tier'];
  const others = formerly.filter((former) => former !== name);
  return others.length > 0 ? [`Takes the place of ${list(others)}`] : [];
}

function describeCriterionChange(before: PublicCriterion | null, after: PublicCriterion, edition: PublicEditionChanges): string {
  const is = wordsOf(after, edition);
  if (!before) return `New: ${summarizeCriterion(is)}${is.keep ? `; ${is.keep} to stay` : ''}`;
  const was = wordsOf(before, edition);
  const bar = is.bar === was.bar && is.direction === was.direction ? [] : [`${barOf(is)}, before ${barOf(was, is.direction)}`];
  const [stay, stayed] = [is, was].map((words) => words.keep ?? words.bar ?? 'not published');
  // Where both stay by the bar to enter, that says it.
  const isAsBefore = stay === stayed || (is.keep === null && was.keep === null);
  return `${is.label}: ${[...bar, ...(isAsBefore ? [] : [`to stay ${stay}, before ${stayed}`])].join('; ')}`;
}

/** What a group still names is one of several ways now. */
function describeDropped(before: PublicCriterion, { criteria }: PublicTierChange, edition: PublicEditionChanges): string {
  const was = wordsOf(before, edition);
  const isInGroup = criteria.some(({ after }) => after?.members?.flat().some(({ metric }) => metric === before.metric));
  return `No longer needed${isInGroup ? ' by itself' : ''}: ${was.members.length > 0 ? summarizeCriterion(was) : was.label}`;
}

function wordsOf(criterion: PublicCriterion, { metrics, currency }: PublicEditionChanges): CriterionWords {
  return describeCriterion(criterion, new Map(Object.entries(metrics)), currency);
}

function barOf({ direction, bar }: CriterionWords, said = ''): string {
  return [direction === said ? '' : direction, bar ?? 'not published'].filter(Boolean).join(' ');
}
