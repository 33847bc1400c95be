import { parse } from 'csv-parse/browser/esm/sync';
import { makeSeries, type PartnerSeries, type Series } from '../../../engine/measures/observations.ts';
import { parseDay } from '../../../engine/primitives/calendar.ts';

interface Row {
  metric: string;
  day: string;
  value: string;
  received: string;
}

/** The rows that are downloaded of a partner, as the engine takes them. */
export function readRows(csv: string): { rows: number; series: PartnerSeries } {
  const rows = parse<Row>(csv, { columns: true });
  const byMetric = Map.groupBy(rows, ({ metric }) => metric);
  return { rows: rows.length, series: new Map([...byMetric].map(([metric, own]) => [metric, seriesOf(own)])) };
}

function seriesOf(rows: readonly Row[]): Series {
  const parts = numberParts(rows);
  return makeSeries(
    rows.map(({ day }) => parseDay(day)!),
    rows.map(({ value }) => Number(value)),
    rows.map(({ received }) => (received === '' ? null : parseDay(received))),
    parts.some((part) => part > 0) ? parts : undefined,
  );
}

/** Values of one day that came together stand beside each other; one that came later takes the place of those before it. */
function numberParts(rows: readonly Row[]): number[] {
  let [last, part] = ['', 0];
  return rows.map(({ day, received }) => {
    const moment = `${day} ${received}`;
    [last, part] = [moment, moment === last ? part + 1 : 0];
    return part;
  });
}
