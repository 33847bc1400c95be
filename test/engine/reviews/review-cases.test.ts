import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Because, Decision, Standing } from '../../../engine/results.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { heldStandingOn } from '../../../engine/standing/standing.ts';
import { at, editionsFrom, subjectFrom, type PartnerCase } from './review-fixtures.ts';

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

function brief({ day, kind, from, to, because, deadline, formerly, successor }: Decision): unknown[] {
  const other = formerly ?? successor;
  return [day, other ? `${kind} ${other}` : kind, from ?? '-', to ?? '-', because.map(briefBar), deadline ?? '-'];
}

function briefBar({ id, status, value, target, lapsedOn }: Because): string {
  return `${id} ${status} ${lapsedOn ?? `${value ?? '-'}/${target ?? '-'}`}`;
}
