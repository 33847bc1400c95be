import type { Command } from 'commander';
import { formatDay, type Day, type IsoDay } from '../../../engine/primitives/calendar.ts';
import { healthOf, type TierHealth } from '../../../engine/planning/health.ts';
import { resolveLadders } from '../../../engine/program/ladder.ts';
import type { Program } from '../../../engine/program/program.ts';
import { findHolders } from '../holders.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';

type HealthLine = { track: string | null; asOf: IsoDay } & TierHealth;

export function addHealth(program: Command): void {
  const command = program
    .command('health')
    .description('the metrics that each tier watches, over those who hold it, with their trend');
  addAsOf(addDataOptions(command)).action(async (options: DataOptions & AsOfOption) => {
    const inputs = await loadInputs(options);
    const asOf = dayOf(options, inputs);
    await writeLines(await findHealth(inputs, requireEdition(inputs.editions, asOf), asOf));
  });
}

/** By track, then tier, lowest first. */
async function findHealth(inputs: Inputs, edition: Program, asOf: Day): Promise<HealthLine[]> {
  const holders = await findHolders(inputs, asOf);
  return resolveLadders(edition).flatMap((ladder) => {
    const { track } = ladder;
    return healthOf(ladder, holders.get(track) ?? [], asOf).map((tier) => ({ track, asOf: formatDay(asOf), ...tier }));
  });
}
