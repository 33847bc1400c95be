import { metricsOfAsk, resolveLadders } from '../program/ladder.ts';
import type { Duration } from '../primitives/calendar.ts';
import type { Metric, Program } from '../program/program.ts';

/** Over which a metric may be tried to be counted, instead of over its own. */
const TRIED: readonly Duration[] = [3, 6, 12].map((months) => ({ months, days: 0 }));
const DAYS_OF_MONTH = 365.25 / 12;
/** A window that differs by less is the same to a reader: 90 days and three months. */
const LEAST_RATIO = 1.25;

export interface OtherWindow {
  metric: string;
  window: Duration;
}

/** Of every metric that a criterion reads and that is counted over a window: which others make a difference. In order of the metrics. */
export function otherWindows(program: Program): OtherWindow[] {
  const asked = new Set(resolveLadders(program).flatMap(({ asks }) => asks.flatMap((ask) => metricsOfAsk(program, ask))));
  return program.metrics.flatMap(({ id, window }, index) =>
    window && asked.has(index)
      ? TRIED.filter((other) => isAnother(other, window)).map((other) => ({ metric: id, window: other }))
      : [],
  );
}

/** The program with metrics that are counted over other windows. */
export function withWindows(program: Program, windowOf: (metric: Metric) => Duration | null | undefined): Program {
  return {
    ...program,
    metrics: program.metrics.map((metric) => {
      const other = metric.window && windowOf(metric);
      return other ? { ...metric, window: other } : metric;
    }),
  };
}

function isAnother(one: Duration, other: Duration): boolean {
  const [a, b] = [one, other].map(({ months, days }) => months * DAYS_OF_MONTH + days) as [number, number];
  return Math.max(a, b) / Math.min(a, b) >= LEAST_RATIO;
}
