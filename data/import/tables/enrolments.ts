import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Program } from '../../../engine/program/program.ts';
import { readText } from '../cells/texts.ts';
import type { WantedColumn } from '../rows/columns.ts';
import { readDay, type DayReader } from '../cells/days.ts';
import { FaultList, type Imported } from '../faults.ts';
import { readRows } from '../rows/rows.ts';
import type { Source } from '../rows/source.ts';
import { readTrack, trackColumn, tracksOf } from './tracks.ts';

/** A partner on one ladder. `day` null: enrolled on the first observation. */
export interface Enrolment {
  partner: string;
  track: string | null;
  day: Day | null;
}

/** Who is enrolled where and since when. A program without tracks needs no column of them. */
export async function importEnrolments(
  source: Source,
  editions: readonly Program[],
  days: DayReader,
): Promise<Imported<Enrolment[]>> {
  const faults = new FaultList(source.name);
  const tracks = tracksOf(editions);
  const enrolled = new Map<string, Enrolment>();
  const lines = new Map<string, number>();
  const columns: WantedColumn[] = [{ name: 'partner', need: 'required' }, trackColumn(tracks), { name: 'day', need: 'required' }];
  await readRows(source, columns, faults, ([partnerCell, trackCell, dayCell], line) => {
    const partner = readText(partnerCell!, 'partner', line, faults);
    const track = readTrack(trackCell!, tracks, line, faults);
    const day = readDay(days, dayCell!, 'day', line, faults);
    if (partner === null || track === undefined || day === null) return;
    const key = JSON.stringify([partner, track]);
    const known = enrolled.get(key);
    if (known && known.day !== day) faults.add(line, { code: 'enrolled-twice', partner, track, otherLine: lines.get(key)! });
    enrolled.set(key, { partner, track, day });
    lines.set(key, line);
  });
  return faults.conclude(sortEnrolments([...enrolled.values()], tracks));
}

/** Without a file: every partner that was observed, on every ladder. */
export function enrolEveryone(partners: Iterable<string>, editions: readonly Program[]): Enrolment[] {
  const tracks = tracksOf(editions);
  const enrolments = [...partners].flatMap((partner) => tracks.map((track) => ({ partner, track, day: null })));
  return sortEnrolments(enrolments, tracks);
}

/** By partner, then track, both in code-unit order. */
function sortEnrolments(enrolments: Enrolment[], tracks: readonly (string | null)[]): Enrolment[] {
  const sortedTracks = [...tracks].sort();
  const rank = new Map(sortedTracks.map((track, index) => [track, index]));
  return enrolments.sort((a, b) =>
    a.partner < b.partner ? -1 : a.partner > b.partner ? 1 : rank.get(a.track)! - rank.get(b.track)!,
  );
}
