import type { PublicCriterion } from '../../engine/wire.ts';
import { formatValue } from '../element/format.ts';
import { metricOf, type LadderContext } from './ladder-needs.ts';

/** The tier of a ladder that is marked, and what it is marked with. */
export interface Mark {
  tier: string | null;
  label: string;
}

/** The partner's own tier; without a partner, the one that the page names. */
export function markOn(tier: string | null, { partner, words }: LadderContext): Mark {
  if (!partner) return { tier, label: words.current };
  return { tier: partner.standings[0]?.held ?? null, label: words.here(partner.name) };
}

/** What the partner has of it, as far as everyone may know; empty when that is not known. */
export function describeOwn({ metric }: PublicCriterion, context: LadderContext): string {
  const { partner, words, locale, program } = context;
  if (!partner || metric === null) return '';
  const results = partner.standings.flatMap(({ criteria, keeps }) => [...criteria, ...keeps]);
  const value = results.find((result) => result.metric === metric && result.value !== null)?.value ?? null;
  if (value === null) return '';
  const measure = metricOf({ metric }, context);
  if (measure.unit === 'flag') return value >= 1 ? words.ownPassed : words.ownNotPassed;
  return words.own(formatValue(value, measure, { locale, currency: program.currency }, { rounding: 'floor', bare: true }));
}
