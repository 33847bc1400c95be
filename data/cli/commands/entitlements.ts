import type { Command } from 'commander';
import type { Day } from '../../../engine/primitives/calendar.ts';
import { entitlementsOf, type Entitlements } from '../../../engine/rewards/entitlements.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { importDeliveries, type PartnerDelivery } from '../../import.ts';
import { dayOf, loadInputs, readWithProgress, requireEdition, takeImported, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { eachWithProgress } from '../progress.ts';

interface EntitlementsOptions extends DataOptions, AsOfOption {
  deliveries?: string;
}

export function addEntitlements(program: Command): void {
  const command = program
    .command('entitlements')
    .description('what each partner may expect: benefits, support, funds granted and left, and what is owed and when');
  addAsOf(addDataOptions(command))
    .option('--deliveries <file>', 'CSV or NDJSON: partner,track,day,what,amount,matched')
    .action(async (options: EntitlementsOptions) => {
      const inputs = await loadInputs(options, { file: options.deliveries });
      const deliveries = options.deliveries === undefined ? [] : await readDeliveries(options.deliveries, inputs);
      const asOf = dayOf(options, inputs.timezone);
      requireEdition(inputs.editions, asOf);
      await writeLines(findEntitlements(inputs, deliveries, asOf));
    });
}

async function readDeliveries(path: string, { editions, days }: Inputs): Promise<PartnerDelivery[]> {
  return takeImported(await readWithProgress('Reading deliveries', path, (source) => importDeliveries(source, editions, days)));
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
    const { decisions, state } = replayReviews(editions, subject, asOf);
    if (state.enrolled === null) continue;
    const own = (byPartner.get(partner) ?? []).filter((one) => one.track === track).map(({ delivery }) => delivery);
    yield { partner, track, ...entitlementsOf(editions, decisions, track, own, asOf) };
  }
}
