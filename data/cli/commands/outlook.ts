import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  addDuration,
  formatDay,
  parseDuration,
  type Day,
  type Duration,
  type IsoDay,
} from '../../../engine/primitives/calendar.ts';
import { foresee, type Foreseen, type ForeseenKind } from '../../../engine/planning/outlook.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { Standing } from '../../../engine/results.ts';
import { standingOn } from '../../../engine/standing/standing.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { eachWithProgress } from '../progress.ts';

interface OutlookLine extends Record<ForeseenKind, number> {
  track: string | null;
  /** Null: those who hold none. */
  tier: string | null;
  asOf: IsoDay;
  until: IsoDay;
  holders: number;
  /** Those who fall short already of something that is needed to stay, of which no warning tells yet. */
  short: number;
  foreseen: Foreseen[];
}

const A_QUARTER: Duration = { months: 3, days: 0 };

export function addOutlook(program: Command): void {
  const command = program
    .command('outlook')
    .description('who is about to rise, fall, lapse or go silent, by the tier held')
    .addOption(
      new Option('--ahead <duration>', 'how far to look, such as P3M or P90D').argParser(parseAhead).default(A_QUARTER, 'P3M'),
    );
  addAsOf(addDataOptions(command)).action(async (options: DataOptions & AsOfOption & { ahead: Duration }) => {
    const inputs = await loadInputs(options);
    const asOf = dayOf(options, inputs);
    await writeLines(await findOutlook(inputs, requireEdition(inputs.editions, asOf), asOf, addDuration(asOf, options.ahead)));
  });
}

/** By track, then tier, highest first, those without a tier last; a tier that nobody holds has a line too. */
async function findOutlook({ editions, subjects }: Inputs, edition: Program, asOf: Day, until: Day): Promise<OutlookLine[]> {
  const lines = edition.ladders.flatMap(({ track, tiers }) =>
    [...tiers.map(({ id }) => id).reverse(), null].map((tier): OutlookLine => {
      const days = { asOf: formatDay(asOf), until: formatDay(until) };
      return { track, tier, ...days, holders: 0, short: 0, rise: 0, fall: 0, lapse: 0, silent: 0, foreseen: [] };
    }),
  );
  for await (const subject of eachWithProgress('Looking ahead', subjects)) {
    const standing = standingOn(editions, subject, asOf);
    const line = standing && lines.find(({ track, tier }) => track === standing.track && tier === standing.held);
    if (!line) continue;
    const foreseen = foresee(edition, { standing, series: subject.series }, until);
    line.holders++;
    if (isShort(standing)) line.short++;
    line.foreseen.push(...foreseen);
    // A partner counts once, whatever the number of criteria.
    for (const kind of new Set(foreseen.map(({ kind }) => kind))) line[kind]++;
  }
  for (const { foreseen } of lines) foreseen.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return lines;
}

function isShort({ keeps, atRisk }: Standing): boolean {
  return keeps.some(({ id, projection }) => projection.status === 'failing' && atRisk.includes(id));
}

function parseAhead(text: string): Duration {
  const duration = parseDuration(text);
  if (duration === null || duration.months + duration.days === 0) {
    throw new InvalidArgumentError('It is no time ahead; expected a duration such as P3M or P90D.');
  }
  return duration;
}
