import { join } from 'node:path';
import type { Command } from 'commander';
import { dumpProgram, isFilled } from '../../records/dump.ts';
import { listStoredPrograms } from '../../store/rows.ts';
import { badInput } from '../failures.ts';
import { say } from '../output.ts';
import { withStore } from './with-store.ts';

export function addDump(program: Command): void {
  program
    .command('dump')
    .description(
      'writes all that the store was ever told as CSV files, a folder a program, to be imported again or read by other programs',
    )
    .argument('<folder>', 'where to write; made when it is not there')
    .action(async (folder: string) => {
      await withStore(async ({ database }) => {
        const programs = await listStoredPrograms(database);
        if (programs.length === 0) throw badInput('The store knows of no program yet: there is nothing to write.');
        for (const id of programs) {
          if (await isFilled(join(folder, id)))
            throw badInput(`${join(folder, id)} has files in it already; name a folder that is new.`);
        }
        for (const id of programs) {
          const count = await dumpProgram(database, id, join(folder, id));
          say(`${join(folder, id)}: ${count === 1 ? '1 observation' : `${count} observations`}.`);
        }
      });
    });
}
