import { formatDuration, parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { Exemption } from '../../../engine/measures/observations.ts';
import { addComputed, type Reading } from '../../../engine/measures/reading.ts';
import { attributeConditionsOf } from '../../../engine/program/attribute-conditions.ts';
import { partsOf } from '../../../engine/program/computed.ts';
import type { Metric, Program } from '../../../engine/program/program.ts';
import { simulateKnown, type KnownPartner, type Simulation } from '../../../engine/planning/simulate.ts';
import { readReading } from '../../../engine/wire/readings.ts';
import type { PublicFigures, WrittenReading } from '../../../engine/wire.ts';

type Figures = Pick<PublicFigures, 'metrics' | 'windows' | 'partners' | 'asOf'>;
type Partner = Figures['partners'][number];

/** Everyone as the engine takes them, under an edition and what is proposed of it; what is not in the figures is not known. */
export function knowEveryone(figures: Figures, edition: Program): KnownPartner[] {
  const day = parseDay(figures.asOf)!;
  const sourcesOf = new Map<string, Source[]>();
  const find = (counted: string, asked: Program): Source[] => {
    let sources = sourcesOf.get(counted);
    if (!sources) sourcesOf.set(counted, (sources = findSources(figures, edition, asked)));
    return sources;
  };
  return figures.partners.flatMap((one): KnownPartner[] => {
    const { partner, holds, exempt = [] } = one;
    const exemptions = exempt.map((criterion): Exemption => ({ partner, criterion, reason: '', by: '', from: day, until: null }));
    const inForce = exemptions.length > 0 ? new Map(exemptions.map((each) => [each.criterion, each])) : null;
    return holds.map(([track, held, attributes = {}]) => {
      // A proposal that moves thresholds alone is read from the same figures as today's edition.
      const kept = new Map<string, readonly Reading[]>();
      const read = (asked: Program): readonly Reading[] => {
        const counted = windowsOf(asked);
        let readings = kept.get(counted);
        if (!readings) kept.set(counted, (readings = readAll(one, attributes, find(counted, asked), asked, day)));
        return readings;
      };
      return { partner, track, held, read, exempt: inForce };
    });
  });
}

const windowTexts = new WeakMap<Program, string>();

/** Over what each metric is counted, as one text. */
function windowsOf(edition: Program): string {
  let text = windowTexts.get(edition);
  if (text === undefined) windowTexts.set(edition, (text = edition.metrics.map(lengthOf).join()));
  return text;
}

export function whoMoves(edition: Program, proposed: Program, everyone: readonly KnownPartner[], asOf: string): Simulation {
  return simulateKnown(edition, proposed, everyone, parseDay(asOf)!);
}

/** Where the reading of a metric is found in the figures of a partner. */
type Source = { from: 'readings' | 'over'; at: number } | { from: 'parts' } | null;

function findSources({ metrics, windows }: Figures, edition: Program, asked: Program): Source[] {
  const isAsToday = (metric: Metric): boolean => {
    const today = edition.metrics.find(({ id }) => id === metric.id);
    return today !== undefined && lengthOf(today) === lengthOf(metric);
  };
  return asked.metrics.map((metric): Source => {
    const at = metrics.indexOf(metric.id);
    if (at < 0) return null;
    const areParts = partsOf(metric).every((part) => isAsToday(asked.metrics.find(({ id }) => id === part)!));
    if (!areParts) return { from: 'parts' };
    if (isAsToday(metric)) return { from: 'readings', at };
    const other = windows.findIndex((one) => one.metric === metric.id && one.window === lengthOf(metric));
    return other < 0 ? null : { from: 'over', at: other };
  });
}

function lengthOf({ window }: Metric): string | null {
  return window && formatDuration(window);
}

function readAll(
  partner: Partner,
  attributes: Readonly<Record<string, string>>,
  sources: readonly Source[],
  asked: Program,
  day: Day,
): readonly Reading[] {
  const written = sources.map((source): WrittenReading =>
    source === null || source.from === 'parts' ? null : (partner[source.from]?.[source.at] ?? null),
  );
  const readings = written.map(readReading);
  if (sources.some((source) => source?.from === 'parts')) {
    const computed = readings.map((reading) => ({ ...reading, observed: reading.value === null ? null : day }));
    addComputed(asked, computed);
    for (const [i, source] of sources.entries()) if (source?.from === 'parts') readings[i] = computed[i]!;
  }
  return [...readings, ...readAttributes(attributes, asked)];
}

/** As flags: an attribute that is not told, or a word that this edition does not have, is not known. */
function readAttributes(told: Readonly<Record<string, string>>, edition: Program): Reading[] {
  return attributeConditionsOf(edition).map(({ attribute, values, words }) => {
    const word = told[attribute];
    return readReading(word !== undefined && words.includes(word) ? Number(values.includes(word)) : null);
  });
}

/** How many went from which tier to which: `from>to` by rank, −1 for no tier. What stays is counted too. */
export function flowOf(simulation: Simulation, edition: Program, track: string | null): Map<string, number> {
  const { tiers } = edition.ladders.find((ladder) => ladder.track === track)!;
  const rankOf = (tier: string | null): number => tiers.findIndex(({ id }) => id === tier);
  const moves = simulation.moves.filter((move) => move.track === track && move.change !== 'same');
  const flow = new Map<string, number>();
  const add = (from: number, to: number, count: number): void => {
    if (count > 0) flow.set(`${from}>${to}`, (flow.get(`${from}>${to}`) ?? 0) + count);
  };
  for (const { today, proposed } of moves) add(rankOf(today.to), rankOf(proposed.to), 1);
  for (const tier of simulation.tiers.filter((one) => one.track === track)) {
    const left = moves.filter(({ today }) => today.to === tier.tier).length;
    add(rankOf(tier.tier), rankOf(tier.tier), tier.today - left);
  }
  return flow;
}
