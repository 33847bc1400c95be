import { adviseInspection, describeImportFault } from '../words/import-faults.ts';
import { revealInvisible } from '../../engine/primitives/visible-text.ts';
import type { ImportFault } from '../import.ts';
import { isObservations } from '../catalog/data-files.ts';
import { openStore } from '../store/store.ts';
import { clockOf, type Clock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import { Live } from './live.ts';
import { readPrograms } from './program-files.ts';
import { seedProgram } from './seed.ts';

/** What keeps programs from being served: every fault, one a line. */
export class LiveError extends Error {
  override name = 'LiveError';
  // The faults are in files, and say where: a place in the code would only stand in the way.
  override stack = undefined;
}

export interface Opened {
  live: Live;
  /** What is not wrong, but may not be meant: a sentence each. */
  notices: string[];
  /** What is wrong with the program files, of which an earlier state is served: a sentence each. */
  faults: readonly string[];
}

/**
 * Opens the store, reads the programs, puts the folders of those into the store of which it knows nothing yet, and works out what follows.
 * Throws a `StoreError`, or a `LiveError` that lists every fault.
 */
export async function openLive(configuration: Configuration, clock: Clock = clockOf(configuration.asOf)): Promise<Opened> {
  const { programs: path, data, isSample, sameDay, anyDay, store: where } = configuration;
  const store = await openStore(where);
  try {
    const known = await readPrograms(path, store.database);
    if (known.programs === null) throw new LiveError(headed(known.faults, known.faults.length));
    const notices: string[] = [];
    const faults: ImportFault[] = [];
    let total = 0;
    for (const [id, editions] of known.programs) {
      const rules = { today: clock.today(editions.at(-1)!.timezone), sameDay, anyDay };
      const options = { folder: data, isSample, rules, received: clock.now().getTime() };
      const seeded = await seedProgram(store, id, editions, options);
      if (seeded.ok) notices.push(...seeded.value);
      else {
        faults.push(...seeded.faults);
        total += seeded.total;
      }
    }
    if (total > 0) throw refuse(faults, total);
    const live = new Live(store, clock);
    await live.usePrograms(known.programs, known.paths);
    return { live, notices, faults: known.faults };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** What is set by a variable here that is an option of the command line. */
const VARIABLES: Record<string, string> = {
  '--same-day': 'GRADUS_SAME_DAY=add, or =replace,',
  '--any-day': 'GRADUS_ANY_DAY=1',
};

function refuse(faults: readonly ImportFault[], total: number): LiveError {
  const lines = faults.map(describeImportFault);
  const options = Object.keys(VARIABLES).filter((option) => lines.some((line) => line.includes(option)));
  const variables = options.map((option) => `${option} is said by ${VARIABLES[option]} here.`);
  const advice = adviseInspection(faults, faults.map(({ file }) => file).filter(isObservations));
  return new LiveError(headed([...lines, ...variables, ...advice], total, lines.length));
}

function headed(lines: readonly string[], total: number, told = lines.length): string {
  const more = total > told ? [`… and ${total - told} more.`] : [];
  const heading = `${total === 1 ? 'One fault' : `${total} faults`} in programs or data:`;
  return revealInvisible([heading, ...lines.slice(0, told), ...more, ...lines.slice(told)].join('\n'));
}
