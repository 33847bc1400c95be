import { estimateTheilSen } from '../../../../engine/projection/trend.ts';
import { askEngineToKeep } from '../engine-answers.ts';
import { drawKeepQuestions, type KeepQuestion } from '../keep-questions.ts';
import { shareOf } from '../scores.ts';
import { HALVES, nameOfHalf, originsOf, type QuestionSet } from '../sets.ts';
import { heading, percent, row, table } from '../table.ts';

const THREE_MONTHS = 92;
const SHARES = [0.05, 0.1];

const METHODS: Record<string, (question: KeepQuestion) => boolean> = {
  'Theil–Sen': ({ known: { days, values }, bar }) => {
    const { slope } = estimateTheilSen(days, values)!;
    return values.at(-1)! + slope * THREE_MONTHS < bar;
  },
  Gradus: ({ known, bar }) => {
    const { date } = askEngineToKeep(known, bar);
    return date !== null && date - known.days.at(-1)! <= THREE_MONTHS;
  },
};

/** Of the bars that are lost three months later, how many were foreseen, and of those foreseen, how many were lost. */
export function reportKeeps(set: QuestionSet): void {
  heading(`Bars to keep, ${set.name}: what is lost three months later`);
  table([
    '',
    'lost',
    'foreseen',
    'of those foreseen, lost',
    'foreseen of what is lost within the three',
    'of those foreseen, lost within',
  ]);
  for (const share of SHARES) {
    for (const isChosenOn of HALVES) {
      const questions = drawKeepQuestions(originsOf(set, isChosenOn), share, 3);
      for (const [name, method] of Object.entries(METHODS)) {
        const foreseen = questions.filter(method);
        const set = new Set(foreseen);
        const lost = questions.filter(({ failsThen }) => failsThen);
        const lostBefore = questions.filter(({ failsBefore }) => failsBefore);
        row([
          `${name}, bars up to ${share * 100} % below, ${nameOfHalf(isChosenOn)}`,
          percent(lost.length / questions.length),
          percent(shareOf(lost, (question) => set.has(question))),
          percent(shareOf(foreseen, ({ failsThen }) => failsThen)),
          percent(shareOf(lostBefore, (question) => set.has(question))),
          percent(shareOf(foreseen, ({ failsBefore }) => failsBefore)),
        ]);
      }
    }
  }
}
