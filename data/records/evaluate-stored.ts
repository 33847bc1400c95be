import type { Day } from '../../engine/primitives/calendar.ts';
import { evaluatePartner, evaluateReadings, exemptOn } from '../../engine/evaluation/evaluate.ts';
import { readConditions, type Reading } from '../../engine/measures/reading.ts';
import { editionOn, type Editions } from '../../engine/program/editions.ts';
import { termOn, termsOf } from '../../engine/program/timeline.ts';
import { enrolmentOn } from '../../engine/reviews/enrolment.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import type { Evaluation } from '../../engine/results.ts';
import { assembleSubjects } from '../import.ts';
import type { StoredRecord } from '../store/batches.ts';
import type { Sql } from '../store/database.ts';
import { listPartnersAfter, readMetricNames, readRecords } from '../store/rows.ts';
import { readInPlace } from './aggregated.ts';
import { readContext, withRelated } from './context.ts';
import { listEnrolments, listExemptions, loadPartner } from './partner.ts';

/** So many partners are asked for at once. */
const CHUNK = 1000;

/** Of partners: how many were rolled up by the database alone, and of how many the observations were read, as that was not enough. */
export interface ReadCounts {
  inPlace: number;
  inFull: number;
}

/**
 * What `evaluatePartner` says of everyone in the store who is enrolled on a day, in the order in which they were first named. Observations are
 * rolled up by the database, so that a population larger than the memory can be evaluated.
 */
export async function* evaluateStored(
  sql: Sql,
  editions: Editions,
  day: Day,
  counts: ReadCounts = { inPlace: 0, inFull: 0 },
): AsyncIterable<Evaluation> {
  const { id: program } = editions[0];
  const edition = editionOn(editions, day);
  if (!edition) return;
  const context = await readContext(sql, program);
  const related = withRelated(
    context.successions.map(({ partner }) => partner),
    context.successions,
  );
  const metrics = new Map([...(await readMetricNames(sql, program))].map(([id, metric]) => [metric, id]));
  const recordsOf = await recordsByPartner(sql, program);
  for (let after = 0; ;) {
    const chunk = await listPartnersAfter(sql, program, after, CHUNK);
    if (chunk.length === 0) return;
    after = chunk.at(-1)!.id;
    const readings = await readInPlace(sql, edition, { program, first: chunk[0]!.id, last: after }, metrics, day);
    for (const { id, partner } of chunk) {
      const own = related.has(partner) ? null : readings.get(id);
      const records = recordsOf.get(partner) ?? [];
      if (own) {
        counts.inPlace++;
        const enrolments = context.hasEnrolments ? listEnrolments({ records }) : null;
        yield* evaluateOne(editions, partner, enrolments, records, own, day);
        continue;
      }
      // It may also be that nothing is known of what this edition measures: by another, the partner may be enrolled all the same.
      counts.inFull++;
      const loaded = await loadPartner(sql, context, editions, partner);
      for (const subject of loaded?.partner.subjects ?? []) yield* evaluateSubject(editions, subject, day);
    }
  }
}

function* evaluateOne(
  editions: Editions,
  partner: string,
  enrolments: ReturnType<typeof listEnrolments> | null,
  records: readonly StoredRecord[],
  readings: readonly Reading[],
  day: Day,
): Iterable<Evaluation> {
  const exemptions = new Map([[partner, listExemptions(records)]]);
  const subjects = assembleSubjects(
    { series: new Map([[partner, new Map()]]), enrolments, exemptions, successions: [] },
    editions,
  );
  for (const subject of subjects) {
    const terms = termsOf(editions, subject.track);
    const ladder = termOn(terms, day)?.ladder;
    // Where no enrolments are told, whoever was observed is enrolled.
    if (!ladder || (enrolments && !enrolmentOn(terms, subject, day))) continue;
    const all = [...readings, ...readConditions(ladder.program, subject.series, day)];
    yield evaluateReadings(ladder, partner, all, exemptOn(subject.exemptions, day), day);
  }
}

function* evaluateSubject(editions: Editions, subject: ReviewSubject, day: Day): Iterable<Evaluation> {
  const terms = termsOf(editions, subject.track);
  const ladder = termOn(terms, day)?.ladder;
  if (ladder && enrolmentOn(terms, subject, day)) yield evaluatePartner(ladder, subject, day);
}

async function recordsByPartner(sql: Sql, program: string): Promise<Map<string | null, StoredRecord[]>> {
  const records = [...(await readRecords(sql, program, 'enrolment')), ...(await readRecords(sql, program, 'exemption'))];
  return Map.groupBy(records, ({ partner }) => partner);
}
