import { InvalidArgumentError, type Command } from 'commander';
import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import { divideDecimals, sumDecimals } from '../../../engine/primitives/decimal.ts';
import { enrolmentOn } from '../../../engine/reviews/enrolment.ts';
import { nearestWord } from '../../../engine/primitives/nearest.ts';
import { readMetrics } from '../../../engine/measures/reading.ts';
import { segmentPartners } from '../../../engine/planning/segment.ts';
import { termOn, termsOf } from '../../../engine/program/timeline.ts';
import { didYouMean, oneOf, quote } from '../../words/phrases.ts';
import { badUsage } from '../failures.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { say, writeLines } from '../output.ts';
import { eachWithProgress } from '../progress.ts';

interface SegmentOptions extends DataOptions, AsOfOption {
  value: string;
  split?: number[];
  groups?: number;
}

const MAX_GROUPS = 20;

export function addSegment(program: Command): void {
  const command = program.command('segment').description('how value is spread over partners, and where thresholds could lie');
  addAsOf(addDataOptions(command))
    .requiredOption('--value <metric>', 'the metric that is the value of a partner')
    .option('--split <percents>', 'the wanted split, best first (default: 5/15/80)', parseSplit)
    .option('--groups <n>', 'how many groups to find by natural breaks (default: 3)', parseGroups)
    .action(async ({ value: metric, split, groups, ...options }: SegmentOptions) => {
      const inputs = await loadInputs(options);
      const asOf = dayOf(options, inputs);
      const known = requireEdition(inputs.editions, asOf).metrics.map(({ id }) => id);
      if (!known.includes(metric)) {
        throw badUsage(
          `--value: no metric is called ${quote(metric)}; ${oneOf(known)}.${didYouMean(nearestWord(metric, known))}`,
        );
      }
      const { values, unknown } = await readValues(inputs, metric, asOf);
      if (unknown > 0)
        say(
          `Left out: ${unknown} of ${unknown + values.length} partners, as ${quote(metric)} is not known of them on ${formatDay(asOf)}.`,
        );
      await writeLines([{ metric, asOf: formatDay(asOf), ...segmentPartners(values, { split, groups }), unknown }]);
    });
}

/** What is known on the day, one value a partner who is enrolled, in whichever track. */
async function readValues(
  { editions, subjects }: Inputs,
  metric: string,
  asOf: Day,
): Promise<{ values: number[]; unknown: number }> {
  const seen = new Set<string>();
  const values: number[] = [];
  let unknown = 0;
  for await (const subject of eachWithProgress('Reading values', subjects)) {
    const { partner, track, series } = subject;
    const terms = termsOf(editions, track);
    const term = termOn(terms, asOf);
    if (!term?.ladder || seen.has(partner) || !enrolmentOn(terms, subject, asOf)) continue;
    seen.add(partner);
    const { program } = term;
    const index = program.metrics.findIndex(({ id }) => id === metric);
    const { low, high } = readMetrics(program, series, asOf)[index]!;
    if (low === high) values.push(low);
    else unknown++;
  }
  return { values, unknown };
}

function parseSplit(text: string): number[] {
  const percents = text.split(/[/,]/).map(Number);
  const isSplit = percents.every((percent) => percent > 0) && sumDecimals(percents) === 100;
  if (!isSplit) throw new InvalidArgumentError('Expected percents that make 100, such as 5/15/80.');
  return percents.map((percent) => divideDecimals(percent, 100));
}

function parseGroups(text: string): number {
  const groups = Number(text);
  if (Number.isInteger(groups) && groups >= 1 && groups <= MAX_GROUPS) return groups;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${MAX_GROUPS}.`);
}
