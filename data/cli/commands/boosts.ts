import { Option, type Command } from 'commander';
import { boostsOf } from '../../search/boosts.ts';
import {
  algoliaSettings,
  elasticsearchQuery,
  meilisearchSettings,
  postgresExpression,
  typesenseParameters,
} from '../../search/engines.ts';
import type { Program } from '../../../engine/program/program.ts';
import { loadEditions } from '../inputs.ts';
import { writeLines } from '../output.ts';

/** What each search engine is given. `query`, `relevance` and `tier` stand for the operator's own. */
const EXPORTS: Record<string, (program: Program) => object> = {
  elasticsearch: (program) => elasticsearchQuery(program, { match_all: {} }),
  algolia: (program) => ({ settings: algoliaSettings(), boosts: boostsOf(program) }),
  meilisearch: (program) => ({ settings: meilisearchSettings(), boosts: boostsOf(program) }),
  typesense: (program) => ({ parameters: typesenseParameters(), boosts: boostsOf(program) }),
  postgresql: (program) => ({ expression: postgresExpression(program, 'relevance', 'tier') }),
  minisearch: (program) => ({ boosts: boostsOf(program) }),
};

export function addBoosts(program: Command): void {
  program
    .command('boosts')
    .description("the newest edition's boosts, in the form that a search engine takes")
    .requiredOption('--program <path>', 'a program file, or the folder of its editions')
    .addOption(new Option('--for <engine>', 'the search engine').choices(Object.keys(EXPORTS)).makeOptionMandatory())
    .action(async (options: { program: string; for: string }) => {
      await writeLines([EXPORTS[options.for]!(loadEditions(options.program).at(-1)!)]);
    });
}
