import type { Exemption } from '../../engine/measures/observations.ts';
import type { Editions } from '../../engine/program/editions.ts';
import { describePartner, type CatalogPartner } from '../catalog.ts';
import { assembleSubjects, type Enrolment, type Succession } from '../import.ts';
import type { PartnerTexts } from '../import/tables/profiles.ts';
import type { RecordKind, StoredRecord } from '../store/batches.ts';
import type { Sql } from '../store/database.ts';
import { readPartner, type PartnerRows } from '../store/partners/partners.ts';
import type { ProgramContext } from './context.ts';
import { readEnrolment, readExemption, readPartnerTexts } from './records.ts';

/**
 * All that is known of one partner, put together, with its number in the tables; null: nothing was ever told of it. Who never was enrolled
 * has no subjects.
 */
export async function loadPartner(
  sql: Sql,
  context: ProgramContext,
  editions: Editions,
  partner: string,
): Promise<{ number: number; partner: CatalogPartner } | null> {
  const own = await readPartner(sql, context.program, partner);
  return own && { number: own.id, partner: await completePartner(sql, context, editions, own) };
}

/** The same of one whose rows are at hand; whoever it took over from is read, too. */
export async function completePartner(
  sql: Sql,
  context: ProgramContext,
  editions: Editions,
  own: PartnerRows,
): Promise<CatalogPartner> {
  const related = findRelated(own.partner, context.successions);
  const rows = [own];
  for (const { formerly } of related.formers) rows.push((await readPartner(sql, context.program, formerly)) ?? noRows(formerly));
  const enrolments = context.hasEnrolments ? rows.flatMap(listEnrolments) : null;
  const subjects = assembleSubjects(
    {
      series: new Map(rows.map(({ partner, series }) => [partner, series])),
      enrolments,
      exemptions: new Map(rows.map(({ partner, records }) => [partner, listExemptions(records)])),
      successions: [...related.formers, ...related.next],
    },
    editions,
  ).filter((subject) => subject.partner === own.partner);
  return describePartner(own.partner, lastTexts(own.records), subjects, editions);
}

/** `formers`: how the partner took over, and those before it; `next`: who took over from the partner, nobody or one. */
function findRelated(partner: string, successions: readonly Succession[]): { formers: Succession[]; next: Succession[] } {
  if (successions.length === 0) return { formers: [], next: [] };
  const formers: Succession[] = [];
  const add = (one: string): void => {
    for (const succession of successions) {
      if (succession.partner !== one || formers.includes(succession)) continue;
      formers.push(succession);
      add(succession.formerly);
    }
  };
  add(partner);
  return { formers, next: successions.filter(({ formerly }) => formerly === partner) };
}

/** Of several rows about one period the last one stands: so an end is told once it is known. */
export function listEnrolments({ records }: Pick<PartnerRows, 'records'>): Enrolment[] {
  return keepLast(ofKind(records, 'enrolment').map(readEnrolment), ({ partner, track, day }) => [partner, track, day]);
}

/** Of several rows about one exemption the last one stands. */
export function listExemptions(records: readonly StoredRecord[]): Exemption[] {
  return keepLast(ofKind(records, 'exemption').map(readExemption), ({ partner, criterion, from }) => [partner, criterion, from]);
}

export function lastTexts(records: readonly StoredRecord[]): PartnerTexts | undefined {
  const last = ofKind(records, 'partner').at(-1);
  return last && readPartnerTexts(last);
}

export function ofKind(records: readonly StoredRecord[], kind: RecordKind): StoredRecord[] {
  return records.filter((record) => record.kind === kind);
}

export function keepLast<T>(items: readonly T[], keyOf: (item: T) => unknown[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(keyOf(item)), item])).values()];
}

function noRows(partner: string): PartnerRows {
  return { id: -1, partner, series: new Map(), records: [] };
}
