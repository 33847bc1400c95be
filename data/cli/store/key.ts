import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { createKey, SCOPES, type Scope } from '../../access/keys.ts';
import { formatDay } from '../../../engine/primitives/calendar.ts';
import { badInput } from '../failures.ts';
import { say, writeLines, writeText } from '../output.ts';
import { withStore } from './with-store.ts';

interface CreateOptions {
  scope: Scope;
  program?: string;
  name: string;
}

export function addKey(program: Command): void {
  const key = program.command('key').description('keys for the API: who may write, read what is private, or administer');
  key
    .command('create')
    .description('makes a key, and shows it this once')
    .requiredOption('--scope <scope>', `what it may do: ${SCOPES.join(', ')}`, readScope)
    .option('--program <id>', 'the one program that it is for (without it, all)')
    .option('--name <name>', 'what it is called in the list of keys', 'unnamed')
    .action(async ({ scope, program: id, name }: CreateOptions) => {
      await withStore(async ({ database }) => {
        const created = await createKey(database, { name, scope, program: id ?? null }, Date.now());
        await writeText(`${created.text}\n`);
        say(`This is the only time that it is shown. To take it back: npx gradus key revoke ${created.id}`);
      });
    });
  key
    .command('list')
    .description('the keys, without what lets them in')
    .action(async () => {
      await withStore(async (store) => {
        const keys = await store.listKeys();
        await writeLines(
          keys.map(({ id, name, scope, program: of, created, lastUsed, revoked }) => ({
            id,
            name,
            scope,
            program: of,
            created: dayOf(created),
            lastUsed: dayOf(lastUsed),
            revoked: dayOf(revoked),
          })),
        );
      });
    });
  key
    .command('revoke')
    .description('lets nobody in with a key any more')
    .argument('<id>', 'as the list of keys has it')
    .action(async (id: string) => {
      await withStore(async (store) => {
        if (!(await store.revokeKey(id, Date.now())))
          throw badInput(`There is no key ${id} that could still be used; npx gradus key list has them.`);
        say(`${id} lets nobody in any more.`);
      });
    });
}

function readScope(text: string): Scope {
  if ((SCOPES as readonly string[]).includes(text)) return text as Scope;
  throw new InvalidArgumentError(`Expected one of ${SCOPES.join(', ')}.`);
}

function dayOf(moment: number | null): string | null {
  return moment === null ? null : formatDay(Math.floor(moment / 86_400_000));
}
