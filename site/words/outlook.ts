import { tierName, type StandingContext } from './standing.ts';
import { describeTarget } from './targets.ts';
import { describeLeft } from './verdict.ts';

/** So many things that are left are named; more are counted. */
const NAMED_AT_MOST = 2;

/** The way to the next tier in a sentence or two: what is left, and when it may be there. */
export function describeWayUp(context: StandingContext): string[] {
  const { standing, words } = context;
  if (standing.next === null) return [];
  if (standing.tally.of === 0) return [];
  const left = standing.criteria.filter(({ status }) => status !== 'met' && status !== 'exempt');
  const named = left.length <= NAMED_AT_MOST ? words.values.list(left.map((one) => describeTarget(one, context))) : '';
  return [describeLeft(standing, tierName(standing.next, context), words, named), ...describeWhen(context)];
}

function describeWhen({ partner, standing, words }: StandingContext): string[] {
  const { projection, withheld } = standing;
  if (projection === null) {
    return withheld > 0 ? [words.verdict.when.withheld(withheld)] : [];
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
