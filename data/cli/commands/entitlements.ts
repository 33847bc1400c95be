import type { Command } from 'commander';
import type { Day } from '../../../engine/primitives/calendar.ts';
import { entitlementsOf, type Entitlements } from '../../../engine/rewards/entitlements.ts';
import { replayHistory } from '../../../engine/reviews/history.ts';
import { importDeliveries, listPredecessors, type PartnerDelivery } from '../../import.ts';
import { readTable } from '../import-files.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { eachWithProgress } from '../progress.ts';
import { collectFile } from '../single-options.ts';

interface EntitlementsOptions extends DataOptions, AsOfOption {
  deliveries?: string[];
}

export function addEntitlements(program: Command): void {
  const command = program
    .command('entitlements')
    .description('what each partner may expect: benefits, support, funds granted and left, and what is owed and when');
  addAsOf(addDataOptions(command))
    .option('--deliveries <file>', 'CSV or NDJSON: partner,track,day,what,amount,matched', collectFile)
    .action(async (options: EntitlementsOptions) => {
      const inputs = await loadInputs(options, { files: options.deliveries });
      const deliveries = await readDeliveries(options, inputs);
      const asOf = dayOf(options, inputs, { deliveries: deliveries.map(({ delivery }) => delivery.day) });
      requireEdition(inputs.editions, asOf);
      await writeLines(findEntitlements(inputs, deliveries, asOf));
    });
}

function readDeliveries({ deliveries = [], sameDay }: EntitlementsOptions, inputs: Inputs): Promise<PartnerDelivery[]> {
  return readTable('Reading deliveries', deliveries, 'delivered', inputs, (sources) =>
    importDeliveries(sources, inputs.editions, inputs.days, sameDay),
  );
}

/** Of everyone who is enrolled on the day. */
async function* findEntitlements(
  { editions, subjects }: Inputs,
  deliveries: readonly PartnerDelivery[],
  asOf: Day,
): AsyncIterable<{ partner: string; track: string | null } & Entitlements> {
  const byPartner = Map.groupBy(deliveries, ({ partner }) => partner);
  for await (const subject of eachWithProgress('Working out entitlements', subjects)) {
    const { partner, track } = subject;
    const history = replayHistory(editions, subject, asOf);
    if (history.state.enrolled === null) continue;
    const given = listPredecessors(subject).flatMap((one) => byPartner.get(one) ?? []);
    const own = given.filter((one) => one.track === track).map(({ delivery }) => delivery);
    yield { partner, track, ...entitlementsOf(editions, history, track, own, asOf) };
  }
}
