import type { Command } from 'commander';
import { formatDay, type Day, type IsoDay } from '../../engine/calendar.ts';
import { healthOf, type Holder, type TierHealth } from '../../engine/health.ts';
import { resolveLadders } from '../../engine/ladder.ts';
import type { Program } from '../../engine/program.ts';
import { replayReviews } from '../../engine/review.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from './inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from './options.ts';
import { writeLines } from './output.ts';
import { eachWithProgress } from './progress.ts';

type HealthLine = { track: string | null; asOf: IsoDay } & TierHealth;

export function addHealth(program: Command): void {
  const command = program
    .command('health')
    .description('the metrics that each tier watches, over those who hold it, with their trend');
  addAsOf(addDataOptions(command)).action(async (options: DataOptions & AsOfOption) => {
    const inputs = await loadInputs(options);
    const asOf = dayOf(options, inputs.timezone);
    await writeLines(await findHealth(inputs, requireEdition(inputs.editions, asOf), asOf));
  });
}

/** By track, then tier, lowest first. */
async function findHealth({ editions, subjects }: Inputs, edition: Program, asOf: Day): Promise<HealthLine[]> {
  const holders = new Map<string | null, Holder[]>(edition.ladders.map(({ track }) => [track, []]));
  for await (const subject of eachWithProgress('Reviewing', subjects)) {
    const { held } = replayReviews(editions, subject, asOf).state;
    holders.get(subject.track)?.push({ held, series: subject.series });
  }
  return resolveLadders(edition).flatMap((ladder) =>
    healthOf(ladder, holders.get(ladder.track)!, asOf).map((tier) => ({
      track: ladder.track,
      asOf: formatDay(asOf),
      ...tier,
    })),
  );
}
