import type { Command } from 'commander';
import type { Day } from '../../../engine/primitives/calendar.ts';
import { comingFor, type Coming } from '../../../engine/planning/coming.ts';
import type { Standing } from '../../../engine/results.ts';
import { standingOn } from '../../../engine/standing/standing.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { eachWithProgress } from '../progress.ts';

export function addStanding(program: Command): void {
  const command = program
    .command('standing')
    .description('the tier that each partner holds on a day, with its review state, and when the next is reached');
  addAsOf(addDataOptions(command)).action(async (options: DataOptions & AsOfOption) => {
    const inputs = await loadInputs(options);
    const asOf = dayOf(options, inputs);
    requireEdition(inputs.editions, asOf);
    await writeLines(findStandings(inputs, asOf));
  });
}

/** Of everyone who is enrolled on the day. */
async function* findStandings({ editions, subjects }: Inputs, asOf: Day): AsyncIterable<Standing & { coming: Coming | null }> {
  for await (const subject of eachWithProgress('Working out standings', subjects)) {
    const standing = standingOn(editions, subject, asOf);
    if (standing) yield { ...standing, coming: comingFor(editions, subject, asOf) };
  }
}
