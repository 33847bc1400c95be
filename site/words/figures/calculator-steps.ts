import type { Program } from '../../../engine/program/program.ts';
import { count, counted, day, metricValue } from '../values.ts';

export const STEP_WORDS = {
  title: 'One step more',
  intro: 'What a single change would come to. Press one to try it.',
} as const;

/** A step as it is worked out. */
export interface ToldStep {
  metric: string;
  outcome: { kind: 'now'; value: number; earned: string | null; left: number } | { kind: 'pace'; pace: number; date: string };
}

export interface StepWords {
  /** `Rating 4.5/5 (+0.3)` */
  change: string;
  /** `then Evergreen`, `then two things are left`, `then there around 3 March 2027` */
  outcome: string;
}

/** `now`: what the figure is; `earned`: the tier without the step. */
export function describeStep(
  rules: Program,
  track: string | null,
  { metric, outcome }: ToldStep,
  { now, earned }: { now: number; earned: string | null },
): StepWords {
  const measure = rules.metrics.find(({ id }) => id === metric)!;
  const shown = (value: number): string => metricValue(value, measure, rules.currency);
  if (outcome.kind === 'pace')
    return {
      change: `${measure.label}: ${signed(outcome.pace)} a month`,
      outcome: `then there around ${day(outcome.date)}`,
    };
  const difference = signed(Number((outcome.value - now).toFixed(6)));
  const { tiers } = rules.ladders.find((ladder) => ladder.track === track)!;
  const tier = tiers.find(({ id }) => id === outcome.earned);
  return {
    change: `${measure.label}: ${shown(outcome.value)} (${difference})`,
    outcome:
      tier && tier.id !== earned
        ? `then ${tier.name}`
        : `then ${counted(outcome.left, 'thing')} ${outcome.left === 1 ? 'is' : 'are'} still left`,
  };
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${count(Math.abs(value))}`;
}
