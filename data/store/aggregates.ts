import type { Day } from '../../engine/primitives/calendar.ts';
import type { Span } from '../../engine/measures/periods.ts';
import type { Sql } from './database.ts';

/** Partners of a program by their numbers in the tables, both ends included. */
export interface PartnerRange {
  program: string;
  first: number;
  last: number;
}

/** The last observation that is known on a day. */
export interface LastObserved {
  partner: number;
  observed: Day;
  value: number;
}

/** What was observed over some days, rolled up. */
export interface RolledUp {
  partner: number;
  count: number;
  /** The exact sum, in ten-thousandths: whole. */
  units: number;
  least: number;
  most: number;
  /** False: there is something among them that takes more than adding up, such as a value in the place of another, or more decimal places. */
  isPlain: boolean;
}

/** Of what decimals are added up as whole numbers, in 1. */
export const UNITS = 10_000;
/** Of a value that is added up: half a million of them fit into 64 bits. */
const LARGEST_VALUE = 2e9;
/** As `DecimalSum` has it. */
const LARGEST_UNITS = 2 ** 51;

// What came later than the day is not known on it.
const KNOWN = (received: string): string => `(o.received IS NULL OR o.received < ${received})`;

/** Of each partner of whom the metric was ever observed; two looks into the key each. */
export async function readLastObserved(sql: Sql, range: PartnerRange, metric: number, day: Day): Promise<LastObserved[]> {
  const from = `FROM observations o WHERE o.partner = p.id AND o.metric = $4 AND o.day <= $5 AND ${KNOWN('$6')} ORDER BY o.day DESC`;
  // As `makeSeries` has them in order.
  const then =
    'o.beside DESC, CASE WHEN o.beside = 1 THEN 0 ELSE COALESCE(o.received, o.day) END DESC, o.batch DESC, o.line DESC';
  const rows = await sql.all<{ partner: number; observed: Day | null; value: number | null }>(
    `SELECT p.id AS partner, (SELECT o.day ${from} LIMIT 1) AS observed, (SELECT o.value ${from}, ${then} LIMIT 1) AS value
     FROM partners p WHERE p.program = $1 AND p.id >= $2 AND p.id <= $3 ORDER BY p.id`,
    ...[range.program, range.first, range.last, metric, day, day + 1],
  );
  return rows.flatMap(({ partner, observed, value }) => (observed === null ? [] : [{ partner, observed, value: value! }]));
}

/** Of each partner of whom anything is known in these days; one stretch of the key each. */
export async function rollUp(sql: Sql, range: PartnerRange, metric: number, span: Span, day: Day): Promise<RolledUp[]> {
  const isExact = `ABS(o.value) <= ${LARGEST_VALUE} AND ROUND(o.value * ${UNITS}) / ${UNITS} = o.value`;
  const rows = await sql.all<Omit<RolledUp, 'isPlain'> & { days: number; beside: number; exact: number }>(
    `SELECT o.partner, COUNT(*) AS count, COUNT(DISTINCT o.day) AS days, MAX(o.beside) AS beside, MIN(o.value) AS least, MAX(o.value) AS most,
       MIN(CASE WHEN ${isExact} THEN 1 ELSE 0 END) AS exact,
       CAST(SUM(CASE WHEN ${isExact} THEN CAST(ROUND(o.value * ${UNITS}) AS BIGINT) ELSE 0 END) AS BIGINT) AS units
     FROM partners p JOIN observations o ON o.partner = p.id
     WHERE p.program = $1 AND p.id >= $2 AND p.id <= $3 AND o.metric = $4 AND o.day > $5 AND o.day <= $6 AND ${KNOWN('$7')}
     GROUP BY o.partner`,
    ...[range.program, range.first, range.last, metric, span.after, span.through, day + 1],
  );
  return rows.map(({ days, beside, exact, ...row }) => ({
    ...row,
    isPlain: days === row.count && beside === 0 && exact === 1 && Math.abs(row.units) <= LARGEST_UNITS,
  }));
}
