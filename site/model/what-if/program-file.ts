import { stringify } from 'yaml';
import { parseEditions } from '../../../engine/program/editions.ts';
import type { Fault } from '../../../engine/program/faults.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import { writeProgram } from '../../../engine/program/write-program.ts';
import { addDuration, type Day } from '../../../engine/primitives/calendar.ts';
import type { Program } from '../../../engine/program/program.ts';

export type Refusal = { code: 'too-soon'; earliest: Day } | { code: 'not-after' } | { code: 'faults'; faults: Fault[] };

/** From the day of announcement, the first on which an edition keeps the notice that the program promises. */
export function earliestEffective({ notice }: Pick<Program, 'notice'>, announced: Day): Day {
  return notice ? addDuration(announced, notice) : announced + 1;
}

/** A proposed edition as a program file that follows on the one in force, or why it is none. `comment`: stands at the top. */
export function writeProgramFile(edition: Program, proposed: Program, comment: string): { text: string } | Refusal {
  const { announced, effective } = proposed;
  const earliest = earliestEffective(edition, announced!);
  if (effective! < earliest) return { code: 'too-soon', earliest };
  if (edition.effective !== null && effective! <= edition.effective) return { code: 'not-after' };
  const written = writeProgram(proposed);
  const parsed = parseProgram(written);
  if (!parsed.ok) return { code: 'faults', faults: parsed.faults };
  const both = parseEditions([{ ...edition, effective: edition.effective ?? 0 }, parsed.program]);
  if (!both.ok) return { code: 'faults', faults: both.faults.map(({ fault }) => fault) };
  return { text: `#${comment}\n${stringify(written)}` };
}
