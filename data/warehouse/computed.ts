import type { Metric, Program, Ratio, ScorePart } from '../../engine/program/program.ts';
import { highestOf, lapsedOf, lowestOf, observedOf, valueOf } from './columns.ts';
import { writeDecimal } from './decimals.ts';
import type { Dialect } from './dialect.ts';
import type { Step } from './step.ts';

/** Steps for ratios, and for scores: first what each part gives, then their sums. None where nothing is computed. */
export function computeMetrics({ metrics }: Program, dialect: Dialect): Step[] {
  const find = (id: string): Metric => metrics.find((metric) => metric.id === id)!;
  const points = metrics.flatMap(({ id, score }) =>
    (score ?? []).flatMap((part) => pointsOf(id, part, find(part.metric), dialect)),
  );
  const sums = metrics.flatMap(({ id, unit, score, ratio }) => {
    if (score) return sumsOf(id, score, dialect);
    return ratio ? [`${ratioOf(ratio, unit === 'percent', dialect)} AS ${valueOf(id)}`] : [];
  });
  return [
    ...(points.length > 0
      ? [{ name: 'points', about: 'What each part of a score gives.', select: ['*', ...points], from: ['readings'] }]
      : []),
    ...(sums.length > 0
      ? [
          {
            name: 'computed',
            about: 'What is computed from other metrics.',
            select: ['*', ...sums],
            from: [points.length > 0 ? 'points' : 'readings'],
          },
        ]
      : []),
  ];
}

/** What is unknown gives anything from nothing to the most; what has lapsed gives nothing. */
function pointsOf(score: string, { metric, per, points, max }: ScorePart, measured: Metric, dialect: Dialect): string[] {
  const value = valueOf(metric);
  const decimal = measured.aggregate === 'mean' ? dialect.decimalOf(value) : value;
  const rated = `GREATEST(${dialect.rate(decimal, points, per)!}, 0)`;
  const given = max === null ? rated : `LEAST(${rated}, ${writeDecimal(max)})`;
  const none = measured.validFor ? `WHEN ${lapsedOf(metric)} THEN 0 ` : '';
  return [
    `CASE WHEN ${value} IS NULL THEN 0 ELSE ${given} END AS ${lowestOf(score, metric)}`,
    `CASE ${none}WHEN ${value} IS NULL THEN ${max === null ? 'NULL' : writeDecimal(max)} ELSE ${given} END AS ${highestOf(score, metric)}`,
  ];
}

function sumsOf(score: string, parts: readonly ScorePart[], dialect: Dialect): string[] {
  const lowest = dialect.numberOf(`(${parts.map(({ metric }) => lowestOf(score, metric)).join(' + ')})`);
  const highest = dialect.numberOf(`(${parts.map(({ metric }) => highestOf(score, metric)).join(' + ')})`);
  const observed = parts.map(({ metric }) => `${observedOf(metric)} IS NOT NULL`).join(' OR ');
  return [
    `CASE WHEN ${observed} THEN ${lowest} END AS ${valueOf(score)}`,
    `${lowest} AS ${lowestOf(score)}`,
    `${highest} AS ${highestOf(score)}`,
  ];
}

/** Known where both are, and there is enough to divide by. */
function ratioOf({ of, to, least }: Ratio, isPercentage: boolean, dialect: Dialect): string {
  const [over, under] = [valueOf(of), valueOf(to)];
  const enough = least === null ? '' : ` AND ${under} >= ${writeDecimal(least)}`;
  return `CASE WHEN ${over} IS NOT NULL AND ${under} > 0${enough} THEN ${dialect.divide(isPercentage ? `${over} * 100` : over, under)} END`;
}
