import { formatDay } from '../../engine/primitives/calendar.ts';
import type { Enrolment, ImportFaultDetail, Succession } from '../import.ts';
import type { StoredRecord } from '../store/batches.ts';
import type { Sql } from '../store/database.ts';
import { readRecordsBefore } from '../store/rows.ts';
import { keepLast, ofKind } from './partner.ts';
import { readEnrolment, readSuccession } from './records.ts';

/** What of a batch cannot be true together with what was stored before it. */
export async function findConflicts(
  sql: Sql,
  program: string,
  batch: number,
  records: readonly StoredRecord[],
): Promise<ImportFaultDetail[]> {
  const successions = ofKind(records, 'succession').map(readSuccession);
  const enrolments = ofKind(records, 'enrolment').map(readEnrolment);
  const faults: ImportFaultDetail[] = [];
  if (successions.length > 0) {
    const known = (await readRecordsBefore(sql, program, 'succession', batch)).map(readSuccession);
    faults.push(...findOtherSuccessions(known, successions));
  }
  for (const partner of new Set(enrolments.map((one) => one.partner))) {
    const known = (await readRecordsBefore(sql, program, 'enrolment', batch, partner)).map(readEnrolment);
    faults.push(
      ...findOverlaps(
        known,
        enrolments.filter((one) => one.partner === partner),
      ),
    );
  }
  return faults;
}

function findOtherSuccessions(known: readonly Succession[], added: readonly Succession[]): ImportFaultDetail[] {
  const byFormer = new Map(known.map((succession) => [succession.formerly, succession]));
  const faults: ImportFaultDetail[] = [];
  for (const one of added) {
    const other = byFormer.get(one.formerly);
    if (other && (other.partner !== one.partner || other.from !== one.from)) {
      faults.push({ code: 'stored-succession', formerly: one.formerly, successor: other.partner, from: formatDay(other.from) });
      continue;
    }
    byFormer.set(one.formerly, one);
    const path = [one.formerly];
    for (let next = byFormer.get(one.formerly); next; next = byFormer.get(next.partner)) {
      if (next.partner === one.formerly) {
        faults.push({ code: 'succession-circle', partners: path });
        break;
      }
      path.push(next.partner);
    }
  }
  return faults;
}

/** A row about the same day takes the place of the one before; any other must lie beside it. */
function findOverlaps(known: readonly Enrolment[], added: readonly Enrolment[]): ImportFaultDetail[] {
  const all = keepLast([...known, ...added], ({ track, day }) => [track, day]);
  return added.flatMap((one) => {
    const other = all.find((period) => period.track === one.track && period.day !== one.day && overlap(period, one));
    if (!other || added.includes(other)) return [];
    const until = other.until === null ? null : formatDay(other.until);
    return [{ code: 'stored-enrolment' as const, partner: one.partner, track: one.track, day: formatDay(other.day!), until }];
  });
}

function overlap(a: Enrolment, b: Enrolment): boolean {
  return a.day! < (b.until ?? Infinity) && b.day! < (a.until ?? Infinity);
}
