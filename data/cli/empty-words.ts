import { InvalidArgumentError, type Command } from 'commander';

/** An option with an empty text behind it, most often a variable of the shell that is not set, names no file that could be looked for. */
export function refuseEmptyOptions(command: Command): void {
  for (const option of command.options) {
    command.on(`option:${option.name()}`, (value: unknown) => {
      if (value === '') command.error(`error: option '${option.flags}' is empty; expected something after it.`);
    });
  }
}

/** The same of an argument that is a path. */
export function takePath(path: string): string {
  if (path === '') throw new InvalidArgumentError('It is empty.');
  return path;
}
