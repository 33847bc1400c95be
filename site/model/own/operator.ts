import {
  directoryOfOperator,
  listSpending,
  listTroubles,
  type Live,
  type LiveProgram,
  type Trouble,
} from '../../../data/live.ts';
import { publishCourses, publishPartner, publishProgram, publishWatched } from '../../../data/publish.ts';
import type { PublicDirectory } from '../../../engine/wire.ts';
import { observePartners, type KeptObserved } from '../health/observe-program.ts';
import { healthOfProgram, type ProgramHealth } from '../health/program-health.ts';

/** Whoever runs a program looks at a page of it, with a key: private figures are shown as well. */
export interface Operator {
  program: string;
}

/** What pages show to such a one beside what everyone may see. */
export interface OperatorPages {
  /** From all figures; who is at risk is counted of everyone who was looked at. */
  health(): Promise<ProgramHealth>;
  /** Who may lose a tier, what is due first first. `pending`: so many have not been looked at yet. */
  inTrouble(): Promise<{ partners: InTrouble[]; pending: number }>;
  /** By tier; several rows of a tier are left apart. */
  spending(): ReturnType<typeof listSpending>;
}

export interface InTrouble extends Omit<Trouble, 'state'> {
  name: string;
  held: string | null;
  state: Trouble['state'] | 'silent';
}

/** A page may take longer than an answer that is asked for again. */
const PATIENCE_MS = 5000;
const seen = new WeakMap<LiveProgram, KeptObserved>();

export function operatorPages({ store: { database } }: Live, program: LiveProgram): OperatorPages {
  const { dated, roster } = program;
  const directory = (): Promise<PublicDirectory> => directoryOfOperator(database, program, PATIENCE_MS);
  return {
    async health() {
      const kept = seen.get(program) ?? new Map();
      seen.set(program, kept);
      const watched = publishWatched(dated, 'operator');
      const ids = [...roster.values()].filter(({ holds }) => holds.length > 0).map(({ id }) => id);
      const source = {
        stampOf: (id: string) => program.stampOf(id),
        publish: async (id: string) => {
          const known = await program.read(database, id);
          return known && publishPartner(dated, roster, known, 'operator');
        },
        publishCourses: async (id: string) => {
          const known = await program.read(database, id);
          return known && publishCourses(dated, known, { audience: 'operator' });
        },
      };
      const { observed, aSample } = await observePartners(ids, watched, source, kept);
      return healthOfProgram({ program: publishProgram(dated), watched, directory: await directory(), observed, aSample });
    },
    async inTrouble() {
      const { troubles, pending } = await listTroubles(database, program, PATIENCE_MS);
      const known = new Map(troubles.map((trouble) => [keyOf(trouble), trouble]));
      const partners = (await directory()).partners.flatMap((entry): InTrouble[] => {
        const { partner, name, track, tier: held, marks } = entry;
        const trouble = known.get(keyOf(entry));
        // Who was postponed for want of data is told so, whatever the old figures lead to.
        if (marks?.includes('silent') && trouble?.state !== 'warned')
          return [{ partner, name, track, held, state: 'silent', bars: [], day: null, fallsTo: null }];
        return trouble ? [{ ...trouble, name, held }] : [];
      });
      return { partners: partners.sort(byDay), pending };
    },
    spending: () => listSpending(database, program),
  };
}

function keyOf({ partner, track }: Pick<Trouble, 'partner' | 'track'>): string {
  return JSON.stringify([track, partner]);
}

const STATES: readonly InTrouble['state'][] = ['warned', 'at-risk', 'silent'];

/** The warned first, by deadline; then those at risk, by review. */
function byDay(one: InTrouble, other: InTrouble): number {
  const [a, b] = [one, other].map(({ state, day, name }) => `${STATES.indexOf(state)} ${day ?? '9999'} ${name}`);
  return a! < b! ? -1 : 1;
}
