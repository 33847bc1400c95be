import { parseDay, type Day } from '../../engine/primitives/calendar.ts';
import { evaluatePartner, type Subject } from '../../engine/evaluation/evaluate.ts';
import { resolveLadder, type ResolvedLadder } from '../../engine/program/ladder.ts';
import { makeSeries, type Exemption, type Series } from '../../engine/measures/observations.ts';
import type { Program } from '../../engine/program/program.ts';
import { parseProgram } from '../../engine/program/parse-program.ts';
import type { CriterionResult, Evaluation } from '../../engine/results.ts';

/** A program with the two metrics that most rules need; `parts` replaces whole sections. */
export function givenProgram(parts: Record<string, unknown> = {}): Program {
  const parsed = parseProgram({
    id: 'acme',
    name: 'Acme Partners',
    summary: 'For the tests.',
    announced: '2025-10-01',
    effective: '2026-01-01',
    metrics: { installs: { label: 'Installations', unit: 'count' }, rating: { label: 'Rating', unit: 'rating', outOf: 5 } },
    tiers: [
      { id: 'registered', name: 'Registered' },
      { id: 'silver', name: 'Silver', requires: { installs: 100 } },
      { id: 'gold', name: 'Gold', requires: { installs: 500, rating: 4.5 } },
    ],
    ...parts,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 2));
  return parsed.program;
}

export function givenLadder(parts: Record<string, unknown> = {}): ResolvedLadder {
  return resolveLadder(givenProgram(parts), null)!;
}

/** `{ installs: { '2026-01-05': 30 } }`; a list of pairs keeps several values of one day, each with its day of receipt. */
export type Observed = Record<string, Record<string, number> | [day: string, value: number, received: string | null][]>;

export function givenSubject(observed: Observed, exemptions: readonly Exemption[] = []): Subject {
  const series = new Map<string, Series>();
  for (const [metric, values] of Object.entries(observed)) {
    const rows = Array.isArray(values) ? values : Object.entries(values).map(([day, value]) => [day, value, null] as const);
    series.set(
      metric,
      makeSeries(
        rows.map(([day]) => on(day)),
        rows.map(([, value]) => value),
        rows.map(([, , received]) => (received === null ? null : on(received))),
      ),
    );
  }
  return { partner: 'northwind', series, exemptions };
}

export function givenExemption(criterion: string, from = '2026-01-01', until: string | null = null): Exemption {
  return {
    partner: 'northwind',
    criterion,
    reason: 'Agreed in writing.',
    by: 'Ada',
    from: on(from),
    until: until === null ? null : on(until),
  };
}

export function on(day: string): Day {
  const parsed = parseDay(day);
  if (parsed === null) throw new Error(`${day} is no day`);
  return parsed;
}

export function evaluated(
  ladder: ResolvedLadder,
  observed: Observed,
  asOf: string,
  exemptions: readonly Exemption[] = [],
): Evaluation {
  return evaluatePartner(ladder, givenSubject(observed, exemptions), on(asOf));
}

export function criterion(evaluation: Pick<Evaluation, 'criteria'>, id: string): CriterionResult {
  const found = evaluation.criteria.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no criterion ${id} among ${evaluation.criteria.map((candidate) => candidate.id).join(', ')}`);
  return found;
}
