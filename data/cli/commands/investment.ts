import type { Command } from 'commander';
import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import { allocateInvestment, type TierSpending } from '../../../engine/planning/investment.ts';
import type { Program } from '../../../engine/program/program.ts';
import { importSpending } from '../../import.ts';
import { findHolders } from '../holders.ts';
import { readTable } from '../import-files.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { collectFile } from '../single-options.ts';

interface InvestmentOptions extends DataOptions, AsOfOption {
  spending: string[];
}

export function addInvestment(program: Command): void {
  const command = program
    .command('investment')
    .description('where time and budget went, by tier, against what the program plans');
  addAsOf(addDataOptions(command))
    .requiredOption('--spending <file>', 'CSV or NDJSON: track,tier,time,budget', collectFile)
    .action(async (options: InvestmentOptions) => {
      const inputs = await loadInputs(options, { files: options.spending });
      const asOf = dayOf(options, inputs);
      const edition = requireEdition(inputs.editions, asOf);
      const spending = await readTable('Reading spending', options.spending, null, inputs, (sources) =>
        importSpending(sources, edition),
      );
      const partners = await countPartners(inputs, edition, asOf);
      const spent = spending.map((entry): TierSpending => ({ ...entry, partners: 0 }));
      await writeLines(
        allocateInvestment(edition, [...partners, ...spent]).map(({ track, ...tier }) => ({
          track,
          asOf: formatDay(asOf),
          ...tier,
        })),
      );
    });
}

/** How many hold each tier: what time and budget are for. */
async function countPartners(inputs: Inputs, { ladders }: Program, asOf: Day): Promise<TierSpending[]> {
  const holders = await findHolders(inputs, asOf);
  return ladders.flatMap(({ track, tiers }) =>
    tiers.map(({ id }) => {
      const partners = (holders.get(track) ?? []).filter(({ held }) => held === id).length;
      return { track, tier: id, partners, time: 0, budget: 0 };
    }),
  );
}
