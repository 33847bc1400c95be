import type { ObservationColumns } from './observation-columns.ts';

/** The rows of each partner and metric, in order of the files. */
export interface GroupedRows {
  ofMetric(partner: number, metric: number): Uint32Array;
  /** Of all metrics. */
  ofPartner(partner: number): Uint32Array;
}

/** A counting sort by partner and metric: the rows of group g are rows[starts[g]] up to rows[starts[g + 1]]. */
export function groupRows({ partners, metrics, partner, metric }: ObservationColumns): GroupedRows {
  const width = metrics.length;
  const starts = new Uint32Array(partners.length * width + 1);
  for (let row = 0; row < partner.length; row++) starts[partner.at(row) * width + metric.at(row) + 1]!++;
  for (let group = 1; group < starts.length; group++) starts[group]! += starts[group - 1]!;
  const next = starts.slice();
  const rows = new Uint32Array(partner.length);
  for (let row = 0; row < partner.length; row++) rows[next[partner.at(row) * width + metric.at(row)]!++] = row;
  return {
    ofMetric: (ofPartner, ofMetric) =>
      rows.subarray(starts[ofPartner * width + ofMetric], starts[ofPartner * width + ofMetric + 1]),
    ofPartner: (ofPartner) => rows.slice(starts[ofPartner * width], starts[(ofPartner + 1) * width]).sort(),
  };
}
