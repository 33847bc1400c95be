import { CONTENDERS } from '../contenders/all.ts';
import { gradusWithLikely } from '../contenders/gradus.ts';
import { ask, medianErrorOf, score, winklerOf } from '../scores.ts';
import { HALVES, nameOfHalf, questionsOf, type QuestionSet } from '../sets.ts';
import { fixed, heading, percent, row, table } from '../table.ts';

/** Every contender on one set: whether it comes, when, and in which range. */
export function reportQuestions(set: QuestionSet): void {
  for (const isChosenOn of HALVES) {
    const questions = questionsOf(set, isChosenOn);
    heading(
      `${set.name}, ${nameOfHalf(isChosenOn)}: ${questions.length / 2} crossings 1 to 6 months ahead, as many that do not come`,
    );
    const ours = ask(questions, CONTENDERS.Gradus!);
    const common = new Set(
      ours.filter(({ answer, question }) => answer.isCalled && question.trueDays < Infinity).map(({ question }) => question),
    );
    table(['', 'recall', 'precision', 'false alarms', 'median error, days', 'same questions', 'range holds', 'Winkler']);
    for (const [name, contender] of [...Object.entries(CONTENDERS), ['Gradus, with likely', gradusWithLikely] as const]) {
      const asked = ask(questions, contender);
      const { recall, precision, falseAlarms, medianError, holds } = score(asked);
      const same = asked.filter(({ question }) => common.has(question));
      row([
        name,
        percent(recall),
        percent(precision),
        percent(falseAlarms),
        fixed(medianError),
        fixed(medianErrorOf(same)),
        percent(holds),
        fixed(winklerOf(same), 0),
      ]);
    }
  }
}
