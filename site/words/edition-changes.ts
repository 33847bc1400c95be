import type {
  PublicBenefit,
  PublicBenefitChange,
  PublicCriterion,
  PublicEditionChanges,
  PublicTierChange,
} from '../../engine/wire.ts';
import { lineOfBenefit, type BenefitLine } from './benefits.ts';
import { describeCriterion, describeMeasure, summarizeCriterion, type CriterionWords } from './criteria.ts';
import type { Words } from './languages.ts';
import { describeReview } from './rules.ts';

/** What a change comes to for a partner. `changed`: it is not for others to say whether that is better. */
export type ChangeKind = 'new' | 'gone' | 'harder' | 'easier' | 'more' | 'less' | 'changed';

export interface ChangeWords {
  kind: ChangeKind;
  text: string;
}

export interface TierChangeWords {
  name: string;
  /** Whether it is new, or whose place it takes; null: neither. */
  origin: string | null;
  needs: ChangeWords[];
  gives: ChangeWords[];
}

/** When an edition takes effect, and how long that is: `In force since 1 January 2026, announced on 15 September 2025`. */
export function describeEditionDays(edition: PublicEditionChanges, { editions }: Words): string {
  return editions.days(edition.effective, edition.announced, edition.inForce, edition.daysToGo);
}

