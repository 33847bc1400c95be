import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';

/** Of an option that names files, which may be given several times. */
export function collectFile(path: string, before: readonly string[] = []): string[] {
  if (before.some((other) => resolve(other) === resolve(path))) throw new InvalidArgumentError('It is given twice.');
  return [...before, path];
}

/** Of `--metrics`, whose parts may be given one by one. */
export function joinMappings(mapping: string, before?: string): string {
  return before === undefined ? mapping : `${before},${mapping}`;
}

const TAKE_SEVERAL: readonly unknown[] = [collectFile, joinMappings];

/** An option that takes one value refuses a second, which would otherwise stand in the place of the first without a word. */
export function refuseRepeats(command: Command): void {
  const given = new Set<string>();
  for (const option of command.options) {
    if (TAKE_SEVERAL.includes(option.parseArg)) continue;
    command.on(`option:${option.name()}`, () => {
      if (given.has(option.name())) command.error(`error: option '${option.flags}' is given twice; expected it once.`);
      given.add(option.name());
    });
  }
}
