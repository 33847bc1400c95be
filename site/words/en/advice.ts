import { explainAdvice, tellAdvice } from '../../../data/words/advice.ts';

/** What could be better in a program: in English, as the command line says it. */
export const advice = { tell: tellAdvice, explain: explainAdvice };

export type AdviceWords = typeof advice;
