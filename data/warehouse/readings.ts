import { addDuration, formatDay, subtractDuration, type Day, type Duration } from '../../engine/primitives/calendar.ts';
import { boundsOn } from '../../engine/measures/bounds.ts';
import type { Span } from '../../engine/measures/periods.ts';
import { attributeConditionsOf } from '../../engine/program/attribute-conditions.ts';
import { isComputed } from '../../engine/program/computed.ts';
import type { Metric, Program } from '../../engine/program/program.ts';
import { attributeColumn, lapsedOf, metricTable, observedOf, valueOf } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { describeStep, type Step } from './step.ts';
import { quoteText } from './tables.ts';

/** A step for each metric that is observed: of everyone, the day of the last observation, and what counts on the day. */
export function measureMetrics(program: Program, day: Day, dialect: Dialect): Step[] {
  const { windowAfter, spans, staleBefore } = boundsOn(program, day);
  return program.metrics.flatMap((metric, i) => {
    if (isComputed(metric)) return [];
    const name = metricTable(metric.id);
    const since = metric.validFor ? validSince(metric.validFor, day) : staleBefore[i]!;
    if (metric.aggregate === 'latest') return [{ name, ...latest(metric, since) }];
    const counted = spans[i] ?? [{ after: windowAfter[i]!, through: day }];
    return [{ name, ...aggregate(metric, counted, since, dialect) }];
  });
}

/** All of them, a row for each who is enrolled. */
export function joinReadings(program: Program): Step {
  const { metrics } = program;
  const observed = metrics.filter((metric) => !isComputed(metric));
  const columns = observed.flatMap((metric) => {
    const { id } = metric;
    const table = metricTable(id);
    const lapsed = metric.validFor ? [`COALESCE(${table}.lapsed, false) AS ${lapsedOf(id)}`] : [];
    return [`${table}.value AS ${valueOf(id)}`, `${table}.observed AS ${observedOf(id)}`, ...lapsed];
  });
  return {
    name: 'readings',
    about: 'What is known of each partner.',
    select: ['partners.partner', ...attributesIn(program).map((id) => `partners.${attributeColumn(id)}`), ...columns],
    from: [
      'partners',
      ...observed.map(({ id }) => `LEFT JOIN ${metricTable(id)} ON ${metricTable(id)}.partner = partners.partner`),
    ],
  };
}

/** Ids of the attributes that decide of whom something is asked. */
export function attributesIn(program: Program): string[] {
  return [...new Set(attributeConditionsOf(program).map(({ attribute }) => attribute))];
}

type Measured = Omit<Step, 'name'>;

/** `since`: a value that is older does not count any more. */
function latest(metric: Metric, since: Day): Measured {
  const [isLapsing, isLimited] = [metric.validFor !== null, since > -Infinity];
  const value = isLimited ? `CASE WHEN day >= ${date(since)} THEN value END AS value` : 'value';
  const limit = isLimited ? `, which ${isLapsing ? 'holds' : 'counts'} if it is of ${formatDay(since)} or later` : '';
  return {
    about: describeStep(`${metric.label}: the last value${limit}.`),
    select: ['partner', 'day AS observed', value, ...(isLapsing ? [`day < ${date(since)} AS lapsed`] : [])],
    distinctOn: 'partner',
    from: ['known'],
    where: [`metric = ${quoteText(metric.id)}`],
    orderBy: 'partner, day DESC',
  };
}

function aggregate(metric: Metric, spans: readonly Span[], since: Day, dialect: Dialect): Measured {
  const values = spans.map((span) => over(metric, span, dialect));
  const value = values.length === 1 ? values[0]! : `GREATEST(${values.join(', ')})`;
  const counted = spans
    .map(({ after, through }) => `after ${formatDay(after)} up to ${formatDay(through)}`)
    .join(', or, if that is more, ');
  const fresh = since > -Infinity ? `, as long as something came on ${formatDay(since)} or later` : '';
  return {
    about: describeStep(`${metric.label}: ${metric.aggregate} of what came ${counted}${fresh}.`),
    select: [
      'partner',
      'max(day) AS observed',
      `${since > -Infinity ? `CASE WHEN max(day) >= ${date(since)} THEN ${value} END` : value} AS value`,
    ],
    from: ['known'],
    where: [`metric = ${quoteText(metric.id)}`],
    groupBy: 'partner',
  };
}

function over({ aggregate: kind }: Metric, { after, through }: Span, dialect: Dialect): string {
  const filter = `FILTER (WHERE day > ${date(after)} AND day <= ${date(through)})`;
  if (kind === 'count') return `count(*) ${filter}`;
  if (kind === 'sum') return `COALESCE(sum(value) ${filter}, 0)`;
  if (kind === 'mean') return dialect.divide(`sum(value) ${filter}`, `NULLIF(count(*) ${filter}, 0)`);
  return `${kind}(value) ${filter}`;
}

/** The first day of which a value still holds: to add the length to a later day never gives an earlier one. */
function validSince(length: Duration, day: Day): Day {
  let since = subtractDuration(day, length);
  while (addDuration(since, length) < day) since++;
  while (addDuration(since - 1, length) >= day) since--;
  return since;
}

export function date(day: Day): string {
  return `DATE '${formatDay(day)}'`;
}
