import { formatDay, type Day } from '../primitives/calendar.ts';
import { isAskPassed, judgeAsk, type ExemptionsInForce } from './criterion.ts';
import { sumUp } from './progress.ts';
import type { Ask, ResolvedLadder } from '../program/ladder.ts';
import type { Exemption, PartnerSeries } from '../measures/observations.ts';
import { readMetrics, type Reading } from '../measures/reading.ts';
import type { CriterionResult, Evaluation } from '../results.ts';

/** What there is to know of one partner. */
export interface Subject {
  partner: string;
  series: PartnerSeries;
  /** The partner's own; others' must not be in it. */
  exemptions: readonly Exemption[];
}

/** Index of a tier in its ladder; −1: none. */
export type Rank = number;

/** The earned tier of one partner on one day, and how far it is to the next. */
export function evaluatePartner(ladder: ResolvedLadder, subject: Subject, asOf: Day): Evaluation {
  const readings = readMetrics(ladder.program, subject.series, asOf);
  return evaluateReadings(ladder, subject.partner, readings, exemptOn(subject.exemptions, asOf), asOf);
}

/** The same, from readings that are already at hand. */
export function evaluateReadings(
  ladder: ResolvedLadder,
  partner: string,
  readings: readonly Reading[],
  exempt: ExemptionsInForce,
  asOf: Day,
): Evaluation {
  const rank = earnedRank(ladder, readings, exempt);
  const { program, track, tiers } = ladder;
  const { next, progress, tally, criteria } = outlookFrom(ladder, rank, readings, exempt);
  return {
    partner,
    track,
    asOf: formatDay(asOf),
    edition: program.effective === null ? null : formatDay(program.effective),
    earned: tiers[rank]?.id ?? null,
    next,
    progress,
    tally,
    criteria,
  };
}

/** The highest tier for which all that it asks is met or exempt; −1: none. An unpublished tier is never earned. */
export function earnedRank(ladder: ResolvedLadder, readings: readonly Reading[], exempt: ExemptionsInForce): Rank {
  for (let rank = ladder.tiers.length - 1; rank >= 0; rank--) {
    const { tier, asks } = ladder.tiers[rank]!;
    if (tier.published && isAllPassed(asks, readings, exempt)) return rank;
  }
  return -1;
}

export function isAllPassed(asks: readonly Ask[], readings: readonly Reading[], exempt: ExemptionsInForce): boolean {
  for (let i = 0; i < asks.length; i++) if (!isAskPassed(asks[i]!, readings, exempt)) return false;
  return true;
}

/** The tier above `rank` with all that it asks; at the top, the top tier's own criteria. */
export function outlookFrom(
  ladder: ResolvedLadder,
  rank: Rank,
  readings: readonly Reading[],
  exempt: ExemptionsInForce,
): Pick<Evaluation, 'next' | 'progress' | 'tally' | 'criteria'> {
  const criteria = judgeAsks(asksToward(ladder, rank), readings, exempt);
  const { progress, tally } = sumUp(criteria);
  const next = ladder.tiers[rank + 1];
  return { next: next?.id ?? null, progress: next === undefined ? 1 : next.tier.published ? progress : null, tally, criteria };
}

function asksToward({ tiers }: ResolvedLadder, rank: Rank): readonly Ask[] {
  return (tiers[rank + 1] ?? tiers[rank]!).asks;
}

export function judgeAsks(asks: readonly Ask[], readings: readonly Reading[], exempt: ExemptionsInForce): CriterionResult[] {
  const criteria = new Array<CriterionResult>(asks.length);
  for (let i = 0; i < asks.length; i++) criteria[i] = judgeAsk(asks[i]!, readings, exempt);
  return criteria;
}

/** The exemptions of a partner that are in force on a day, the longest of each criterion; both ends are inclusive. */
export function exemptOn(exemptions: readonly Exemption[], day: Day): ExemptionsInForce {
  let inForce: Map<string, Exemption> | null = null;
  for (const exemption of exemptions) {
    const { criterion, from, until } = exemption;
    if (from > day || (until !== null && until < day)) continue;
    const other = (inForce ??= new Map()).get(criterion);
    if (!other || endOf(exemption) > endOf(other)) inForce.set(criterion, exemption);
  }
  return inForce;
}

function endOf({ until }: Exemption): Day {
  return until ?? Infinity;
}
