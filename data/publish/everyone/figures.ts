import { formatDay } from '../../../engine/primitives/calendar.ts';
import { exemptOn } from '../../../engine/evaluation/evaluate.ts';
import { readMetrics } from '../../../engine/measures/reading.ts';
import { writeReading } from '../../../engine/wire/readings.ts';
import type { PublicFigures } from '../../../engine/wire.ts';
import type { CatalogPartner, DatedProgram, RosterEntry } from '../../catalog.ts';
import { layGroundwork } from '../groundwork.ts';
import { discloseMetrics, editionsUpTo, isShownTo } from '../visibility.ts';

type Everyone = AsyncIterable<{ entry: RosterEntry; partner: CatalogPartner }>;

/** What everyone may know of everyone: what they hold, and their public metrics. */
export async function publishFigures(program: DatedProgram, everyone: Everyone, aSample: number): Promise<PublicFigures> {
  const { edition, history } = layGroundwork(program);
  const { asOf } = program;
  const visibilities = discloseMetrics(editionsUpTo(program.editions, asOf));
  const columns = edition.metrics.flatMap(({ id }, index) => (isShownTo('public', visibilities.get(id)) ? [{ id, index }] : []));
  const partners: PublicFigures['partners'] = [];
  for await (const { entry, partner } of everyone) {
    const readings = readMetrics(edition, partner.subjects[0]?.series ?? new Map(), asOf);
    // A criterion that partners may see is named to everyone: an exemption is no measurement.
    const exempt = [...(exemptOn(partner.exemptions, asOf)?.keys() ?? [])].filter((id) => isShownTo('partner', history.get(id)));
    partners.push({
      partner: entry.id,
      name: entry.name,
      holds: entry.holds.map(({ track, held }) => [track, held]),
      readings: columns.map(({ index }) => writeReading(readings[index]!)),
      ...(exempt.length > 0 && { exempt }),
    });
  }
  return { program: edition.id, asOf: formatDay(asOf), aSample, metrics: columns.map(({ id }) => id), partners };
}
