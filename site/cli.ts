import type { Command } from 'commander';
import { badInput, runCommand, say } from '../data/cli.ts';
import { takeEnvFile } from './server/env-file.ts';

/** Runs one command, with those that need the site. As `runCommand`. */
export function runGradus(args: readonly string[], version: string): Promise<number> {
  takeEnvFile();
  return runCommand(args, { serve: () => addServe, export: () => addExport }, version);
}

function addServe(program: Command): void {
  program
    .command('serve')
    .description('serves programs as they stand, until it is stopped')
    .action(async () => {
      const { listening } = await import('./server.ts');
      await listening;
    });
}

function addExport(program: Command): void {
  program
    .command('export')
    .description('writes every page, answer and badge as a file, for any static host')
    .argument('<folder>', 'where to write; what an earlier export left there is replaced')
    .action(async (folder: string) => {
      // Other commands have no use for a server.
      const { openSite, SiteError } = await import('./server/open-site.ts');
      const { exportSite, ExportError } = await import('./server/export/export.ts');
      const { readServerConfiguration } = await import('./server/configuration.ts');
      try {
        const { dist, live: configuration } = readServerConfiguration(process.env);
        const site = await openSite({ dist, configuration });
        for (const sentence of [...site.notices, ...site.faults]) say(sentence);
        try {
          const { files, bytes } = await exportSite(site, folder);
          say(`${folder}: ${files} files, ${Math.ceil(bytes / 1e6)} MB.`);
        } finally {
          await site.live.close();
        }
      } catch (error) {
        if (error instanceof SiteError || error instanceof ExportError) throw badInput(error.message);
        throw error;
      }
    });
}
