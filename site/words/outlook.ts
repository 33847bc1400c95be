import { tierName, type StandingContext } from './standing.ts';
import { describeTarget } from './targets.ts';
import { day, list } from './values.ts';
import { describeLeft } from './verdict.ts';

/** So many things that are left are named; more are counted. */
const NAMED_AT_MOST = 2;

/** The way to the next tier in a sentence or two: what is left, and when it may be there. */
export function describeWayUp(context: StandingContext): string[] {
  const { standing } = context;
  if (standing.next === null) return [];
  if (standing.tally.of === 0) return [];
  const left = standing.criteria.filter(({ status }) => status !== 'met' && status !== 'exempt');
  const named = left.length <= NAMED_AT_MOST ? list(left.map((one) => describeTarget(one, context))) : '';
  return [describeLeft(standing, tierName(standing.next, context), named), ...describeWhen(context)];
}

function describeWhen({ partner, standing }: StandingContext): string[] {
  const { projection, withheld } = standing;
  if (projection === null) {
    return withheld > 0 ? [`Without ${withheld === 1 ? 'that figure' : 'those figures'} no date can be given here.`] : [];
  }
  const { status, date, earliest, latest } = projection;
  if (date !== null) {
    const range = latest ? `between ${day(earliest!)} and ${day(latest)}` : `not before ${day(earliest!)}`;
    return [`${status === 'likely' ? 'Perhaps' : 'Expected'} around ${day(date)}, ${range}, if things go on as they do.`];
  }
  if (status === 'off-track') return ['As things go now, it is not within reach.'];
  if (status === 'your-action') return [`That is up to ${partner.name}, so no date is given.`];
  if (status === 'too-little-data') return ['It is too early to say when.'];
  return [];
}

/** What does not count for now, and until when. */
export function describeExempt({ partner, standing }: StandingContext): string[] {
  return standing.keeps.flatMap(({ metric, exemption }) => {
    if (!exemption || metric === null) return [];
    const until = exemption.until ? `until ${day(exemption.until)}` : 'until further notice';
    return [`Exempt ${until}: ${partner.metrics[metric]?.label ?? metric}.`];
  });
}
