import { writeDecimal, writeQuotient } from './decimals.ts';

export type DialectName = 'postgres' | 'duckdb';

/** What is written differently from one database to the other: arithmetic alone. */
export interface Dialect {
  name: DialectName;
  /** A value as it is in the table, as an exact decimal. */
  exact(value: string): string;
  /** The number nearest to the exact quotient of two decimals; `under` is not 0. */
  divide(over: string, under: string): string;
  /** The number nearest to a decimal. */
  numberOf(decimal: string): string;
  /** The decimal that a number stands for: the shortest that is read as it. */
  decimalOf(number: string): string;
  /** A decimal, ÷ `per` × `points`; null: it cannot be said exactly. */
  rate(value: string, points: number, per: number): string | null;
  /** In bytes; null: no limit. */
  longestName: number | null;
  mostColumns: number | null;
}

/** A number holds every whole number of so many digits. */
const EXACT_DIGITS = 15;
/** Behind the point. The shortest decimal of a number has no more, unless it is next to nothing. */
const PLACES_OF_NUMBERS = 18;

/** `decimals`: how many decimal places values have at most, where that has to be known. */
export function dialectOf(name: DialectName, decimals: number): Dialect {
  return name === 'postgres' ? POSTGRES : duckdb(decimals);
}

// By way of its text: a floating number would be cut to fifteen digits.
const numericOf = (value: string): string => `CAST(CAST(${value} AS text) AS numeric)`;
const quotientOf = (over: string, under: string): string => `CAST(${over} AS numeric(90, 30)) / ${under}`;

/** `numeric` has as many digits as are needed, so that nothing is rounded before the end; a division is carried to thirty places. */
const POSTGRES: Dialect = {
  name: 'postgres',
  exact: numericOf,
  divide: (over, under) => `CAST(${quotientOf(over, under)} AS double precision)`,
  numberOf: (decimal) => `CAST(${decimal} AS double precision)`,
  decimalOf: numericOf,
  rate: (value, points, per) =>
    multiply(value, points, per) ?? quotientOf(`${value} * ${writeDecimal(points)}`, writeDecimal(per)),
  longestName: 63,
  mostColumns: 1600,
};

/**
 * `DECIMAL` has 38 digits. A value with more places than are expected stops the statement. A division gives a floating number: of two whole
 * numbers of fifteen digits it is the nearest there is, and more digits stop the statement too.
 */
function duckdb(decimals: number): Dialect {
  const type = `DECIMAL(38, ${decimals})`;
  const shift = decimals > 0 ? ` * 1${'0'.repeat(decimals)}` : '';
  const whole = (decimal: string): string => `CAST(${decimal}${shift} AS DECIMAL(${EXACT_DIGITS}, 0))`;
  return {
    name: 'duckdb',
    exact: (value) =>
      `CASE WHEN CAST(${value} AS ${type}) = ${value} THEN CAST(${value} AS ${type}) ELSE error('More than ${decimals} decimal places: ' || ${value}) END`,
    divide: (over, under) => `${whole(over)} / ${whole(under)}`,
    numberOf: (decimal) => `CAST(CAST(${decimal} AS varchar) AS double)`,
    decimalOf: (number) => `CAST(CAST(${number} AS varchar) AS DECIMAL(38, ${PLACES_OF_NUMBERS}))`,
    rate: multiply,
    longestName: null,
    mostColumns: null,
  };
}

/** As one multiplication; null where points ÷ per has no end. */
function multiply(value: string, points: number, per: number): string | null {
  const rate = writeQuotient(points, per);
  return rate === null ? null : rate === '1' ? value : `${value} * ${rate}`;
}
