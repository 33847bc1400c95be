import type { Sql } from '../store/database.ts';
import type { StoredRecord } from '../store/batches.ts';
import { firstBatchWith, listPartnerNames } from '../store/rows.ts';

/**
 * How many partners of a program are enrolled no more once these records are stored, because they are its first enrolments: without any,
 * everyone is enrolled who was observed. `batch`: the one that the records are in; null: it is not stored yet.
 */
export async function countUnenrolled(
  sql: Sql,
  program: string,
  records: readonly StoredRecord[],
  batch: number | null,
): Promise<number> {
  const named = new Set(records.filter(({ kind }) => kind === 'enrolment').map(({ partner }) => partner));
  if (named.size === 0) return 0;
  const first = await firstBatchWith(sql, program, 'enrolment');
  if (first !== null && first !== batch) return 0;
  return (await listPartnerNames(sql, program)).filter((partner) => !named.has(partner)).length;
}
