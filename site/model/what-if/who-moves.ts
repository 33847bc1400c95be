import { parseDay } from '../../../engine/primitives/calendar.ts';
import type { Exemption } from '../../../engine/measures/observations.ts';
import { attributeConditionsOf } from '../../../engine/program/attribute-conditions.ts';
import type { Program } from '../../../engine/program/program.ts';
import { simulateKnown, type KnownPartner, type Simulation } from '../../../engine/planning/simulate.ts';
import { readReading } from '../../../engine/wire/readings.ts';
import type { PublicFigures } from '../../../engine/wire.ts';

/** Everyone as the engine takes them; what is not public is not known. */
export function knowEveryone({ metrics, partners, asOf }: PublicFigures, edition: Program): KnownPartner[] {
  const columns = edition.metrics.map(({ id }) => metrics.indexOf(id));
  // Which attributes a partner has is in no public answer.
  const ofAttributes = attributeConditionsOf(edition).map(() => null);
  const day = parseDay(asOf)!;
  return partners.flatMap(({ partner, holds, readings, exempt = [] }): KnownPartner[] => {
    const known = [...columns.map((column) => (column < 0 ? null : readings[column]!)), ...ofAttributes].map(readReading);
    const exemptions = exempt.map((criterion): Exemption => ({ partner, criterion, reason: '', by: '', from: day, until: null }));
    const inForce = exemptions.length > 0 ? new Map(exemptions.map((one) => [one.criterion, one])) : null;
    return holds.map(([track, held]) => ({ partner, track, held, read: () => known, exempt: inForce }));
  });
}

export function whoMoves(edition: Program, proposed: Program, everyone: readonly KnownPartner[], asOf: string): Simulation {
  return simulateKnown(edition, proposed, everyone, parseDay(asOf)!);
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
