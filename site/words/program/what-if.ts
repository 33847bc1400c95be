import type { LimitRange } from '../../../engine/program/schema/limits.ts';
import { barsOf } from '../../../engine/program/bars-of.ts';
import type { Bar, Metric, Program } from '../../../engine/program/program.ts';
import type { Because } from '../../../engine/results.ts';
import type { Move } from '../../../engine/planning/move.ts';
import type { Simulation } from '../../../engine/planning/simulate.ts';
import type { Words } from '../languages.ts';

/** The messages that this takes. */
export type WhatIfSpeech = Pick<Words, 'whatIf' | 'values'> & { standing: Pick<Words['standing'], 'noTier'> };

/** What moving thresholds comes to, in a sentence or two. */
export function describeSimulation(
  { tiers, partners }: Simulation,
  isMoved: boolean,
  aSample: number,
  { whatIf: { told } }: WhatIfSpeech,
): string {
  const sum = (key: 'up' | 'down' | 'warned'): number => tiers.reduce((all, tier) => all + tier[key], 0);
  const [up, down, warned] = [sum('up'), sum('down'), sum('warned')];
  const of = aSample > 1 ? told.sample(aSample) : '';
  if (!isMoved) return of + told.unmoved;
  if (up + down + warned === 0) return of + told.nobody(partners);
  return of + [told.moves(up, down), ...(warned > 0 ? [told.warned(warned)] : [])].join(' ');
}

export interface MoveWords {
  way: 'up' | 'down';
  /** `Sapling → Seedling` */
  tiers: string;
  /** `Shops using it 22, needed 30` */
  because: string;
}

export function describeMove(
  { track, today, proposed, change, because }: Move,
  edition: Program,
  speech: WhatIfSpeech,
): MoveWords {
  const { tiers } = edition.ladders.find((ladder) => ladder.track === track)!;
  const nameOf = (id: string | null): string => tiers.find((tier) => tier.id === id)?.name ?? speech.standing.noTier;
  // What nobody can see is no reason that can be given.
  const named = because.filter(({ value, target }) => value !== null || target !== null);
  const reasons = named.map((one) => describeReason(one, change === 'up', edition, speech));
  return {
    way: change === 'up' ? 'up' : 'down',
    tiers: `${nameOf(today.to)} → ${nameOf(proposed.to)}`,
    because: reasons.join('; '),
  };
}

/** `isBefore`: what is needed today, as who rises has it in the way. */
function describeReason(
  { id, value, target, direction }: Because,
  isBefore: boolean,
  { metrics, currency }: Program,
  { whatIf: { reason }, values }: WhatIfSpeech,
): string {
  const metric = metrics.find((one) => one.id === id.slice(id.indexOf('/') + 1));
  if (!metric) return reason.one;
  const valueOf = (amount: number | null): string | null =>
    amount === null ? null : values.metricValue(amount, metric, currency);
  const [now, bar] = [valueOf(value) ?? reason.unknown, valueOf(target)];
  if (bar === null) return reason.plain(metric.label, now);
  const needed = direction === 'atMost' ? reason.atMost(bar) : bar;
  return isBefore ? reason.neededToday(metric.label, now, needed) : reason.needed(metric.label, now, needed);
}

/** What of a program is not in what everyone can see. */
export function describeHidden(
  edition: Program,
  known: readonly string[],
  undisclosed: number,
  { whatIf: { hidden } }: WhatIfSpeech,
): string[] {
  const asked = new Set(
    edition.ladders.flatMap(({ tiers }) =>
      tiers.flatMap(({ requires }) =>
        requires.flatMap((one) => [...barsOf(one), ...(one.when?.bars ?? [])]).map(({ metric }) => metric),
      ),
    ),
  );
  const attributes = edition.attributes.filter(({ visibility }) => visibility !== 'public');
  const own = edition.metrics.filter(({ id, score, ratio }) => asked.has(id) && !known.includes(id) && !score && !ratio);
  const labels = [...own, ...attributes].map(({ label }) => label);
  return [...(labels.length > 0 ? [hidden.metrics(labels)] : []), ...(undisclosed > 0 ? [hidden.criteria(undisclosed)] : [])];
}

interface Threshold {
  metric: Metric;
  bar: Pick<Bar, 'direction'> & { target: number };
  isInGroup: boolean;
}

/** `25 today` */
export function describeToday(
  { metric, bar: { target, direction }, isInGroup }: Threshold,
  currency: string | null,
  { whatIf, values }: WhatIfSpeech,
): string {
  return whatIf.dials.today(values.metricValue(target, metric, currency), direction === 'atMost', isInGroup);
}

/** Why a number that was typed is not taken. */
export function describeRefused(number: number, { max }: LimitRange, { whatIf: { dials } }: WhatIfSpeech): string {
  if (number < 0) return dials.below;
  return max !== null && number > max ? dials.above(max) : dials.asksNothing;
}
