import type { Context } from 'hono';
import type { Change, Live, LiveProgram } from '../../../data/live.ts';
import { importTables, type ReadingRules, type Table } from '../../../data/catalog/import-tables.ts';
import {
  limitsOn,
  mappedProgramOf,
  parseMappingText,
  sourceOfText,
  type DayLimits,
  type Imported,
  type ImportFault,
  type ImportFaultDetail,
  type Mapping,
  type ObservationColumns,
  type SameDay,
  type Source,
} from '../../../data/import.ts';
import { listPublicMetrics } from '../../../data/publish.ts';
import { findConflicts } from '../../../data/records/conflicts.ts';
import { findStoredTwins } from '../../../data/records/stored-twins.ts';
import { countUnenrolled } from '../../../data/records/unenrolled.ts';
import { describeUnenrolled } from '../../../data/words/unenrolled.ts';
import { batchOf } from '../../../data/records/tables-batch.ts';
import { describeImportDetail } from '../../../data/words/import-faults.ts';
import { describeNotice, describeStoredTwin } from '../../../data/words/import-notices.ts';
import { ApiError, type ToldFault } from './api-error.ts';
import { openBody, type Body } from './body.ts';

/** What whoever sent something is told. */
export interface IntakeAnswer {
  program: string;
  /** The number that it is stored under; null: nothing was stored. */
  batch: number | null;
  observations: number;
  /** Of other tables. */
  rows: number;
  /** What was decided because of it, `decided` in all; the first of them. */
  decisions: { partner: string; track: string | null; day: string; kind: string; from: string | null; to: string | null }[];
  decided: number;
  /** What is not wrong, but may not be meant: a sentence each. */
  notices: string[];
}

export interface IntakeOptions {
  isDryRun: boolean;
  sameDay: SameDay | null;
  anyDay: boolean;
  /** The id of the key. */
  source: string;
  /** As the sender calls the request, so that it can be sent again. */
  idempotencyKey: string | null;
  /** Of a body, in bytes. */
  limit: number;
}

const TOLD_DECISIONS = 1000;
const MS_A_DAY = 86_400_000;

/** Takes the rows of one table from a request, whole or not at all; the text of an `IntakeAnswer`. Throws an `ApiError` with every fault. */
export async function takeIn(
  context: Context,
  live: Live,
  program: LiveProgram,
  table: Table,
  options: IntakeOptions,
): Promise<{ answer: string; isRepeated: boolean; rows: number }> {
  const { editions } = program.dated;
  const body = await openBody(context.req, options.limit);
  const today = live.clock.today(editions.at(-1)!.timezone);
  const { roster } = program;
  const stored = { has: (id: string) => roster.get(id) !== undefined, list: () => Array.from(roster.values(), ({ id }) => id) };
  const rules: ReadingRules = { today, sameDay: options.sameDay, anyDay: options.anyDay, stored };
  const source = table === 'observations' ? body.source : await readWhole(body.source);
  const mapping = readSentMapping(body, program, options.anyDay ? undefined : limitsOn(today));
  const tables = takeValue(
    await importTables((name) => (name === table ? [reopen(source)] : []), editions, rules, mapping),
    body,
  );
  const batched = batchOf(editions, tables);
  const { observations, records } = batched;
  const twins = findStoredTwins(batched, stored);
  const received = live.clock.now().getTime();
  const arrival = today + (received % MS_A_DAY) / MS_A_DAY;
  const fingerprint = `${table}?${options.sameDay ?? ''} ${body.digest()}`;
  const isOfObservations = table === 'observations';
  let unenrolled = 0;
  const taken = await live.append(
    {
      program: program.id,
      received,
      source: options.source,
      idempotency: options.idempotencyKey === null || options.isDryRun ? null : { key: options.idempotencyKey, fingerprint },
      observations: isOfObservations ? receivedAt(observations!, arrival, body) : null,
      records,
    },
    {
      isDryRun: options.isDryRun,
      publicMetrics: listPublicMetrics(program.dated),
      async check(sql, batch) {
        const conflicts = await findConflicts(sql, program.id, batch, records);
        if (conflicts.length > 0) throw refuse(conflicts.map(tellDetail), conflicts.length);
        unenrolled = await countUnenrolled(sql, program.id, records, batch);
      },
      answerOf: (batch, changes) =>
        JSON.stringify({
          program: program.id,
          batch: options.isDryRun ? null : batch,
          observations: isOfObservations ? observations!.day.length : 0,
          rows: records.length,
          ...listDecisions(changes),
          notices: [
            ...tables.notices.map(describeNotice),
            ...twins.map(describeStoredTwin),
            ...(unenrolled > 0 ? [describeUnenrolled(unenrolled)] : []),
          ],
        } satisfies IntakeAnswer),
    },
  );
  if (taken.outcome === 'conflicting') {
    throw new ApiError(
      422,
      'Unprocessable content',
      'Something else was sent with this Idempotency-Key before; what is new needs a key that is new.',
    );
  }
  const rows = isOfObservations ? observations!.day.length : records.length;
  return { answer: taken.answer, isRepeated: taken.outcome === 'repeated', rows };
}

