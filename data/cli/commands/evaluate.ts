import type { Command } from 'commander';
import type { Day } from '../../../engine/primitives/calendar.ts';
import { enrolmentOn } from '../../../engine/reviews/enrolment.ts';
import { evaluatePartner } from '../../../engine/evaluation/evaluate.ts';
import type { Evaluation } from '../../../engine/results.ts';
import { termOn, termsOf } from '../../../engine/program/timeline.ts';
import { dayOf, loadEditions, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { eachWithProgress } from '../progress.ts';
import { badUsage } from '../failures.ts';
import { todayIn } from '../../import.ts';

/** Those that say something beside --stored. */
const STORED_OPTIONS: readonly string[] = ['program', 'as-of', 'stored'];

export function addEvaluate(program: Command): void {
  const command = program
    .command('evaluate')
    .description('the tier that the metrics earn each partner on a day, and how far it is to the next');
  addAsOf(addDataOptions(command))
    .option('--stored', 'of everyone in the store, in place of files: added up by the database, today unless a day is named')
    .action(async (options: EvaluateOptions, acting: Command) => {
      if (options.stored) return writeStored(options, acting);
      const inputs = await loadInputs(options);
      const asOf = dayOf(options, inputs);
      requireEdition(inputs.editions, asOf);
      await writeLines(evaluateAll(inputs, asOf));
    });
}

type EvaluateOptions = DataOptions & AsOfOption & { stored?: boolean };

/** In the order in which they were first named. */
async function writeStored({ program, asOf }: EvaluateOptions, acting: Command): Promise<void> {
  const other = acting.options.find(
    (option) => !STORED_OPTIONS.includes(option.name()) && acting.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (other) throw badUsage(`--stored takes what is in the store; leave ${other.long} out.`);
  const editions = loadEditions(program);
  const day = asOf ?? todayIn(editions.at(-1)!.timezone);
  requireEdition(editions, day);
  // Whoever evaluates files has no use for a store.
  const { withStore } = await import('../store/with-store.ts');
  const { evaluateStored } = await import('../../records/evaluate-stored.ts');
  await withStore(({ database }) => writeLines(evaluateStored(database, editions, day)));
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
