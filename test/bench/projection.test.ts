import { describe, expect, test } from 'vitest';
import { CONTENDERS } from './projection/contenders/all.ts';
import { coverageOf } from './projection/tables/coverage.ts';
import { askChances, shareCame } from './projection/tables/chance.ts';
import type { Question } from './projection/questions.ts';
import { ask, medianErrorOf, score } from './projection/scores.ts';
import { loadSets, questionsOf } from './projection/sets.ts';

const sets = loadSets();
const drawn = new Map<string, Question[]>();

/** The same for every contender. */
function questionsFor(name: 'jenkins' | 'rising' | 'totals' | 'qgis'): Question[] {
  const questions = drawn.get(name) ?? questionsOf(sets![name], false, 6, 120);
  drawn.set(name, questions);
  return questions;
}

/** On the half of the plugins that nothing was chosen on, and fewer questions than the bench asks. */
describe.runIf(sets !== null)('on real series', () => {
  const asked = (name: 'jenkins' | 'rising' | 'totals' | 'qgis', contender: string) =>
    ask(questionsFor(name), CONTENDERS[contender]!);

  test('three in four of the crossings to come are called, and four in five of those called come', () => {
    const { recall, precision } = score(asked('jenkins', 'Gradus'));
    expect(recall).toBeGreaterThan(0.73);
    expect(precision).toBeGreaterThan(0.8);
  });

  test('of values that only rise, few are called that do not come', () => {
    expect(score(asked('rising', 'Gradus')).falseAlarms).toBeLessThan(0.15);
    expect(score(asked('totals', 'Gradus')).falseAlarms).toBeLessThan(0.15);
    expect(score(asked('qgis', 'Gradus')).falseAlarms).toBeLessThan(0.05);
  });

  test('the day is foreseen better than by any rival of the literature, asked the same', () => {
    for (const name of ['jenkins', 'totals'] as const) {
      const ours = asked(name, 'Gradus');
      const called = new Set(ours.filter(({ answer }) => answer.isCalled).map(({ question }) => question));
      const errorOf = (contender: string) =>
        medianErrorOf(asked(name, contender).filter(({ question }) => called.has(question) && question.trueDays < Infinity));
      for (const rival of ['damped Holt', 'Theta', 'Theta, Holt, Theil–Sen'])
        expect(errorOf('Gradus')).toBeLessThan(errorOf(rival));
      expect(errorOf('Gradus')).toBeLessThan(1.1 * errorOf('Theil–Sen'));
    }
  });

  test('the range holds the day in 72 to 92 of 100 cases, 1, 3, 6 and 12 months ahead', () => {
    for (const share of coverageOf(sets!.jenkins, false, CONTENDERS.Gradus!, 200)) {
      expect(share).toBeGreaterThan(0.72);
      expect(share).toBeLessThan(0.92);
    }
  });

  test('what is said to be likely comes as often as said, also after longer than anything was chosen on', () => {
    for (const months of [6, 12, 36]) {
      const said = askChances(sets!.jenkins.all, false, months);
      for (const from of [0.2, 0.4, 0.6, 0.8]) expect(Math.abs(shareCame(said, from) - from - 0.05)).toBeLessThan(0.1);
    }
  });
});
