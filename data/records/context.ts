import type { Succession } from '../import.ts';
import type { Sql } from '../store/database.ts';
import { firstBatchWith, readRecords } from '../store/rows.ts';
import { readSuccession } from './records.ts';

/** What of a program's data decides on everyone's standing. */
export interface ProgramContext {
  program: string;
  /** False: everyone who was observed is enrolled, on every ladder. */
  hasEnrolments: boolean;
  successions: readonly Succession[];
}

export async function readContext(sql: Sql, program: string): Promise<ProgramContext> {
  const hasEnrolments = (await firstBatchWith(sql, program, 'enrolment')) !== null;
  const successions = await readRecords(sql, program, 'succession');
  return { program, hasEnrolments, successions: keepLast(successions.map(readSuccession)) };
}

/** Those whose standing may be another one when something becomes known of these: with everyone who took over, or was taken over from. */
export function withRelated(partners: Iterable<string>, successions: readonly Succession[]): Set<string> {
  const found = new Set(partners);
  if (successions.length === 0) return found;
  const successorOf = new Map(successions.map(({ formerly, partner }) => [formerly, partner]));
  const formersOf = Map.groupBy(successions, ({ partner }) => partner);
  for (const partner of [...found]) {
    for (const { formerly } of formersOf.get(partner) ?? []) found.add(formerly);
    for (let one = successorOf.get(partner); one !== undefined && !found.has(one); one = successorOf.get(one)) found.add(one);
  }
  return found;
}

/** Of several rows about one partner who was taken over from, the last one. */
function keepLast(successions: readonly Succession[]): Succession[] {
  return [...new Map(successions.map((succession) => [succession.formerly, succession])).values()];
}
