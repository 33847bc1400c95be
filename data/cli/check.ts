import type { Command } from 'commander';
import type { Editions } from '../../engine/editions.ts';
import { formatDay } from '../../engine/calendar.ts';
import { loadPrograms } from '../programs.ts';
import { describeFault } from '../fault-words.ts';
import { badInput } from './failures.ts';
import { countFaults } from './inputs.ts';
import { say } from './output.ts';

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('every fault of a program, or what it holds')
    .argument('<path>', 'a program file, or a folder of programs and editions')
    .action((path: string) => {
      const loaded = loadPrograms(path);
      if (!loaded.ok) throw badInput(...loaded.faults.map(describeFault), `${countFaults(loaded.faults.length)}.`);
      for (const editions of loaded.programs.values()) say(summarise(editions));
    });
}

function summarise(editions: Editions): string {
  const { id, name, ladders, metrics, effective } = editions.at(-1)!;
  const parts = ladders.map(
    ({ track, tiers }) => `${track === null ? '' : `${track}: `}${tiers.map((tier) => tier.name).join(' < ')}`,
  );
  const inForce = effective === null ? '' : ` Newest edition from ${formatDay(effective)}.`;
  return `${id}: ${name}. ${count(editions.length, 'edition')}, ${count(metrics.length, 'metric')}, ${parts.join('; ')}.${inForce} No faults.`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
