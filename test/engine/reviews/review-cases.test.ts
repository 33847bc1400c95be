import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { Exemption } from '../../../engine/measures/observations.ts';
import type { Because, Decision, Standing } from '../../../engine/results.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { heldStandingOn } from '../../../engine/standing/standing.ts';
import { at, editionsFrom, seriesFrom, type ObservationRow } from './review-fixtures.ts';

interface ReviewCase {
  title: string;
  program?: Record<string, unknown>;
  editions?: Record<string, unknown>[];
  observations: ObservationRow[];
  exemptions?: { criterion: string; reason: string; by: string; from: string; until?: string }[];
  enrolled?: string;
  track?: string;
  until: string;
  decisions: [day: string, kind: string, from: string, to: string, because: string[], deadline?: string][];
  standing?: Record<string, Partial<Standing>>;
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
  const subject = {
    partner: 'northwind',
    track: golden.track ?? null,
    enrolled: golden.enrolled === undefined ? null : at(golden.enrolled),
    series: seriesFrom(golden.observations),
    exemptions: (golden.exemptions ?? []).map(exemptionFrom),
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
      expect(heldStandingOn(editions, subject, at(day))).toMatchObject({ asOf: day, ...wanted });
    });
  }
});

function exemptionFrom(row: NonNullable<ReviewCase['exemptions']>[number]): Exemption {
  return { ...row, partner: 'northwind', from: at(row.from), until: row.until === undefined ? null : parseDay(row.until) };
}

function brief({ day, kind, from, to, because, deadline }: Decision): unknown[] {
  return [day, kind, from ?? '-', to ?? '-', because.map(briefBar), deadline ?? '-'];
}

function briefBar({ id, status, value, target, lapsedOn }: Because): string {
  return `${id} ${status} ${lapsedOn ?? `${value ?? '-'}/${target ?? '-'}`}`;
}
