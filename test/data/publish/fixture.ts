import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { parseEditions } from '../../../engine/program/editions.ts';
import { collectObservations, type Exemption } from '../../../engine/measures/observations.ts';
import type { CatalogProgram } from '../../../data/catalog.ts';
import { parseProgramText } from '../../../data/program-files/load-programs.ts';

export interface FixturePartner {
  id: string;
  /** Tracks with the day of enrolment; without it, the program's only ladder, on the first observation. */
  enrolled?: { track: string | null; day: string | null }[];
  /** `[metric, day, value]` */
  observations: [string, string, number][];
  exemptions?: { criterion: string; reason: string; by: string; from: string; until?: string }[];
}

/** A catalog's program from the text of its editions. */
export function catalogOf(editions: string[], asOf: string, partners: FixturePartner[]): CatalogProgram {
  const programs = editions.map((text, index) => {
    const parsed = parseProgramText(`edition ${index}`, text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return parsed.program;
  });
  const parsed = parseEditions(programs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return {
    id: programs[0]!.id,
    editions: parsed.editions,
    asOf: dayOf(asOf),
    listings: [],
    files: { programs: [], observations: null, mapping: null, enrolments: null, exemptions: null, successions: null },
    partners: partners.map(({ id, enrolled = [{ track: null, day: null }], observations, exemptions = [] }) => {
      const series =
        collectObservations(
          observations.map(([metric, day, value]) => ({ partner: id, metric, day: dayOf(day), value, received: null })),
        ).get(id) ?? new Map();
      const own: Exemption[] = exemptions.map(({ from, until, ...exemption }) => ({
        ...exemption,
        partner: id,
        from: dayOf(from),
        until: until === undefined ? null : dayOf(until),
      }));
      return {
        id,
        name: `${id[0]!.toUpperCase()}${id.slice(1)}`,
        summary: null,
        url: null,
        icon: null,
        exemptions: own,
        subjects: enrolled.map(({ track, day }) => ({
          partner: id,
          track,
          series,
          exemptions: own,
          enrolled: day === null ? null : [{ from: dayOf(day), until: null }],
        })),
      };
    }),
  };
}

export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}
