import { addMonths, formatDay, type IsoDay } from '../../engine/primitives/calendar.ts';
import { readMetrics } from '../../engine/measures/reading.ts';
import type { CatalogPartner, DatedProgram } from '../catalog.ts';
import { layGroundwork } from './groundwork.ts';
import { discloseMetrics, editionsUpTo, isShownTo, type Audience } from './visibility.ts';

/** What a metric was worth from month to month, by the rules in force now. */
export interface Course {
  metric: string;
  /** Oldest first; the last is the program's day. Null: not known then. */
  points: { day: IsoDay; value: number | null }[];
}

const TWO_YEARS = 24;

/** The courses of all metrics that an audience may see, over two years or so many months; those of which nothing was ever known are left out. */
export function publishCourses(
  program: DatedProgram,
  { subjects }: Pick<CatalogPartner, 'subjects'>,
  { months = TWO_YEARS, audience = 'public' }: { months?: number; audience?: Audience } = {},
): Course[] {
  const series = subjects[0]?.series;
  if (!series) return [];
  const { edition } = layGroundwork(program);
  const visibilities = discloseMetrics(editionsUpTo(program.editions, program.asOf));
  const days = Array.from({ length: months + 1 }, (_, index) => addMonths(program.asOf, index - months));
  const readings = days.map((day) => readMetrics(edition, series, day));
  return edition.metrics.flatMap(({ id }, metric) => {
    if (!isShownTo(audience, visibilities.get(id))) return [];
    const points = days.map((day, index) => {
      const { value, low, high } = readings[index]![metric]!;
      return { day: formatDay(day), value: low === high ? value : null };
    });
    return points.some(({ value }) => value !== null) ? [{ metric: id, points }] : [];
  });
}
