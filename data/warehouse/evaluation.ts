import { formatDay, type Day } from '../../engine/primitives/calendar.ts';
import { isComputed } from '../../engine/program/computed.ts';
import type { ResolvedLadder } from '../../engine/program/ladder.ts';
import type { Program } from '../../engine/program/program.ts';
import { attributeColumn, statusOf, valueOf } from './columns.ts';
import { computeMetrics } from './computed.ts';
import { earnedTier, judgeCriteria } from './criteria.ts';
import type { Dialect } from './dialect.ts';
import { attributesIn, date, joinReadings, measureMetrics } from './readings.ts';
import { writeStatement, type Step } from './step.ts';
import { columnIn, quoteName, quoteText, tableIn, type WarehouseTables } from './tables.ts';

export interface EvaluationQuestion {
  ladder: ResolvedLadder;
  day: Day;
  /** The ids of all that is observed under any edition: who has one of these is enrolled, where no enrolments are given. */
  observed: readonly string[];
}

/**
 * What `gradus evaluate` works out on a day, as one statement of SQL: a row for each who is enrolled, with the earned tier, the status of every
 * criterion, and what each metric counts. Days are worked out here, by the engine; the statement compares with them. `findRefusals` comes first.
 */
export function writeEvaluation(question: EvaluationQuestion, tables: WarehouseTables, dialect: Dialect): string {
  const { ladder, day } = question;
  const { program } = ladder;
  const judged = [
    ...measureMetrics(program, day, dialect),
    enrolled(question, tables),
    ...(tables.exemptions === null ? [] : [exempted(tables.exemptions, tables, day)]),
    joinReadings(program),
  ];
  const steps = [known(tables, day, dialect), repeated(tables), ...judged, ...computeMetrics(program, dialect)];
  for (const step of judgeCriteria(ladder, tables.exemptions !== null)) steps.push({ ...step, from: [steps.at(-1)!.name] });
  steps.push(result(ladder, steps.at(-1)!.name));
  const edition = program.effective === null ? '' : `, edition of ${formatDay(program.effective)}`;
  const track = ladder.track === null ? '' : `, track ${ladder.track}`;
  return writeStatement(steps, [
    `${program.name} (${program.id}${edition}${track}) on ${formatDay(day)}, as ${dialect.name} reads it.`,
    'Made by gradus sql from the program file: change that, and make it anew. It is for this day alone.',
  ]);
}

/** The names that a table must not have. */
export const STEP_NAMES: ReadonlySet<string> = new Set([
  'known',
  'repeated',
  'partners',
  'exempt',
  'readings',
  'points',
  'computed',
  'bars',
  'members',
  'grouped',
  'conditional',
]);

/** With `received`: of a day's values the last that had come by the day. */
function known(tables: WarehouseTables, day: Day, dialect: Dialect): Step {
  const [partner, metric, on, value] = (['partner', 'metric', 'day', 'value'] as const).map((column) => columnIn(tables, column));
  const columns = [
    `${partner} AS partner`,
    `${metric} AS metric`,
    `CAST(${on} AS date) AS day`,
    `${dialect.exact(value!)} AS value`,
  ];
  const step = {
    name: 'known',
    isInlined: true,
    from: [tableIn(tables.observations)],
    where: [`CAST(${on} AS date) <= ${date(day)}`],
  };
  if (tables.columns.received === undefined) return { ...step, about: 'What was observed up to the day.', select: columns };
  const received = columnIn(tables, 'received');
  return {
    ...step,
    about: 'What had come by the day; of several values for one day the one that came last.',
    distinctOn: [partner, metric, on].join(', '),
    select: columns,
    where: [...step.where, `(${received} IS NULL OR CAST(${received} AS date) <= ${date(day)})`],
    orderBy: `${[partner, metric, on].join(', ')}, COALESCE(${received}, CAST(${on} AS date)) DESC`,
  };
}

/** What nobody could decide by. */
function repeated(tables: WarehouseTables): Step {
  const [partner, metric, on] = (['partner', 'metric', 'day'] as const).map((column) => columnIn(tables, column));
  const received =
    tables.columns.received === undefined ? [] : [`COALESCE(${columnIn(tables, 'received')}, CAST(${on} AS date))`];
  return {
    name: 'repeated',
    about: 'Where a day has two values, nobody can tell which counts: the statement stops, as the text is no number.',
    select: [
      `CASE WHEN count(*) > 1 THEN CAST('Two values of one day: ' || ${partner} || ', ' || ${metric} || ', ' || CAST(${on} AS text) AS integer) END AS stop`,
    ],
    from: [tableIn(tables.observations)],
    groupBy: [partner, metric, on, ...received].join(', '),
  };
}

function enrolled({ ladder, day, observed }: EvaluationQuestion, tables: WarehouseTables): Step {
  const attributes = attributesIn(ladder.program);
  const step = { name: 'partners', groupBy: 'partner' };
  if (tables.enrolments === null) {
    const where = observed.length === 0 ? 'false' : `metric IN (${observed.map(quoteText).join(', ')})`;
    const untold = attributes.map((id) => `CAST(NULL AS text) AS ${attributeColumn(id)}`);
    return { ...step, about: 'Everyone who was observed.', select: ['partner', ...untold], from: ['known'], where: [where] };
  }
  const [partner, track, from, until] = (['partner', 'track', 'day', 'until'] as const).map((column) => columnIn(tables, column));
  return {
    ...step,
    about: 'Everyone who is enrolled on the day; until is the first day on which they are not.',
    select: [named(partner!, 'partner'), ...attributes.map((id) => `max(${quoteName(id)}) AS ${attributeColumn(id)}`)],
    from: [tableIn(tables.enrolments)],
    where: [
      `CAST(${from} AS date) <= ${date(day)}`,
      `(${until} IS NULL OR CAST(${until} AS date) > ${date(day)})`,
      ...(ladder.track === null ? [] : [`${track} = ${quoteText(ladder.track)}`]),
    ],
    groupBy: partner!,
  };
}

function exempted(table: string, tables: WarehouseTables, day: Day): Step {
  const [partner, criterion, from, until] = (['partner', 'criterion', 'from', 'until'] as const).map((column) =>
    columnIn(tables, column),
  );
  return {
    name: 'exempt',
    about: 'Exemptions in force; both ends count.',
    select: [named(partner!, 'partner'), named(criterion!, 'criterion')],
    from: [tableIn(table)],
    where: [`CAST(${from} AS date) <= ${date(day)}`, `(${until} IS NULL OR CAST(${until} AS date) >= ${date(day)})`],
  };
}

function result(ladder: ResolvedLadder, last: string): Step {
  const { program, asks } = ladder;
  return {
    name: 'result',
    about: 'The tier earned, every criterion, and what each metric counts (NULL: nothing that is known).',
    select: [
      'partner',
      `${earnedTier(ladder)} AS earned`,
      ...asks.map((ask) => `${statusOf(ask)} AS ${quoteName(ask.id)}`),
      ...program.metrics.map(({ id }) => `${valueOf(id)} AS ${quoteName(id)}`),
    ],
    from: [last],
    where: ['NOT EXISTS (SELECT 1 FROM repeated WHERE stop = 0)'],
    orderBy: 'partner',
  };
}

function named(column: string, name: string): string {
  return column === name ? name : `${column} AS ${name}`;
}

/** Of all editions, the ids of what is observed. */
export function observedMetrics(editions: readonly Program[]): string[] {
  return [...new Set(editions.flatMap(({ metrics }) => metrics.filter((metric) => !isComputed(metric)).map(({ id }) => id)))];
}
