import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import { projectGraduation } from '../../../engine/projection/projection.ts';
import type { CriterionProjection, Projection } from '../../../engine/results.ts';
import { at, editionsFrom, seriesFrom, type ObservationRow } from '../reviews/review-fixtures.ts';

interface ProjectionCase {
  title: string;
  program: Record<string, unknown>;
  reach: string;
  asOf: string;
  observations: ObservationRow[];
  graduation: Projection;
  criteria: Record<string, CriterionProjection>;
}

const folder = new URL('../../cases/projection/', import.meta.url);
const cases = readdirSync(folder).map((name): [string, ProjectionCase] => {
  const content = parse(readFileSync(new URL(name, folder), 'utf8')) as ProjectionCase;
  return [`${name}: ${content.title}`, content];
});

describe.each(cases)('%s', (_, golden) => {
  const ladder = resolveLadder(editionsFrom([golden.program])[0]!, null)!;
  const rank = ladder.tiers.findIndex(({ id }) => id === golden.reach);
  const subject = { partner: 'northwind', series: seriesFrom(golden.observations), exemptions: [] };
  const project = () => projectGraduation(ladder, rank, subject, at(golden.asOf));

  test('the graduation', () => expect(project().projection).toEqual(golden.graduation));

  test('each criterion, with its reason', () => {
    const { criteria } = project();
    const byId = Object.fromEntries(ladder.tiers[rank]!.asks.map(({ id }, i) => [id, roundPace(criteria[i]!)]));
    expect(byId).toEqual(golden.criteria);
  });
});

/** By hand it is worked out to two digits. */
function roundPace(projection: CriterionProjection): CriterionProjection {
  const { reason } = projection;
  if (reason?.code !== 'trend') return projection;
  const { perMonth, chance } = reason;
  return { ...projection, reason: { code: 'trend', perMonth: Number(perMonth.toFixed(2)), chance: Number(chance.toFixed(2)) } };
}
