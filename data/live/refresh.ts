import { setImmediate } from 'node:timers/promises';
import type { DatedProgram, RosterEntry } from '../catalog.ts';
import { lastBatchOf } from '../store/batches.ts';
import type { Sql } from '../store/database.ts';
import {
  listDue,
  readDerivation,
  readDerived,
  takeRevision,
  writeDerivation,
  writeDerived,
  type DerivedRow,
} from '../store/derived.ts';
import { eachPartners, readPartners, type PartnerRows } from '../store/partners/partners.ts';
import { countPartners, firstBatchWith, touchedSince } from '../store/rows.ts';
import { readContext, withRelated, type ProgramContext } from '../records/context.ts';
import { decidedOf, derivePartner, entryOf, fingerprintOf, rowOf, type Decided, type Derived } from './derive.ts';
import { completePartner } from '../records/partner.ts';

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
  /** Nothing of the program had been worked out before: nothing of it is news. */
  isFirst: boolean;
}

/** Takes what became of some partners; more may follow. */
export type TakeChanges = (changes: readonly Change[], refreshed: Refreshed) => Promise<void> | void;

/** So many are worked out, and written, at once: what is held of partners does not grow with them. */
const CHUNK = 1000;
/** Of those who are looked for by name, each with a long history perhaps. */
const CHUNK_BY_NAME = 250;
/** When one in so many has to be looked at, all rows are read in one go. */
const MANY = 5;

/**
 * Brings what is derived of a program to its editions, its day and the last batch; inside a transaction, after `lockBatches`. Looks at those
 * alone of whom something came in or for whom a day has come, and at everyone where the editions are others than before.
 */
export async function refresh(sql: Sql, asked: DatedProgram, take: TakeChanges = () => {}): Promise<Refreshed> {
  const fingerprint = fingerprintOf(asked.editions);
  const known = await readDerivation(sql, asked.id);
  const batch = await lastBatchOf(sql, asked.id);
  // A clock that is behind takes no day back that another server has begun: what was decided on it would be undone, and then told again.
  const day = Math.max(asked.asOf, known?.day ?? -Infinity);
  const program = { ...asked, asOf: day };
  const isCurrent = known?.fingerprint === fingerprint;
  if (isCurrent && known.batch === batch && known.day === day) return { isFirst: false };
  const revision = await takeRevision(sql);
  const context = await readContext(sql, program.id);
  const touched = isCurrent ? await listTouched(sql, program, context, known) : null;
  const partners = touched === null ? everyone(sql, program.id) : some(sql, program.id, touched);
  const refreshed = { isFirst: known === undefined };
  for await (const chunk of partners) {
    await take(await refreshPartners(sql, program, context, revision, chunk), refreshed);
    // Who asks meanwhile is answered.
    await setImmediate();
  }
  await writeDerivation(sql, program.id, revision, { fingerprint, batch, day });
  return refreshed;
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

async function* some(sql: Sql, program: string, partners: ReadonlySet<string>): AsyncIterable<PartnerRows[]> {
  const names = [...partners].sort();
  for (let start = 0; start < names.length; start += CHUNK_BY_NAME)
    yield await readPartners(sql, program, names.slice(start, start + CHUNK_BY_NAME));
}

async function* everyone(sql: Sql, program: string): AsyncIterable<PartnerRows[]> {
  let chunk: PartnerRows[] = [];
  for await (const partners of eachPartners(sql, program)) {
    for (const one of partners) {
      if (chunk.push(one) < CHUNK) continue;
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** What is new of them, who are a thousand at most. */
async function refreshPartners(
  sql: Sql,
  program: DatedProgram,
  context: ProgramContext,
  revision: number,
  partners: readonly PartnerRows[],
): Promise<Change[]> {
  const known = await readDerived(
    sql,
    partners.map(({ id }) => id),
  );
  const related = new Set(context.successions.flatMap(({ partner, formerly }) => [partner, formerly]));
  const alone = { ...context, successions: [] };
  const rows: DerivedRow[] = [];
  const changes: Change[] = [];
  for (const own of partners) {
    const complete = await completePartner(sql, related.has(own.partner) ? context : alone, program.editions, own);
    const derived = derivePartner(program, complete);
    const row = rowOf(own.id, derived);
    rows.push(row);
    changes.push(...compare(own.partner, known.get(own.id), row, derived));
  }
  await writeDerived(sql, program.id, revision, rows);
  return changes;
}

function compare(partner: string, before: DerivedRow | undefined, after: DerivedRow, { entry, decided }: Derived): Change[] {
  if (before?.entry === after.entry && before.decided === after.decided) return [];
  const known = new Set(before ? decidedOf(before).map((one) => JSON.stringify(one)) : []);
  const fresh = decided.filter((one) => !known.has(JSON.stringify(one)));
  if (fresh.length === 0 && before?.entry === after.entry) return [];
  return [{ partner, before: before ? entryOf(partner, before.entry) : null, after: entry, decided: fresh }];
}
