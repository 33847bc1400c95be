import type { CriterionResult } from '../../engine/results.ts';
import { isPassed } from '../../engine/evaluation/status.ts';
import { nameBar, tierName, type StandingContext } from './standing.ts';
import { describeTarget } from './targets.ts';
import { describeLeft } from './verdict.ts';

/** So many things that are left are told with their figures, so many by name; more are counted. */
const TOLD_AT_MOST = 2;
const NAMED_AT_MOST = 5;

/** The way to the next tier in a sentence or two: what is left, and when it may be there. */
export function describeWayUp(context: StandingContext): string[] {
  const { standing, words } = context;
  if (standing.next === null) return [];
  if (standing.tally.of === 0) return [];
  const left = standing.criteria.filter(({ status }) => !isPassed(status));
  const isTold = left.length <= TOLD_AT_MOST;
  const tell = (one: CriterionResult): string =>
    isTold || one.members ? describeTarget(one, context) : nameBar(one.id, context);
  const named = left.length <= NAMED_AT_MOST ? words.values.list(left.map(tell)) : '';
  return [describeLeft(standing, tierName(standing.next, context), words, named, isTold), ...describeWhen(context)];
}

function describeWhen({ partner, standing, words }: StandingContext): string[] {
  const { projection, withheld, tally } = standing;
  if (projection === null) {
    if (withheld === 0) return [];
    return [tally.unknown > 0 ? words.verdict.when.early : words.verdict.when.withheld(withheld)];
  }
  const { status, date, earliest, latest } = projection;
  if (date !== null) {
    const range = words.standing.range(earliest!, latest);
    return [words.verdict.when.expected(status !== 'likely', date, range)];
  }
  if (status === 'off-track') return [words.verdict.when.offTrack];
  if (status === 'your-action') return [words.verdict.when.action(partner.name)];
  if (status === 'too-little-data') return [words.verdict.when.early];
  return [];
}

/** What does not count for now, and until when. */
export function describeExempt({ partner, standing, words }: StandingContext): string[] {
  return standing.keeps.flatMap(({ metric, exemption }) => {
    if (!exemption || metric === null) return [];
    return [words.verdict.exempt(partner.metrics[metric]?.label ?? metric, exemption.until)];
  });
}
