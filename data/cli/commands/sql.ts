import { InvalidArgumentError, Option, type Command } from 'commander';
import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import { nearestWord } from '../../../engine/primitives/nearest.ts';
import { resolveLadder, type ResolvedLadder } from '../../../engine/program/ladder.ts';
import type { Program } from '../../../engine/program/program.ts';
import { todayIn } from '../../import.ts';
import { dialectOf, type DialectName } from '../../warehouse/dialect.ts';
import { observedMetrics, writeEvaluation } from '../../warehouse/evaluation.ts';
import { findRefusals } from '../../warehouse/refusals.ts';
import { WAREHOUSE_COLUMNS, type WarehouseColumn, type WarehouseTables } from '../../warehouse/tables.ts';
import { didYouMean, oneOf, quote } from '../../words/phrases.ts';
import { describeRefusal } from '../../words/warehouse.ts';
import { badInput, badUsage } from '../failures.ts';
import { loadEditions, requireEdition } from '../inputs.ts';
import { parseDayOption } from '../options.ts';
import { writeText } from '../output.ts';

interface SqlOptions {
  program: string;
  dialect: DialectName;
  asOf?: Day;
  track?: string;
  observationsTable: string;
  enrolmentsTable?: string;
  exemptionsTable?: string;
  columns?: WarehouseTables['columns'];
  decimals: number;
}

const DIALECTS: readonly DialectName[] = ['postgres', 'duckdb'];
const DEFAULT_DECIMALS = 4;
const MOST_DECIMALS = 9;

export function addSql(program: Command): void {
  program
    .command('sql')
    .description('what evaluate works out, as a statement of SQL for a warehouse that holds the observations already')
    .requiredOption('--program <path>', 'a program file, or the folder of its editions')
    .addOption(new Option('--dialect <database>', 'the database that is to read it').choices(DIALECTS).makeOptionMandatory())
    .option('--as-of <day>', "the day to compute for (default: today in the program's time zone)", parseDayOption)
    .option('--track <id>', 'of a program with tracks: which one')
    .option('--observations-table <name>', 'a table with partner, metric, day and value', 'observations')
    .option('--enrolments-table <name>', 'one with partner, track, day and until (without it: everyone who was observed)')
    .option('--exemptions-table <name>', 'one with partner, criterion, from and until')
    .option(
      '--columns <names>',
      'columns that are called otherwise: partner=account,day=measured_on,… With received=COLUMN, of several values of a day the last that came counts',
      parseColumns,
    )
    .option('--decimals <number>', 'for duckdb: how many decimal places values have at most', parseDecimals, DEFAULT_DECIMALS)
    .action((options: SqlOptions) => writeText(writeSql(options)));
}

function writeSql(options: SqlOptions): string {
  const editions = loadEditions(options.program);
  const day = options.asOf ?? todayIn(editions.at(-1)!.timezone);
  const ladder = findLadder(requireEdition(editions, day), options.track, day);
  const { observationsTable: observations, enrolmentsTable, exemptionsTable, columns = {} } = options;
  const tables = { observations, enrolments: enrolmentsTable ?? null, exemptions: exemptionsTable ?? null, columns };
  const dialect = dialectOf(options.dialect, options.decimals);
  const refusals = findRefusals(ladder, tables, dialect);
  if (refusals.length > 0) throw badInput(...refusals.map(describeRefusal));
  return writeEvaluation({ ladder, day, observed: observedMetrics(editions) }, tables, dialect);
}

function findLadder(program: Program, track: string | undefined, day: Day): ResolvedLadder {
  const tracks = program.ladders.flatMap((ladder) => ladder.track ?? []);
  if (track === undefined && tracks.length > 0)
    throw badUsage(`${program.id} has tracks, a statement each: add --track; ${oneOf(tracks)}.`);
  const ladder = resolveLadder(program, track ?? null);
  if (ladder) return ladder;
  if (tracks.length === 0) throw badUsage(`${program.id} has no tracks: leave --track out.`);
  const where = `${program.id} has no track ${quote(track)} on ${formatDay(day)}`;
  throw badUsage(`${where}; ${oneOf(tracks)}.${didYouMean(nearestWord(track!, tracks))}`);
}

function parseColumns(text: string): WarehouseTables['columns'] {
  const columns: WarehouseTables['columns'] = {};
  for (const part of text.split(',')) {
    const [column, name, ...rest] = part.split('=');
    if (!isColumn(column!))
      throw new InvalidArgumentError(
        `${quote(column)} is no column of these tables; ${oneOf(WAREHOUSE_COLUMNS)}.${didYouMean(nearestWord(column!, WAREHOUSE_COLUMNS))}`,
      );
    if (!name || rest.length > 0) throw new InvalidArgumentError(`Expected ${column}=NAME.`);
    if (columns[column] !== undefined) throw new InvalidArgumentError(`${quote(column)} is there twice.`);
    columns[column] = name;
  }
  return columns;
}

function isColumn(text: string): text is WarehouseColumn {
  return (WAREHOUSE_COLUMNS as readonly string[]).includes(text);
}

function parseDecimals(text: string): number {
  const decimals = Number(text);
  if (/^\d+$/.test(text) && decimals <= MOST_DECIMALS) return decimals;
  throw new InvalidArgumentError(`Expected a whole number from 0 to ${MOST_DECIMALS}.`);
}
