import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { parseEditions, type Editions } from '../../../engine/program/editions.ts';
import { seriesOfAttributes } from '../../../engine/measures/attributes.ts';
import { makeSeries, type PartnerSeries } from '../../../engine/measures/observations.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import { takeOverFrom } from '../../../engine/reviews/succession.ts';

/** Day, values by metric, and when they were received if that was later: `2026-05-10T08:30`. */
export type ObservationRow = [day: string, values: Record<string, number | boolean>, received?: string];

export function at(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

export interface PartnerCase {
  observations?: ObservationRow[];
  exemptions?: { criterion: string; reason: string; by: string; from: string; until?: string }[];
  /** A day, or periods. */
  enrolled?: string | [from: string, until?: string | null, attributes?: Record<string, string>][];
  /** The others that are taken over from, by their names. */
  formers?: Record<string, PartnerCase & { from: string }>;
}

/** From program files as data; what only a reader needs may be left out. */
export function editionsFrom(inputs: readonly Record<string, unknown>[]): Editions {
  const programs = inputs.map((input) => {
    const parsed = parseProgram({ id: 'case', name: 'A case', summary: 'Made up for a test.', ...withLabels(input) });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return parsed.program;
  });
  const parsed = parseEditions(programs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.editions;
}

export function seriesFrom(rows: readonly ObservationRow[]): PartnerSeries {
  const columns = new Map<string, { days: Day[]; values: number[]; received: (number | null)[] }>();
  for (const [day, values, received] of rows) {
    for (const [metric, value] of Object.entries(values)) {
      let column = columns.get(metric);
      if (!column) columns.set(metric, (column = { days: [], values: [], received: [] }));
      column.days.push(at(day));
      column.values.push(Number(value));
      column.received.push(received === undefined ? null : momentAt(received));
    }
  }
  return new Map([...columns].map(([metric, { days, values, received }]) => [metric, makeSeries(days, values, received)]));
}

export function subjectFrom(partner: string, track: string | null, given: PartnerCase): ReviewSubject {
  const periods = typeof given.enrolled === 'string' ? [[given.enrolled] as [string]] : given.enrolled;
  const told = (periods ?? []).flatMap(([from, until, attributes]) =>
    attributes ? [{ from: at(from), until: until ? at(until) : null, attributes }] : [],
  );
  const own: ReviewSubject = {
    partner,
    track,
    enrolled: periods?.map(([from, until]) => ({ from: at(from), until: until ? at(until) : null })) ?? null,
    series: new Map([...seriesFrom(given.observations ?? []), ...seriesOfAttributes(told)]),
    exemptions: (given.exemptions ?? []).map((row) => ({
      ...row,
      partner,
      from: at(row.from),
      until: row.until === undefined ? null : at(row.until),
    })),
  };
  const formers = Object.entries(given.formers ?? {}).map(([name, former]) => ({
    subject: subjectFrom(name, track, former),
    from: at(former.from),
  }));
  return formers.length > 0 ? takeOverFrom(own, formers) : own;
}

function momentAt(text: string): number {
  const [day, hours, minutes] = text.split(/[T:]/);
  return at(day!) + (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) / (24 * 60);
}

/** A metric without a label is called by its id, a tier without a name by its own. */
function withLabels(input: Record<string, unknown>): Record<string, unknown> {
  const metrics = Object.entries((input.metrics ?? {}) as Record<string, object>);
  const named = (tiers: unknown) => (tiers as { id: string }[]).map((tier) => ({ name: tier.id, ...tier }));
  const tracks = Object.entries((input.tracks ?? {}) as Record<string, { tiers: unknown }>);
  return {
    ...input,
    metrics: Object.fromEntries(metrics.map(([id, metric]) => [id, { label: id, ...metric }])),
    ...(input.tiers ? { tiers: named(input.tiers) } : {}),
    ...(input.tracks
      ? { tracks: Object.fromEntries(tracks.map(([id, track]) => [id, { name: id, ...track, tiers: named(track.tiers) }])) }
      : {}),
  };
}
