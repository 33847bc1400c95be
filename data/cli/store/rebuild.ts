import type { Command } from 'commander';
import { clockOf, rebuildProgram } from '../../live.ts';
import { listStoredPrograms } from '../../store/rows.ts';
import { loadPrograms } from '../../program-files/load-programs.ts';
import { describeFault } from '../../words/program-faults.ts';
import { listWords, quote } from '../../words/phrases.ts';
import { badInput, countFaults } from '../failures.ts';
import { say } from '../output.ts';
import { withStore } from './with-store.ts';

const TOLD = 8;

export function addRebuild(program: Command): void {
  program
    .command('rebuild')
    .description('works out all standings in the store again from what it was told, and says where something else was kept')
    .action(async () => {
      await withStore(async (store, { programs: path, asOf }) => {
        const loaded = loadPrograms(path);
        if (!loaded.ok)
          throw badInput(...loaded.faults.map(describeFault), `${countFaults(loaded.faults.length)}; nothing was changed.`);
        const clock = clockOf(asOf);
        for (const id of await listStoredPrograms(store.database)) {
          const editions = loaded.programs.get(id);
          if (!editions) {
            say(`${id}: left as it is, as ${path} has no program of that name.`);
            continue;
          }
          const today = clock.today(editions.at(-1)!.timezone);
          const { partners, different } = await rebuildProgram(store, { id, editions, asOf: today });
          const told = listWords(different.slice(0, TOLD).map(quote)) + (different.length > TOLD ? ' and others' : '');
          const outcome = different.length === 0 ? 'all as they were kept' : `${different.length} were kept otherwise: ${told}`;
          say(`${id}: ${partners === 1 ? '1 partner' : `${partners} partners`}, ${outcome}.`);
        }
      });
    });
}