/** The moment of arrival, in days; that is noted here, so nobody may tell it. */
function receivedAt(columns: ObservationColumns, arrival: number, body: Body): ObservationColumns {
  const told = columns.received?.findIndex((moment) => !Number.isNaN(moment)) ?? -1;
  if (told >= 0) {
    const detail =
      'when a value was received is noted here; leave "received" out, or put what is history into the store with gradus import.';
    throw refuse([{ detail, ...placeIn(body, columns.line.at(told)) }], 1);
  }
  return { ...columns, received: new Float64Array(columns.day.length).fill(arrival) };
}

function listDecisions(changes: readonly Change[]): Pick<IntakeAnswer, 'decisions' | 'decided'> {
  const all = changes.flatMap(({ partner, decided }) =>
    decided.map(([track, day, kind, from, to]) => ({ partner, track, day, kind, from, to })),
  );
  return { decisions: all.slice(0, TOLD_DECISIONS), decided: all.length };
}

function readSentMapping({ mapping }: Body, { dated }: LiveProgram, limits: DayLimits | undefined): Mapping | null {
  if (mapping === null) return null;
  const parsed = parseMappingText('mapping', mapping, mappedProgramOf(dated.editions, limits));
  return takeValue(parsed, null);
}

function takeValue<T>(imported: Imported<T>, body: Body | null): T {
  if (imported.ok) return imported.value;
  throw refuse(
    imported.faults.map((fault) => tellFault(fault, body)),
    imported.total,
  );
}

function tellFault(fault: ImportFault, body: Body | null): ToldFault {
  return { ...tellDetail(fault), ...(fault.line === null ? {} : placeIn(body, fault.line)) };
}

function tellDetail(fault: ImportFaultDetail): ToldFault {
  return { detail: describeImportDetail(fault) };
}

function placeIn(body: Body | null, line: number): Partial<ToldFault> {
  return body?.pointerOf ? { pointer: body.pointerOf(line) } : { line };
}

function refuse(faults: readonly ToldFault[], total: number): ApiError {
  const count = total === 1 ? 'There is a fault' : `There are ${total} faults`;
  return new ApiError(422, 'Unprocessable content', `${count} in what was sent; nothing was stored.`, {}, faults);
}

/** What is read more than once has to be at hand. */
async function readWhole({ name, chunks }: Source): Promise<Source & { bytes: Buffer }> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  const bytes = Buffer.concat(all);
  return { ...sourceOfText(bytes, name), bytes };
}

function reopen(source: Source | (Source & { bytes: Buffer })): Source {
  return 'bytes' in source ? sourceOfText(source.bytes, source.name) : source;
}