/** What an edition changed, tier by tier. */
export function describeTierChanges(edition: PublicEditionChanges, words: Words): TierChangeWords[] {
  return edition.tiers.map((change) => ({
    name: change.trackName ? `${change.name} (${change.trackName})` : change.name,
    origin: describeOrigin(change, words),
    needs: [
      ...describePublished(change, words),
      ...change.criteria.map(({ before, after }) =>
        after ? describeCriterionChange(before, after, edition, words) : describeDropped(before!, change, edition, words),
      ),
    ],
    gives: [
      ...describeListingChanges(change, words),
      ...change.benefits.map((benefit) => describeBenefitChange(benefit, edition.currency, words)),
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

/** What is measured otherwise, what is announced otherwise, and what else decides the order of listings. */
export function describeRuleChanges(
  edition: PublicEditionChanges,
  words: Words,
): { measures: string[]; notice: string[]; ranking: string[] } {
  const { editions, rules } = words;
  const { notice, ranking } = edition;
  return {
    measures: edition.measures.map((change) => describeMeasureChange(change, edition, words)),
    notice: notice ? [editions.notice(notice.after, notice.before)] : [],
    ranking: ranking
      ? [
          ...(ranking.after.cap === ranking.before.cap ? [] : [editions.cap(ranking.after.cap, ranking.before.cap)]),
          ...(ranking.after.featuredSlots === ranking.before.featuredSlots
            ? []
            : [editions.slots(ranking.after.featuredSlots, ranking.before.featuredSlots)]),
          ...(JSON.stringify(ranking.after.newcomers) === JSON.stringify(ranking.before.newcomers)
            ? []
            : [
                ranking.after.newcomers
                  ? rules.newcomers(ranking.after.newcomers.every, ranking.after.newcomers.days)
                  : editions.noNewcomers,
              ]),
        ]
      : [],
  };
}

function describeMeasureChange(
  { before, after }: PublicEditionChanges['measures'][number],
  { metrics }: PublicEditionChanges,
  words: Words,
): string {
  const { editions } = words;
  const labels = new Map(Object.entries(metrics));
  const [was, is] = [before, after].map((metric) => describeMeasure(metric, labels, words)) as [string[], string[]];
  const label = before.label === after.label ? after.label : editions.renamed(after.label, before.label);
  const [now, then] = [is.filter((one) => !was.includes(one)), was.filter((one) => !is.includes(one))];
  return [
    `${label}${now.length + then.length > 0 ? ':' : '.'}`,
    ...now,
    ...(then.length > 0 ? [editions.measuredBefore(then.join(' '))] : []),
  ].join(' ');
}

function describeOrigin({ isNew, formerly, name }: PublicTierChange, { editions }: Words): string | null {
  if (isNew) return editions.newTier;
  const others = formerly.filter((former) => former !== name);
  return others.length > 0 ? editions.takesPlace(others) : null;
}

function describePublished({ published }: PublicTierChange, { editions }: Words): ChangeWords[] {
  if (published === null) return [];
  return [{ kind: 'changed', text: published ? editions.published : editions.unpublished }];
}

function describeListingChanges({ boost, featured }: PublicTierChange, { editions }: Words): ChangeWords[] {
  return [
    ...(boost
      ? [{ kind: boost.after > boost.before ? 'more' : 'less', text: editions.boost(boost.after, boost.before) } as const]
      : []),
    ...(featured === null ? [] : [{ kind: featured ? 'new' : 'gone', text: editions.featured } as const]),
  ];
}

function describeBenefitChange({ before, after }: PublicBenefitChange, currency: string | null, words: Words): ChangeWords {
  const { editions, gifts } = words;
  const is = after && lineOfBenefit(after, currency, words);
  const was = before && lineOfBenefit(before, currency, words);
  if (!was) return { kind: 'new', text: writeLine(is!) };
  if (!is) return { kind: 'gone', text: writeLine(was) };
  const kind = compareBenefits(before, after);
  if (after.kind === 'support' && before.kind === 'support' && after.channel === before.channel && after.note === before.note) {
    const text = gifts.supportChanged(after.channel, after.responseHours, before.responseHours);
    return { kind, text: writeLine({ name: is.name, parts: [text] }) };
  }
  const [now, then] = [
    is.parts.filter((part) => !was.parts.includes(part)),
    was.parts.filter((part) => !is.parts.includes(part)),
  ];
  const told = writeLine({ name: is.name, parts: now.length > 0 ? now : is.parts.slice(0, 1) });
  return { kind, text: then.length > 0 ? editions.instead(told, then.join('; ')) : told };
}

function writeLine({ name, parts }: BenefitLine): string {
  return `${name === null ? '' : `${name}: `}${parts.join('; ')}`;
}

/** Where a figure says it. */
function compareBenefits(before: PublicBenefit, after: PublicBenefit): ChangeKind {
  if (after.kind === 'support' && before.kind === 'support') {
    const [now, then] = [after, before].map(({ responseHours }) => responseHours ?? Infinity) as [number, number];
    return now < then ? 'more' : now > then ? 'less' : 'changed';
  }
  if (after.kind !== 'mdf' || before.kind !== 'mdf' || after.every !== before.every) return 'changed';
  return after.amount > before.amount ? 'more' : after.amount < before.amount ? 'less' : 'changed';
}

function describeCriterionChange(
  before: PublicCriterion | null,
  after: PublicCriterion,
  edition: PublicEditionChanges,
  words: Words,
): ChangeWords {
  const { editions } = words;
  const is = wordsOf(after, edition, words);
  if (!before) {
    const criterion = editions.newCriterion(summarizeCriterion(is, words), is.keep);
    return { kind: 'new', text: [criterion, ...(is.when === null ? [] : [is.when])].join('. ') };
  }
  const was = wordsOf(before, edition, words);
  const barOf = ({ direction, bar }: CriterionWords, said = ''): string =>
    [direction === said ? '' : direction, bar ?? editions.notPublished].filter(Boolean).join(' ');
  const isSame = is.bar === was.bar && is.direction === was.direction;
  const bar = isSame ? [] : [editions.changed(barOf(is), barOf(was, is.direction))];
  const [stay, stayed] = [is, was].map(({ keep, bar }) => keep ?? bar ?? editions.notPublished) as [string, string];
  // Where both stay by the bar to enter, that says it.
  const isAsBefore = stay === stayed || (is.keep === null && was.keep === null);
  const bars = [...bar, ...(isAsBefore ? [] : [editions.toStay(stay, stayed)])];
  const asked = is.when === was.when ? [] : [is.when ?? editions.ofEveryone];
  const told =
    is.members.length > 0 ? describeGroupChange(is, was, words) : bars.length > 0 ? `${is.label}: ${bars.join('; ')}` : is.label;
  return { kind: asked.length > 0 ? 'changed' : compareBars(before, after), text: [told, ...asked].join('. ') };
}

/** With what was needed before of those members that are others now. */
function describeGroupChange(is: CriterionWords, was: CriterionWords, words: Words): string {
  const memberOf = (bars: CriterionWords[]): string => bars.map((bar) => summarizeCriterion(bar, words)).join(words.criteria.and);
  const [now, then] = [is, was].map(({ members }) => members.map(memberOf)) as [string[], string[]];
  const others = then.filter((member) => !now.includes(member));
  const told = summarizeCriterion(is, words);
  return others.length > 0 ? words.editions.instead(told, others.join('; ')) : told;
}

/** By how much is needed to enter, and if that is the same, to stay; of a group where all that changed goes one way. */
function compareBars(before: PublicCriterion, after: PublicCriterion): ChangeKind {
  if (before.members && after.members) {
    const formers = before.members.flat();
    const bars = after.members.flat().map((bar, i) => compareBars(formers[i]!, bar));
    const kinds = new Set(bars.filter((_, i) => formers[i]!.target !== after.members!.flat()[i]!.target));
    return kinds.size === 1 ? [...kinds][0]! : 'changed';
  }
  if (before.direction !== after.direction || before.target === null || after.target === null) return 'changed';
  const rise = after.target - before.target || (after.keep ?? after.target) - (before.keep ?? before.target);
  if (rise === 0) return 'changed';
  return rise > 0 === (after.direction === 'atLeast') ? 'harder' : 'easier';
}

/** What a group still names is one of several ways now. */
function describeDropped(
  before: PublicCriterion,
  { criteria }: PublicTierChange,
  edition: PublicEditionChanges,
  words: Words,
): ChangeWords {
  const was = wordsOf(before, edition, words);
  const isInGroup = criteria.some(({ after }) => after?.members?.flat().some(({ metric }) => metric === before.metric));
  const named = was.members.length > 0 ? summarizeCriterion(was, words) : was.label;
  return isInGroup ? { kind: 'easier', text: words.editions.droppedAlone(named) } : { kind: 'gone', text: named };
}

function wordsOf(criterion: PublicCriterion, { metrics, currency }: PublicEditionChanges, words: Words): CriterionWords {
  return describeCriterion(criterion, new Map(Object.entries(metrics)), currency, words);
}
