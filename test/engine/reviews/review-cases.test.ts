import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Because, Decision, Standing } from '../../../engine/results.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { takeOverFrom } from '../../../engine/reviews/succession.ts';
import { heldStandingOn } from '../../../engine/standing/standing.ts';
import { at, editionsFrom, seriesFrom, type ObservationRow } from './review-fixtures.ts';

interface PartnerCase {
  observations?: ObservationRow[];
  exemptions?: { criterion: string; reason: string; by: string; from: string; until?: string }[];
  /** A day, or periods. */
  enrolled?: string | [from: string, until?: string][];
  /** The others that are taken over from, by their names. */
  formers?: Record<string, PartnerCase & { from: string }>;
}

interface ReviewCase extends PartnerCase {
  title: string;
  program?: Record<string, unknown>;
  editions?: Record<string, unknown>[];
  track?: string;
  successor?: { partner: string; from: string };
  until: string;
  decisions: [day: string, kind: string, from: string, to: string, because: string[], deadline?: string][];
  /** Null: there is none. */
  standing?: Record<string, Partial<Standing> | null>;
}

const folder = new URL('../../cases/reviews/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name): [string, ReviewCase] => {
    const content = parse(readFileSync(new URL(name, folder), 'utf8'), { merge: true }) as ReviewCase;
    return [`${name}: ${content.title}`, content];
  });

describe.each(cases)('%s', (_, golden) => {
  const editions = editionsFrom(golden.editions ?? [golden.program!]);
  const { successor } = golden;
  const subject = {
    ...subjectFrom('northwind', golden.track ?? null, golden),
    ...(successor && { successor: { ...successor, from: at(successor.from) } }),
  };

  test('the decisions, with their reasons', () => {
    const { decisions } = replayReviews(editions, subject, at(golden.until));
    expect(decisions.map(brief)).toEqual(golden.decisions.map((row) => (row.length === 5 ? [...row, '-'] : row)));
    const inForce = (day: Day) => editions.findLast(({ effective }) => (effective ?? -Infinity) <= day)!.effective;
    for (const { day, edition, partner, track } of decisions) {
      expect(edition === null ? null : at(edition)).toBe(inForce(at(day)));
      expect([partner, track]).toEqual([subject.partner, subject.track]);
    }
  });

  for (const [day, wanted] of Object.entries(golden.standing ?? {})) {
    test(`the standing on ${day}`, () => {
      const standing = heldStandingOn(editions, subject, at(day));
      if (wanted === null) expect(standing).toBeNull();
      else expect(standing).toMatchObject({ asOf: day, ...wanted });
    });
  }
});

function subjectFrom(partner: string, track: string | null, given: PartnerCase): ReviewSubject {
  const periods = typeof given.enrolled === 'string' ? [[given.enrolled] as const] : given.enrolled;
  const own: ReviewSubject = {
    partner,
    track,
    enrolled: periods?.map(([from, until]) => ({ from: at(from), until: until === undefined ? null : at(until) })) ?? null,
    series: seriesFrom(given.observations ?? []),
    exemptions: (given.exemptions ?? []).map((row) => ({
      ...row,
      partner,
      from: at(row.from),
      until: row.until === undefined ? null : at(row.until),
    })),
  };
  const formers = Object.entries(given.formers ?? {}).map(([name, former]) => ({
    subject: subjectFrom(name, track, former),
    from: at(former.from),
  }));
  return formers.length > 0 ? takeOverFrom(own, formers) : own;
}

function brief({ day, kind, from, to, because, deadline, formerly, successor }: Decision): unknown[] {
  const other = formerly ?? successor;
  return [day, other ? `${kind} ${other}` : kind, from ?? '-', to ?? '-', because.map(briefBar), deadline ?? '-'];
}

function briefBar({ id, status, value, target, lapsedOn }: Because): string {
  return `${id} ${status} ${lapsedOn ?? `${value ?? '-'}/${target ?? '-'}`}`;
}
