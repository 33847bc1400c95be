import { formatDay, formatDuration, type Duration } from '../../../engine/primitives/calendar.ts';
import { exemptOn } from '../../../engine/evaluation/evaluate.ts';
import { wordOn } from '../../../engine/measures/attributes.ts';
import type { PartnerSeries } from '../../../engine/measures/observations.ts';
import { readMetrics } from '../../../engine/measures/reading.ts';
import { otherWindows, withWindows, type OtherWindow } from '../../../engine/planning/other-windows.ts';
import { attributeConditionsOf } from '../../../engine/program/attribute-conditions.ts';
import type { Program } from '../../../engine/program/program.ts';
import { writeReading } from '../../../engine/wire/readings.ts';
import type { PublicFigures, WrittenReading } from '../../../engine/wire.ts';
import type { CatalogPartner, DatedProgram, RosterEntry } from '../../catalog.ts';
import { layGroundwork } from '../groundwork.ts';
import { publishEdition } from '../rules.ts';
import { discloseAttributes, discloseMetrics, editionsUpTo, isShownTo, type Audience } from '../visibility.ts';

type Everyone = AsyncIterable<{ entry: RosterEntry; partner: CatalogPartner }>;

/** What an audience may know of everyone: what they hold, and the metrics that it may see. */
export async function publishFigures(
  program: DatedProgram,
  everyone: Everyone,
  aSample: number,
  audience: PublicFigures['audience'] = 'public',
): Promise<PublicFigures> {
  const { edition, history } = layGroundwork(program);
  const { asOf } = program;
  const begun = editionsUpTo(program.editions, asOf);
  const visibilities = discloseMetrics(begun);
  const columns = edition.metrics.flatMap(({ id }, index) => (isShownTo(audience, visibilities.get(id)) ? [{ id, index }] : []));
  // What nobody is told to be asked for is not to be told by what is here.
  const asked = audience === 'public' ? publishEdition(program) : edition;
  const told = conditionsShown(asked, discloseAttributes(begun), audience);
  const shown = new Set(columns.map(({ id }) => id));
  const windows = windowsOver(
    edition,
    otherWindows(asked).filter(({ metric }) => shown.has(metric)),
  );
  // A criterion that partners may see is named to everyone: an exemption is no measurement.
  const named: Audience = audience === 'public' ? 'partner' : audience;
  const partners: PublicFigures['partners'] = [];
  for await (const { entry, partner } of everyone) {
    const series = partner.subjects[0]?.series ?? new Map();
    const readings = readMetrics(edition, series, asOf);
    const exempt = [...(exemptOn(partner.exemptions, asOf)?.keys() ?? [])].filter((id) => isShownTo(named, history.get(id)));
    const attributesOf = (track: string | null) => {
      const own = partner.subjects.find((subject) => subject.track === track)?.series ?? series;
      return tellAttributes(told, own, asOf);
    };
    partners.push({
      partner: entry.id,
      name: entry.name,
      holds: entry.holds.map(({ track, held }) => [track, held, ...attributesOf(track)]),
      readings: columns.map(({ index }) => writeReading(readings[index]!)),
      ...(windows.length > 0 && { over: readOver(windows, series, asOf) }),
      ...(exempt.length > 0 && { exempt }),
    });
  }
  return {
    program: edition.id,
    asOf: formatDay(asOf),
    audience,
    ...(audience === 'operator' && { edition }),
    aSample,
    metrics: columns.map(({ id }) => id),
    windows: windows.map(({ metric, window }) => ({ metric, window: formatDuration(window) })),
    partners,
  };
}

type Conditions = ReturnType<typeof attributeConditionsOf>;

/** Of each attribute that something is asked by, and that the audience may see, one. */
function conditionsShown(asked: Program, visibilities: ReturnType<typeof discloseAttributes>, audience: Audience): Conditions {
  const shown = attributeConditionsOf(asked).filter(({ attribute }) => isShownTo(audience, visibilities.get(attribute)));
  return [...new Map(shown.map((condition) => [condition.attribute, condition])).values()];
}

function tellAttributes(conditions: Conditions, series: PartnerSeries, day: number): [] | [Record<string, string>] {
  const told = conditions.flatMap((condition): [string, string][] => {
    const found = wordOn(condition, series, day);
    return found ? [[condition.attribute, found.word]] : [];
  });
  return told.length > 0 ? [Object.fromEntries(told)] : [];
}

interface WindowColumn {
  metric: string;
  window: Duration;
  index: number;
  /** With every metric that can be counted over that window. */
  program: Program;
}

function windowsOver(edition: Program, others: readonly OtherWindow[]): WindowColumn[] {
  const byWindow = Map.groupBy(others, ({ window }) => formatDuration(window));
  const programs = new Map([...byWindow].map(([text, [first]]) => [text, withWindows(edition, () => first!.window)]));
  return others.map(({ metric, window }) => ({
    metric,
    window,
    index: edition.metrics.findIndex(({ id }) => id === metric),
    program: programs.get(formatDuration(window))!,
  }));
}

function readOver(windows: readonly WindowColumn[], series: PartnerSeries, day: number): WrittenReading[] {
  const readings = new Map<Program, ReturnType<typeof readMetrics>>();
  return windows.map(({ program, index }) => {
    let all = readings.get(program);
    if (!all) readings.set(program, (all = readMetrics(program, series, day)));
    return writeReading(all[index]!);
  });
}
