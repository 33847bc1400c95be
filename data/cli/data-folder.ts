import type { Command } from 'commander';
import { findMapping } from '../catalog/data-files.ts';
import { findTables } from '../catalog/folder-tables.ts';
import { TABLES, type Table } from '../catalog/import-tables.ts';
import { describeImportFault } from '../words/import-faults.ts';
import { badInput, badUsage } from './failures.ts';
import type { DataOptions } from './options.ts';

/** Of a command with `--data`: takes the files of the folder that it names, in place of the options that name them one by one. */
export function takeDataFolder(command: Command): void {
  if (!command.options.some((option) => option.name() === 'data')) return;
  command.hook('preAction', (_, acting) => {
    const options = acting.opts<DataOptions & Partial<Record<Table, string[]>> & { data?: string; stored?: boolean }>();
    const named = TABLES.filter((table) => acting.options.some((option) => option.name() === table));
    if (options.data === undefined) {
      if (options.observations === undefined && !options.stored)
        acting.error("error: required option '--observations <file>' not specified");
      return;
    }
    const given = [...named, 'mapping' as const].find((name) => options[name] !== undefined);
    if (given) throw badUsage(`--data names a folder with all files; give it or --${given}.`);
    const tables = findTables(options.data);
    const mapping = findMapping(options.data);
    if (!tables.ok) throw badInput(...tables.faults.map(describeImportFault));
    if (!mapping.ok) throw badInput(...mapping.faults.map(describeImportFault));
    for (const name of named) {
      const files = tables.value[name];
      if (name === 'observations' || files.length > 0) acting.setOptionValue(name, files);
    }
    if (mapping.value !== null) acting.setOptionValue('mapping', mapping.value);
  });
}
