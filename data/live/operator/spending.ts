import type { Spending } from '../../import.ts';
import { publishEdition } from '../../publish.ts';
import { readSpending } from '../../records/records.ts';
import type { Sql } from '../../store/database.ts';
import { readRecords } from '../../store/rows.ts';
import type { LiveProgram } from '../program.ts';

/** What was spent on the partners of each tier that the edition in force has, as far as it was told; for an operator. */
export async function listSpending(sql: Sql, { id, dated }: LiveProgram): Promise<Spending[]> {
  const { ladders } = publishEdition(dated);
  const isThere = ({ track, tier }: Spending): boolean =>
    ladders.some((ladder) => ladder.track === track && ladder.tiers.some((one) => one.id === tier));
  return (await readRecords(sql, id, 'spending')).map(readSpending).filter(isThere);
}
