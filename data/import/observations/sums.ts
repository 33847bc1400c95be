import { formatDay } from '../../../engine/primitives/calendar.ts';
import type { Series } from '../../../engine/measures/observations.ts';
import type { Metric } from '../../../engine/program/program.ts';
import type { FaultList } from '../faults.ts';
import { placeOf, type ObservationColumns } from './observation-columns.ts';

/** Of a count that adds up, a value may take away what an earlier one brought, but never more than there is. `rows`: of one partner and metric. */
export function refuseNegativeSums(
  columns: ObservationColumns,
  rows: Uint32Array,
  { unit, aggregate, id: metric }: Metric,
  seriesOf: (rows: Uint32Array) => Series,
  faults: FaultList,
): void {
  if (unit !== 'count' || aggregate !== 'sum' || !rows.some((row) => columns.value.at(row) < 0)) return;
  const { days, values, parts } = seriesOf(rows);
  let sum = 0;
  for (let i = 0; i < days.length; i++) {
    const isCorrected = days[i + 1] === days[i] && parts?.[i + 1] === parts?.[i];
    if (!isCorrected) sum += values[i]!;
    if (sum >= 0 || days[i + 1] === days[i]) continue;
    const day = days[i]!;
    const last = rows.findLast((row) => columns.day.at(row) === day)!;
    const partner = columns.partners[columns.partner.at(last)]!;
    faults.addAt(placeOf(columns, last), { code: 'negative-sum', partner, metric, day: formatDay(day), sum });
    return;
  }
}
