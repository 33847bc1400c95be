import type { Command } from 'commander';
import { parseEditions, type Editions } from '../../../engine/program/editions.ts';
import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Program, Tier } from '../../../engine/program/program.ts';
import { simulateProgram, type Simulation } from '../../../engine/planning/simulate.ts';
import { todayIn } from '../../import.ts';
import { describeDetail } from '../../words/program-faults.ts';
import { badInput } from '../failures.ts';
import { dayOf, loadEditions, loadInputs, requireEdition } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { withProgress } from '../progress.ts';

interface SimulateOptions extends DataOptions, AsOfOption {
  proposed: string;
}

export function addSimulate(program: Command): void {
  const command = program
    .command('simulate')
    .description('who would move under a proposed edition, and the criterion that does it');
  addAsOf(addDataOptions(command))
    .requiredOption('--proposed <path>', 'the proposed edition: a program file, or a folder whose newest edition it is')
    .action(async (options: SimulateOptions) => {
      const proposed = loadEditions(options.proposed).at(-1)!;
      const before = loadEditions(options.program);
      // First of all: what was observed under a metric that the proposal measures otherwise would be refused in its stead.
      requireSuccession(before, options.asOf ?? todayIn(before.at(-1)!.timezone), proposed, options.proposed);
      const inputs = await loadInputs(options, { proposed });
      const { editions, subjects } = inputs;
      const asOf = dayOf(options, inputs);
      requireSuccession(editions, asOf, proposed, options.proposed);
      await writeLines(listSimulation(simulateProgram(editions, proposed, withProgress('Simulating', subjects), asOf)));
    });
}

/** The proposed edition must follow on the one in force and those before it, as any other edition must. Its day does not matter. */
function requireSuccession(editions: Editions, asOf: Day, proposed: Program, path: string): void {
  const inForce = requireEdition(editions, asOf);
  const next = { ...withoutDoneReplaces(proposed, inForce), effective: asOf + 1 };
  const earlier = editions.slice(0, editions.indexOf(inForce));
  const parsed = parseEditions([...earlier, { ...inForce, effective: asOf }, next]);
  if (!parsed.ok) throw badInput(...parsed.faults.map(({ fault }) => `${path} — ${describeDetail(fault)}`));
}

// A proposal most often begins as a copy of the edition in force, with what that one replaced.
function withoutDoneReplaces(proposed: Program, { ladders }: Program): Program {
  const done = new Set(ladders.flatMap(({ tiers }) => tiers.flatMap(({ replaces }) => replaces)));
  const open = (tier: Tier): Tier => ({ ...tier, replaces: tier.replaces.filter((id) => !done.has(id)) });
  return { ...proposed, ladders: proposed.ladders.map((ladder) => ({ ...ladder, tiers: ladder.tiers.map(open) })) };
}

/** What it comes to, then the tiers, the criteria, and who moves: `kind` tells which a line is. */
function* listSimulation({ tiers, criteria, moves, ...summary }: Simulation): Iterable<unknown> {
  yield { kind: 'summary', ...summary, moves: moves.length };
  for (const tier of tiers) yield { kind: 'tier', ...tier };
  for (const criterion of criteria) yield { kind: 'criterion', ...criterion };
  for (const move of moves) yield { kind: 'move', ...move };
}
