import { existsSync } from 'node:fs';

/** The command that works a standing out again from the repository's own files, a line an option. */
export function recomputeCommand(program: string, partner: string, asOf: string): string {
  const folder = `data/sample/${program}`;
  const programs = [`data/programs/${program}`, `data/programs/${program}.yaml`].find(existsSync) ?? `data/programs/${program}`;
  const files = ['observations', 'enrolments', 'exemptions', 'successions'].filter((kind) => existsSync(`${folder}/${kind}.csv`));
  return [
    `npx gradus standing --program ${programs}`,
    ...files.map((kind) => `--${kind} ${folder}/${kind}.csv`),
    `--as-of ${asOf} | grep '"${partner}"'`,
  ].join(' \\\n  ');
}
