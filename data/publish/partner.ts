import { formatDay } from '../../engine/primitives/calendar.ts';
import { meanProgress, tallyOf } from '../../engine/evaluation/progress.ts';
import { evaluatePartner } from '../../engine/evaluation/evaluate.ts';
import type { ResolvedLadder } from '../../engine/program/ladder.ts';
import type { Visibility } from '../../engine/program/program.ts';
import { periodsOfAttributes } from '../../engine/measures/attributes.ts';
import type { Exemption } from '../../engine/measures/observations.ts';
import type { Decision, Standing } from '../../engine/results.ts';
import { replayHistory, type History } from '../../engine/reviews/history.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import { standingOn } from '../../engine/standing/standing.ts';
import { termOn, termsOf } from '../../engine/program/timeline.ts';
import type { PublicPartner, PublicStanding } from '../../engine/wire.ts';
import type { DatedProgram } from '../catalog.ts';
import { publishComing } from './coming.ts';
import { publishDecision } from './decision.ts';
import { formatOptional } from './definition.ts';
import { layGroundwork } from './groundwork.ts';
import { discloseAttributes, editionsUpTo, isShownTo, type Audience } from './visibility.ts';

/** One partner on one ladder; null when not enrolled on the day. */
export function publishSubject(
  program: DatedProgram,
  subject: ReviewSubject,
  nameOf: (partner: string) => string,
  audience: Audience,
): PublicStanding | null {
  const { edition, now, history: disclosed } = layGroundwork(program);
  const history = replayHistory(program.editions, subject, program.asOf);
  const { state } = history;
  const standing = standingOn(program.editions, subject, program.asOf, state);
  if (!standing) return null;
  const terms = termsOf(program.editions, subject.track);
  const ladder = edition.ladders.find(({ track }) => track === subject.track)!;
  const disclosure = now.get(subject.track)!;
  const isShown = ({ id }: { id: string }): boolean => isShownTo(audience, disclosure.get(id));
  const criteria = standing.criteria.filter(isShown);
  const atRisk = standing.atRisk.filter((id) => isShown({ id }));
  const withheld = standing.criteria.length - criteria.length;
  const partnerSees =
    audience === 'public'
      ? standing.criteria.filter(({ id }) => isShownTo('partner', disclosure.get(id))).length - criteria.length
      : 0;
  return {
    partner: standing.partner,
    track: standing.track,
    trackName: ladder.name,
    ...publishTold(program, subject, audience),
    asOf: standing.asOf,
    edition: standing.edition,
    held: standing.held,
    since: standing.since,
    earned: findEarnedInSight(program, subject, isShown),
    next: standing.next,
    progress: publishProgress(standing, criteria),
    tally: tallyOf(criteria),
    state: standing.state === 'at-risk' && atRisk.length === 0 ? 'good' : standing.state,
    atRisk,
    warning: standing.warning && {
      since: standing.warning.since,
      deadline: standing.warning.deadline,
      failing: standing.warning.failing.filter((id) => isShown({ id })),
    },
    // At the top nothing is left to project.
    projection: standing.next !== null && withheld > 0 ? null : standing.projection,
    tiers: ladder.tiers.map(({ id, name }) => ({ id, name })),
    criteria,
    withheld,
    ...(partnerSees > 0 && { partnerSees }),
    keeps: standing.keeps.filter(isShown),
    ...(isFallInSight(program, subject, standing.held, isShown) && { fallsTo: standing.fallsTo }),
    coming: publishComing(program, subject, audience),
    decisions: listDecisions(history)
      .map((decision) =>
        publishDecision(decision, {
          terms,
          disclosure: disclosed,
          audience,
          partner: subject.partner,
          nameOf,
        }),
      )
      .reverse(),
  };
}

/** What is told of an enrolment up to the day. */
function publishTold(
  { editions, asOf }: DatedProgram,
  { series }: ReviewSubject,
  audience: Audience,
): Pick<PublicStanding, 'attributes'> {
  const disclosure = discloseAttributes(editionsUpTo(editions, asOf));
  const told = periodsOfAttributes(series)
    .filter(({ from }) => from <= asOf)
    .flatMap(({ from, until, attributes }) =>
      Object.entries(attributes)
        .filter(([attribute]) => isShownTo(audience, disclosure.get(attribute)))
        .map(([attribute, value]) => ({
          attribute,
          value,
          from: formatDay(from),
          until: formatOptional(until !== null && until <= asOf ? until : null),
        })),
    )
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return told.length > 0 ? { attributes: told } : {};
}

/** By day; with those about the partners that were taken over from. */
function listDecisions({ decisions, formers }: History): Decision[] {
  const all = [...formers.flatMap(({ history }) => listDecisions(history)), ...decisions];
  // ISO days sort as text, and the sort is stable.
  return formers.length === 0 ? decisions : all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Those that have begun, with their reasons. One from a criterion that may not be named is left out. */
export function publishExemptions(
  program: DatedProgram,
  exemptions: readonly Exemption[],
  audience: Audience,
): PublicPartner['exemptions'] {
  const { history } = layGroundwork(program);
  return exemptions
    .filter(({ criterion, from }) => from <= program.asOf && isNameable(history.get(criterion), audience))
    .map(({ criterion, reason, by, from, until }) => ({
      criterion,
      reason,
      by,
      from: formatDay(from),
      until: formatOptional(until),
    }));
}

/** The highest tier whose public criteria are all met, when it asks nothing else: then it is earned whatever the rest measures. */
function findEarnedInSight(
  { editions, asOf }: DatedProgram,
  subject: ReviewSubject,
  isShown: (criterion: { id: string }) => boolean,
): string | null {
  const term = termOn(termsOf(editions, subject.track), asOf);
  if (!term?.ladder) return null;
  const { ladder } = term;
  const inPublic: ResolvedLadder = {
    ...ladder,
    tiers: ladder.tiers.map((tier) => ({ ...tier, asks: tier.asks.filter(isShown) })),
  };
  const { earned } = evaluatePartner(inPublic, subject, asOf);
  return ladder.tiers.find(({ id }) => id === earned)?.asks.every(isShown) ? earned : null;
}

/** Whether all that decides where a demotion leads is shown: the bars to keep every tier below, unless it leads one step down whatever they say. */
function isFallInSight(
  { editions, asOf }: DatedProgram,
  subject: ReviewSubject,
  held: string | null,
  isShown: (criterion: { id: string }) => boolean,
): boolean {
  const term = termOn(termsOf(editions, subject.track), asOf);
  if (!term?.ladder) return false;
  const { tiers } = term.ladder;
  const below = tiers.slice(
    0,
    tiers.findIndex(({ id }) => id === held),
  );
  return term.program.review?.demote === 'one-step' || below.every(({ keeps }) => keeps.every(isShown));
}

/** At the top there is nothing to progress to, and a tier that publishes no criteria has no progress: neither tells of a value. */
function publishProgress(standing: Standing, shown: Standing['criteria']): number | null {
  if (standing.next === null || standing.progress === null) return standing.progress;
  const isTold = shown.some(({ status }) => status !== 'not-applicable') || shown.length === standing.criteria.length;
  return isTold ? meanProgress(shown) : null;
}

/** A criterion that partners may see is named to everyone: only its values are theirs. */
function isNameable(visibility: Visibility | undefined, audience: Audience): boolean {
  return isShownTo(audience === 'operator' ? 'operator' : 'partner', visibility);
}
