import { setImmediate } from 'node:timers/promises';
import type { DatedProgram, RosterEntry } from '../catalog.ts';
import { lastBatchOf } from '../store/batches.ts';
import type { Sql } from '../store/database.ts';
import {
  listDue,
  readDerivation,
  readDerived,
  readDerivedBetween,
  replaceDerived,
  takeRevision,
  writeDerivation,
  writeDerived,
  type DerivedRow,
} from '../store/derived.ts';
import { countPartners, eachPartner, firstBatchWith, touchedSince, type PartnerRows } from '../store/rows.ts';
import { readContext, withRelated, type ProgramContext } from '../records/context.ts';
import { decidedOf, derivePartner, entryOf, fingerprintOf, rowOf, type Decided } from './derive.ts';
import { completePartner, loadPartner } from '../records/partner.ts';

/** What became of one partner. */
export interface Change {
  partner: string;
  /** Null: nothing was worked out before. */
  before: RosterEntry | null;
  after: RosterEntry;
  /** Decisions that were not there before. */
  decided: Decided[];
}

export interface Refreshed {
  changes: Change[];
  /** Everyone was looked at, whose rows the program did not have, or had of other editions: nothing of it is news. */
  isFirst: boolean;
}

const CHUNK = 1000;
/** When one in so many has to be looked at, all rows are read in one go. */
const MANY = 5;

/**
 * Brings what is derived of a program to its editions, its day and the last batch; inside a transaction, after `lockBatches`. Looks at those
 * alone of whom something came in or for whom a day has come, and at everyone where the editions are others than before.
 */
export async function refresh(sql: Sql, program: DatedProgram): Promise<Refreshed> {
  const fingerprint = fingerprintOf(program.editions);
  const known = await readDerivation(sql, program.id);
  const batch = await lastBatchOf(sql, program.id);
  const { asOf: day } = program;
  const isCurrent = known?.fingerprint === fingerprint;
  // A clock that went back decides nothing anew.
  if (isCurrent && known.batch === batch && known.day >= day) return { changes: [], isFirst: false };
  const revision = await takeRevision(sql);
  const context = await readContext(sql, program.id);
  const touched = isCurrent ? await listTouched(sql, program, context, known) : null;
  const changes =
    touched === null
      ? await refreshEveryone(sql, program, context, revision)
      : await refreshSome(sql, program, context, revision, touched);
  await writeDerivation(sql, program.id, revision, { fingerprint, batch, day });
  return { changes, isFirst: known === undefined };
}

/** Null: it is about everyone, or about so many that it is quicker to look at all. */
async function listTouched(
  sql: Sql,
  { id, asOf }: DatedProgram,
  context: ProgramContext,
  known: { batch: number; day: number },
): Promise<Set<string> | null> {
  const first = await firstBatchWith(sql, id, 'enrolment');
  // Until then everyone was enrolled who was observed.
  if (first !== null && first > known.batch) return null;
  const named = await touchedSince(sql, id, known.batch);
  const due = asOf > known.day ? await listDue(sql, id, asOf) : [];
  const touched = withRelated([...named, ...due], context.successions);
  if (touched.size > CHUNK && touched.size * MANY > (await countPartners(sql, id))) return null;
  return touched;
}

async function refreshSome(
  sql: Sql,
  program: DatedProgram,
  context: ProgramContext,
  revision: number,
  partners: ReadonlySet<string>,
): Promise<Change[]> {
  const changes: Change[] = [];
  const rows: DerivedRow[] = [];
  for (const name of [...partners].sort()) {
    const partner = await loadPartner(sql, context, program.editions, name);
    if (!partner) continue;
    const derived = derivePartner(program, partner.partner);
    const before = await readDerived(sql, program.id, name);
    rows.push(rowOf(partner.number, derived));
    changes.push(...compare(name, before, derived));
  }
  await writeDerived(sql, program.id, revision, rows);
  return changes;
}

async function refreshEveryone(sql: Sql, program: DatedProgram, context: ProgramContext, revision: number): Promise<Change[]> {
  const related = new Set(context.successions.flatMap(({ partner, formerly }) => [partner, formerly]));
  const changes: Change[] = [];
  const take = async (chunk: readonly PartnerRows[]): Promise<void> => {
    const known = await readDerivedBetween(sql, program.id, chunk[0]!.id, chunk.at(-1)!.id);
    const rows: DerivedRow[] = [];
    for (const own of chunk) {
      const alone = related.has(own.partner) ? context : { ...context, successions: [] };
      const derived = derivePartner(program, await completePartner(sql, alone, program.editions, own));
      rows.push(rowOf(own.id, derived));
      changes.push(...compare(own.partner, known.get(own.id), derived));
    }
    await replaceDerived(sql, program.id, revision, rows);
    // Who asks meanwhile is answered.
    await setImmediate();
  };
  let chunk: PartnerRows[] = [];
  for await (const rows of eachPartner(sql, program.id)) {
    if (chunk.push(rows) < CHUNK) continue;
    await take(chunk);
    chunk = [];
  }
  if (chunk.length > 0) await take(chunk);
  return changes;
}

function compare(partner: string, row: DerivedRow | undefined, { entry, decided }: ReturnType<typeof derivePartner>): Change[] {
  const before = row ? entryOf(partner, row.entry) : null;
  const known = new Set(row ? decidedOf(row).map((one) => JSON.stringify(one)) : []);
  const fresh = decided.filter((one) => !known.has(JSON.stringify(one)));
  if (fresh.length === 0 && before && JSON.stringify(before) === JSON.stringify(entry)) return [];
  return [{ partner, before, after: entry, decided: fresh }];
}
