import { calibrateRange } from '../../../../engine/projection/calibration.ts';
import type { Contender } from '../contenders/answer.ts';
import { CONTENDERS } from '../contenders/all.ts';
import { gradusWithRange } from '../contenders/gradus.ts';
import { isToChooseOn } from '../data/shared.ts';
import { ask, holds, shareOf } from '../scores.ts';
import { HALVES, nameOfHalf, questionsOf, type QuestionSet } from '../sets.ts';
import { heading, percent, row, table } from '../table.ts';

export const MONTHS_SHOWN = [1, 3, 6, 12];
const EACH = 700;

/** How often a range holds the day, by the month in which it came, of what was called. */
export function coverageOf(set: QuestionSet, isChosenOn: boolean, contender: Contender, each = EACH): number[] {
  const crossings = questionsOf(set, isChosenOn, 12, each).filter(({ trueDays }) => trueDays < Infinity);
  const called = ask(crossings, contender).filter(({ answer }) => answer.isCalled);
  return MONTHS_SHOWN.map((months) =>
    shareOf(
      called.filter(({ question }) => question.monthsAhead === months),
      holds,
    ),
  );
}

export function reportCoverage(sets: readonly QuestionSet[]): void {
  heading('How often the 80 % range holds the day, by how far ahead it was');
  table(['', ...MONTHS_SHOWN.map((months) => `${months} months`)]);
  for (const set of sets) {
    for (const isChosenOn of HALVES) {
      row([
        `${set.name}, ${nameOfHalf(isChosenOn)}`,
        ...coverageOf(set, isChosenOn, CONTENDERS.Gradus!).map((share) => percent(share)),
      ]);
    }
    row([
      `${set.name}, other half, by what became of the half chosen on`,
      ...coverageByPopulation(set).map((share) => percent(share)),
    ]);
  }
  for (const name of ['Theil–Sen', 'widened intervals', 'damped Holt', 'Theta', 'Theta, Holt, Theil–Sen']) {
    row([
      `${name}: ${sets[0]!.name}, other half`,
      ...coverageOf(sets[0]!, false, CONTENDERS[name]!).map((share) => percent(share)),
    ]);
  }
}

/** With a range out of the history of one half, asked of the other. */
function coverageByPopulation(set: QuestionSet): number[] {
  const range = calibrateRange(set.all.filter(({ plugin }) => isToChooseOn(plugin)));
  return range ? coverageOf(set, false, gradusWithRange(range)) : [];
}
