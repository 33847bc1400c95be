import { makeSeries, type Series } from '../../../engine/measures/observations.ts';
import type { Sql, SqlValue } from '../database.ts';

/** What was ever observed of one metric of one partner, by their numbers in the tables. */
export interface StoredSeries {
  partner: number;
  metric: number;
  series: Series;
}

/** By partner, then metric. `where`: of `observations o`, and what is joined to them. */
export async function readSeries(sql: Sql, where: string, ...values: SqlValue[]): Promise<StoredSeries[]> {
  const reading = readingOf(sql);
  const read = reading.take(await sql.lists(textOf(reading, where), ...values));
  return [...read, ...reading.finish()];
}

/** The same, some at a time. */
export async function* eachSeries(sql: Sql, where: string, ...values: SqlValue[]): AsyncIterable<StoredSeries[]> {
  const reading = readingOf(sql);
  for await (const rows of sql.eachLists(textOf(reading, where), ...values)) yield reading.take(rows);
  yield reading.finish();
}

interface Reading {
  readonly columns: string;
  readonly order: string;
  /** Of the next rows, the series that are whole. */
  take(rows: readonly SqlValue[][]): StoredSeries[];
  /** What is left when there are no more rows. */
  finish(): StoredSeries[];
}

function textOf({ columns, order }: Reading, where: string): string {
  return `SELECT o.partner, o.metric, ${columns} FROM ${where} ${order}`;
}

function readingOf({ dialect }: Sql): Reading {
  return dialect === 'postgres' ? READING_OF_ARRAYS : new ReadingOfRows();
}

type ArrayRow = [partner: number, metric: number, days: string, values: string, received: string | null, beside: string | null];

const IN_ORDER = 'ORDER BY o.day, o.batch, o.line';
const arrayOf = (column: string): string => `CAST(array_agg(o.${column} ${IN_ORDER}) AS TEXT)`;

/** PostgreSQL puts each series together: to send its rows one by one, and to read them, takes five times as long. */
const READING_OF_ARRAYS: Reading = {
  columns: `${arrayOf('day')}, ${arrayOf('value')}, CASE WHEN COUNT(o.received) > 0 THEN ${arrayOf('received')} END,
    CASE WHEN MAX(o.beside) > 0 THEN ${arrayOf('beside')} END`,
  order: 'GROUP BY o.partner, o.metric ORDER BY o.partner, o.metric',
  take: (rows) =>
    (rows as ArrayRow[]).map(([partner, metric, days, values, received, beside]) => {
      const moments = received === null ? null : parseArray(received);
      const series = seriesOf(parseArray(days), parseArray(values), moments, beside === null ? null : parseArray(beside));
      return { partner, metric, series };
    }),
  finish: () => [],
};

/** As PostgreSQL writes an array of numbers. */
function parseArray(text: string): number[] {
  return JSON.parse(`[${text.slice(1, -1).replaceAll('NULL', 'null')}]`) as number[];
}

type ObservationRow = [partner: number, metric: number, day: number, value: number, received: number | null, beside: number];

/** SQLite has the rows at hand; older ones would write numbers as text with too few digits. */
class ReadingOfRows implements Reading {
  readonly columns = 'o.day, o.value, o.received, o.beside';
  readonly order = 'ORDER BY o.partner, o.metric, o.day, o.batch, o.line';
  #group: Group | undefined;

  take(rows: readonly SqlValue[][]): StoredSeries[] {
    const whole: StoredSeries[] = [];
    for (const row of rows as ObservationRow[]) {
      if (row[0] !== this.#group?.partner || row[1] !== this.#group.metric) {
        whole.push(...this.finish());
        this.#group = new Group(row[0], row[1]);
      }
      this.#group.add(row);
    }
    return whole;
  }

  finish(): StoredSeries[] {
    return this.#group ? [this.#group.finish()] : [];
  }
}

class Group {
  readonly #days: number[] = [];
  readonly #values: number[] = [];
  readonly #received: (number | null)[] = [];
  readonly #beside: number[] = [];
  #hasReceived = false;
  #hasBeside = false;
  readonly partner: number;
  readonly metric: number;

  constructor(partner: number, metric: number) {
    this.partner = partner;
    this.metric = metric;
  }

  add([, , day, value, received, beside]: ObservationRow): void {
    this.#days.push(day);
    this.#values.push(value);
    this.#received.push(received);
    this.#beside.push(beside);
    if (received !== null) this.#hasReceived = true;
    if (beside === 1) this.#hasBeside = true;
  }

  finish(): StoredSeries {
    const { partner, metric } = this;
    const received = this.#hasReceived ? this.#received : null;
    return { partner, metric, series: seriesOf(this.#days, this.#values, received, this.#hasBeside ? this.#beside : null) };
  }
}

function seriesOf(days: number[], values: number[], received: (number | null)[] | null, beside: number[] | null): Series {
  return makeSeries(days, values, received, beside === null ? undefined : numberParts(days, beside));
}

/** Which of its day's values each one is, where some stand beside each other. */
function numberParts(days: readonly number[], beside: readonly number[]): number[] {
  let [current, last] = [NaN, 0];
  return days.map((day, i) => {
    if (day !== current) [current, last] = [day, 0];
    return beside[i] === 1 ? ++last : 0;
  });
}
