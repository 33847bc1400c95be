import type { Command } from 'commander';
import { adviseProgram } from '../../../engine/planning/advise.ts';
import { countCriteria, type CriterionCount } from '../../../engine/planning/advise/reach.ts';
import { formatDay } from '../../../engine/primitives/calendar.ts';
import { readPopulation } from '../../../engine/evaluation/columns.ts';
import type { Editions } from '../../../engine/program/editions.ts';
import { enrolmentOn } from '../../../engine/reviews/enrolment.ts';
import { resolveLadders } from '../../../engine/program/ladder.ts';
import { evaluatePopulation } from '../../../engine/evaluation/population.ts';
import { termsOf } from '../../../engine/program/timeline.ts';
import { describeAdvice } from '../../words/advice.ts';
import { describeFault } from '../../words/program-faults.ts';
import { loadPrograms } from '../../program-files/load-programs.ts';
import { takePath } from '../empty-words.ts';
import { badInput, badUsage, countFaults } from '../failures.ts';
import { dayOf, loadInputs } from '../inputs.ts';
import { addAsOf, addReadingOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { say, writeLines } from '../output.ts';
import { collectFile } from '../single-options.ts';

type CheckOptions = Partial<DataOptions> & AsOfOption;

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .description('every fault of a program; of one without faults, what is unwise in its newest edition')
    .argument('<path>', 'a program file, or a folder of programs and editions', takePath)
    .option(
      '--observations <file>',
      'also find thresholds that nobody or everybody meets: CSV or NDJSON, - for standard input',
      collectFile,
    );
  addAsOf(addReadingOptions(command)).action(async (path: string, options: CheckOptions) => {
    const loaded = loadPrograms(path);
    if (!loaded.ok) throw badInput(...loaded.faults.map(describeFault), `${countFaults(loaded.faults.length)}.`);
    const programs = [...loaded.programs.values()];
    const counts = await countPartners(command, path, options);
    for (const editions of programs) await reportAdvice(editions, counts);
  });
}

async function reportAdvice(editions: Editions, counts: readonly CriterionCount[]): Promise<void> {
  say(summarise(editions));
  const newest = editions.at(-1)!;
  const advice = adviseProgram(newest, counts);
  for (const one of advice) say(describeAdvice(newest.id, one));
  await writeLines(
    advice.map((one) => ({
      program: newest.id,
      edition: newest.effective === null ? null : formatDay(newest.effective),
      ...one,
    })),
  );
}

/** How the partners of a day stand to each criterion of the newest edition; none without observations. */
async function countPartners(
  command: Command,
  program: string,
  { observations, ...options }: CheckOptions,
): Promise<CriterionCount[]> {
  if (observations === undefined) {
    const { asOf: _, ...reading }: Record<string, unknown> = options;
    const given = command.options.find((option) => reading[option.attributeName()] !== undefined);
    if (given) throw badUsage(`${given.long} says how observations are read; add --observations FILE.`);
    return [];
  }
  const inputs = await loadInputs({ ...options, program, observations });
  const { editions, subjects } = inputs;
  const asOf = dayOf(options, inputs);
  const newest = editions.at(-1)!;
  return resolveLadders(newest).flatMap((ladder) => {
    const terms = termsOf(editions, ladder.track);
    const enrolled = subjects.filter((subject) => subject.track === ladder.track && enrolmentOn(terms, subject, asOf) !== null);
    const exempted = enrolled.flatMap(({ exemptions }) =>
      exemptions.filter(({ from, until }) => from <= asOf && asOf <= (until ?? asOf)),
    );
    return countCriteria(ladder, evaluatePopulation(ladder, readPopulation(newest, enrolled, asOf), exempted));
  });
}

function summarise(editions: Editions): string {
  const { id, name, ladders, metrics, effective } = editions.at(-1)!;
  const parts = ladders.map(
    ({ track, tiers }) => `${track === null ? '' : `${track}: `}${tiers.map((tier) => tier.name).join(' < ')}`,
  );
  const newest = effective === null ? '' : ` The newest takes effect on ${formatDay(effective)}.`;
  return `${id}: ${name}. ${count(editions.length, 'edition')}, ${count(metrics.length, 'metric')}; ${parts.join('; ')}.${newest} No faults.`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
