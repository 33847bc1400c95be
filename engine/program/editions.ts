import { formatDay, type Day } from '../primitives/calendar.ts';
import { gatherFaults } from './fault-limit.ts';
import { MORE_FAULTS, type Fault, type FaultDetail, type Path } from './faults.ts';
import { nearestWord } from '../primitives/nearest.ts';
import { checkMetricsKept } from './metric-changes.ts';
import type { Ladder, Program } from './program.ts';

/** The editions of one program, by the day on which they take effect. */
export type Editions = [Program, ...Program[]];

/** `edition` is the index of the edition at fault in the list that was given. */
export interface EditionFault {
  edition: number;
  fault: Fault;
}

export type ParsedEditions = { ok: true; editions: Editions } | { ok: false; faults: EditionFault[] };

/**
 * Sorts editions that follow each other. Several need one id and a day of effect each, no two the same; a tier that an edition
 * drops needs an heir in it (`replaces`), a track may not be dropped, and a metric measures the same for as long as it has its id.
 * A single edition passes as it is.
 */
export function parseEditions(programs: readonly Program[]): ParsedEditions {
  if (programs.length === 0) throw new RangeError('A program has at least one edition');
  const more = { edition: programs.length - 1, fault: MORE_FAULTS };
  const { value, faults } = gatherFaults(more, (found: EditionFault[]) => orderEditions(programs, found));
  return value && faults.length === 0 ? { ok: true, editions: value } : { ok: false, faults };
}

function orderEditions(programs: readonly Program[], faults: EditionFault[]): Editions {
  const refuseIn =
    (edition: number): Refuse =>
    (path, detail) =>
      faults.push({ edition, fault: { ...detail, path } });
  if (programs.length > 1) {
    programs.forEach(({ id, effective }, edition) => {
      const refuse = refuseIn(edition);
      const expected = programs[0]!.id;
      if (id !== expected) refuse(['id'], { code: 'other-program', expected, found: id });
      if (effective === null) refuse(['effective'], { code: 'missing', expected: 'day' });
    });
  }
  const order = programs.map((program, edition) => ({ program, edition }));
  order.sort((a, b) => (a.program.effective ?? -Infinity) - (b.program.effective ?? -Infinity));
  order.forEach(({ program, edition }, index) => {
    const { effective } = program;
    const previous = order[index - 1]?.program;
    if (effective === null || !previous) return;
    const refuse = refuseIn(edition);
    const earlier = order.slice(0, index).map((one) => one.program);
    checkMetricsKept(
      earlier.filter((one) => one.effective !== null && one.effective < effective),
      program,
      refuse,
    );
    if (effective === previous.effective) refuse(['effective'], { code: 'same-effective-day', day: formatDay(effective) });
    else if (previous.effective !== null) checkSuccession(previous, program, refuse);
  });
  return order.map(({ program }) => program) as Editions;
}

/** The edition in force on a day; null before the first takes effect. */
export function editionOn(editions: readonly Program[], day: Day): Program | null {
  return editions.findLast(({ effective }) => effective === null || effective <= day) ?? null;
}

type Refuse = (path: Path, detail: FaultDetail) => void;

function checkSuccession(previous: Program, next: Program, refuse: Refuse): void {
  for (const ladder of previous.ladders) {
    const heir = next.ladders.find(({ track }) => track === ladder.track);
    if (heir) checkHeirs(ladder, heir, refuse);
    else refuse(['tracks'], { code: 'track-dropped', track: ladder.track });
  }
  for (const ladder of next.ladders) {
    const known = previous.ladders.find(({ track }) => track === ladder.track)?.tiers.map(({ id }) => id) ?? [];
    ladder.tiers.forEach((tier, index) => {
      tier.replaces.forEach((id, position) => {
        if (known.includes(id)) return;
        const path = [...tiersPath(ladder), index, 'replaces', position];
        refuse(path, { code: 'unknown-tier', found: id, known, nearest: nearestWord(id, known) });
      });
    });
  }
}

function checkHeirs(ladder: Ladder, heir: Ladder, refuse: Refuse): void {
  const present = new Set(heir.tiers.flatMap(({ id, replaces }) => [id, ...replaces]));
  for (const { id } of ladder.tiers) {
    if (!present.has(id)) refuse(tiersPath(heir), { code: 'tier-dropped', tier: id, track: ladder.track });
  }
}

function tiersPath({ track }: Ladder): Path {
  return track === null ? ['tiers'] : ['tracks', track, 'tiers'];
}
