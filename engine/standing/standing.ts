import { formatDay, type Day } from '../primitives/calendar.ts';
import { earnedRank, exemptOn, judgeAsks, outlookFrom, type Rank } from '../evaluation/evaluate.ts';
import type { ResolvedLadder } from '../program/ladder.ts';
import type { Program } from '../program/program.ts';
import { projectKeeps } from '../projection/keeps.ts';
import { projectCriteria, readPast } from '../projection/projection.ts';
import { readMetrics } from '../measures/reading.ts';
import { listRisks } from './risks.ts';
import { wayOf } from './way.ts';
import type { ReplayState, ReviewSubject } from '../reviews/replay-state.ts';
import type { CriterionResult, Evaluation, KeepProjection, Projection, Standing, Warning } from '../results.ts';
import { findDemotion } from '../reviews/demotion.ts';
import { replayReviews } from '../reviews/review.ts';
import { termOn, termsOf } from '../program/timeline.ts';

/** A standing before anything is projected from it. */
export type HeldStanding = Omit<Standing, 'projection' | 'criteria' | 'keeps' | 'state' | 'atRisk'> &
  Pick<Evaluation, 'criteria'> & { keeps: CriterionResult[]; state: Exclude<Standing['state'], 'at-risk'> };

// At the top there is nothing left to reach, whatever becomes of the bars.
const AT_THE_TOP: Projection = { status: 'met', date: null, earliest: null, latest: null, quarter: null };

/**
 * What one partner holds, what comes next and when, on a day. Null: not enrolled on that day.
 * `state`: where a replay up to that very day ended, when there was one anyhow; it spares a second.
 */
export function standingOn(
  editions: readonly Program[],
  subject: ReviewSubject,
  asOf: Day,
  state: ReplayState = replayReviews(editions, subject, asOf).state,
): Standing | null {
  const held = heldStandingOn(editions, subject, asOf, state);
  if (!held) return null;
  const term = termOn(termsOf(editions, subject.track), asOf)!;
  const ladder = term.ladder!;
  const rankOf = (tier: string | null): Rank => ladder.tiers.findIndex(({ id }) => id === tier);
  const past = readPast(term.program, subject, asOf);
  const rank = rankOf(held.next ?? held.held);
  const { projection, criteria } = projectCriteria(ladder, rank, past, held.criteria);
  const toStay = ladder.tiers[rank]?.keeps ?? [];
  const announced = editions.filter((edition) => isKnownOn(edition, asOf));
  const forecasts = projectKeeps(ladder, rankOf(held.held), past, held.keeps, termsOf(announced, subject.track));
  const keeps = held.keeps.map((bar, i) => ({ ...bar, projection: withWarning(forecasts[i]!, bar.id, held.warning) }));
  const atRisk = listRisks(keeps, held.asOf).map(({ bar }) => bar);
  return {
    ...held,
    state: held.state === 'good' && atRisk.length > 0 ? 'at-risk' : held.state,
    atRisk,
    projection: held.next === null ? AT_THE_TOP : projection,
    criteria: held.criteria.map((criterion, i) => ({
      ...criterion,
      projection: criteria[i]!,
      way: wayOf(toStay[i], criterion),
    })),
    keeps,
  };
}

/** In force or announced: what nobody has been told of yet is foreseen by nobody. */
function isKnownOn({ effective, announced }: Program, asOf: Day): boolean {
  return effective === null || effective <= asOf || (announced !== null && announced <= asOf);
}

/** What an open warning names is found already. */
function withWarning(projection: KeepProjection, bar: string, warning: Warning | null): KeepProjection {
  if (projection.status !== 'failing' || !warning?.failing.includes(bar)) return projection;
  return { ...projection, review: null, deadline: warning.deadline };
}

/** The same without the projection, which takes most of the time. */
export function heldStandingOn(
  editions: readonly Program[],
  subject: ReviewSubject,
  asOf: Day,
  state: ReplayState = replayReviews(editions, subject, asOf).state,
): HeldStanding | null {
  if (state.through !== asOf)
    throw new RangeError(`a state of ${formatDay(state.through)} says nothing about ${formatDay(asOf)}`);
  const term = termOn(termsOf(editions, subject.track), asOf);
  if (!term?.ladder || state.enrolled === null) return null;
  const { program, ladder } = term;
  const readings = readMetrics(program, subject.series, asOf);
  const exempt = exemptOn(subject.exemptions, asOf);
  const heldRank = ladder.tiers.findIndex(({ id }) => id === state.held);
  return {
    partner: subject.partner,
    track: subject.track,
    asOf: formatDay(asOf),
    edition: program.effective === null ? null : formatDay(program.effective),
    earned: ladder.tiers[earnedRank(ladder, readings, exempt)]?.id ?? null,
    ...outlookFrom(ladder, heldRank, readings, exempt),
    held: state.held,
    since: state.since === null ? null : formatDay(state.since),
    state: state.warning ? 'warning' : 'good',
    warning: describeWarning(ladder, state),
    fallsTo: heldRank < 0 ? null : (ladder.tiers[findDemotion(ladder, heldRank, readings, exempt)]?.id ?? null),
    keeps: judgeAsks(ladder.tiers[heldRank]?.keeps ?? [], readings, exempt),
  };
}

/** Of the bars that it named, those that the tier still asks. */
function describeWarning(ladder: ResolvedLadder, { held, warning }: ReplayState): Warning | null {
  if (!warning) return null;
  const asked = ladder.tiers.find(({ id }) => id === held)?.keeps ?? [];
  return {
    since: formatDay(warning.since),
    deadline: formatDay(warning.deadline),
    failing: warning.failing.filter((id) => asked.some((ask) => ask.id === id)),
  };
}
