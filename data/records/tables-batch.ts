import type { Day } from '../../engine/primitives/calendar.ts';
import type { Editions } from '../../engine/program/editions.ts';
import type { ListingTexts } from '../import/tables/profiles.ts';
import type { ProgramTables } from '../catalog/import-tables.ts';
import { isAccumulated } from '../import/observations/same-day.ts';
import { metricsOf, type ObservationColumns } from '../import.ts';
import type { Batch } from '../store/batches.ts';
import {
  storeDelivery,
  storeEnrolment,
  storeExemption,
  storeListing,
  storePartnerTexts,
  storeSpending,
  storeSuccession,
} from './records.ts';

/** What stood in a folder's tables, as it is stored. */
export type TablesBatch = Pick<Batch, 'observations' | 'records'>;

/** All of the tables, by row. */
export function batchOf(editions: Editions, tables: ProgramTables): TablesBatch {
  const { data, partnerTexts, listings, listingTexts, sameDay } = tables;
  return {
    observations: sameDay === 'add' ? besideEachOther(editions, data.columns) : data.columns,
    records: [
      ...(data.enrolments ?? []).map(storeEnrolment),
      ...[...data.exemptions.values()].flat().map(storeExemption),
      ...data.successions.map(storeSuccession),
      ...[...partnerTexts].map(([partner, texts]) => storePartnerTexts(partner, texts)),
      ...tables.deliveries.map(storeDelivery),
      ...tables.spending.map(storeSpending),
      ...listings.map((listing) => storeListing({ ...listing, ...(listingTexts.get(listing.listing) ?? NO_TEXTS) })),
    ],
  };
}

/** Of metrics that are rolled up, all values stand beside the others of their day. */
function besideEachOther(editions: Editions, columns: ObservationColumns): ObservationColumns {
  const metrics = metricsOf(editions);
  const isRolledUp = columns.metrics.map((id) => isAccumulated(metrics.get(id)!));
  return {
    ...columns,
    beside: Uint8Array.from({ length: columns.value.length }, (_, row) => (isRolledUp[columns.metric.at(row)] ? 1 : 0)),
  };
}

const NO_TEXTS: ListingTexts = { name: null, summary: null, category: null, icon: null, price: null };

/** All days of a folder's tables, so many later. */
export function shiftTables({ data, ...tables }: ProgramTables, days: number): ProgramTables {
  const { columns, enrolments, exemptions, successions } = data;
  const shift = <D extends Day | null>(day: D): D => (day === null ? day : day + days) as D;
  return {
    ...tables,
    data: {
      ...data,
      columns: shiftColumns(columns, days),
      enrolments: enrolments && enrolments.map((one) => ({ ...one, day: shift(one.day), until: shift(one.until) })),
      exemptions: new Map(
        [...exemptions].map(([partner, own]) => [
          partner,
          own.map((one) => ({ ...one, from: shift(one.from), until: shift(one.until) })),
        ]),
      ),
      successions: successions.map((one) => ({ ...one, from: shift(one.from) })),
    },
    deliveries: tables.deliveries.map((one) => ({ ...one, delivery: { ...one.delivery, day: shift(one.delivery.day) } })),
  };
}

function shiftColumns(columns: ObservationColumns, days: number): ObservationColumns {
  const { day, received } = columns;
  return {
    ...columns,
    day: { length: day.length, at: (row) => day.at(row) + days },
    received: received && received.map((moment) => moment + days),
  };
}
