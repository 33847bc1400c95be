import type { Command } from 'commander';
import { formatDay, type Day, type IsoDay } from '../../../engine/primitives/calendar.ts';
import { nearestWord } from '../../../engine/primitives/nearest.ts';
import { findWayUp, type WayUp } from '../../../engine/planning/way-up.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import type { Program } from '../../../engine/program/program.ts';
import { standingOn } from '../../../engine/standing/standing.ts';
import { didYouMean, quote } from '../../words/phrases.ts';
import { badUsage } from '../failures.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';

export function addWayUp(program: Command): void {
  const command = program
    .command('way-up')
    .argument('<partner>', 'the id of the partner')
    .description('what is left to the next tier of one partner, and how long others took from there');
  addAsOf(addDataOptions(command)).action(async (partner: string, options: DataOptions & AsOfOption) => {
    const inputs = await loadInputs(options);
    const asOf = dayOf(options, inputs);
    await writeLines(findWaysUp(inputs, requireEdition(inputs.editions, asOf), partner, asOf));
  });
}

/** One a track in which the partner is enrolled. */
function findWaysUp({ editions, subjects }: Inputs, edition: Program, partner: string, asOf: Day): (WayUp & { asOf: IsoDay })[] {
  const ways = subjects.flatMap((subject) => {
    const standing = subject.partner === partner ? standingOn(editions, subject, asOf) : null;
    if (!standing) return [];
    const peers = subjects.filter(({ track }) => track === subject.track);
    return [{ ...findWayUp(resolveLadder(edition, subject.track)!, standing, peers, asOf), asOf: formatDay(asOf) }];
  });
  if (ways.length > 0) return ways;
  const names = [...new Set(subjects.map((subject) => subject.partner))];
  const near = names.includes(partner) ? '' : didYouMean(nearestWord(partner, names));
  throw badUsage(`Nobody called ${quote(partner)} is enrolled on ${formatDay(asOf)}.${near}`);
}
