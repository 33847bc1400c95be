import type { PublicCriterion, PublicEditionChanges, PublicTierChange } from '../../engine/wire.ts';
import { describeCriterion, summarizeCriterion, type CriterionWords } from './criteria.ts';
import type { Words } from './languages.ts';
import { describeReview } from './rules.ts';

export interface TierChangeWords {
  name: string;
  /** A sentence or figure each. */
  changes: string[];
}

/** When an edition takes effect, and how long that is: `In force since 1 January 2026, announced on 15 September 2025`. */
export function describeEditionDays(edition: PublicEditionChanges, { editions }: Words): string {
  return editions.days(edition.effective, edition.announced, edition.inForce, edition.daysToGo);
}

/** What an edition changed, tier by tier. */
export function describeTierChanges(edition: PublicEditionChanges, words: Words): TierChangeWords[] {
  const { editions } = words;
  return edition.tiers.map((change) => ({
    name: change.trackName ? `${change.name} (${change.trackName})` : change.name,
    changes: [
      ...describeOrigin(change, words),
      ...change.criteria.map(({ before, after }) =>
        after ? describeCriterionChange(before, after, edition, words) : describeDropped(before!, change, edition, words),
      ),
      ...(change.boost ? [editions.boost(change.boost.after, change.boost.before)] : []),
      ...(change.benefits ? [editions.benefits] : []),
    ],
  }));
}

/** The rules of reviews that are other than before, as they are now. */
export function describeReviewChanges({ review }: PublicEditionChanges, words: Words): string[] {
  if (!review) return [];
  if (!review.after) return [words.editions.noReviews];
  const { from, next } = review.after;
  const before = describeReview({ review: review.before && { ...review.before, from, next } }, words);
  return describeReview({ review: review.after }, words).filter((sentence) => !before.includes(sentence));
}

function describeOrigin({ isNew, formerly, name }: PublicTierChange, { editions }: Words): string[] {
  if (isNew) return [editions.newTier];
  const others = formerly.filter((former) => former !== name);
  return others.length > 0 ? [editions.takesPlace(others)] : [];
}

function describeCriterionChange(
  before: PublicCriterion | null,
  after: PublicCriterion,
  edition: PublicEditionChanges,
  words: Words,
): string {
  const { editions } = words;
  const is = wordsOf(after, edition, words);
  if (!before) return editions.newCriterion(summarizeCriterion(is, words), is.keep);
  const was = wordsOf(before, edition, words);
  const barOf = ({ direction, bar }: CriterionWords, said = ''): string =>
    [direction === said ? '' : direction, bar ?? editions.notPublished].filter(Boolean).join(' ');
  const isSame = is.bar === was.bar && is.direction === was.direction;
  const bar = isSame ? [] : [editions.changed(barOf(is), barOf(was, is.direction))];
  const [stay, stayed] = [is, was].map(({ keep, bar }) => keep ?? bar ?? editions.notPublished) as [string, string];
  // Where both stay by the bar to enter, that says it.
  const isAsBefore = stay === stayed || (is.keep === null && was.keep === null);
  return `${is.label}: ${[...bar, ...(isAsBefore ? [] : [editions.toStay(stay, stayed)])].join('; ')}`;
}

/** What a group still names is one of several ways now. */
function describeDropped(
  before: PublicCriterion,
  { criteria }: PublicTierChange,
  edition: PublicEditionChanges,
  words: Words,
): string {
  const was = wordsOf(before, edition, words);
  const isInGroup = criteria.some(({ after }) => after?.members?.flat().some(({ metric }) => metric === before.metric));
  const named = was.members.length > 0 ? summarizeCriterion(was, words) : was.label;
  return isInGroup ? words.editions.droppedAlone(named) : words.editions.dropped(named);
}

function wordsOf(criterion: PublicCriterion, { metrics, currency }: PublicEditionChanges, words: Words): CriterionWords {
  return describeCriterion(criterion, new Map(Object.entries(metrics)), currency, words);
}
