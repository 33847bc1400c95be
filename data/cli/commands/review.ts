import { Option, type Command } from 'commander';
import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { Decision } from '../../../engine/results.ts';
import { decideByDay } from '../../../engine/reviews/decisions-by-day.ts';
import { badUsage } from '../failures.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, parseDayOption, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { createProgress, type Progress } from '../progress.ts';

interface ReviewOptions extends DataOptions, AsOfOption {
  from?: Day;
  to?: Day;
}

export function addReview(program: Command): void {
  const command = program.command('review').description('the decisions about every partner, with the values that led to them');
  addAsOf(addDataOptions(command))
    .option('--from <day>', 'the first day of the decisions to show (default: the beginning)', parseDayOption)
    .addOption(
      new Option('--to <day>', 'the last day (default: the day to compute for)').argParser(parseDayOption).conflicts('asOf'),
    )
    .action(async (options: ReviewOptions) => {
      const { from = -Infinity, to, asOf = to } = options;
      if (asOf !== undefined && asOf < from) {
        throw badUsage(`${to === undefined ? '--as-of' : '--to'} ${formatDay(asOf)} is before --from ${formatDay(from)}.`);
      }
      const inputs = await loadInputs(options);
      const until = dayOf({ asOf }, inputs);
      requireEdition(inputs.editions, until);
      await writeLines(listDecisions(inputs, from, until));
    });
}

/** By day, then partner, then track; several of one day in the order in which they were taken. */
async function* listDecisions({ editions, subjects }: Inputs, from: Day, until: Day): AsyncIterable<Decision> {
  let progress: Progress | null = null;
  for (const { first, through, decisions } of decideByDay(editions, subjects, from, until)) {
    progress ??= createProgress('Reviewing', until - first + 1);
    progress.advance(through - first + 1);
    yield* decisions;
    // The terminal, and whoever reads the output, get a turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  progress?.done();
}
