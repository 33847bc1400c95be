import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { KeepProjection, Standing } from '../../../engine/results.ts';
import { standingOn } from '../../../engine/standing/standing.ts';
import { at, editionsFrom, subjectFrom, type PartnerCase } from '../reviews/review-fixtures.ts';

interface KeepCase extends PartnerCase {
  title: string;
  program?: Record<string, unknown>;
  editions?: Record<string, unknown>[];
  asOf: string;
  standing: Partial<Standing>;
  /** What is not told of a bar is null. */
  keeps: Record<string, Partial<KeepProjection>>;
}

const UNTOLD = { date: null, earliest: null, latest: null, review: null, deadline: null, reason: null };
const folder = new URL('../../cases/keeps/', import.meta.url);
const cases = readdirSync(folder).map((name): [string, KeepCase] => {
  const content = parse(readFileSync(new URL(name, folder), 'utf8')) as KeepCase;
  return [`${name}: ${content.title}`, content];
});

describe.each(cases)('%s', (_, golden) => {
  const subject = subjectFrom('northwind', null, golden);
  const standing = standingOn(editionsFrom(golden.editions ?? [golden.program!]), subject, at(golden.asOf))!;

  test('the standing', () => expect(standing).toMatchObject(golden.standing));

  test('each bar to keep, with its reason', () => {
    const told = Object.fromEntries(standing.keeps.map(({ id, projection }) => [id, roundReason(projection)]));
    const wanted = Object.entries(golden.keeps).map(([id, keep]) => [id, { ...UNTOLD, ...keep }]);
    expect(told).toEqual(Object.fromEntries(wanted));
  });
});

/** By hand it is worked out to two digits. */
function roundReason(projection: KeepProjection): KeepProjection {
  const { reason } = projection;
  if (reason === null || !('chance' in reason)) return projection;
  const round = (value: number): number => Number(value.toFixed(2)) + 0;
  const perMonth = reason.code === 'trend' ? { perMonth: round(reason.perMonth) } : {};
  return { ...projection, reason: { ...reason, ...perMonth, chance: round(reason.chance) } as KeepProjection['reason'] };
}
