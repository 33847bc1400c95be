import { barsOf } from '../../../engine/program/bars-of.ts';
import type { Metric, Program } from '../../../engine/program/program.ts';
import type { Because } from '../../../engine/results.ts';
import type { Move } from '../../../engine/planning/move.ts';
import type { Simulation } from '../../../engine/planning/simulate.ts';
import { capitalize, counted, list, metricValue } from '../values.ts';

/** The two sides of the picture. */
export const SIDES = ['By today’s rules', 'As proposed'] as const;
export const LEADS_TO =
  'Both sides count where today’s figures lead if nothing gets better or worse. A partner who was warned stands where it would fall to, so a tier can have fewer here than on its own page.';

export const WAITING = 'Fetching what is known of the partners …';
export const UNREACHABLE = 'The partners’ figures could not be fetched just now. Load the page again to try once more.';

/** What moving thresholds comes to, in a sentence or two. */
export function describeSimulation({ tiers, partners }: Simulation, isMoved: boolean, aSample: number): string {
  const sum = (key: 'up' | 'down' | 'warned'): number => tiers.reduce((all, tier) => all + tier[key], 0);
  const [up, down, warned] = [sum('up'), sum('down'), sum('warned')];
  const of = aSample > 1 ? `Of one standing in ${aSample}, spread over all: ` : '';
  if (!isMoved) return `${of}Nothing is moved yet, so nobody moves.`;
  if (up + down + warned === 0) return `${of}Nobody would move: ${counted(partners, 'standing')} would be as now.`;
  const parts = [
    ...(up > 0 ? [`${counted(up, 'partner')} would rise`] : []),
    ...(down > 0 ? [`${counted(down, 'partner')} would fall`] : []),
  ];
  const moved = parts.length > 0 ? list(parts) : 'Nobody would rise or fall';
  const more = warned > 0 ? ` ${capitalize(counted(warned, 'partner'))} would be newly warned first: nobody falls at once.` : '';
  return `${of}${of ? moved : capitalize(moved)}.${more}`;
}

export interface MoveWords {
  way: 'up' | 'down';
  /** `Sapling → Seedling` */
  tiers: string;
  /** `Shops using it 22, needed 30` */
  because: string;
}

export function describeMove({ track, today, proposed, change, because }: Move, edition: Program): MoveWords {
  const { tiers } = edition.ladders.find((ladder) => ladder.track === track)!;
  const nameOf = (id: string | null): string => tiers.find((tier) => tier.id === id)?.name ?? 'no tier';
  const reasons = because.map((one) => describeReason(one, change === 'up', edition));
  return {
    way: change === 'up' ? 'up' : 'down',
    tiers: `${nameOf(today.to)} → ${nameOf(proposed.to)}`,
    because: reasons.join('; '),
  };
}

/** `isBefore`: what is needed today, as who rises has it in the way. */
function describeReason({ id, value, target, direction }: Because, isBefore: boolean, { metrics, currency }: Program): string {
  const metric = metrics.find((one) => one.id === id.slice(id.indexOf('/') + 1));
  if (!metric) return 'one of several';
  const [now, bar] = [valueOf(value, metric, currency), valueOf(target, metric, currency)];
  const needed = direction === 'atMost' ? `at most ${bar}` : bar;
  return `${metric.label} ${now ?? 'not known'}${bar ? `, ${isBefore ? 'today needed' : 'needed'} ${needed}` : ''}`;
}

function valueOf(value: number | null, metric: Metric, currency: string | null): string | null {
  return value === null ? null : metricValue(value, metric, currency);
}

/** What of a program is not in what everyone can see. */
export function describeHidden(edition: Program, known: readonly string[], undisclosed: number): string[] {
  const asked = new Set(
    edition.ladders.flatMap(({ tiers }) => tiers.flatMap(({ requires }) => requires.flatMap(barsOf).map(({ metric }) => metric))),
  );
  const partners = edition.metrics.filter(({ id, score, ratio }) => asked.has(id) && !known.includes(id) && !score && !ratio);
  return [
    ...(partners.length > 0
      ? [
          `Not public, so not known here: ${list(partners.map(({ label }) => label))}. Nobody rises here where a tier needs that, and nobody falls for it.`,
        ]
      : []),
    ...(undisclosed > 0
      ? [
          `${capitalize(counted(undisclosed, 'criterion', 'criteria'))} of this program are not public, and left out: whoever rises here may fail them.`,
        ]
      : []),
  ];
}

/** What comes of saving. */
export const SAVE_WORDS = {
  saved: (name: string): string => `Saved as ${name}. Put it beside the other editions, and run gradus check on the folder.`,
  noDays: 'Say on which day it is announced, and on which it takes effect.',
  tooSoon: (earliest: string): string =>
    `The program promises notice: announced on that day, it can take effect on ${earliest} at the earliest.`,
  notAfter: 'It has to take effect after the edition that is in force.',
  refused: (why: string): string => `It would not be a valid program: ${why}`,
};

/** The comment at the top of the file. */
export function describeFile(program: string, undisclosed: number): string {
  const hidden =
    undisclosed > 0
      ? ` ${capitalize(counted(undisclosed, 'criterion', 'criteria'))} are not public and not in it: put them back.`
      : '';
  return ` A proposed edition of ${program}, from what everyone may know of the one in force.${hidden}`;
}
