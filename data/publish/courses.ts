import { addMonths, formatDay, type IsoDay } from '../../engine/primitives/calendar.ts';
import { readMetrics } from '../../engine/measures/reading.ts';
import type { CatalogPartner, DatedProgram } from '../catalog.ts';
import { layGroundwork } from './groundwork.ts';
import { discloseMetrics, editionsUpTo } from './visibility.ts';

/** What a metric was worth from month to month, by the rules in force now. */
export interface Course {
  metric: string;
  /** Oldest first; the last is the program's day. Null: not known then. */
  points: { day: IsoDay; value: number | null }[];
}

const MONTHS = 24;

/** The courses of all metrics that everyone may see, over two years; those of which nothing was ever known are left out. */
export function publishCourses(program: DatedProgram, { subjects }: CatalogPartner): Course[] {
  const series = subjects[0]?.series;
  if (!series) return [];
  const { edition } = layGroundwork(program);
  const visibilities = discloseMetrics(editionsUpTo(program.editions, program.asOf));
  const days = Array.from({ length: MONTHS + 1 }, (_, index) => addMonths(program.asOf, index - MONTHS));
  const readings = days.map((day) => readMetrics(edition, series, day));
  return edition.metrics.flatMap(({ id }, metric) => {
    if (visibilities.get(id) !== 'public') return [];
    const points = days.map((day, index) => {
      const { value, low, high } = readings[index]![metric]!;
      return { day: formatDay(day), value: low === high ? value : null };
    });
    return points.some(({ value }) => value !== null) ? [{ metric: id, points }] : [];
  });
}
