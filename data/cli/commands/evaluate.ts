import type { Command } from 'commander';
import type { Day } from '../../../engine/primitives/calendar.ts';
import { enrolmentOn } from '../../../engine/reviews/enrolment.ts';
import { evaluatePartner } from '../../../engine/evaluation/evaluate.ts';
import type { Evaluation } from '../../../engine/results.ts';
import { termOn, termsOf } from '../../../engine/program/timeline.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { eachWithProgress } from '../progress.ts';

export function addEvaluate(program: Command): void {
  const command = program
    .command('evaluate')
    .description('the tier that the metrics earn each partner on a day, and how far it is to the next');
  addAsOf(addDataOptions(command)).action(async (options: DataOptions & AsOfOption) => {
    const inputs = await loadInputs(options);
    const asOf = dayOf(options, inputs);
    requireEdition(inputs.editions, asOf);
    await writeLines(evaluateAll(inputs, asOf));
  });
}

/** Of everyone who is enrolled on the day. */
async function* evaluateAll({ editions, subjects }: Inputs, asOf: Day): AsyncIterable<Evaluation> {
  for await (const subject of eachWithProgress('Evaluating', subjects)) {
    const terms = termsOf(editions, subject.track);
    const term = termOn(terms, asOf);
    if (!term?.ladder || !enrolmentOn(terms, subject, asOf)) continue;
    yield evaluatePartner(term.ladder, subject, asOf);
  }
}
