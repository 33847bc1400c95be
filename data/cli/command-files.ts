import type { Command } from 'commander';

type AddCommand = (program: Command) => void;
/** By the name of each command. */
export type CommandFiles = Record<string, () => AddCommand | Promise<AddCommand>>;

/** In the order in which help lists them. Only the one that is asked for is loaded: to load all takes longer than most of them do. */
const COMMAND_FILES: CommandFiles = {
  init: async () => (await import('./init.ts')).addInit,
  check: async () => (await import('./commands/check.ts')).addCheck,
  inspect: async () => (await import('./commands/inspect.ts')).addInspect,
  evaluate: async () => (await import('./commands/evaluate.ts')).addEvaluate,
  standing: async () => (await import('./commands/standing.ts')).addStanding,
  'way-up': async () => (await import('./commands/way-up.ts')).addWayUp,
  review: async () => (await import('./commands/review.ts')).addReview,
  rank: async () => (await import('./commands/rank.ts')).addRank,
  entitlements: async () => (await import('./commands/entitlements.ts')).addEntitlements,
  simulate: async () => (await import('./commands/simulate.ts')).addSimulate,
  segment: async () => (await import('./commands/segment.ts')).addSegment,
  health: async () => (await import('./commands/health.ts')).addHealth,
  outlook: async () => (await import('./commands/outlook.ts')).addOutlook,
  investment: async () => (await import('./commands/investment.ts')).addInvestment,
  boosts: async () => (await import('./commands/boosts.ts')).addBoosts,
  sql: async () => (await import('./commands/sql.ts')).addSql,
  import: async () => (await import('./store/import.ts')).addImport,
  dump: async () => (await import('./store/dump.ts')).addDump,
  backup: async () => (await import('./store/backup.ts')).addBackup,
  restore: async () => (await import('./store/backup.ts')).addBackup,
  rebuild: async () => (await import('./store/rebuild.ts')).addRebuild,
  key: async () => (await import('./store/key.ts')).addKey,
  'credential-key': async () => (await import('./store/credential-key.ts')).addCredentialKey,
  token: async () => (await import('./store/token.ts')).addToken,
  webhook: async () => (await import('./store/webhook.ts')).addWebhooks,
};

/** The command that the words begin with; all of them where they begin with none: for help, and for whoever misspells one. */
export async function findCommands([name = '']: readonly string[], others: CommandFiles): Promise<AddCommand[]> {
  const files = { ...COMMAND_FILES, ...others };
  const asked = Object.hasOwn(files, name) ? [files[name]!] : Object.values(files);
  // A file may have more than one command.
  return [...new Set(await Promise.all(asked.map((load) => load())))];
}
