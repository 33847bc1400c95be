import { quoteForShell, quotePath } from '../../data/words/shell.ts';

/** Where the data are written to. */
const COPY = 'gradus-data';

export interface Recomputed {
  program: string;
  partner: string;
  asOf: string;
  /** What the program was read from: one path, a file or the folder of the editions; several where their folder holds other programs too. */
  paths: readonly string[];
}

/** The commands that work a standing out again from all that was ever observed, for a POSIX shell beside the program files. */
export function recomputeCommand({ program, partner, asOf, paths }: Recomputed): string {
  const [path, gathering] = paths.length === 1 ? [paths[0]!, []] : gatherEditions(program, paths);
  const options = [
    `npx gradus standing --program ${quotePath(path)} --data ${quotePath(`${COPY}/${program}`)}`,
    `--as-of ${asOf} | grep -F ${quoteForShell(`"partner":${JSON.stringify(partner)},`)}`,
  ];
  return [`npx gradus dump ${COPY}`, ...gathering, options.join(' \\\n  ')].join('\n');
}

/** The same from the public measurements alone, as they are downloaded. */
export function recomputeFromRows({ program, asOf, paths }: Omit<Recomputed, 'partner'>): string {
  const [path, gathering] = paths.length === 1 ? [paths[0]!, []] : gatherEditions(program, paths);
  const command = `npx gradus standing --program ${quotePath(path)} \\\n  --observations observations.csv --as-of ${asOf}`;
  return [...gathering, command].join('\n');
}

/** The command line takes a program's editions as one path, so those that stand among other programs are copied out first. */
function gatherEditions(program: string, editions: readonly string[]): [path: string, commands: string[]] {
  const folder = `${program}-editions`;
  return [folder, [`mkdir ${folder}`, ...editions.map((path, index) => `cp ${quotePath(path)} ${folder}/${index + 1}.yaml`)]];
}
