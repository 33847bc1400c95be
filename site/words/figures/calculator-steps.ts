import type { Program } from '../../../engine/program/program.ts';
import type { CalculatorSpeech } from '../calculator.ts';

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
  { calculatorAnswer: { step: words }, values }: CalculatorSpeech,
): StepWords {
  const measure = rules.metrics.find(({ id }) => id === metric)!;
  const shown = (value: number): string => values.metricValue(value, measure, rules.currency);
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${values.count(Math.abs(value))}`;
  if (outcome.kind === 'pace')
    return { change: words.pace(measure.label, signed(outcome.pace)), outcome: words.there(outcome.date) };
  const difference = signed(Number((outcome.value - now).toFixed(6)));
  const { tiers } = rules.ladders.find((ladder) => ladder.track === track)!;
  const tier = tiers.find(({ id }) => id === outcome.earned);
  return {
    change: `${measure.label}: ${shown(outcome.value)} (${difference})`,
    outcome: tier && tier.id !== earned ? words.tier(tier.name) : words.left(outcome.left),
  };
}
