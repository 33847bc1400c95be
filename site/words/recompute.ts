import { existsSync } from 'node:fs';
import { findMapping, findTable } from '../../data/catalog/data-files.ts';

/** The command that works a standing out again from the repository's own files, a line an option. `data` has a folder a program. */
export function recomputeCommand(program: string, partner: string, asOf: string, data = 'data/sample'): string {
  const folder = `${data}/${program}`;
  const programs = [`data/programs/${program}`, `data/programs/${program}.yaml`].find(existsSync) ?? `data/programs/${program}`;
  const files = {
    observations: findTable(folder, 'observations'),
    mapping: findMapping(folder),
    enrolments: findTable(folder, 'enrolments'),
    exemptions: findTable(folder, 'exemptions'),
    successions: findTable(folder, 'successions'),
  };
  return [
    `npx gradus standing --program ${programs}`,
    ...Object.entries(files).flatMap(([option, file]) => (file.ok && file.value !== null ? [`--${option} ${file.value}`] : [])),
    `--as-of ${asOf} | grep '"${partner}"'`,
  ].join(' \\\n  ');
}
