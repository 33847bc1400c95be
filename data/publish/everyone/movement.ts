import { exemptOn } from '../../../engine/evaluation/evaluate.ts';
import { attributeOfSeries } from '../../../engine/measures/attributes.ts';
import { readMetrics } from '../../../engine/measures/reading.ts';
import { announcedEdition } from '../../../engine/planning/coming.ts';
import { leaveHidden } from '../../../engine/planning/leave-hidden.ts';
import { moveUnder } from '../../../engine/planning/move.ts';
import type { Program } from '../../../engine/program/program.ts';
import { termsOf } from '../../../engine/program/timeline.ts';
import type { PublicMovement } from '../../../engine/wire.ts';
import type { CatalogPartner, DatedProgram, RosterEntry } from '../../catalog.ts';
import { layGroundwork } from '../groundwork.ts';
import { showEdition } from '../rules.ts';
import { discloseAttributes, discloseHistory, discloseMetrics, editionsUpTo, isShownTo } from '../visibility.ts';

type Everyone = AsyncIterable<{ entry: RosterEntry; partner: CatalogPartner }>;

/**
 * Where the next edition that is announced leads partners, if nothing that is measured changes: from what everyone may know alone, so that it
 * tells of nothing else. What is private is unknown, and moves nobody. One partner counts once a track. Null: none is announced.
 */
export async function publishMovement(
  program: DatedProgram,
  everyone: Everyone,
  aSample: number,
): Promise<PublicMovement | null> {
  const { editions, asOf } = program;
  const next = announcedEdition(editions, asOf);
  if (!next) return null;
  const all = [...editionsUpTo(editions, asOf), next];
  const [metrics, attributes, history] = [discloseMetrics(all), discloseAttributes(all), discloseHistory(all)];
  const both = [layGroundwork(program).edition, next];
  const shown = both.map((edition) => withUnknown(edition, all)) as [Program, Program];
  const isPublic = (key: string): boolean => {
    const attribute = attributeOfSeries(key);
    return isShownTo('public', attribute === null ? metrics.get(key) : attributes.get(attribute));
  };
  const isWhole = [...discloseHistory(both).values()].every((visibility) => visibility === 'public');
  const movement: PublicMovement = { up: 0, down: 0, same: 0, isWhole, aSample };
  for await (const { entry, partner } of everyone) {
    const exempt = partner.exemptions.filter(({ criterion }) => isShownTo('partner', history.get(criterion)));
    for (const { track, held } of entry.holds) {
      const [today, proposed] = shown.map((edition) => termsOf([edition], track)[0]!) as [Term, Term];
      const subject = partner.subjects.find((one) => one.track === track);
      if (!today.ladder || !proposed.ladder || !subject) continue;
      const series = new Map([...subject.series].filter(([key]) => isPublic(key)));
      const read = (edition: Program) => readMetrics(edition, series, asOf);
      movement[moveUnder(today, proposed, { partner: partner.id, track, held, read, exempt: exemptOn(exempt, asOf) }).change]++;
    }
  }
  return movement;
}

type Term = ReturnType<typeof termsOf>[number];

/** As everyone may know it, with something unknown for what is left out. */
function withUnknown(edition: Program, all: readonly Program[]): Program {
  const shown = showEdition(edition, all);
  const ladders = edition.ladders.map(({ tiers }, at) => ({
    tiers: tiers.map(({ requires }, rank) => ({
      undisclosed: requires.length - shown.ladders[at]!.tiers[rank]!.requires.length,
    })),
  }));
  return leaveHidden(shown, { ladders });
}
