import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { FaultList, Place } from '../faults.ts';
import type { GroupedRows } from './grouped-rows.ts';
import { ObservationWriter, placeOf, type ObservationColumns } from './observation-columns.ts';

/** A row of a file with a row a partner and day. */
interface DayRow {
  /** Its first observation; of a row without any, the one before which it stands. */
  first: number;
  day: Day;
  place: Place;
}

/**
 * Finds the days of which a partner has several rows. Where the days of a partner rise, as in most files, none is there twice, and the last
 * is all that is kept of them: the others are looked at when all is read.
 */
export class SeveralRows {
  /** Of those that are not rolled up, by index. */
  readonly #metrics: ReadonlyMap<number, string>;
  /** By index of partner. */
  readonly #last: Day[] = [];
  readonly #unsorted = new Set<number>();
  /** Rows without a value, the observation before which they stand in place of it. */
  readonly #bare = new ObservationWriter(['']);

  constructor(metrics: ReadonlyMap<number, string>) {
    this.#metrics = metrics;
  }

  see(partner: number, day: Day): void {
    const last = this.#last[partner];
    if (last === undefined || day > last) this.#last[partner] = day;
    else this.#unsorted.add(partner);
  }

  /** Of a row that is seen and has no value. */
  addBare(partner: number, day: Day, before: number, place: Place): void {
    this.#bare.add(partner, 0, day, before, NaN, place);
  }

  /** Tells of the second row of each day. */
  refuse(columns: ObservationColumns, groups: GroupedRows, faults: FaultList): void {
    if (this.#unsorted.size === 0) return;
    const metrics = [...this.#metrics.values()];
    const bare = this.#bareRows();
    const found: { place: Place; first: number; partner: string; day: Day; other: Place }[] = [];
    for (const partner of this.#unsorted) {
      const [bareOnes, valued] = [bare.get(partner) ?? [], groups.ofPartner(partner)];
      if (!this.#hasSeveral(columns, valued, bareOnes)) continue;
      const rows = [...bareOnes, ...this.#rowsOf(columns, valued)];
      for (const ofDay of Map.groupBy(rows, ({ day }) => day).values()) {
        if (ofDay.length === 1) continue;
        const [one, next] = ofDay.sort((a, b) => a.first - b.first);
        found.push({ ...next!, partner: columns.partners[partner]!, other: one!.place });
      }
    }
    for (const { place, partner, day, other } of found.sort((a, b) => a.first - b.first))
      faults.addAt(place, { code: 'several-rows', partner, day: formatDay(day), other, metrics });
  }

  /** Whether a day has two rows. Of nearly all who are not in order none has, and millions of rows are looked at without an object each. */
  #hasSeveral(columns: ObservationColumns, rows: Uint32Array, bare: readonly DayRow[]): boolean {
    const seen = new Set(bare.map(({ day }) => day));
    if (seen.size < bare.length) return true;
    let last = -1;
    for (const row of rows) {
      if (!this.#metrics.has(columns.metric.at(row)) || (last !== -1 && isOneRow(columns, last, row))) continue;
      const day = columns.day.at(row);
      if (seen.has(day)) return true;
      seen.add(day);
      last = row;
    }
    return false;
  }

  /** One for all observations of a row, which stand behind each other. */
  #rowsOf(columns: ObservationColumns, rows: Uint32Array): DayRow[] {
    const found: DayRow[] = [];
    for (const row of rows) {
      if (!this.#metrics.has(columns.metric.at(row))) continue;
      const last = found.at(-1);
      if (!last || !isOneRow(columns, last.first, row))
        found.push({ first: row, day: columns.day.at(row), place: placeOf(columns, row) });
    }
    return found;
  }

  /** By index of partner. */
  #bareRows(): Map<number, DayRow[]> {
    const bare = this.#bare.finish();
    const rows = Array.from({ length: bare.value.length }, (_, row) => ({
      first: bare.value.at(row),
      day: bare.day.at(row),
      place: placeOf(bare, row),
    }));
    return Map.groupBy(rows, (_, row) => bare.partner.at(row));
  }
}

/** Whether two observations stood in one row. */
function isOneRow(columns: ObservationColumns, a: number, b: number): boolean {
  return columns.line.at(a) === columns.line.at(b) && placeOf(columns, a).file === placeOf(columns, b).file;
}
