import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { parseEditions } from '../../../engine/program/editions.ts';
import { seriesOfAttributes } from '../../../engine/measures/attributes.ts';
import { collectObservations, type Exemption } from '../../../engine/measures/observations.ts';
import { holdOf, type CatalogPartner } from '../../../data/catalog.ts';
import { parseProgramText } from '../../../data/program-files/load-programs.ts';
import type { KnownProgram } from '../live/known.ts';

export interface FixturePartner {
  id: string;
  /** Tracks with the day of enrolment; without it, the program's only ladder, on the first observation. */
  enrolled?: { track: string | null; day: string | null; attributes?: Record<string, string> }[];
  /** `[metric, day, value]` */
  observations: [string, string, number][];
  exemptions?: { criterion: string; reason: string; by: string; from: string; until?: string }[];
}

/** A program from the text of its editions. */
export function catalogOf(editions: string[], asOf: string, partners: FixturePartner[]): KnownProgram {
  const programs = editions.map((text, index) => {
    const parsed = parseProgramText(`edition ${index}`, text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return parsed.program;
  });
  const parsed = parseEditions(programs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const dated = { id: programs[0]!.id, editions: parsed.editions, asOf: dayOf(asOf) };
  const everyone = partners.map(describe);
  const roster = new Map(
    everyone.map(({ id, name, subjects }) => [id, { id, name, holds: subjects.flatMap((one) => holdOf(dated, one) ?? []) }]),
  );
  return { ...dated, listings: [], partners: everyone, roster };
}

function describe({
  id,
  enrolled = [{ track: null, day: null }],
  observations,
  exemptions = [],
}: FixturePartner): CatalogPartner {
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
    subjects: enrolled.map(({ track, day, attributes }) => ({
      partner: id,
      track,
      series:
        day && attributes ? new Map([...series, ...seriesOfAttributes([{ from: dayOf(day), until: null, attributes }])]) : series,
      exemptions: own,
      enrolled: day === null ? null : [{ from: dayOf(day), until: null }],
    })),
  };
}

export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}
