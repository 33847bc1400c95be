import { formatDay, type IsoDay } from '../../engine/primitives/calendar.ts';
import type { CatalogPartner, DatedProgram } from '../catalog.ts';
import { discloseMetrics, editionsUpTo, isShownTo, type Audience } from './visibility.ts';

/** One value as it came. `received`: the day from which it counts, where that is later than its own. */
export interface ShownObservation {
  partner: string;
  metric: string;
  day: IsoDay;
  value: number;
  received: IsoDay | null;
}

/** What an audience may see of all that was observed of a partner up to the program's day, by metric, then day: what standings rest on. */
export function listObservations(
  { editions, asOf }: DatedProgram,
  { id, subjects }: CatalogPartner,
  audience: Audience,
): ShownObservation[] {
  const visibilities = discloseMetrics(editionsUpTo(editions, asOf));
  const series = [...(subjects[0]?.series ?? [])].filter(([metric]) => isShownTo(audience, visibilities.get(metric)));
  return series.flatMap(([metric, { days, values, received }]) =>
    days.flatMap((day, i): ShownObservation[] => {
      if (received[i]! > asOf) return [];
      const late = received[i]! > day ? formatDay(received[i]!) : null;
      return [{ partner: id, metric, day: formatDay(day), value: values[i]!, received: late }];
    }),
  );
}
