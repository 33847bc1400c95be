import type { CatalogFiles } from '../../data/catalog.ts';
import { quoteForShell, quotePath } from '../../data/words/shell.ts';

/** In place of a file of observations where there is none. */
const NOTHING_OBSERVED = 'partner,metric,day,value';

export interface Recomputed {
  program: string;
  partner: string;
  asOf: string;
  files: CatalogFiles;
}

/** The commands that work a standing out again from the files that it was worked out from, for a POSIX shell. */
export function recomputeCommand({ program, partner, asOf, files }: Recomputed): string {
  const { programs, observations, ...others } = files;
  const [path, gathering] = programs.length === 1 ? [programs[0]!, []] : gatherEditions(program, programs);
  const options = [
    `${observations === null ? `echo ${NOTHING_OBSERVED} | ` : ''}npx gradus standing --program ${quotePath(path)}`,
    `--observations ${observations === null ? '-' : quotePath(observations)}`,
    ...Object.entries(others).flatMap(([option, file]) => (file === null ? [] : [`--${option} ${quotePath(file)}`])),
    `--as-of ${asOf} | grep -F ${quoteForShell(`"partner":${JSON.stringify(partner)},`)}`,
  ];
  return [...gathering, options.join(' \\\n  ')].join('\n');
}

/** The command line takes a program's editions as one path, so those that stand among other programs are copied out first. */
function gatherEditions(program: string, editions: readonly string[]): [path: string, commands: string[]] {
  const folder = `${program}-editions`;
  return [folder, [`mkdir ${folder}`, ...editions.map((path, index) => `cp ${quotePath(path)} ${folder}/${index + 1}.yaml`)]];
}
