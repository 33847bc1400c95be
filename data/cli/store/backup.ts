import type { Command } from 'commander';
import { backUp } from '../../store/backup/back-up.ts';
import { restore } from '../../store/backup/restore.ts';
import { readConfiguration } from '../../live.ts';
import { say } from '../output.ts';
import { refuseStoreErrors } from './with-store.ts';

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('copies the whole store into one file, as it stands at one moment, while it is in use')
    .argument('<file>', 'the file to write; keep it as safe as the store, as keys are in it')
    .action(async (file: string) => {
      await refuseStoreErrors(async () => {
        const bytes = await backUp(readConfiguration(process.env).store, file);
        say(`${file}: the whole store, ${(bytes / 1e6).toFixed(1)} MB.`);
      });
    });
  program
    .command('restore')
    .description('puts what a backup holds into a store that is new, in PostgreSQL or a file, whichever it was of')
    .argument('<file>', 'a file that gradus backup wrote')
    .action(async (file: string) => {
      await refuseStoreErrors(async () => {
        await restore(file, readConfiguration(process.env).store);
        say(`All that is in ${file} is in the store.`);
      });
    });
}
