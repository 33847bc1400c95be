import { isDeepStrictEqual } from 'node:util';
import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { Program } from '../../../engine/program/program.ts';
import { readPartner } from '../cells/texts.ts';
import type { WantedColumn } from '../rows/columns.ts';
import { readDay, readEnd, type DayReader } from '../cells/days.ts';
import { FaultList, type Imported, type Place } from '../faults.ts';
import { readFiles, type Sources } from '../read-files.ts';
import { attributesOf, readAttributeCells } from './attributes.ts';
import { readTrack, trackColumn, tracksOf } from './tracks.ts';

/** A partner on one ladder for a time. */
export interface Enrolment {
  partner: string;
  track: string | null;
  /** Null: from the first observation on. */
  day: Day | null;
  /** The day on which it ends; null: it goes on. */
  until: Day | null;
  /** By id of an attribute the id of its value, for as long as this lasts; absent: nothing is told of any. */
  attributes?: Readonly<Record<string, string>>;
}

/** Who is enrolled where and since when; several times, if the partner left and came back. A program without tracks needs no column of them. */
export async function importEnrolments(
  sources: Sources,
  editions: readonly Program[],
  days: DayReader,
): Promise<Imported<Enrolment[]>> {
  const faults = new FaultList();
  const tracks = tracksOf(editions);
  const attributes = attributesOf(editions);
  const rows: Row[] = [];
  const columns: WantedColumn[] = [
    { name: 'partner', need: 'required' },
    trackColumn(tracks),
    { name: 'day', need: 'required' },
    { name: 'until', need: 'optional' },
    ...attributes.map(({ id }): WantedColumn => ({ name: id, need: 'optional' })),
  ];
  await readFiles(sources, columns, faults, ([partnerCell, trackCell, dayCell, untilCell, ...cells], line) => {
    const before = faults.total;
    const partner = readPartner(partnerCell!, 'partner', line, faults);
    const track = readTrack(trackCell!, tracks, line, faults);
    const day = readDay(days, dayCell!, 'day', line, faults);
    const until = readEnd(days, untilCell!, 'until', line, faults);
    const said = readAttributeCells(cells, attributes, line, faults);
    if (day !== null && until !== null && until <= day)
      faults.add(line, { code: 'until-not-after', day: formatDay(day), until: formatDay(until) });
    if (faults.total > before) return;
    const enrolment = { partner: partner!, track: track!, day: day!, until, ...(said && { attributes: said }) };
    rows.push({ ...enrolment, place: faults.placeOf(line), order: rows.length });
  });
  const byEnrolment = Map.groupBy(rows, ({ partner, track }) => JSON.stringify([partner, track]));
  const enrolments = [...byEnrolment.values()].flatMap((ofOne) => joinRows(ofOne, faults));
  return faults.conclude(sortEnrolments(enrolments, tracks));
}

/** Without a file: every partner that was observed, on every ladder. */
export function enrolEveryone(partners: Iterable<string>, editions: readonly Program[]): Enrolment[] {
  const tracks = tracksOf(editions);
  const enrolments = [...partners].flatMap((partner) => tracks.map((track) => ({ partner, track, day: null, until: null })));
  return sortEnrolments(enrolments, tracks);
}

type Row = Enrolment & { day: Day; place: Place; order: number };

/** Those of one partner on one ladder, by day; the same one twice is one. */
function joinRows(rows: readonly Row[], faults: FaultList): Enrolment[] {
  const joined: Row[] = [];
  for (const row of rows.toSorted((a, b) => a.day - b.day || a.order - b.order)) {
    const last = joined.at(-1);
    if (last && last.day === row.day && last.until === row.until && isDeepStrictEqual(last.attributes, row.attributes)) continue;
    if (last && row.day < (last.until ?? Infinity)) {
      const [first, second] = last.order < row.order ? [last, row] : [row, last];
      faults.addAt(second.place, { code: 'enrolled-twice', partner: row.partner, track: row.track, other: first.place });
    }
    joined.push(row);
  }
  return joined.map(({ place: _, order: _order, ...enrolment }) => enrolment);
}

/** By partner, then track, both in code-unit order, then day. */
function sortEnrolments(enrolments: Enrolment[], tracks: readonly (string | null)[]): Enrolment[] {
  const sortedTracks = [...tracks].sort();
  const rank = new Map(sortedTracks.map((track, index) => [track, index]));
  return enrolments.sort((a, b) =>
    a.partner < b.partner ? -1 : a.partner > b.partner ? 1 : rank.get(a.track)! - rank.get(b.track)!,
  );
}
