import { Option, type Command } from 'commander';
import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { Decision } from '../../../engine/results.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { badUsage } from '../failures.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, parseDayOption, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { eachWithProgress } from '../progress.ts';

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
      await writeLines(await decideAll(inputs, from, until));
    });
}

/** By day, then partner, then track; several of one day in the order in which they were taken. */
async function decideAll({ editions, subjects }: Inputs, from: Day, until: Day): Promise<Decision[]> {
  const first = Number.isFinite(from) ? formatDay(from) : '';
  const decisions: Decision[] = [];
  for await (const subject of eachWithProgress('Reviewing', subjects)) {
    for (const decision of replayReviews(editions, subject, until).decisions) if (decision.day >= first) decisions.push(decision);
  }
  // ISO days sort as text. The sort is stable, and the subjects come by partner and track.
  return decisions.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
