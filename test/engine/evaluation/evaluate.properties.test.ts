import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPopulation } from '../../../engine/evaluation/columns.ts';
import { earnedRank, evaluatePartner, exemptOn, type Subject } from '../../../engine/evaluation/evaluate.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import type { Exemption } from '../../../engine/measures/observations.ts';
import type { Program } from '../../../engine/program/program.ts';
import { readMetrics } from '../../../engine/measures/reading.ts';
import { evaluatePopulation } from '../../../engine/evaluation/population.ts';
import { nameOfStatus, type StatusCode } from '../../../engine/evaluation/status.ts';
import { runs } from '../../properties.ts';
import { anyDay, anyExemptions, anyProgram, anyRows, subjectOf } from '../arbitrary.ts';

const rankOf = (program: Program, subject: Subject, day: number): number =>
  earnedRank(resolveLadder(program, null)!, readMetrics(program, subject.series, day), exemptOn(subject.exemptions, day));

describe('whatever the program and the observations', () => {
  test('more of a good metric never lowers the earned tier, unless it makes something be asked or is what something is divided by', () => {
    const isGood = ({ ladders }: Program): boolean =>
      ladders[0]!.tiers
        .flatMap(({ requires }) => requires)
        .every((asked) => !asked.when?.bars.length && (asked.kind === 'group' || asked.metric !== 'each'));
    fc.assert(
      fc.property(anyProgram.filter(isGood), anyRows, anyDay, fc.integer({ min: 1, max: 500 }), (program, rows, day, more) => {
        const raised = rows.map((row) =>
          row.metric === 'installs' || row.metric === 'calls' ? { ...row, value: row.value + more } : row,
        );
        expect(rankOf(program, subjectOf(raised), day)).toBeGreaterThanOrEqual(rankOf(program, subjectOf(rows), day));
      }),
      { numRuns: runs(300) },
    );
  });

  test('nothing changes when the observations come in another order', () => {
    fc.assert(
      fc.property(anyProgram, anyRows, anyDay, fc.func(fc.integer()), (program, rows, day, shuffle) => {
        const ladder = resolveLadder(program, null)!;
        const shuffled = rows.toSorted((a, b) => shuffle(a) - shuffle(b));
        expect(evaluatePartner(ladder, subjectOf(shuffled), day)).toEqual(evaluatePartner(ladder, subjectOf(rows), day));
      }),
      { numRuns: runs(300) },
    );
  });

  test('an exemption never lowers the earned tier', () => {
    fc.assert(
      fc.property(anyProgram, anyRows, anyExemptions, anyDay, (program, rows, exemptions, day) => {
        expect(rankOf(program, subjectOf(rows, exemptions), day)).toBeGreaterThanOrEqual(rankOf(program, subjectOf(rows), day));
      }),
      { numRuns: runs(300) },
    );
  });

  test('progress is 1 for a criterion exactly when it is met, exempt or not asked, and lies in 0…1', () => {
    fc.assert(
      fc.property(anyProgram, anyRows, anyExemptions, anyDay, (program, rows, exemptions, day) => {
        for (const { status, progress } of evaluatePartner(resolveLadder(program, null)!, subjectOf(rows, exemptions), day)
          .criteria) {
          expect(progress === 1).toBe(status === 'met' || status === 'exempt' || status === 'not-applicable');
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('a population is evaluated as its partners are one by one', () => {
    fc.assert(
      fc.property(
        anyProgram,
        fc.array(anyRows, { minLength: 1, maxLength: 6 }),
        anyExemptions,
        anyDay,
        (program, everyone, exemptions, day) => {
          const ladder = resolveLadder(program, null)!;
          const own = (partner: string) => exemptions.map((exemption) => ({ ...exemption, partner }));
          const subjects = everyone.map((rows, i) => subjectOf(rows, i % 2 ? own(`p${i}`) : [], `p${i}`));
          const isInForce = ({ from, until }: Exemption): boolean => from <= day && (until === null || day <= until);
          const inForce = subjects.flatMap((subject) => subject.exemptions).filter(isInForce);
          const population = evaluatePopulation(ladder, readPopulation(program, subjects, day), inForce);

          subjects.forEach((subject, row) => {
            const single = evaluatePartner(ladder, subject, day);
            expect(ladder.tiers[population.earned[row]!]?.id ?? null).toBe(single.earned);
            expect(population.progress[row]).toBe(single.progress ?? NaN);
            for (const result of single.criteria) {
              const ask = ladder.asks.findIndex(({ id }) => id === result.id);
              // In columns, what has lapsed is unmet.
              const { status } = result;
              expect(nameOfStatus(population.status[ask]![row] as StatusCode)).toBe(status === 'lapsed' ? 'unmet' : status);
            }
            if (single.next === null) return;
            const { rows, progress } = population.toward[population.earned[row]! + 1]!;
            expect(progress.map((ofAsk) => ofAsk[rows.indexOf(row)])).toEqual(single.criteria.map((result) => result.progress));
          });
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

test('the properties above are about partners of all tiers, and criteria of every status', () => {
  const seen = new Map<string, number>();
  const count = (what: string): unknown => seen.set(what, (seen.get(what) ?? 0) + 1);
  const anyone = fc.record({ program: anyProgram, rows: anyRows, exemptions: anyExemptions, day: anyDay });
  for (const { program, rows, exemptions, day } of fc.sample(anyone, { numRuns: 4000, seed: 7 })) {
    const ladder = resolveLadder(program, null)!;
    const { earned, next, criteria } = evaluatePartner(ladder, subjectOf(rows, exemptions), day);
    count(earned ?? 'none');
    if (next === null) count('top');
    for (const { status, members } of criteria) count(members ? `group ${status}` : status);
  }
  const all = [
    'none',
    't0',
    't1',
    't2',
    't3',
    'top',
    'lapsed',
    'not-applicable',
    'group not-applicable',
    ...['met', 'unmet', 'unknown', 'exempt'].flatMap((s) => [s, `group ${s}`]),
  ];
  for (const what of all) expect(seen.get(what) ?? 0, `${what} among ${JSON.stringify([...seen])}`).toBeGreaterThan(5);
});
