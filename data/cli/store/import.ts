import type { Command } from 'commander';
import { countUnenrolled } from '../../records/unenrolled.ts';
import { findStoredTwins } from '../../records/stored-twins.ts';
import { listPartnerNames } from '../../store/rows.ts';
import { describeNotice, describeStoredTwin } from '../../words/import-notices.ts';
import { tellLines } from '../notices.ts';
import { describeUnenrolled } from '../../words/unenrolled.ts';
import { batchOf } from '../../records/tables-batch.ts';
import { todayIn, openSource } from '../../import.ts';
import { importTables, type ReadingRules, type Table } from '../../catalog/import-tables.ts';
import { collectFile } from '../single-options.ts';
import { loadEditions, readMapping } from '../inputs.ts';
import { readWithProgress, takeImported } from '../import-files.ts';
import { addDataOptions, type DataOptions } from '../options.ts';
import { say } from '../output.ts';
import { withStore, workOut } from './with-store.ts';

type ImportOptions = DataOptions & Partial<Record<Table, string[]>>;

export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description(
      'puts files into the store that the site is served from; observations count from their day, or from the one on which they were received',
    );
  addDataOptions(command)
    .option('--partners <file>', 'CSV or NDJSON: partner,name,summary,url,icon', collectFile)
    .option('--listings <file>', 'CSV or NDJSON: listing,partner,relevance,name,summary,category,icon,price', collectFile)
    .option('--deliveries <file>', 'CSV or NDJSON: partner,track,day,what,amount,matched', collectFile)
    .option('--spending <file>', 'CSV or NDJSON: track,tier,time,budget', collectFile)
    .action(async (options: ImportOptions) => {
      const editions = loadEditions(options.program);
      const { id, timezone } = editions.at(-1)!;
      await withStore(async (store, configuration) => {
        const partners = new Set(await listPartnerNames(store.database, id));
        const stored = { has: (partner: string) => partners.has(partner), list: () => partners };
        const rules: ReadingRules = {
          today: todayIn(timezone),
          sameDay: options.sameDay ?? null,
          anyDay: options.anyDay ?? false,
          stored,
        };
        const mapping = readMapping(options, editions, rules);
        const imported = await readWithProgress('Reading observations', options.observations, (observations) =>
          importTables(
            (table) => (table === 'observations' ? observations : (options[table] ?? []).map((path) => openSource(path))),
            editions,
            rules,
            mapping,
          ),
        );
        const tables = takeImported(imported, options.strict ?? false, options);
        const batch = batchOf(editions, tables);
        const twins = findStoredTwins(batch, stored).map(describeStoredTwin);
        tellLines([...tables.notices.map(describeNotice), ...twins], options.strict ?? false);
        const received = Date.now();
        const unenrolled = await countUnenrolled(store.database, id, batch.records, null);
        await store.append({ program: id, received, source: 'command line', idempotency: null, ...batch });
        await workOut(store, configuration, id, editions);
        const count = batch.observations!.day.length;
        const rows = batch.records.length;
        const others = rows === 0 ? '' : rows === 1 ? ' and 1 row of other tables' : ` and ${rows} rows of other tables`;
        say(`${id}: ${count === 1 ? '1 observation' : `${count} observations`}${others} stored.`);
        if (unenrolled > 0) say(describeUnenrolled(unenrolled));
      });
    });
}
