import { Command, CommanderError } from 'commander';
import { findCommands, type CommandFiles } from './cli/command-files.ts';
import { takeDataFolder } from './cli/data-folder.ts';
import { refuseEmptyOptions } from './cli/empty-words.ts';
import { Failure } from './cli/failures.ts';
import { OutputClosed, say, writeText } from './cli/output.ts';
import { refuseRepeats } from './cli/single-options.ts';

const USAGE_EXIT_CODE = 2;
/** Of whoever does not know yet what there is. */
const INCOMPLETE: ReadonlySet<string> = new Set([
  'commander.unknownCommand',
  'commander.missingArgument',
  'commander.missingMandatoryOptionValue',
]);

/**
 * Runs one command: results on standard output, words on standard error. Gives the exit code: 0, 1 on bad input, 2 on bad usage. `others`: adds
 * commands of other rooms.
 */
export async function runCommand(args: readonly string[], others: CommandFiles, version: string): Promise<number> {
  // That nobody reads the words any more (`2>&1 | head`) is no reason to break off the results.
  process.stderr.on('error', () => {});
  let help = '';
  const program = new Command('gradus')
    .description('Partner tier programs in the open: every result follows from a program file and observed metrics alone.')
    .version(version, '--version', 'says which version this is')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: (text) => void (help += text), writeErr: (text) => say(text.replace(/\n$/, '')) })
    .showSuggestionAfterError()
    .exitOverride();
  for (const add of await findCommands(args, others)) add(program);
  // What a command inherits from its parent is copied when it is made.
  for (const command of program.commands) {
    command.copyInheritedSettings(program);
    refuseRepeats(command);
    takeDataFolder(command);
    refuseEmptyOptions(command);
  }
  try {
    await parse(program, args);
    await writeText(help);
    return 0;
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    if (error instanceof CommanderError) {
      if (INCOMPLETE.has(error.code))
        say(
          program.commands.some((one) => one.name() === args[0])
            ? `gradus help ${args[0]} says what it takes.`
            : 'gradus help lists the commands.',
        );
      return USAGE_EXIT_CODE;
    }
    if (!(error instanceof Failure)) throw error;
    for (const line of error.lines) say(line);
    return error.exitCode;
  }
}

/** Runs the command that is asked for. That help was asked for is no error. */
async function parse(program: Command, args: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    if (error instanceof CommanderError && error.code === 'commander.unknownOption' && args[0]!.startsWith('-'))
      say('Options stand behind the command, as in gradus evaluate --program PATH --observations FILE.');
    throw error;
  }
}

export { badInput } from './cli/failures.ts';
export { say } from './cli/output.ts';
